// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
#include "convert/pdf_tables.h"

#include <algorithm>
#include <cstddef>
#include <span>

#include "convert/pdf_columns.h"
#include "convert/pdf_rows.h"

namespace planlint {
namespace {

// Distances between lines, in their heights.
constexpr double usual_distance = 0.35;
constexpr double largest_distance = 0.8;
/// Between a row and a line that is one by its place alone, at most.
constexpr double label_distance = 1.5;

/// More cells than any page for people has: their columns are not looked for.
constexpr std::size_t crowded = 5000;

using Lines = std::span<const PdfLine>;

bool has_cells(const PdfLine& line) { return line.cells.size() > 1; }

double distance(const PdfLine& above, const PdfLine& below) { return (below.top - above.bottom) / below.height(); }

/// How far apart the lines of a paragraph stand on this page at most.
double paragraph_distance(Lines lines) {
  std::vector<double> distances;
  for (std::size_t i = 1; i < lines.size(); ++i) {
    if (has_cells(lines[i - 1]) || has_cells(lines[i])) continue;
    distances.push_back(distance(lines[i - 1], lines[i]));
  }
  if (distances.size() < 8) return usual_distance;
  const auto middle = distances.begin() + static_cast<std::ptrdiff_t>(distances.size() / 2);
  std::ranges::nth_element(distances, middle);
  return std::clamp(*middle * 1.25, usual_distance, largest_distance);
}

void append_table(std::string& text, Lines lines, const std::vector<PdfStrip>& strips) {
  std::vector<PdfLine> cut(lines.begin(), lines.end());
  for (PdfLine& line : cut) cut_at(line, strips);
  const std::vector<std::size_t> rows = rows_of_table(cut, strips);
  for (std::size_t i = 0; i < rows.size(); ++i) {
    const std::size_t end = i + 1 < rows.size() ? rows[i + 1] : cut.size();
    const auto row = Lines(cut).subspan(rows[i], end - rows[i]);
    const bool far =
        i > 0 && std::ranges::none_of(row, has_cells) && distance(cut[rows[i] - 1], row.front()) > label_distance;
    text.append(far ? "\n" : "").append(text_of_row(row)).append("\n");
  }
}

}  // namespace

std::string text_of_lines(const std::vector<PdfLine>& lines) {
  std::size_t cells = 0;
  for (const PdfLine& line : lines) cells += line.cells.size();
  const std::vector<PdfTable> tables = cells > crowded ? std::vector<PdfTable>() : tables_of(lines);
  const double apart = paragraph_distance(lines);
  std::string text;
  auto table = tables.begin();
  for (std::size_t i = 0; i < lines.size();) {
    if (i > 0 && distance(lines[i - 1], lines[i]) > apart) text += '\n';
    if (table != tables.end() && table->begin == i) {
      append_table(text, Lines(lines).subspan(i, table->end - i), table->strips);
      i = (table++)->end;
    } else {
      text.append(text_of_row(Lines(lines).subspan(i, 1))).append("\n");
      ++i;
    }
  }
  return text;
}

}  // namespace planlint
