// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
#include "report/excerpt.h"

#include <algorithm>

#include "report/words.h"
#include "text/width.h"

namespace planlint {
namespace {

/// Marks without a width do not fill the columns, so characters are counted as well.
constexpr std::size_t max_characters = 4 * excerpt_columns;

std::size_t width_of(char32_t code_point) {
  if (code_point == '\t') return 4;
  return static_cast<std::size_t>(std::max(display_width(code_point), 0));
}

struct Walk {
  std::size_t at;       ///< where it stopped
  std::size_t columns;  ///< how far that is
};

Walk walk_right(std::string_view line, std::size_t from, std::size_t stop, std::size_t columns) {
  Walk walk{.at = from, .columns = 0};
  for (std::size_t n = 0; walk.at < stop && n < max_characters; ++n) {
    const Character character = character_at(line, walk.at);
    const auto width = width_of(character.code_point);
    if (walk.columns + width > columns) break;
    walk.columns += width;
    walk.at += character.length;
  }
  walk.at = std::min(walk.at, stop);
  return walk;
}

std::size_t before(std::string_view line, std::size_t at) {
  std::size_t previous = at - 1;
  while (previous > 0 && at - previous < 4 && (static_cast<unsigned char>(line[previous]) & 0xC0U) == 0x80U) --previous;
  return previous + character_at(line, previous).length == at ? previous : at - 1;
}

Walk walk_left(std::string_view line, std::size_t from, std::size_t columns) {
  Walk walk{.at = from, .columns = 0};
  for (std::size_t n = 0; walk.at > 0 && n < max_characters; ++n) {
    const auto previous = before(line, walk.at);
    const auto width = width_of(character_at(line, previous).code_point);
    if (walk.columns + width > columns) break;
    walk.columns += width;
    walk.at = previous;
  }
  return walk;
}

std::string shown(std::string_view piece) {
  std::string out;
  for (std::size_t at = 0; at < piece.size();) {
    const Character character = character_at(piece, at);
    append_printable(out, character.code_point);
    at += character.length;
  }
  return out;
}

}  // namespace

Excerpt excerpt_of(std::string_view line, std::size_t start, std::size_t end) {
  start = std::min(start, line.size());
  end = std::clamp(end, start, line.size());
  const Walk all_left = walk_left(line, start, excerpt_columns);
  const Walk all_right = walk_right(line, start, line.size(), excerpt_columns);
  // The right side gets what it needs up to three quarters of the room; the left side gets the rest.
  const bool fits =
      all_left.at == 0 && all_right.at == line.size() && all_left.columns + all_right.columns <= excerpt_columns;
  const auto right_room =
      fits ? excerpt_columns : std::max(excerpt_columns * 3 / 4, excerpt_columns - all_left.columns);
  const Walk right = walk_right(line, start, line.size(), right_room);
  const Walk left = walk_left(line, start, excerpt_columns - std::min(right.columns, excerpt_columns));

  Excerpt excerpt;
  if (left.at > 0) excerpt.text = "…";
  excerpt.caret_column = left.columns + (left.at > 0 ? 1 : 0);
  excerpt.text += shown(line.substr(left.at, right.at - left.at));
  if (right.at < line.size()) excerpt.text += "…";
  excerpt.caret_count = std::max<std::size_t>(walk_right(line, start, std::min(end, right.at), right_room).columns, 1);
  return excerpt;
}

Excerpt excerpt_of(const Source& source, Range range) {
  const Range line = source.line_range(source.position(range.start).line);
  const auto start = std::clamp(range.start, line.start, line.end);
  auto end = std::clamp(range.end, start, line.end);
  const std::string_view text = source.slice(line);
  if (range.end > line.end) {
    while (end > start + 1 && (text[end - line.start - 1] == ' ' || text[end - line.start - 1] == '\t')) --end;
  }
  return excerpt_of(text, start - line.start, end - line.start);
}

}  // namespace planlint
