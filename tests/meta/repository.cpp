// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
#include "meta/repository.h"

#include <algorithm>
#include <array>
#include <filesystem>
#include <fstream>
#include <iterator>

namespace planlint::meta {
namespace {

namespace fs = std::filesystem;

/// Hidden folders that are ours.
constexpr std::array<std::string_view, 2> hidden = {".ci", ".github"};

bool is_skipped(const fs::path& relative) {
  const std::string name = relative.filename().string();
  const std::string path = relative.generic_string();
  if (name.starts_with('.') && std::ranges::find(hidden, name) == hidden.end()) return true;
  return path == "build" || path == "grammar/src" || name == "node_modules";
}

std::vector<File> read_repository() {
  const fs::path root = PLANLINT_ROOT;
  std::vector<File> files;
  for (auto entry = fs::recursive_directory_iterator(root); entry != fs::recursive_directory_iterator(); ++entry) {
    const fs::path relative = entry->path().lexically_relative(root);
    if (is_skipped(relative)) {
      entry.disable_recursion_pending();
    } else if (entry->is_regular_file()) {
      std::ifstream stream(entry->path(), std::ios::binary);
      files.push_back({.path = relative.generic_string(), .text = {std::istreambuf_iterator<char>(stream), {}}});
    }
  }
  std::ranges::sort(files, {}, &File::path);
  return files;
}

}  // namespace

const std::vector<File>& repository() {
  static const std::vector<File> files = read_repository();
  return files;
}

const File& file_named(std::string_view path) {
  static const File none;
  const auto found = std::ranges::find(repository(), path, &File::path);
  return found == repository().end() ? none : *found;
}

bool exists(std::string_view path) { return fs::exists(fs::path(PLANLINT_ROOT) / path); }

std::vector<std::string_view> lines_of(std::string_view text) {
  std::vector<std::string_view> lines;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    lines.push_back(text.substr(0, end));
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return lines;
}

std::string complaint(const File& file, std::size_t line, std::string_view what) {
  return file.path + ":" + std::to_string(line) + ": " + std::string(what);
}

std::string listed(const Complaints& complaints) {
  std::string all;
  for (const std::string& one : complaints) all += "\n  " + one;
  return all;
}

}  // namespace planlint::meta
