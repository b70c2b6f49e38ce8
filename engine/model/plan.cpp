// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
#include "model/plan.h"

#include <algorithm>

namespace planlint {
namespace {

std::string_view indentation_of(std::string_view line) {
  const auto end = std::ranges::find_if(line, [](char byte) { return byte != ' ' && byte != '\t'; });
  return line.substr(0, static_cast<std::size_t>(end - line.begin()));
}

bool is_blank(std::string_view line) { return indentation_of(line).size() == line.size(); }

std::vector<std::string_view> lines_of(std::string_view text) {
  std::vector<std::string_view> lines;
  for (bool more = true; more;) {
    const auto end = text.find('\n');
    more = end != std::string_view::npos;
    std::string_view line = text.substr(0, end);
    if (line.ends_with('\r')) line.remove_suffix(1);
    lines.push_back(line);
    if (more) text.remove_prefix(end + 1);
  }
  return lines;
}

std::string_view common_start(std::string_view a, std::string_view b) {
  return a.substr(0, static_cast<std::size_t>(std::ranges::mismatch(a, b).in1 - a.begin()));
}

}  // namespace

std::string dedent(std::string_view text) {
  std::vector<std::string_view> lines = lines_of(text);
  // What stands behind the opening quotes has no indentation of its own.
  lines.front().remove_prefix(std::min(lines.front().size(), indentation_of(lines.front()).size()));

  std::optional<std::string_view> common;
  for (std::size_t i = 1; i < lines.size(); ++i) {
    if (is_blank(lines[i])) continue;
    const std::string_view own = indentation_of(lines[i]);
    common = common ? common_start(*common, own) : own;
  }
  std::size_t first = 0;
  std::size_t last = lines.size();
  if (is_blank(lines.front())) ++first;
  if (last > first && is_blank(lines[last - 1])) --last;

  std::string result;
  result.reserve(text.size());
  for (std::size_t i = first; i < last; ++i) {
    if (i > first) result += '\n';
    if (is_blank(lines[i])) continue;
    result += i == 0 || !common ? lines[i] : lines[i].substr(common->size());
  }
  return result;
}

}  // namespace planlint
