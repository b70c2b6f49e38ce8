// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
//
// Whether a table plainly adds up: one pass over its figures, so that only tables with a question are taken apart.
#include <algorithm>
#include <array>

#include "model/table.h"

namespace planlint {
namespace {

bool is_money(ColumnRole role) {
  return role == ColumnRole::costs || role == ColumnRole::revenues || role == ColumnRole::net ||
         role == ColumnRole::amount;
}

bool says_nothing(std::string_view text) {
  constexpr std::array<std::string_view, 4> dashes = {"-", "–", "—", "−"};
  return std::ranges::find(dashes, text) != dashes.end();
}

bool has_figures(const Row& row) {
  return row.role != RowRole::header && row.role != RowRole::separator && row.role != RowRole::group;
}

/// One total at most, behind the items; in turnover changes an opening row before and a closing row after them.
bool has_plain_rows(const Table& table) {
  RowRole last = RowRole::header;
  for (const Row& row : table.rows) {
    if (!has_figures(row) || row.role == RowRole::part) continue;
    if (row.role == RowRole::opening && last != RowRole::header) return false;
    if (row.role == RowRole::closing && last != RowRole::total) return false;
    if (row.role != RowRole::closing && (last == RowRole::total || last == RowRole::closing)) return false;
    last = row.role;
  }
  return true;
}

bool belong_together(const Column& a, const Column& b) { return a.stage == b.stage && a.year == b.year; }

/// The column with a role that stands right before the net, or one before that.
const Column* mate(const Table& table, std::size_t net, ColumnRole role) {
  for (std::size_t back = 1; back <= 2 && back <= net; ++back) {
    const Column& column = table.columns[net - back];
    if (column.role == role && belong_together(column, table.columns[net])) return &column;
  }
  return nullptr;
}

std::optional<Decimal> value_at(const Table& table, const Row& row, const Column* column) {
  const Cell* cell = table.cell(row, static_cast<std::size_t>(column - table.columns.data()));
  return cell == nullptr ? std::nullopt : cell->value;
}

bool nets_hold(const Table& table, std::size_t net) {
  const Column* costs = mate(table, net, ColumnRole::costs);
  const Column* revenues = mate(table, net, ColumnRole::revenues);
  if (costs == nullptr || revenues == nullptr) {
    return std::ranges::none_of(table.columns, [&](const Column& column) {
      return column.role == ColumnRole::revenues && belong_together(column, table.columns[net]);
    });
  }
  return std::ranges::all_of(table.rows, [&](const Row& row) {
    const auto c = value_at(table, row, costs);
    const auto r = value_at(table, row, revenues);
    const auto n = value_at(table, row, &table.columns[net]);
    if (!has_figures(row) || !c || !r || !n) return true;
    return *n == (table.signs == SignConvention::revenues_negative ? *c + *r : *c - *r);
  });
}

bool column_adds_up(const Table& table, std::size_t column) {
  Decimal opening;
  Decimal sum;
  bool any = false;
  for (const Row& row : table.rows) {
    if (!has_figures(row)) continue;
    const Cell* cell = table.cell(row, column);
    if (cell == nullptr || !cell->text || says_nothing(cell->text.value)) continue;
    if (!cell->value) return false;
    switch (row.role) {
      case RowRole::opening: opening = *cell->value; break;
      case RowRole::item:
        sum = sum + *cell->value;
        any = true;
        break;
      case RowRole::total:
        if (any && *cell->value != sum) return false;
        sum = *cell->value;
        break;
      case RowRole::closing:
        if (*cell->value != opening + sum) return false;
        break;
      default: break;
    }
  }
  return true;
}

}  // namespace

bool adds_up(const Table& table) {
  if (!has_plain_rows(table)) return false;
  for (std::size_t column = 0; column < table.columns.size(); ++column) {
    const ColumnRole role = table.columns[column].role;
    if (is_money(role) && !column_adds_up(table, column)) return false;
    if (role == ColumnRole::net && !nets_hold(table, column)) return false;
  }
  return true;
}

}  // namespace planlint
