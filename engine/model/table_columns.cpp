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

/// The words over each column; in all rows of headings but the lowest, an empty cell continues the one to its left.
std::vector<std::string> words_over_columns(const Table& table, std::span<const Row* const> headers) {
  std::vector<std::string> words(column_count(table));
  for (const Row* header : headers) {
    std::string_view continued;
    for (std::size_t i = 0; i < header->cell_count; ++i) {
      const Cell& cell = *table.cell(*header, i);
      if (i <= 1 || header == headers.back() || !is_blank(cell)) continued = cell.text.value;
      words[i].append(continued).append(" ");
    }
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

/// What stands below the heading of a column.
struct Content {
  std::size_t figures = 0;
  std::size_t years = 0;  ///< figures that read as years
  std::size_t texts = 0;
};

std::vector<Content> content_of_columns(const Table& table) {
  std::vector<Content> contents(column_count(table));
  for (const Row& row : table.rows) {
    if (row.role != RowRole::item) continue;
    for (std::size_t i = 0; i < row.cell_count; ++i) {
      const Cell& cell = *table.cell(row, i);
      if (is_blank(cell)) continue;
      ++(is_figure(cell) ? contents[i].figures : contents[i].texts);
      if (is_year(cell.text.value)) ++contents[i].years;
    }
  }
  return contents;
}

Column read_column(const std::string& heading, const Content& content) {
  const Words words(heading);
  const Words outside_parentheses(without_parentheses(heading));
  const Words& main = outside_parentheses.empty() ? words : outside_parentheses;
  Column result;
  result.role = role_by_words(main);
  if (result.role != ColumnRole::comparison) {
    if (speaks_of_no_money(main)) return {};
    result.stage = stage_by_words(words);
  }
  result.year = year_by_words(main, result.role);
  if (result.year == 0) result.year = year_by_words(words, result.role);
  const bool has_figures = content.figures > 0 && content.figures >= content.texts;
  const bool may_have_figures = content.figures + content.texts == 0 && result.stage != ColumnStage::none;
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

/// Whether a column is mostly words; years may be labels.
bool is_label(const Column& column, const Content& content) {
  if (content.figures + content.texts > 0) return content.texts + content.years >= content.figures - content.years;
  return column.role == ColumnRole::other && column.stage == ColumnStage::none;
}

/// The first column or, where running numbers stand in that, the second; the number of columns where there is none.
std::size_t find_label(std::span<const Column> columns, std::span<const Content> contents) {
  if (columns.empty() || is_label(columns[0], contents[0])) return 0;
  const bool may_be_numbers = columns[0].role == ColumnRole::amount || columns[0].role == ColumnRole::other;
  const bool second_is_label = columns.size() > 1 && contents[1].texts > 0 && is_label(columns[1], contents[1]);
  return may_be_numbers && second_is_label ? 1 : columns.size();
}

}  // namespace

void assign_column_roles(Table& table) {
  const auto headers = mark_headers(table);
  const auto words = words_over_columns(table, headers);
  const auto contents = content_of_columns(table);
  table.columns.clear();
  for (std::size_t i = 0; i < words.size(); ++i) {
    table.columns.push_back(read_column(words[i], contents[i]));
    if (i > 0) inherit_stage(table.columns[i], table.columns[i - 1]);
  }
  const std::size_t label = find_label(table.columns, contents);
  for (std::size_t i = 0; i <= label && label < table.columns.size(); ++i) {
    table.columns[i] = {};
    if (i == label) table.columns[i].role = ColumnRole::label;
  }
  for (std::size_t i = 0; i < words.size(); ++i) table.columns[i].heading = heading_of(table, headers, i);
}

}  // namespace planlint
