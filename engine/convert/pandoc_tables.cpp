// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
#include "convert/pandoc_tables.h"

#include <algorithm>
#include <cstdint>

#include "convert/visible_text.h"

namespace planlint {
namespace {

std::string on_one_line(std::string_view text) {
  std::string line;
  for (const char c : text) {
    const bool blank = c == ' ' || c == '\n' || c == '\t';
    if (!blank) line += c;
    if (blank && !line.empty() && !line.ends_with(' ')) line += ' ';
  }
  while (line.ends_with(' ')) line.pop_back();
  return line;
}

/// What stands in a cell: its paragraphs, lists and tables behind each other.
class Cell {
 public:
  explicit Cell(std::vector<const PandocJson*>& notes) : notes_(notes) {}

  void all(const PandocJson& blocks) {
    if (++depth_ > max_pandoc_depth) throw TooDeep();
    for (const PandocJson& block : blocks) add(block);
    --depth_;
  }
  std::string text;

 private:
  void add(const PandocJson& block) {
    const auto& kind = block.at("t").get_ref<const std::string&>();
    if (kind == "HorizontalRule" || kind == "Null" || kind == "RawBlock") return;
    const PandocJson& content = block.at("c");
    if (kind == "Para" || kind == "Plain") {
      inlines(content);
    } else if (kind == "Header") {
      inlines(content.at(2));
    } else if (kind == "LineBlock") {
      for (const PandocJson& line : content) inlines(line);
    } else if (kind == "CodeBlock") {
      text.append(visible_text(content.at(1).get_ref<const std::string&>())) += ' ';
    } else if (kind == "Div") {
      all(content.at(1));
    } else if (kind == "Figure") {
      all(content.at(2));
      all(content.at(1).at(1));
    } else if (kind == "BlockQuote") {
      all(content);
    } else if (kind == "BulletList" || kind == "OrderedList") {
      for (const PandocJson& item : kind == "BulletList" ? content : content.at(1)) all(item);
    } else if (kind == "DefinitionList") {
      for (const PandocJson& entry : content) {
        inlines(entry.at(0));
        for (const PandocJson& definition : entry.at(1)) all(definition);
      }
    } else if (kind == "Table") {
      table(content);
    }
  }

  void inlines(const PandocJson& list) { text.append(text_of_inlines(list, " ", notes_)) += ' '; }

  void table(const PandocJson& parts) {
    all(parts.at(1).at(1));
    const auto rows = [&](const PandocJson& list) {
      for (const PandocJson& row : list) {
        for (const PandocJson& cell : row.at(1)) all(cell.at(4));
      }
    };
    rows(parts.at(3).at(1));
    for (const PandocJson& body : parts.at(4)) {
      rows(body.at(2));
      rows(body.at(3));
    }
    rows(parts.at(5).at(1));
  }

  std::vector<const PandocJson*>& notes_;
  int depth_ = 0;
};

std::size_t span_of(const PandocJson& span) {
  return static_cast<std::size_t>(std::max<std::int64_t>(span.get<std::int64_t>(), 1));
}

class Grid {
 public:
  Grid(std::size_t columns, std::size_t most, std::vector<const PandocJson*>& notes)
      : free_from_(std::max<std::size_t>(columns, 1)), most_(most), notes_(notes) {}

  void add(const PandocJson& list) {
    for (const PandocJson& row : list) add_row(row.at(1));
  }
  /// A row span ends with its part of the table.
  void end_part() { std::ranges::fill(free_from_, 0); }
  std::vector<std::vector<std::string>> rows;

 private:
  void add_row(const PandocJson& cells) {
    if (size_ > most_) throw TooLarge();
    std::vector<std::string> row(free_from_.size());
    std::size_t column = 0;
    for (const PandocJson& cell : cells) {
      while (column < row.size() && free_from_[column] > rows.size()) ++column;
      Cell content(notes_);
      content.all(cell.at(4));
      const std::string text = on_one_line(content.text);
      size_ += text.size();
      // More cells than columns: pandoc makes none such, but no text may be lost.
      auto& place = row[std::min(column, row.size() - 1)];
      place += (place.empty() || text.empty() ? "" : " ") + text;
      const std::size_t end = std::min(column + std::min(span_of(cell.at(3)), row.size()), row.size());
      const std::size_t below = rows.size() + std::min(span_of(cell.at(2)), most_);
      for (; column < end; ++column) free_from_[column] = below;
    }
    size_ += 2 * row.size();
    rows.push_back(std::move(row));
  }

  std::vector<std::size_t> free_from_;  ///< for each column, the first row that no cell from above reaches
  std::size_t most_;
  std::size_t size_ = 0;
  std::vector<const PandocJson*>& notes_;
};

bool is_empty(const std::vector<std::string>& row) { return std::ranges::all_of(row, &std::string::empty); }

}  // namespace

PandocTable read_table(const PandocJson& parts, std::size_t most, std::vector<const PandocJson*>& notes) {
  Grid grid(parts.at(2).size(), most, notes);
  grid.add(parts.at(3).at(1));
  grid.end_part();
  PandocTable table;
  // Readers of formats without header rows make an empty one.
  std::erase_if(grid.rows, is_empty);
  table.header_rows = grid.rows.size();
  for (const PandocJson& body : parts.at(4)) {
    grid.end_part();
    grid.add(body.at(2));
    grid.end_part();
    grid.add(body.at(3));
  }
  grid.end_part();
  grid.add(parts.at(5).at(1));
  table.rows = std::move(grid.rows);
  return table;
}

std::string pipe_row(const std::vector<std::string>& cells) {
  std::string line = "|";
  for (const std::string& cell : cells) {
    line += ' ';
    for (const char c : cell) line.append(c == '|' ? 1 : 0, '\\') += c;
    line += cell.empty() ? "|" : " |";
  }
  return line;
}

std::string pipe_rule(std::size_t columns) {
  std::string line = "|";
  for (std::size_t i = 0; i < columns; ++i) line += "---|";
  return line;
}

}  // namespace planlint
