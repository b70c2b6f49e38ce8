// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
#include "convert/pdf_rows.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <string_view>

namespace planlint {
namespace {

// In heights of a line.
constexpr double least_pitch = 0.85;
constexpr double least_padding = 0.08;

constexpr double none = std::numeric_limits<double>::infinity();

/// The lines of a table and what each is in it.
struct Grid {
  std::span<const PdfLine> lines;
  std::vector<bool> spans;
  std::size_t columns = 0;

  [[nodiscard]] bool has(std::size_t line, std::size_t column) const {
    return !spans[line] && std::ranges::find(lines[line].cells, column, &PdfCell::column) != lines[line].cells.end();
  }
  [[nodiscard]] double pitch(std::size_t above, std::size_t below) const {
    return (lines[below].bottom - lines[above].bottom) / lines[below].height();
  }
};

/// How far the next line of each column is from its last one above `line`: the nearest of them.
double column_pitch(const Grid& grid, std::size_t line) {
  double nearest = none;
  for (std::size_t column = 0; column < grid.columns; ++column) {
    std::size_t above = line;
    while (above > 0 && !grid.has(above - 1, column)) --above;
    std::size_t below = line;
    while (below < grid.lines.size() && !grid.has(below, column)) ++below;
    if (above > 0 && below < grid.lines.size()) nearest = std::min(nearest, grid.pitch(above - 1, below));
  }
  return nearest;
}

/// Two values in one column are two rows: only words wrap.
bool is_value(std::string_view text) {
  return text.find_first_of("0123456789") != std::string_view::npos &&
         text.find_first_not_of("0123456789 .,:;%+-–−<>=/") == std::string_view::npos;
}

bool repeats_value(const Grid& grid, std::size_t begin, std::size_t end) {
  std::vector<bool> seen(grid.columns);
  for (std::size_t line = begin; line < end; ++line) {
    for (const PdfCell& cell : grid.lines[line].cells) {
      if (!is_value(cell.text)) continue;
      if (seen[cell.column]) return true;
      seen[cell.column] = true;
    }
  }
  return false;
}

/// The last line of a cell that spans columns is often too short to show it.
bool continues_span(const Grid& grid, std::size_t line, double limit) {
  const PdfLine& above = grid.lines[line - 1];
  const PdfLine& below = grid.lines[line];
  return grid.spans[line - 1] && below.cells.size() == 1 &&
         std::abs(below.cells[0].left - above.cells[0].left) < 0.1 * below.height() &&
         grid.pitch(line - 1, line) < limit;
}

/// In a table that does not tell by distances: what can only go on in the cells of the line above.
bool wraps(const Grid& grid, std::size_t begin, std::size_t line) {
  constexpr double close = 1.45;
  const auto& first = grid.lines[begin].cells;
  const auto& cells = grid.lines[line].cells;
  if (cells.size() < 2 || cells.size() >= first.size() || grid.pitch(line - 1, line) > close) return false;
  if (grid.spans[begin] || grid.spans[line] || repeats_value(grid, begin, line + 1)) return false;
  const std::string& text = cells[0].text;
  const bool lower =
      text.starts_with("å") || text.starts_with("ä") || text.starts_with("ö") || (text[0] >= 'a' && text[0] <= 'z');
  if (cells[0].column == 0 && !lower) return false;
  return std::ranges::all_of(cells, [&](const PdfCell& cell) { return grid.has(begin, cell.column); });
}

Grid grid_of(std::span<const PdfLine> lines, const std::vector<PdfStrip>& strips) {
  Grid grid = {.lines = lines, .spans = {}, .columns = strips.size() + 1};
  for (const PdfLine& line : lines) grid.spans.push_back(crosses(line, strips));
  return grid;
}

std::vector<std::size_t> each(std::size_t begin, std::size_t end) {
  std::vector<std::size_t> rows;
  for (std::size_t line = begin; line < end; ++line) rows.push_back(line);
  return rows;
}

}  // namespace

std::vector<std::size_t> rows_of_table(std::span<const PdfLine> lines, const std::vector<PdfStrip>& strips) {
  const Grid grid = grid_of(lines, strips);
  if (strips.empty()) return each(0, lines.size());
  std::vector<double> pitches(lines.size());
  double line_pitch = none;
  for (std::size_t i = 1; i < lines.size(); ++i) {
    pitches[i] = column_pitch(grid, i);
    if (pitches[i] >= least_pitch) line_pitch = std::min(line_pitch, pitches[i]);
  }
  const double limit = line_pitch + least_padding;
  const bool tells = std::ranges::any_of(pitches, [&](double pitch) { return pitch != none && pitch > limit; });
  std::vector<std::size_t> rows;
  for (std::size_t begin = 0; begin < lines.size();) {
    std::size_t end = begin + 1;
    const auto goes_on = [&](std::size_t line) {
      if (grid.spans[line - 1] || grid.spans[line]) return continues_span(grid, line, limit);
      return tells ? pitches[line] < limit : wraps(grid, begin, line);
    };
    while (end < lines.size() && goes_on(end)) ++end;
    const bool several = repeats_value(grid, begin, end);
    for (std::size_t line = begin; line < end; ++line) {
      if (line == begin || several) rows.push_back(line);
    }
    begin = end;
  }
  return rows;
}

std::string text_of_row(std::span<const PdfLine> row) {
  std::vector<std::string> cells;
  for (const PdfLine& line : row) {
    std::size_t last = 0;
    for (std::size_t i = 0; i < line.cells.size(); ++i) {
      // Cells that were apart in a column, in lines that stand alone, stay apart.
      const bool apart = row.size() == 1 && i > 0;
      last = apart ? std::max(last + 1, line.cells[i].column) : line.cells[i].column;
      if (cells.size() <= last) cells.resize(last + 1);
      cells[last].append(cells[last].empty() ? "" : " ").append(line.cells[i].text);
    }
  }
  std::string text;
  for (std::size_t i = 0; i < cells.size(); ++i) text.append(i == 0 ? "" : "\t").append(cells[i]);
  return text;
}

}  // namespace planlint
