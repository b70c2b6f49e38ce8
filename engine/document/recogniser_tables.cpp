// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
//
// What the recogniser makes of tables.
#include <algorithm>
#include <charconv>
#include <span>
#include <string>
#include <utility>

#include "document/builder.h"
#include "document/recogniser.h"

namespace planlint {
namespace {

constexpr std::size_t small_grid = 4;  ///< rows of an assessment that is set as a table

}  // namespace

void Recogniser::find_grid(std::size_t line) {
  while (grid_row_ < grid_.rows.size() && grid_.rows[grid_row_].line < line) ++grid_row_;
  if (grid_row_ < grid_.rows.size() && grid_.rows[grid_row_].line == line) return;
  grid_ = read_grid(page_, line);
  grid_row_ = listed_until_ = 0;
}

std::size_t Recogniser::take_grid(std::size_t line) {
  find_grid(line);
  if (is_contents()) return take_contents_grid();
  if (header_shape(page_, grid_.rows[grid_row_]) != TableShape::none) {
    flush();
    return take_records(read_records(page_, grid_, grid_row_, marks_, {}));
  }
  // A table that goes on behind a paragraph, without its header.
  if (!columns_.fields.empty() && goes_on(page_, grid_.rows[grid_row_], columns_)) {
    flush();
    return take_records(read_records(page_, grid_, grid_row_, marks_, columns_));
  }
  if (auto figures = read_figures(page_, grid_, grid_row_, marks_)) {
    flush();
    return take_figures(std::move(*figures));
  }
  if (take_small_grid()) return grid_.end;
  // Cells without figures: a heading that was set with a tab, or a table of words, which is kept as it stands.
  Paragraph row{.lines = {page_.lines[line].body}, .numbers = {line}, .end = line + 1};
  take_text(row, false);
  return line + 1;
}

bool Recogniser::take_small_grid() {
  const auto left = std::span<const GridRow>(grid_.rows).subspan(grid_row_);
  if (under_ == Under::result_units ? grid_row_ > 0 : left.size() > small_grid) return false;
  std::vector<const GridRow*> rows;
  for (const GridRow& row : left) {
    const bool separator = std::ranges::all_of(
        row.cells, [&](Range cell) { return page_.slice(cell).find_first_not_of("-: ") == std::string_view::npos; });
    if (!separator) rows.push_back(&row);
  }
  // An assessment that is set as a table: an icon beside the words.
  if (rows.size() == 1 && owner().goal != no_index &&
      plan_.goals[owner().goal].assessment.fulfilment == Fulfilment::none) {
    for (const Range cell : rows[0]->cells) {
      const Fulfilment fulfilment = fulfilment_of(folded(page_.slice(cell)));
      if (fulfilment == Fulfilment::none) continue;
      plan_.goals[owner().goal].assessment = {.fulfilment = fulfilment,
                                              .text = pool_.name(without_icon(page_.text, cell))};
      for (const GridRow& row : left) marks_.set(row.line, PieceKind::property, "bedömning av målet");
      return true;
    }
  }
  // Result units as a table of names.
  if (under_ != Under::result_units || rows.size() < 2) return false;
  for (const GridRow* row : rows) {
    const Text name = pool_.name(without_icon(page_.text, row->cells.front()));
    const std::string key = folded(name.value);
    const bool header = row == rows.front() && (key == "enhet" || key == "namn" || key.starts_with("resultatenhet"));
    if (name && !header) plan_.result_units.push_back({.name = name, .group = unit_group_});
    // The other cells are kept with it as they stand.
    Paragraph rest{.lines = {page_.lines[row->line].body}, .numbers = {row->line}, .end = row->line + 1};
    texts_.push_back(text_of(rest, false));
    marks_.set(row->line, header ? PieceKind::table_header : PieceKind::list_item, "resultatenhet");
  }
  return true;
}

bool Recogniser::is_contents() {
  if (grid_row_ < listed_until_) return false;
  int last = 0;
  std::size_t entries = 0;
  for (std::size_t i = grid_row_; i < grid_.rows.size(); ++i) {
    std::vector<std::string> cells;
    for (const Range cell : grid_.rows[i].cells) {
      if (!is_blank_cell(page_.slice(cell))) cells.push_back(without_markup(page_.slice(cell)));
    }
    if (cells.empty() || cells[0].find_first_not_of("-: ") == std::string_view::npos) continue;
    listed_until_ = i;  // no row before it begins a table of contents either
    int number = 0;
    if (cells.size() != 2 || cells[1].size() > 3) return false;
    const auto [end, error] = std::from_chars(cells[1].data(), cells[1].data() + cells[1].size(), number);
    if (error != std::errc() || end != cells[1].data() + cells[1].size() || number < last) return false;
    last = number;
    ++entries;
  }
  listed_until_ = grid_.rows.size();
  const bool headed = section_ != no_index && label_of(folded(plan_.sections[section_].title.value)) == Label::contents;
  return entries >= (headed ? 1 : 4) && (headed || !body_begun_);
}

std::size_t Recogniser::take_contents_grid() {
  for (std::size_t i = grid_row_; i < grid_.rows.size(); ++i) {
    const std::size_t line = grid_.rows[i].line;
    Paragraph entry{.lines = {page_.lines[line].body}, .numbers = {line}, .end = line + 1};
    take_text(entry, false);
    mark(entry, PieceKind::contents, "innehållsförteckningen");
  }
  return grid_.end;
}

std::size_t Recogniser::take_records(const RecordTable& table) {
  body_begun_ = true;
  columns_ = table.columns;
  for (const Record& record : table.records) {
    if (table.shape == TableShape::indicators)
      add_indicator(plan_, pool_, record, owner());
    else
      add_activity(plan_, pool_, record, owner());
  }
  enter(Under::prose);
  return table.end;
}

bool Recogniser::may_be_rest_of_last_table(const FigureTable& table) const {
  if (plan_.tables.empty()) return false;
  const Table& last = plan_.tables.back();
  const Owner own = owner();
  if (last.owner.goal != own.goal || last.owner.section != own.section) return false;
  const bool totalled = std::ranges::any_of(last.rows, [](const Row& row) { return row.role == RowRole::total; });
  if (totalled || last.columns.size() != table.headings.size()) return false;
  for (std::size_t i = 0; i < table.headings.size(); ++i) {
    if (folded(last.columns[i].heading.value) != folded(table.headings[i])) return false;
  }
  return true;
}

std::size_t Recogniser::take_figures(FigureTable table) {
  body_begun_ = true;
  // Something stood between that is no page head: a total here may be that of rows there.
  table.uncertain = table.uncertain || may_be_rest_of_last_table(table);
  TableSetting setting{.title = {}, .unit = unit_, .owner = owner()};
  if (section_ != no_index) setting.title = plan_.sections[section_].title;
  add_table(plan_, pool_, page_, table, setting);
  unit_ = {};
  enter(Under::prose);
  return table.end;
}

}  // namespace planlint
