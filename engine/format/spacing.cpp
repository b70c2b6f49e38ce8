// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
#include <cstddef>

#include "format/layout.h"

namespace planlint::formatter {
namespace {

/// The first of the comments right above a line: they belong to it.
std::size_t with_comments_above(const std::vector<Line>& lines, std::size_t i) {
  while (i > 0 && !lines[i].blank_before && lines[i - 1].kind == LineKind::comment) --i;
  return i;
}

bool wants_blank_before(const Line& line, const Line& before) {
  if (line.depth == 0 || line.statement == Kind::board_goal) return true;
  return before.kind == LineKind::statement && before.is_plain && before.statement != Kind::row &&
         before.statement != Kind::list_item;
}

}  // namespace

void space_out(Layout& layout) {
  auto& lines = layout.lines;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    if (lines[i].opens) {
      const std::size_t top = with_comments_above(lines, i);
      if (top > 0 && wants_blank_before(lines[i], lines[top - 1])) lines[top].blank_before = true;
    }
    if (i > 0 && lines[i - 1].kind == LineKind::close && lines[i - 1].depth == 0 && lines[i].kind != LineKind::frozen) {
      lines[i].blank_before = true;
    }
  }
  for (std::size_t i = 0; i < lines.size(); ++i) {
    const bool behind_brace = i == 0 || lines[i - 1].opens;
    if (behind_brace || lines[i].kind == LineKind::close) lines[i].blank_before = false;
  }
}

}  // namespace planlint::formatter
