// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
#include "document/segments.h"

namespace planlint {

std::vector<Segment> segments_of(const Page& page, std::size_t line) {
  std::vector<Segment> segments;
  const Line& current = page.lines[line];
  const std::string_view whole = page.slice({.start = current.range.start, .end = current.body.end});
  std::size_t column = 0;
  std::size_t blanks = 2;
  for (std::size_t at = 0; at < whole.size();) {
    const std::size_t space = space_at(whole.substr(at));
    if (space > 0) {
      at += space;
      ++blanks;
      ++column;
      continue;
    }
    const auto start = current.range.start + static_cast<std::uint32_t>(at);
    if (blanks >= 2 || segments.empty())
      segments.push_back({.range = {.start = start, .end = start}, .column = column, .width = 0});
    do ++at;
    while (at < whole.size() && (static_cast<unsigned char>(whole[at]) & 0xC0U) == 0x80U);
    ++column;
    segments.back().range.end = current.range.start + static_cast<std::uint32_t>(at);
    segments.back().width = column - segments.back().column;
    blanks = 0;
  }
  return segments;
}

}  // namespace planlint
