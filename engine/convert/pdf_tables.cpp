// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
#include "convert/pdf_tables.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <iterator>
#include <optional>
#include <span>
#include <utility>

#include "convert/pdf_columns.h"
#include "convert/pdf_rows.h"

namespace planlint {
namespace {

// Distances between lines, in their heights.
constexpr double usual_distance = 0.35;
constexpr double largest_distance = 0.8;
/// Between a row and a line that is one by its place alone, at most.
constexpr double label_distance = 1.5;

/// More words than any page for people has: their columns are not looked for.
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

/// Where the first word of a line stands, behind the mark of a list.
double text_left(const PdfLine& line) {
  const PdfCell& cell = line.cells.front();
  const bool marked = cell.words.size() > 1 && (cell.words[0].text == "•" || cell.words[0].text == "-");
  return cell.words.empty() ? cell.left : cell.words[marked ? 1 : 0].left;
}

bool begins_item(const PdfLine& line) {
  const std::string& text = line.cells.front().text;
  const auto digits = text.find_first_not_of("0123456789");
  return text.starts_with("•") || text.starts_with("- ") || text.starts_with("●") ||
         (digits != 0 && digits != std::string::npos && (text[digits] == '.' || text[digits] == ')'));
}

/// An entry of a table of contents is whole at its page.
bool ends_entry(const PdfLine& line) {
  const std::string& text = line.cells.back().text;
  return text.find("....") != std::string::npos && text.back() >= '0' && text.back() <= '9';
}

/// Whether a line goes on with the paragraph of the line above: its first word had no room there.
bool continues(const PdfLine& above, const PdfLine& below, double apart, double right) {
  if (has_cells(above) || has_cells(below) || above.cells[0].words.empty() || below.cells[0].words.empty())
    return false;
  const double height = below.height();
  if (std::abs(above.height() - height) > 0.05 * height || distance(above, below) > apart) return false;
  if (std::abs(text_left(above) - below.cells[0].left) > 0.1 * height) return false;
  if (begins_item(below) || ends_entry(above)) return false;
  const PdfWord& word = below.cells[0].words.front();
  constexpr double blank = 0.25;
  return above.cells[0].right + blank * height + (word.right - word.left) > right;
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

/// Gives tables the columns of those that they go on with.
void continue_tables(std::vector<PdfTable>& tables, Lines lines, PdfColumns& above) {
  constexpr std::size_t furniture = 2;  // lines at the top or the bottom of a page
  std::size_t end = 0;
  for (PdfTable& table : tables) {
    const auto own = lines.subspan(table.begin, table.end - table.begin);
    const bool follows = table.begin == end || (end == 0 && table.begin <= furniture);
    if (auto strips = follows ? goes_on(above, own, table.strips) : std::nullopt) table.strips = std::move(*strips);
    above = columns_of(own, table.strips);
    end = table.end;
  }
  if (end == 0 || end + furniture < lines.size()) above = {};
}

}  // namespace

std::string text_of_lines(const std::vector<PdfLine>& lines, PdfColumns& above) {
  std::size_t words = 0;
  for (const PdfLine& line : lines) {
    for (const PdfCell& cell : line.cells) words += cell.words.size();
  }
  std::vector<PdfTable> tables = words > crowded ? std::vector<PdfTable>() : tables_of(lines);
  continue_tables(tables, lines, above);
  const double apart = paragraph_distance(lines);
  double right = 0;
  for (const PdfLine& line : lines) right = std::max(right, line.cells.back().right);
  std::string text;
  auto table = tables.begin();
  for (std::size_t i = 0; i < lines.size();) {
    const bool in_table = table != tables.end() && table->begin == i;
    const bool after_table = table != tables.begin() && std::prev(table)->end == i;
    if (i > 0 && !(in_table && after_table) && distance(lines[i - 1], lines[i]) > apart) text += '\n';
    if (in_table) {
      append_table(text, Lines(lines).subspan(i, table->end - i), table->strips);
      i = (table++)->end;
    } else {
      const bool joins = i > 0 && !after_table && continues(lines[i - 1], lines[i], apart, right);
      if (joins) text.back() = ' ';
      text.append(text_of_row(Lines(lines).subspan(i, 1))).append("\n");
      ++i;
    }
  }
  return text;
}

}  // namespace planlint
