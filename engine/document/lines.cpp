// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
#include "document/lines.h"

#include <algorithm>
#include <array>

#include "document/vocabulary.h"
#include "document/words.h"

namespace planlint {
namespace {

constexpr auto bullets = std::to_array<std::string_view>(
    {"-", "–", "•", "·", "▪", "▫", "*", "◦", "‣", "➢", "➤", "■", "+", "o", "\uF0B7", "\uF0A7", "\uF0D8", "\uF02D"});

/// The length of an icon at the start: a pictograph, an arrow, a geometric shape, or a private-use character, as icon
/// fonts leave behind. Dashes, mathematical operators, letters and currency signs are none.
std::size_t icon_at(std::string_view text) {
  if (text.size() < 3) return 0;
  const auto first = static_cast<unsigned char>(text[0]);
  const auto second = static_cast<unsigned char>(text[1]);
  if (first == 0xE2 && (second == 0x86 || second == 0x87 || (second >= 0x8C && second <= 0xAF)))
    return 3;                                                         // U+2180 to U+2BFF
  if (first == 0xF0 && second == 0x9F && text.size() >= 4) return 4;  // U+1F000 on
  if (first == 0xEE || (first == 0xEF && second < 0xA4)) return 3;    // U+E000 to U+F8FF
  return text.starts_with("\uFE0F") ? 3 : 0;  // asks for the coloured form of the symbol before it
}

std::string_view slice(std::string_view text, Range range) { return text.substr(range.start, range.end - range.start); }

Range trimmed_range(std::string_view text, Range range) {
  const std::string_view whole = slice(text, range);
  const std::string_view inner = trimmed(whole);
  if (inner.empty()) return {.start = range.end, .end = range.end};
  const auto start = range.start + static_cast<std::uint32_t>(inner.data() - whole.data());
  return {.start = start, .end = start + static_cast<std::uint32_t>(inner.size())};
}

/// Soft hyphens and zero-width spaces by themselves are no text.
bool is_invisible(std::string_view text) {
  for (std::size_t size = space_at(text); size > 0; size = space_at(text)) text.remove_prefix(size);
  return text.empty();
}

std::size_t bullet_at(std::string_view body) {
  for (const std::string_view bullet : bullets) {
    if (body.size() <= bullet.size() || body.front() != bullet.front() || !body.starts_with(bullet)) continue;
    if (space_at(body.substr(bullet.size())) > 0) return bullet.size();
    if (bullet == "-" && initial_of(body.substr(1)) == Initial::upper) return 1;  // `-Ett rikt kulturliv`
  }
  return 0;
}

bool is_lone_bullet(std::string_view body) {
  return body != "o" && body != "+" && std::ranges::find(bullets, body) != bullets.end();
}

constexpr std::uint32_t longest_key = 400;  ///< bytes: no heading, label or table header is longer

bool has_cells(std::string_view line) {
  if (trimmed(line).starts_with('|')) return true;
  return line.find('\t') != std::string_view::npos && !is_blank_cell(line);
}

/// Without what converters set before a text: anchors (`<span id="page-3-0"></span>`) and pictures in place of icons.
Range without_decoration(std::string_view text, Range range) {
  while (true) {
    const std::string_view body = slice(text, range);
    const std::size_t picture = picture_at(body);
    const std::size_t size = picture > 0 ? picture : tag_at(body);
    constexpr auto anchors = std::to_array<std::string_view>({"<span", "</span>", "<a ", "</a>"});
    const bool anchor = std::ranges::any_of(anchors, [&](std::string_view tag) { return body.starts_with(tag); });
    if (size == 0 || (picture == 0 && !anchor)) return range;
    range = trimmed_range(text, {.start = range.start + static_cast<std::uint32_t>(size), .end = range.end});
  }
}

Line read_line(std::string_view text, Range range, Range content) {
  Line line;
  line.range = range;
  line.body = trimmed_range(text, content);
  if (slice(text, content).find('\f') != std::string_view::npos) line.breaks_page = true;
  if (is_invisible(slice(text, line.body))) {
    line.body.start = line.body.end;
    line.marked = content.end - content.start == 1;
    return line;
  }
  if (picture_at(slice(text, line.body)) == line.body.end - line.body.start) {
    line.body.end = line.body.start;
    return line;
  }
  line.indented = line.body.start > content.start;
  line.body = without_decoration(text, line.body);
  // A tab may also stand where an icon was, before a goal below a table.
  const auto is_goal_behind_tabs = [&] {
    const std::string_view body = slice(text, line.body);
    return body.find_first_of("\t|") == std::string_view::npos && goal_heading(body);
  };
  if (has_cells(slice(text, content)) && !is_goal_behind_tabs()) {
    line.form = LineForm::cells;
    line.body = content;
    return line;
  }
  // Bullets of some fonts are symbols, too.
  const bool bulleted = bullet_at(slice(text, line.body)) > 0;
  const Range bare = bulleted ? line.body : without_icon(text, line.body);
  line.marked = line.indented || bare.start > line.body.start;
  line.body = bare;
  if (bare.empty()) return line;  // a lone icon is no text
  line.form = LineForm::text;
  std::string_view body = slice(text, line.body);
  while (!body.empty() && body.front() == '#') {
    body.remove_prefix(1);
    ++line.heading_level;
  }
  if (line.heading_level > 6 || (line.heading_level > 0 && !body.empty() && space_at(body) == 0)) {
    line.heading_level = 0;
    return line;
  }
  if (line.heading_level > 0) {
    line.body = without_decoration(
        text, trimmed_range(text, {.start = line.body.start + line.heading_level, .end = line.body.end}));
    body = slice(text, line.body);
    while (body.ends_with('#')) body.remove_suffix(1);
    line.body = trimmed_range(
        text, {.start = line.body.start, .end = line.body.start + static_cast<std::uint32_t>(body.size())});
    body = slice(text, line.body);
  } else if (const std::size_t bullet = bullet_at(body); bullet > 0) {
    line.form = LineForm::bullet;
    line.second_level = body.starts_with("o ") || body.starts_with("◦");
    line.body =
        trimmed_range(text, {.start = line.body.start + static_cast<std::uint32_t>(bullet), .end = line.body.end});
    return line;
  }
  if (body.size() > 4 && body.starts_with("**") && body.ends_with("**") && body.find("**", 2) == body.size() - 2) {
    line.bold = true;
    line.body = trimmed_range(text, {.start = line.body.start + 2, .end = line.body.end - 2});
  }
  if (line.body.empty()) line.form = LineForm::blank;
  return line;
}

}  // namespace

Range without_icon(std::string_view text, Range range) {
  range = trimmed_range(text, range);
  while (!range.empty()) {
    const std::size_t size = icon_at(slice(text, range));
    if (size == 0) break;
    range = trimmed_range(text, {.start = range.start + static_cast<std::uint32_t>(size), .end = range.end});
  }
  return range;
}

bool is_blank_cell(std::string_view cell) {
  return without_icon(cell, {.start = 0, .end = static_cast<std::uint32_t>(cell.size())}).empty();
}

std::vector<Line> read_lines(const Source& source) {
  const std::string_view text = source.text();
  std::vector<Line> lines;
  lines.reserve(source.line_count());
  for (std::uint32_t number = 1; number <= source.line_count(); ++number) {
    const Range content = source.line_range(number);
    const std::uint32_t end =
        number < source.line_count() ? source.line_range(number + 1).start : static_cast<std::uint32_t>(text.size());
    if (content.start == end) continue;  // behind the last line break
    lines.push_back(read_line(text, {.start = content.start, .end = end}, content));
  }
  // A bullet that stands alone belongs to the text below it.
  for (std::size_t i = 0; i + 1 < lines.size(); ++i) {
    if (lines[i].form != LineForm::text || !is_lone_bullet(slice(text, lines[i].body))) continue;
    std::size_t next = i + 1;
    while (next < lines.size() && next <= i + 2 && lines[next].form == LineForm::blank) ++next;
    if (next == lines.size() || lines[next].form != LineForm::text) continue;
    lines[i].form = LineForm::blank;
    lines[next].form = LineForm::bullet;
  }
  for (Line& line : lines) {
    const bool has_key = line.form == LineForm::text || line.form == LineForm::bullet;
    if (has_key && line.body.end - line.body.start <= longest_key) line.key = folded(slice(text, line.body));
  }
  return lines;
}

std::vector<Range> cells_of(std::string_view text, const Line& line) {
  std::vector<Range> cells;
  const std::string_view content = slice(text, line.body);
  const bool pipes = line.gap == 0 && trimmed(content).starts_with('|');
  const char separator = pipes ? '|' : '\t';
  std::size_t blanks = 0;
  const auto ends_cell = [&](std::uint32_t at) {
    if (at == line.body.end) return true;
    if (line.gap == 0) return text[at] == separator && !(pipes && at > line.body.start && text[at - 1] == '\\');
    blanks = text[at] == ' ' ? blanks % line.gap + 1 : 0;
    return blanks == line.gap;
  };
  std::uint32_t start = line.body.start;
  for (std::uint32_t at = line.body.start; at <= line.body.end; ++at) {
    if (!ends_cell(at)) continue;
    cells.push_back(trimmed_range(text, {.start = start, .end = at}));
    start = at + 1;
  }
  if (pipes && cells.size() > 1) {
    cells.erase(cells.begin());
    if (cells.back().empty() && trimmed(content).ends_with('|')) cells.pop_back();
  }
  return cells;
}

}  // namespace planlint
