// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
#include <algorithm>

#include "format/tokens.h"

namespace planlint::formatter {
namespace {

/// `range` as whole lines; nothing before `from`, which is the start of a line, is looked at.
Range lines_around(std::string_view text, Range range, std::uint32_t from) {
  const auto size = static_cast<std::uint32_t>(text.size());
  const std::uint32_t start = std::clamp(range.start, from, size);
  const std::string_view before = text.substr(from, start - from);
  const auto line_break = before.rfind('\n');
  const std::uint32_t first =
      line_break == std::string_view::npos ? from : from + static_cast<std::uint32_t>(line_break) + 1;
  const std::uint32_t last = std::max(start, range.end > range.start ? range.end - 1 : range.start);
  const auto end = text.find('\n', last);
  return {.start = first, .end = end == std::string_view::npos ? size : static_cast<std::uint32_t>(end) + 1};
}

}  // namespace

std::vector<Range> whole_lines(std::string_view text, std::vector<Range> wanted, std::vector<Range> joined) {
  std::ranges::sort(wanted);
  std::ranges::sort(joined);
  std::vector<Range> lines;
  Range group;             // lines that belong together
  bool is_wanted = false;  // whether any of them was asked for
  const auto finish = [&] {
    if (is_wanted && !group.empty()) lines.push_back(group);
  };
  for (auto next = wanted.begin(), join = joined.begin(); next != wanted.end() || join != joined.end();) {
    const bool takes_wanted = join == joined.end() || (next != wanted.end() && *next < *join);
    const Range range = takes_wanted ? *next++ : *join++;
    if (range.start >= group.end || group.empty()) {
      finish();
      group = lines_around(text, range, group.end);
      is_wanted = false;
    } else if (range.end > group.end) {
      group.end = lines_around(text, {group.end, range.end}, group.end).end;
    }
    is_wanted = is_wanted || takes_wanted;
  }
  finish();
  return lines;
}

}  // namespace planlint::formatter
