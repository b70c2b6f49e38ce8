// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
#include "meta/arrows.h"

#include <array>
#include <optional>
#include <regex>

namespace planlint::meta {
namespace {

struct Door {
  std::string_view header;  ///< how it begins
  std::string_view folder;
  std::string_view other = {};  ///< a second folder, where two need it
  std::string_view third = {};
};
constexpr std::array<Door, 12> doors = {{{"tree_sitter/", "syntax"},
                                         {"lua.h", "lua"},
                                         {"lua.hpp", "lua"},
                                         {"lualib.h", "lua"},
                                         {"lauxlib.h", "lua"},
                                         {"luaconf.h", "lua"},
                                         {"lua5.4/", "lua"},
                                         {"re2/", "lua"},
                                         {"nlohmann/", "report", "convert", "lsp"},
                                         {"CLI/", "cli"},
                                         {"utf8proc.h", "text"},
                                         {"zlib.h", "convert"}}};

/// "text" for "engine/text/source.h"; nothing outside of the engine.
std::string folder_of(const File& file) {
  if (!file.is_in("engine/")) return {};
  const std::size_t start = std::string_view("engine/").size();
  const std::size_t end = file.path.find('/', start);
  return end == std::string::npos ? std::string() : file.path.substr(start, end - start);
}

/// The path and its first character (a quote or an angle bracket) of an include line.
std::optional<std::pair<char, std::string>> included(std::string_view line) {
  static const std::regex pattern(R"(^\s*#\s*include\s*(["<])([^">]+)[">])");
  std::match_results<std::string_view::const_iterator> match;
  if (!std::regex_search(line.begin(), line.end(), match, pattern)) return std::nullopt;
  return std::pair(*match[1].first, match[2].str());
}

}  // namespace

Arrows read_arrows(std::string_view markdown, Complaints& complaints) {
  static const std::regex row(R"(^\| `engine/(\w+)` \|.*\|([^|]*)\|\s*$)");
  Arrows arrows;
  std::vector<std::string> for_all;
  for (const std::string_view line : lines_of(markdown)) {
    std::match_results<std::string_view::const_iterator> match;
    if (!std::regex_search(line.begin(), line.end(), match, row)) continue;
    auto& uses = arrows[match[1].str()];
    const std::string names = match[2].str();
    static const std::regex word(R"(\w+)");
    for (std::sregex_iterator name(names.begin(), names.end(), word), end; name != end; ++name) {
      if (name->str() == "all")
        for_all.push_back(match[1].str());
      else
        uses.insert(name->str());
    }
  }
  for (const std::string& folder : for_all) {
    for (const auto& [other, uses] : arrows) arrows[folder].insert(other);
    arrows[folder].erase(folder);
  }
  for (bool grown = true; grown;) {
    grown = false;
    for (auto& [folder, uses] : arrows) {
      for (const std::string& used : std::set(uses)) {
        if (!arrows.contains(used))
          complaints.push_back(std::string(folder).append(" may use ").append(used).append(", which has no row"));
        else
          for (const std::string& further : std::set(arrows[used])) grown |= uses.insert(further).second;
      }
    }
    if (!complaints.empty()) return arrows;
  }
  for (auto& [folder, uses] : arrows) {
    if (!uses.insert(folder).second) complaints.push_back("the arrows from " + folder + " lead back to it");
  }
  return arrows;
}

Complaints check_arrows(const File& source, const Arrows& arrows) {
  Complaints complaints;
  const std::string folder = folder_of(source);
  if (folder.empty()) return complaints;
  const auto allowed = arrows.find(folder);
  if (allowed == arrows.end())
    return {complaint(source, 1, "engine/" + folder + " has no row in docs/architecture.md")};
  const auto lines = lines_of(source.text);
  for (std::size_t i = 0; i < lines.size(); ++i) {
    const auto include = included(lines[i]);
    if (!include || include->first != '"') continue;
    const std::string target = include->second.substr(0, include->second.find('/'));
    if (!allowed->second.contains(target)) {
      complaints.push_back(complaint(
          source, i + 1,
          folder + " includes \"" + include->second + "\", which its row in docs/architecture.md does not allow"));
    }
  }
  return complaints;
}

Complaints check_doors(const File& source) {
  Complaints complaints;
  const std::string folder = folder_of(source);
  if (folder.empty()) return complaints;
  const auto lines = lines_of(source.text);
  for (std::size_t i = 0; i < lines.size(); ++i) {
    const auto include = included(lines[i]);
    if (!include) continue;
    for (const Door& door : doors) {
      const bool is_folder = door.header.ends_with('/');
      const bool matches = is_folder ? include->second.starts_with(door.header) : include->second == door.header;
      if (!matches || door.folder == folder || door.other == folder || door.third == folder) continue;
      complaints.push_back(
          complaint(source, i + 1, "<" + include->second + "> belongs in engine/" + std::string(door.folder)));
    }
  }
  return complaints;
}

}  // namespace planlint::meta
