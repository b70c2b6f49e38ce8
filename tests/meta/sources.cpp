// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
#include "meta/sources.h"

#include <algorithm>
#include <regex>

namespace planlint::meta {
namespace {

bool is_script(const File& file) { return file.text.starts_with("#!"); }

}  // namespace

Complaints check_licence(const File& file) {
  const bool wants = is_source(file) || is_script(file) || file.ends_with(".lua") || file.ends_with(".cmake") ||
                     file.ends_with("CMakeLists.txt");
  if (!wants) return {};
  auto lines = lines_of(file.text);
  // What tools want in the first line stays there.
  if (is_script(file) || file.text.starts_with("---@meta")) lines.erase(lines.begin());
  const auto holds = [&](std::size_t i, std::string_view text) {
    return lines.size() > i && lines[i].find(text) != std::string_view::npos;
  };
  if (holds(0, "SPDX-FileCopyrightText: The planlint developers") && holds(1, "SPDX-License-Identifier: MIT"))
    return {};
  return {complaint(file, 1, "the two SPDX lines are missing")};
}

Complaints check_shape(const File& file) {
  if (!is_source(file)) return {};
  Complaints complaints;
  const bool header = file.ends_with(".h");
  const std::size_t lines = lines_of(file.text).size();
  const std::size_t most = header ? longest_header : longest_source;
  if (lines > most) {
    complaints.push_back(
        complaint(file, lines, std::to_string(lines) + " lines, " + std::to_string(most) + " is the most"));
  }
  if (header && file.text.find("\n#pragma once\n") == std::string::npos) {
    complaints.push_back(complaint(file, 1, "a header needs #pragma once"));
  }
  return complaints;
}

Complaints check_machine(const File& file) {
  // Each behind something that cannot belong to a longer path; the group keeps this pattern from finding itself.
  static const std::regex paths(R"((^|[\s"'`(=:])/(work|home|root|tmp|Users)/[A-Za-z0-9_.])");
  static const std::regex hosts(
      R"((registry\.npmjs\.|crates\.io/|static\.crates\.|pypi\.org/|files\.pythonhosted|proxy\.golang\.|deb\.debian\.org))");
  Complaints complaints;
  const auto lines = lines_of(file.text);
  for (std::size_t i = 0; i < lines.size(); ++i) {
    if (lines[i].size() > 4000) continue;  // data, not text; and std::regex is recursive
    if (std::regex_search(lines[i].begin(), lines[i].end(), paths)) {
      complaints.push_back(complaint(file, i + 1, "an absolute path of somebody's machine"));
    }
    if (std::regex_search(lines[i].begin(), lines[i].end(), hosts)) {
      complaints.push_back(complaint(file, i + 1, "the host of a package registry"));
    }
  }
  return complaints;
}

}  // namespace planlint::meta
