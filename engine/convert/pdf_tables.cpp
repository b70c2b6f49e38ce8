// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
#include "convert/pdf_tables.h"

#include <algorithm>
#include <cstddef>
#include <optional>
#include <span>
#include <string_view>

namespace planlint {
namespace {

// Distances between lines, in their heights.
constexpr double usual_distance = 0.35;
constexpr double largest_distance = 0.8;

/// More cells than any page for people has: their columns are not looked for.
constexpr std::size_t crowded = 5000;

using Lines = std::span<const PdfLine>;

struct Column {
  double left = 0;
  double right = 0;
};

bool has_cells(const PdfLine& line) { return line.cells.size() > 1; }
bool has_rows(Lines group) { return std::ranges::any_of(group, has_cells); }

/// How far apart the lines of a paragraph stand on this page at most.
double paragraph_distance(Lines lines) {
  std::vector<double> distances;
  for (std::size_t i = 1; i < lines.size(); ++i) {
    if (has_cells(lines[i - 1]) || has_cells(lines[i])) continue;
    distances.push_back((lines[i].top - lines[i - 1].bottom) / lines[i].height());
  }
  if (distances.size() < 8) return usual_distance;
  const auto middle = distances.begin() + static_cast<std::ptrdiff_t>(distances.size() / 2);
  std::ranges::nth_element(distances, middle);
  return std::clamp(*middle * 1.25, usual_distance, largest_distance);
}

std::vector<Lines> groups_of(Lines lines) {
  const double distance = paragraph_distance(lines);
  std::vector<Lines> groups;
  std::size_t begin = 0;
  for (std::size_t i = 1; i <= lines.size(); ++i) {
    if (i < lines.size() && lines[i].top - lines[i - 1].bottom <= distance * lines[i].height()) continue;
    groups.push_back(lines.subspan(begin, i - begin));
    begin = i;
  }
  return groups;
}

bool meet(Column column, const PdfCell& cell) { return cell.left < column.right && column.left < cell.right; }

/// The columns of a table: where the lines with the most cells have them, grown by what the others have there. None
/// where these lines do not agree.
std::vector<Column> columns_of(Lines lines) {
  std::size_t most = 0;
  for (const PdfLine& line : lines) most = std::max(most, line.cells.size());
  std::vector<Column> columns(most);
  bool first = true;
  for (const PdfLine& line : lines) {
    if (line.cells.size() != most) continue;
    for (std::size_t i = 0; i < most; ++i) {
      columns[i].left = first ? line.cells[i].left : std::min(columns[i].left, line.cells[i].left);
      columns[i].right = first ? line.cells[i].right : std::max(columns[i].right, line.cells[i].right);
    }
    first = false;
  }
  for (std::size_t i = 1; i < most; ++i) {
    if (columns[i].left <= columns[i - 1].right) return {};
  }
  return columns;
}

/// The column of each cell; nothing where one stands in no column, in several, or two in the same.
std::optional<std::vector<std::size_t>> places_of(const PdfLine& line, const std::vector<Column>& columns) {
  std::vector<std::size_t> places;
  for (const PdfCell& cell : line.cells) {
    const auto count = std::ranges::count_if(columns, [&](Column column) { return meet(column, cell); });
    if (count != 1) return std::nullopt;
    const auto found = std::ranges::find_if(columns, [&](Column column) { return meet(column, cell); });
    const auto place = static_cast<std::size_t>(found - columns.begin());
    if (!places.empty() && places.back() >= place) return std::nullopt;
    places.push_back(place);
  }
  return places;
}

/// Two values in one column are two rows: only words wrap.
bool is_value(std::string_view text) {
  return text.find_first_of("0123456789") != std::string_view::npos &&
         text.find_first_not_of("0123456789 .,:;%+-–−<>=/") == std::string_view::npos;
}

/// The lines of a group as one row; nothing where they may be several.
std::optional<std::vector<std::string>> one_row(Lines group, const std::vector<Column>& columns) {
  std::vector<std::string> row(columns.size());
  std::vector<bool> has_value(columns.size());
  for (const PdfLine& line : group) {
    const auto places = places_of(line, columns);
    if (!places) return std::nullopt;
    for (std::size_t i = 0; i < places->size(); ++i) {
      const std::size_t column = (*places)[i];
      const std::string& text = line.cells[i].text;
      if (is_value(text) && has_value[column]) return std::nullopt;
      has_value[column] = has_value[column] || is_value(text);
      row[column].append(row[column].empty() ? "" : " ").append(text);
    }
  }
  return row;
}

void append_row(std::string& text, std::vector<std::string> cells) {
  while (cells.size() > 1 && cells.back().empty()) cells.pop_back();
  for (std::size_t i = 0; i < cells.size(); ++i) text.append(i == 0 ? "" : "\t").append(cells[i]);
  text += '\n';
}

void append_line(std::string& text, const PdfLine& line, const std::vector<Column>& columns) {
  std::vector<std::string> cells;
  const auto places = has_cells(line) || !columns.empty() ? places_of(line, columns) : std::nullopt;
  for (std::size_t i = 0; i < line.cells.size(); ++i) {
    if (places && has_cells(line)) cells.resize((*places)[i]);
    cells.push_back(line.cells[i].text);
  }
  append_row(text, cells);
}

/// Groups that follow each other as the lines they are made of.
Lines all_lines(std::span<const Lines> groups) {
  return {groups.front().data(),
          static_cast<std::size_t>(groups.back().data() + groups.back().size() - groups.front().data())};
}

void append_table(std::string& text, std::span<const Lines> groups) {
  const auto columns = columns_of(all_lines(groups));
  for (const Lines group : groups) {
    // One group alone does not tell what is between rows and what is within one.
    const auto row = groups.size() > 1 && !columns.empty() ? one_row(group, columns) : std::nullopt;
    if (row) {
      append_row(text, *row);
    } else {
      for (const PdfLine& line : group) append_line(text, line, columns);
    }
  }
}

/// Whether a line alone between the rows of a table is one of them: a label that its figures stand below.
bool is_label(std::span<const Lines> rows, Lines group, Lines next) {
  if (group.size() != 1 || !has_rows(next)) return false;
  const PdfLine& line = group.front();
  const double above = line.top - rows.back().back().bottom;
  const double below = next.front().top - line.bottom;
  if (std::max(above, below) > 1.5 * line.height()) return false;
  const auto places = places_of(line, columns_of(all_lines(rows)));
  return places && places->front() == 0;
}

/// How many of the groups make up the table that the first begins; none where it begins no table.
std::size_t table_length(std::span<const Lines> groups) {
  std::size_t length = 0;
  while (length < groups.size()) {
    const bool row = has_rows(groups[length]);
    if (!row && (length == 0 || length + 1 == groups.size())) break;
    if (!row && !is_label(groups.first(length), groups[length], groups[length + 1])) break;
    ++length;
  }
  return length;
}

}  // namespace

std::string text_of_lines(const std::vector<PdfLine>& lines) {
  const std::vector<Lines> groups = groups_of(lines);
  std::size_t cells = 0;
  for (const PdfLine& line : lines) cells += line.cells.size();
  std::string text;
  for (std::size_t i = 0; i < groups.size();) {
    if (i > 0) text += '\n';
    const std::size_t length = cells > crowded ? 0 : table_length(std::span(groups).subspan(i));
    if (length == 0) {
      for (const PdfLine& line : groups[i]) append_line(text, line, {});
      ++i;
    } else {
      append_table(text, std::span(groups).subspan(i, length));
      i += length;
    }
  }
  return text;
}

}  // namespace planlint
