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

/// Lines of the table behind its header; none where its cells stand in columns.
std::vector<std::size_t> rows_of(std::string_view text, const std::vector<Line>& lines, std::size_t line,
                                 const Header& header) {
  std::vector<std::size_t> rows;
  bool leaves_columns = false;
  std::size_t between = 0;
  for (std::size_t i = line; i < lines.size() && between < most_between; ++i) {
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
    leaves_columns = leaves_columns || (gaps[0].at > 0 && length_of(content.substr(0, gaps[0].at)) > header.second + 2);
    between = 0;
    rows.push_back(i);
  }
  if (!leaves_columns) rows.clear();
  return rows;
}

}  // namespace

void find_spaced_tables(std::string_view text, std::vector<Line>& lines) {
  const auto make_cells = [&](std::size_t i, std::size_t blanks) {
    Line& line = lines[i];
    const std::string_view content = content_of(text, line);
    line.form = LineForm::cells;
    line.gap = blanks;
    line.body = {.start = line.range.start, .end = line.range.start + static_cast<std::uint32_t>(content.size())};
    line.key.clear();
  };
  for (std::size_t i = 0; i < lines.size(); ++i) {
    const auto header = header_of(text, lines[i]);
    if (!header) continue;
    const auto rows = rows_of(text, lines, i + 1, *header);
    if (rows.empty()) continue;
    make_cells(i, header->blanks);
    for (const std::size_t row : rows) make_cells(row, header->blanks);
  }
}

}  // namespace planlint
