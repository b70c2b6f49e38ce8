// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
#include "model/table.h"

#include <cstddef>

#include "model/table_roles.h"

namespace planlint {
namespace {

/// The nearest column with that role among those of the same stage and year; `from` where there is none.
std::size_t nearest_column(const Table& table, std::size_t from, ColumnRole role) {
  const Column& origin = table.columns[from];
  const auto fits = [&](std::size_t i) {
    const Column& column = table.columns[i];
    return column.role == role && column.stage == origin.stage && column.year == origin.year;
  };
  for (std::size_t distance = 1; distance < table.columns.size(); ++distance) {
    if (distance <= from && fits(from - distance)) return from - distance;
    if (from + distance < table.columns.size() && fits(from + distance)) return from + distance;
  }
  return from;
}

/// How many cells speak for one convention and for the other.
struct Votes {
  std::size_t negative = 0;
  std::size_t positive = 0;
};

struct Evidence {
  Votes written;  ///< signs of revenues
  Votes summed;   ///< what the nets come to
};

void count_revenues(const Table& table, std::size_t revenues, Evidence& evidence) {
  const std::size_t costs = nearest_column(table, revenues, ColumnRole::costs);
  const std::size_t net = nearest_column(table, revenues, ColumnRole::net);
  for (const Row& row : table.rows) {
    if (row.role == RowRole::header || row.role == RowRole::separator) continue;
    const Cell* cell = table.cell(row, revenues);
    if (cell == nullptr || !cell->value || cell->value->is_zero()) continue;
    ++(*cell->value < Decimal{} ? evidence.written.negative : evidence.written.positive);

    if (costs == revenues || net == revenues) continue;
    const Cell* cost = table.cell(row, costs);
    const Cell* sum = table.cell(row, net);
    if (cost == nullptr || sum == nullptr || !cost->value || !sum->value) continue;
    if (*cost->value + *cell->value == *sum->value) ++evidence.summed.negative;
    if (*cost->value - *cell->value == *sum->value) ++evidence.summed.positive;
  }
}

SignConvention read_signs(const Table& table) {
  Evidence evidence;
  for (std::size_t i = 0; i < table.columns.size(); ++i) {
    if (table.columns[i].role == ColumnRole::revenues) count_revenues(table, i, evidence);
  }
  const auto& [written, summed] = evidence;
  const bool positive = written.positive > written.negative && summed.positive >= summed.negative;
  return positive ? SignConvention::revenues_positive : SignConvention::revenues_negative;
}

}  // namespace

void assign_roles(Table& table) {
  assign_column_roles(table);
  assign_row_roles(table);
  if (!table.signs_declared) table.signs = read_signs(table);
}

}  // namespace planlint
