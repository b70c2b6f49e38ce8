// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
#include <cstddef>
#include <span>

#include "model/table_roles.h"

namespace planlint {
namespace {

/// Published tables have up to three rows of headings: year, stage, kind of money.
constexpr std::size_t most_header_rows = 3;

std::string without_parentheses(std::string_view text) {
  std::string result;
  int depth = 0;
  for (const char c : text) {
    if (c == '(') ++depth;
    if (depth == 0) result += c;
    if (c == ')' && depth > 0) --depth;
  }
  return result;
}

ColumnRole role_by_words(const Words& words) {
  // `omslutningsförändring` is the difference of two columns; `prestations- och omslutningsförändringar` is an amount.
  const bool differs = words.has({"förändring", "förändringar", "omslutningsförändring", "förändr"});
  if (differs || words.has_start({"jmf", "jämför", "differens", "skillnad"}) || words.has_end({"avvikelse"}) ||
      words.has({"jfr", "diff", "avv", "avvikelsen", "avvikelser"})) {
    return ColumnRole::comparison;
  }
  if (words.has_start({"netto"})) return ColumnRole::net;
  const bool costs = words.has_start({"kostnad", "bruttokostnad", "utgift"});
  const bool revenues = words.has_start({"intäkt", "inkomst"});
  if (costs != revenues) return costs ? ColumnRole::costs : ColumnRole::revenues;
  return costs ? ColumnRole::amount : ColumnRole::other;
}

ColumnStage stage_by_words(const Words& words) {
  if (words.has_start({"prognos"})) return ColumnStage::forecast;
  if (words.has_start({"bokslut", "utfall", "redovis"})) return ColumnStage::outcome;
  const bool adjustments_included = words.has_start({"inkl"}) && words.has_end({"justering", "justeringar"});
  if (adjustments_included || words.has_start({"justerad", "reviderad", "omarbetad"})) {
    return ColumnStage::adjusted_budget;
  }
  const bool budget = words.has_end({"budget", "budgeten", "budgetram", "budgeterat", "verksamhetsplan"});
  if (budget || words.has({"vp", "anslag", "plan", "planering", "planerat", "ram"})) return ColumnStage::budget;
  return ColumnStage::none;
}

int year_by_words(const Words& words, ColumnRole role) {
  const auto years = words.years();
  if (years.empty()) return 0;
  const bool all_same = std::ranges::all_of(years, [&](int year) { return year == years.front(); });
  return all_same || role != ColumnRole::comparison ? years.front() : 0;
}

bool speaks_of_no_money(const Words& words) {
  return words.has({"%", "procent", "andel", "nr", "nummer", "beslut", "bilaga", "år", "id", "kod"});
}

std::size_t column_count(const Table& table) {
  std::size_t count = 0;
  for (const Row& row : table.rows) count = std::max<std::size_t>(count, row.cell_count);
  return count;
}

std::span<const Cell> cells_of(const Table& table, const Row& row) {
  return std::span(table.cells).subspan(row.first_cell, row.cell_count);
}

bool is_separator(const Table& table, const Row& row) {
  const auto cells = cells_of(table, row);
  const auto is_rule = [](const Cell& cell) {
    return cell.text.value.find_first_not_of("-:=") == std::string_view::npos;
  };
  const auto is_long = [](const Cell& cell) { return cell.text.value.size() >= 2; };
  return std::ranges::all_of(cells, is_rule) && std::ranges::any_of(cells, is_long);
}

/// Whether a row below the first one carries on the headings: years, stages and kinds of money, and no figures.
bool continues_header(const Table& table, const Row& row) {
  const auto cells = cells_of(table, row);
  if (cells.size() < 2) return false;
  bool says_something = false;
  for (const Cell& cell : cells.subspan(1)) {
    if (is_blank(cell)) continue;
    const Words words(cell.text.value);
    const bool is_heading = is_year(cell.text.value) ? is_blank(cells.front())
                                                     : !is_figure(cell) && (role_by_words(words) != ColumnRole::other ||
                                                                            stage_by_words(words) != ColumnStage::none);
    if (!is_heading) return false;
    says_something = true;
  }
  return says_something;
}

bool repeats(const Table& table, const Row& row, const Row& header) {
  return std::ranges::equal(
      cells_of(table, row), cells_of(table, header), {}, [](const Cell& cell) { return cell.text.value; },
      [](const Cell& cell) { return cell.text.value; });
}

/// Marks header and separator rows; the rows of headings, from the top.
std::vector<const Row*> mark_headers(Table& table) {
  std::vector<const Row*> headers;
  bool in_header = true;
  for (Row& row : table.rows) {
    if (row.role == RowRole::separator || is_separator(table, row)) {
      row.role = RowRole::separator;
      continue;
    }
    if (headers.empty()) {
      row.role = RowRole::header;
      headers.push_back(&row);
      continue;
    }
    in_header = in_header && headers.size() < most_header_rows && continues_header(table, row);
    if (in_header) headers.push_back(&row);
    const auto is_repeated = [&](const Row* header) { return row.cell_count > 0 && repeats(table, row, *header); };
    row.role = in_header || std::ranges::any_of(headers, is_repeated) ? RowRole::header : RowRole::item;
  }
  return headers;
}

/// The words over a column; in all rows of headings but the lowest, an empty cell continues the one to its left.
std::string words_over(const Table& table, std::span<const Row* const> headers, std::size_t column) {
  std::string words;
  for (const Row* header : headers) {
    const Cell* cell = table.cell(*header, column);
    if (header != headers.back()) {
      for (auto left = column; cell != nullptr && is_blank(*cell) && left > 1;) cell = table.cell(*header, --left);
    }
    if (cell != nullptr) words.append(cell->text.value).append(" ");
  }
  return words;
}

/// The lowest of stacked headings: it is the one that tells a column from its neighbours.
Text heading_of(const Table& table, std::span<const Row* const> headers, std::size_t column) {
  for (auto header = headers.rbegin(); header != headers.rend(); ++header) {
    const Cell* cell = table.cell(**header, column);
    if (cell != nullptr && cell->text) return cell->text;
  }
  return {};
}

struct Count {
  std::size_t figures = 0;
  std::size_t texts = 0;
};

Count count_cells(const Table& table, std::size_t column, bool years_are_texts) {
  Count count;
  for (const Row& row : table.rows) {
    const Cell* cell = table.cell(row, column);
    if (row.role != RowRole::item || cell == nullptr || is_blank(*cell)) continue;
    const bool is_text = !is_figure(*cell) || (years_are_texts && is_year(cell->text.value));
    ++(is_text ? count.texts : count.figures);
  }
  return count;
}

bool is_label_column(const Table& table, std::size_t column) {
  const Count count = count_cells(table, column, true);
  const Column& known = table.columns[column];
  if (count.figures + count.texts > 0) return count.texts >= count.figures;
  return known.role == ColumnRole::other && known.stage == ColumnStage::none;
}

Column read_column(const Table& table, std::span<const Row* const> headers, std::size_t column) {
  const std::string heading = words_over(table, headers, column);
  const Words words(heading);
  const Words outside_parentheses(without_parentheses(heading));
  const Words& main = outside_parentheses.empty() ? words : outside_parentheses;
  Column result{.heading = heading_of(table, headers, column), .role = role_by_words(main)};
  if (result.role != ColumnRole::comparison) result.stage = stage_by_words(words);
  result.year = year_by_words(main, result.role);
  if (result.year == 0) result.year = year_by_words(words, result.role);
  if (speaks_of_no_money(main) && result.role != ColumnRole::comparison) return {.heading = result.heading};
  const Count count = count_cells(table, column, false);
  const bool has_figures = count.figures > 0 && count.figures >= count.texts;
  const bool may_have_figures = count.figures + count.texts == 0 && result.stage != ColumnStage::none;
  if (result.role == ColumnRole::other && (has_figures || may_have_figures)) result.role = ColumnRole::amount;
  return result;
}

/// `Budget 2022 Kostnader | Intäkter | Netto`: the year and stage are written once for the three.
void inherit_stage(Column& column, const Column& before) {
  const bool is_bare = column.stage == ColumnStage::none && column.year == 0;
  const bool continues =
      (column.role == ColumnRole::revenues && before.role == ColumnRole::costs) ||
      (column.role == ColumnRole::costs && before.role == ColumnRole::revenues) ||
      (column.role == ColumnRole::net && (before.role == ColumnRole::costs || before.role == ColumnRole::revenues));
  if (!is_bare || !continues) return;
  column.stage = before.stage;
  column.year = before.year;
}

/// A column of running numbers may stand before the labels.
std::size_t find_label_column(const Table& table) {
  if (is_label_column(table, 0)) return 0;
  const bool first_is_money = table.columns[0].role != ColumnRole::amount && table.columns[0].role != ColumnRole::other;
  const bool second_is_text =
      table.columns.size() > 1 && count_cells(table, 1, true).texts > 0 && is_label_column(table, 1);
  return !first_is_money && second_is_text ? 1 : table.columns.size();
}

}  // namespace

void assign_column_roles(Table& table) {
  const auto headers = mark_headers(table);
  const std::size_t count = column_count(table);
  table.columns.clear();
  for (std::size_t i = 0; i < count; ++i) {
    table.columns.push_back(read_column(table, headers, i));
    if (i > 0) inherit_stage(table.columns[i], table.columns[i - 1]);
  }
  if (table.columns.empty()) return;
  const std::size_t label = find_label_column(table);
  if (label == count) return;
  for (std::size_t i = 0; i < label; ++i) table.columns[i] = {.heading = table.columns[i].heading};
  table.columns[label] = {.heading = table.columns[label].heading, .role = ColumnRole::label};
}

}  // namespace planlint
