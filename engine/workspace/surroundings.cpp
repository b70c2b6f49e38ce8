// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
#include "workspace/surroundings.h"

#include <algorithm>
#include <string_view>

#include "text/encoding.h"
#include "workspace/loaded_file.h"

namespace planlint {
namespace {

namespace fs = std::filesystem;

/// The first line that says something: a folder may hold many long plans, and only their headers matter here.
std::string_view first_statement(std::string_view text) {
  if (text.starts_with(byte_order_mark)) text.remove_prefix(byte_order_mark.size());
  while (!text.empty()) {
    const std::string_view line = text.substr(0, text.find('\n'));
    const auto start = line.find_first_not_of(" \t\r");
    if (start != std::string_view::npos && line[start] != '#') return line;
    text.remove_prefix(std::min(line.size() + 1, text.size()));
  }
  return {};
}

}  // namespace

std::vector<CatalogueFile> catalogues_in(const fs::path& folder, const FileStore& files) {
  std::vector<CatalogueFile> found;
  for (const fs::path& path : files.plans_in(folder)) {
    if (path.filename().string().starts_with('.')) continue;
    const auto bytes = files.read(path);
    const auto* text = std::get_if<std::string>(&bytes);
    if (text == nullptr) continue;
    const auto head = load_text(path.string(), std::string(first_statement(*text)), Language::swedish);
    const Header& header = head->plan.header;
    if (header.kind == DocumentKind::catalogue) found.push_back({.path = path.string(), .year = header.year});
  }
  std::ranges::sort(found, {}, &CatalogueFile::path);
  return found;
}

}  // namespace planlint
