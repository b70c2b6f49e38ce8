// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
#include <algorithm>

#include "format/align.h"

namespace planlint::formatter {
namespace {

struct Cell {
  std::string_view text;
  std::size_t width = 0;
  bool is_number = false;
};

struct Column {
  std::size_t width = 0;
  std::size_t numbers = 0;
  std::size_t words = 0;  ///< cells below the first row that hold something else

  [[nodiscard]] bool is_numeric() const { return numbers > words; }
};

struct Row {
  std::uint32_t token = 0;
  std::size_t first = 0;  ///< cells `[first, last)`
  std::size_t last = 0;
  bool is_closed = false;  ///< ends in a `|`
};

/// As the grammar's number_cell: digits in groups, a sign before and decimals behind a comma.
bool is_number(std::string_view text) {
  for (const std::string_view sign : {"+", "-", "\u2212", "\u2013"}) {
    if (!text.starts_with(sign)) continue;
    text.remove_prefix(sign.size());
    break;
  }
  const auto is_digit = [](char byte) { return byte >= '0' && byte <= '9'; };
  bool behind_digit = false;
  bool behind_comma = false;
  for (std::size_t at = 0; at < text.size();) {
    const bool digit = is_digit(text[at]);
    const std::size_t blank = digit || text[at] == '\t' ? 0 : blank_length(text, at);
    const bool comma = text[at] == ',' && !behind_comma;
    if (!digit && (!behind_digit || !(comma || (blank > 0 && !behind_comma)))) return false;
    behind_comma = behind_comma || comma;
    behind_digit = digit;
    at += std::max<std::size_t>(blank, 1);
  }
  return behind_digit;
}

bool is_separator(std::string_view text) { return text.find_first_not_of("-:") == std::string_view::npos; }

/// Where the cell ends that `text` starts with: at a bar with no backslash before it.
std::size_t cell_end(std::string_view text) {
  std::size_t bar = text.find('|');
  while (bar != std::string_view::npos && bar > 0 && text[bar - 1] == '\\') bar = text.find('|', bar + 1);
  return bar;
}

bool ends_in_bar(std::string_view row) { return row.size() > 1 && row.ends_with('|') && row[row.size() - 2] != '\\'; }

/// The cells of all rows of one table; `row` is the text from its first `|`.
class Table {
 public:
  explicit Table(TokenList& list) : list_(list) {}

  void add(std::uint32_t token) {
    std::string_view rest = trimmed_at_end(list_.tokens[token].text);
    Row row{.token = token, .first = cells_.size(), .is_closed = ends_in_bar(rest)};
    rest.remove_prefix(1);
    if (row.is_closed) rest.remove_suffix(1);
    const bool is_alone = rest.empty() && !row.is_closed;
    for (bool more = !is_alone; more;) {
      const auto end = cell_end(rest);
      more = end != std::string_view::npos;
      add_cell(rest.substr(0, end), cells_.size() - row.first, rows_.empty());
      if (more) rest.remove_prefix(end + 1);
    }
    row.last = cells_.size();
    rows_.push_back(row);
  }

  void write() {
    for (const Row& row : rows_) list_.tokens[row.token].text = list_.spellings.emplace_back(written(row));
  }

 private:
  void add_cell(std::string_view text, std::size_t index, bool is_heading) {
    Cell cell{.text = composed(trimmed_cell(text), list_.spellings)};
    cell.width = display_width(cell.text);
    cell.is_number = is_number(cell.text);
    if (index == columns_.size()) columns_.emplace_back();
    Column& column = columns_[index];
    if (cell.width <= widest_column) column.width = std::max(column.width, cell.width);
    if (!is_heading && cell.is_number) ++column.numbers;
    if (!is_heading && !cell.is_number && !is_separator(cell.text)) ++column.words;
    cells_.push_back(cell);
  }

  [[nodiscard]] std::string written(const Row& row) const {
    std::string line = "|";
    for (std::size_t i = row.first; i < row.last; ++i) {
      const Cell& cell = cells_[i];
      const Column& column = columns_[i - row.first];
      const std::size_t padding = column.width - std::min(column.width, cell.width);
      const bool to_the_right = cell.is_number || (column.is_numeric() && !is_separator(cell.text));
      line += ' ';
      if (to_the_right) line.append(padding, ' ');
      line += cell.text;
      if (!to_the_right) line.append(padding, ' ');
      line += " |";
    }
    if (row.is_closed || row.first == row.last) return line;
    line.pop_back();
    return std::string(trimmed_at_end(line));
  }

  TokenList& list_;
  std::vector<Row> rows_;
  std::vector<Cell> cells_;
  std::vector<Column> columns_;
};

}  // namespace

void align_tables(const Layout& layout, TokenList& list) {
  for (const auto& rows : layout.tables) {
    Table table(list);
    for (const std::uint32_t token : rows) table.add(token);
    table.write();
  }
}

}  // namespace planlint::formatter
