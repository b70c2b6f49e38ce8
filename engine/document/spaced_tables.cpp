// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
#include "document/spaced_tables.h"

#include <algorithm>
#include <optional>

#include "document/vocabulary.h"
#include "document/words.h"

namespace planlint {
namespace {

constexpr std::size_t fewest_blanks = 2;  ///< one alone stands between words
constexpr std::size_t most_between = 3;   ///< lines of text in such a table, one after another

/// Blanks that set cells apart.
struct Gap {
  std::size_t at = 0;     ///< in the line, in bytes
  std::size_t width = 0;  ///< blanks
};

std::string_view content_of(std::string_view text, const Line& line) {
  std::string_view content = text.substr(line.range.start, line.range.end - line.range.start);
  while (content.ends_with('\n') || content.ends_with('\r')) content.remove_suffix(1);
  return content;
}

std::vector<Gap> gaps_of(std::string_view content) {
  std::vector<Gap> gaps;
  for (std::size_t at = content.find("  "); at != std::string_view::npos; at = content.find("  ", at)) {
    const std::size_t end = std::min(content.find_first_not_of(' ', at), content.size());
    gaps.push_back({.at = at, .width = end - at});
    at = end;
  }
  return gaps;
}

std::size_t cell_count(const std::vector<Gap>& gaps, std::size_t blanks) {
  std::size_t cells = 1;
  for (const Gap& gap : gaps) cells += gap.width / blanks;
  return cells;
}

struct Header {
  std::size_t blanks = 0;  ///< between two cells
  std::size_t cells = 0;
  std::size_t second = 0;  ///< characters before the second heading
};

std::optional<Header> header_of(std::string_view text, const Line& line) {
  if (line.form != LineForm::text || std::min(line.key.find("indikator"), line.key.find("aktivitet")) > 30)
    return std::nullopt;
  const std::string_view content = content_of(text, line);
  const auto gaps = gaps_of(content);
  if (gaps.size() < 2 || gaps[0].at == 0) return std::nullopt;
  if (std::ranges::any_of(gaps, [&](const Gap& gap) { return gap.width != gaps[0].width; })) return std::nullopt;
  const std::string_view first = content.substr(0, gaps[0].at);
  if (shape_of(folded(first)) == TableShape::none) return std::nullopt;
  return Header{.blanks = gaps[0].width, .cells = gaps.size() + 1, .second = length_of(first) + gaps[0].width};
}

struct SpacedTable {
  std::vector<std::size_t> lines;  ///< its header and its rows
  std::size_t blanks = 0;          ///< between two cells
  bool leaves_columns = false;     ///< a name reaches below the second heading
};

SpacedTable table_at(std::string_view text, const std::vector<Line>& lines, std::size_t line, const Header& header) {
  SpacedTable table{.lines = {line}, .blanks = header.blanks};
  std::size_t between = 0;
  for (std::size_t i = line + 1; i < lines.size() && between < most_between; ++i) {
    if (lines[i].form == LineForm::blank) continue;
    if (lines[i].form != LineForm::text || goal_heading(content_of(text, lines[i]))) break;
    const std::string_view content = content_of(text, lines[i]);
    const auto gaps = gaps_of(content);
    const std::size_t cells = cell_count(gaps, header.blanks);
    // One more where an icon was.
    if (gaps.empty() || (cells != header.cells && cells != header.cells + 1)) {
      ++between;
      continue;
    }
    table.leaves_columns =
        table.leaves_columns || (gaps[0].at > 0 && length_of(content.substr(0, gaps[0].at)) > header.second + 2);
    between = 0;
    table.lines.push_back(i);
  }
  return table;
}

}  // namespace

void find_spaced_tables(std::string_view text, std::vector<Line>& lines) {
  std::vector<SpacedTable> tables;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    if (const auto header = header_of(text, lines[i])) tables.push_back(table_at(text, lines, i, *header));
  }
  // One table with short names may look like columns; what extraction did to one, it did to all.
  const auto sure = std::ranges::find_if(tables, &SpacedTable::leaves_columns);
  if (sure == tables.end()) return;
  const auto make_cells = [&](Line& line, std::size_t blanks) {
    const auto size = static_cast<std::uint32_t>(content_of(text, line).size());
    line.form = LineForm::cells;
    line.gap = blanks;
    line.body = {.start = line.range.start, .end = line.range.start + size};
    line.key.clear();
  };
  for (const SpacedTable& table : tables) {
    for (const std::size_t i : table.lines) make_cells(lines[i], table.blanks);
  }
  // Two blanks may also be a slip of the writer's, more are not: other tables are told by them, too.
  if (sure->blanks == fewest_blanks) return;
  for (Line& line : lines) {
    if (line.form != LineForm::text) continue;
    const auto gaps = gaps_of(content_of(text, line));
    if (std::ranges::any_of(gaps, [&](const Gap& gap) { return gap.at > 0 && gap.width >= sure->blanks; }))
      make_cells(line, sure->blanks);
  }
}

}  // namespace planlint
