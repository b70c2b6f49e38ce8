// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
#include "meta/pages.h"

#include <filesystem>
#include <regex>

namespace planlint::meta {
namespace {

/// The line with its `code` blanked out.
std::string without_code(std::string_view line) {
  static const std::regex code("`[^`]*`");
  return std::regex_replace(std::string(line), code, "``");
}

}  // namespace

Complaints check_links(const File& page) {
  static const std::regex link(R"(\]\(([^)\s]+)(\s+"[^"]*")?\))");
  Complaints complaints;
  const std::filesystem::path folder = std::filesystem::path(page.path).parent_path();
  bool fenced = false;
  const auto lines = lines_of(page.text);
  for (std::size_t i = 0; i < lines.size(); ++i) {
    const std::string_view line = lines[i];
    if (line.starts_with("```")) fenced = !fenced;
    if (fenced) continue;
    const std::string text = without_code(line);
    for (std::sregex_iterator match(text.begin(), text.end(), link), end; match != end; ++match) {
      std::string target = (*match)[1];
      if (target.find("://") != std::string::npos || target.starts_with("mailto:") || target.starts_with('#')) continue;
      target = target.substr(0, target.find('#'));
      if (!exists((folder / target).lexically_normal().generic_string())) {
        complaints.push_back(complaint(page, i + 1, "a link to " + target + ", which is not there"));
      }
    }
  }
  return complaints;
}

std::set<std::string> called_verbs(std::string_view text) {
  static const std::regex call(R"(\./dev ([a-z]+))");
  std::set<std::string> verbs;
  const std::string copy(text);
  for (std::sregex_iterator match(copy.begin(), copy.end(), call), end; match != end; ++match)
    verbs.insert((*match)[1]);
  return verbs;
}

std::set<std::string> offered_verbs(std::string_view script) {
  static const std::regex usage(R"(^\./dev ([a-z]+))");
  std::set<std::string> verbs;
  for (const std::string_view line : lines_of(script)) {
    std::match_results<std::string_view::const_iterator> match;
    if (std::regex_search(line.begin(), line.end(), match, usage)) verbs.insert(match[1].str());
  }
  return verbs;
}

}  // namespace planlint::meta
