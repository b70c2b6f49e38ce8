// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
#include "model/table.h"

#include <cstddef>

#include "model/table_roles.h"

namespace planlint {
namespace {

/// Costs, revenues and net of one stage and year stand together: no need to search a wide table for them.
constexpr std::size_t furthest = 8;

/// The nearest column with that role among those of the same stage and year; `from` where there is none.
std::size_t nearest_column(const Table& table, std::size_t from, ColumnRole role) {
  const Column& origin = table.columns[from];
  const auto fits = [&](std::size_t i) {
    const Column& column = table.columns[i];
    return column.role == role && column.stage == origin.stage && column.year == origin.year;
  };
  for (std::size_t distance = 1; distance <= furthest; ++distance) {
    if (distance <= from && fits(from - distance)) return from - distance;
    if (from + distance < table.columns.size() && fits(from + distance)) return from + distance;
  }
  return from;
}

struct Triple {
  std::size_t costs;
  std::size_t revenues;
  std::size_t net;

  [[nodiscard]] bool is_complete() const { return costs != revenues && net != revenues; }
};

std::vector<Triple> triples_of(const Table& table) {
  std::vector<Triple> triples;
  for (std::size_t i = 0; i < table.columns.size(); ++i) {
    if (table.columns[i].role != ColumnRole::revenues) continue;
    triples.push_back({.costs = nearest_column(table, i, ColumnRole::costs),
                       .revenues = i,
                       .net = nearest_column(table, i, ColumnRole::net)});
  }
  return triples;
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

void count(const Table& table, const Row& row, const Triple& triple, Evidence& evidence) {
  const Cell* revenues = table.cell(row, triple.revenues);
  if (revenues == nullptr || !revenues->value || revenues->value->is_zero()) return;
  ++(*revenues->value < Decimal{} ? evidence.written.negative : evidence.written.positive);

  const Cell* costs = table.cell(row, triple.costs);
  const Cell* net = table.cell(row, triple.net);
  if (!triple.is_complete() || costs == nullptr || net == nullptr || !costs->value || !net->value) return;
  if (*costs->value + *revenues->value == *net->value) ++evidence.summed.negative;
  if (*costs->value - *revenues->value == *net->value) ++evidence.summed.positive;
}

SignConvention read_signs(const Table& table) {
  Evidence evidence;
  const auto triples = triples_of(table);
  for (const Row& row : table.rows) {
    if (row.role == RowRole::header || row.role == RowRole::separator) continue;
    for (const Triple& triple : triples) {
      if (triple.revenues >= row.cell_count) break;
      count(table, row, triple, evidence);
    }
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
