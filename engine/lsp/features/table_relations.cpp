// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
#include "lsp/features/table_relations.h"

#include <algorithm>
#include <array>
#include <utility>

#include "lsp/features/site.h"
#include "text/names.h"

namespace planlint::lsp {
namespace {

bool is_money(ColumnRole role) {
  return role == ColumnRole::costs || role == ColumnRole::revenues || role == ColumnRole::net ||
         role == ColumnRole::amount;
}

bool has_figures(RowRole role) {
  return role != RowRole::header && role != RowRole::separator && role != RowRole::group;
}

std::optional<Decimal> value_at(const Table& table, std::size_t row, std::size_t column) {
  const Cell* cell = table.cell(table.rows[row], column);
  return cell == nullptr ? std::nullopt : cell->value;
}

Range place_at(const Table& table, std::size_t row, std::size_t column) {
  const Cell* cell = table.cell(table.rows[row], column);
  return cell == nullptr ? Range{.start = table.rows[row].range.end, .end = table.rows[row].range.end}
                         : cell->text.range;
}

std::string_view label_of(const Table& table, std::size_t row) {
  for (std::size_t i = 0; i < table.columns.size(); ++i) {
    if (table.columns[i].role != ColumnRole::label) continue;
    const Cell* cell = table.cell(table.rows[row], i);
    return cell == nullptr ? std::string_view() : cell->text.value;
  }
  return {};
}

Decimal sum_of(const std::vector<Decimal>& terms) {
  Decimal sum;
  for (const Decimal& term : terms) sum = sum + term;
  return sum;
}

/// Walks down a column and knows at each total what it can be the sum of.
class Adder {
 public:
  void begin() { *this = Adder(); }
  void open(Decimal value) { opening_ = value; }
  void item(Decimal value) {
    since_total_.push_back(value);
    items_.push_back(value);
  }

  /// What the total can be meant as; the first is the likeliest. Empty where nothing stands above.
  [[nodiscard]] std::vector<std::vector<Decimal>> meanings() const {
    std::vector<std::vector<Decimal>> all;
    if (!since_total_.empty()) all.push_back(since_total_);
    if (totals_.empty()) return all;
    if (!since_total_.empty()) {
      all.push_back(since_total_);
      all.back().insert(all.back().begin(), totals_.back());
    }
    all.push_back(totals_);
    all.push_back(items_);
    return all;
  }

  [[nodiscard]] std::vector<Decimal> closing() const {
    std::vector<Decimal> terms;
    if (opening_) terms.push_back(*opening_);
    if (!totals_.empty()) terms.push_back(totals_.back());
    if (totals_.empty()) terms.insert(terms.end(), since_total_.begin(), since_total_.end());
    return terms;
  }

  void total(Decimal value) {
    totals_.push_back(value);
    since_total_.clear();
  }

 private:
  std::optional<Decimal> opening_;
  std::vector<Decimal> since_total_;
  std::vector<Decimal> items_;
  std::vector<Decimal> totals_;
};

TableRelation total_at(const Table& table, CellPlace cell, const std::vector<std::vector<Decimal>>& meanings) {
  TableRelation total{.kind = RelationKind::sum,
                      .other = label_of(table, cell.row),
                      .stated = value_at(table, cell.row, cell.column),
                      .expected = {},
                      .terms = {},
                      .place = place_at(table, cell.row, cell.column)};
  const auto agrees =
      std::ranges::find_if(meanings, [&](const auto& terms) { return total.stated && sum_of(terms) == *total.stated; });
  total.terms = agrees == meanings.end() ? meanings.front() : *agrees;
  total.expected = sum_of(total.terms);
  return total;
}

bool belong_together(const Column& a, const Column& b) { return a.stage == b.stage && a.year == b.year; }

/// Costs, revenues and net that belong together; `no column` is the table's number of columns.
struct Three {
  std::size_t costs;
  std::size_t revenues;
  std::size_t net;
};

std::optional<Three> three_before(const Table& table, std::size_t net) {
  const std::size_t none = table.columns.size();
  Three three{.costs = none, .revenues = none, .net = net};
  for (std::size_t back = 1; back <= 2 && back <= net; ++back) {
    const Column& column = table.columns[net - back];
    if (!belong_together(column, table.columns[net])) continue;
    if (column.role == ColumnRole::costs) three.costs = net - back;
    if (column.role == ColumnRole::revenues) three.revenues = net - back;
  }
  if (three.costs == none || three.revenues == none) return std::nullopt;
  return three;
}

std::optional<Three> three_around(const Table& table, std::size_t column) {
  for (std::size_t net = column; net < table.columns.size() && net <= column + 2; ++net) {
    if (table.columns[net].role != ColumnRole::net) continue;
    const auto three = three_before(table, net);
    if (three && (three->costs == column || three->revenues == column || net == column)) return three;
  }
  return std::nullopt;
}

std::optional<TableRelation> whole_of(const Table& table, CellPlace cell) {
  for (std::size_t row = cell.row; row-- > 0;) {
    const RowRole role = table.rows[row].role;
    if (role == RowRole::part) continue;
    if (role != RowRole::item) return std::nullopt;
    return TableRelation{.kind = RelationKind::part_of,
                         .other = label_of(table, row),
                         .stated = value_at(table, row, cell.column),
                         .expected = {},
                         .terms = {},
                         .place = place_at(table, row, cell.column)};
  }
  return std::nullopt;
}

std::optional<std::size_t> column_like(const Table& table, const Column& column) {
  if (column.stage == ColumnStage::none || column.year == 0) return std::nullopt;
  for (std::size_t i = 0; i < table.columns.size(); ++i) {
    if (table.columns[i].role == column.role && belong_together(table.columns[i], column)) return i;
  }
  return std::nullopt;
}

/// The same item under a column of the same kind, stage and year.
void add_copies(const Plan& plan, const Table& table, CellPlace cell, std::vector<TableRelation>& relations) {
  const std::string label = fold_name(label_of(table, cell.row));
  if (label.empty() || table.rows[cell.row].role != RowRole::item) return;
  for (const Table& other : plan.tables) {
    if (&other == &table || other.unit.value != table.unit.value) continue;
    const auto column = column_like(other, table.columns[cell.column]);
    if (!column) continue;
    for (std::size_t row = 0; row < other.rows.size(); ++row) {
      if (other.rows[row].role != RowRole::item || !value_at(other, row, *column)) continue;
      if (fold_name(label_of(other, row)) != label) continue;
      relations.push_back({.kind = RelationKind::copy,
                           .other = other.title.value,
                           .stated = value_at(other, row, *column),
                           .expected = value_at(table, cell.row, cell.column),
                           .terms = {},
                           .place = place_at(other, row, *column)});
    }
  }
}

}  // namespace

std::optional<CellPlace> cell_at(const Table& table, std::uint32_t offset) {
  const auto row = std::ranges::find_if(table.rows, [&](const Row& one) { return touches(one.range, offset); });
  if (row == table.rows.end()) return std::nullopt;
  for (std::size_t i = 0; i < row->cell_count; ++i) {
    if (touches(table.cell(*row, i)->text.range, offset)) {
      return CellPlace{.row = static_cast<std::size_t>(row - table.rows.begin()), .column = i};
    }
  }
  return std::nullopt;
}

std::vector<std::optional<TableRelation>> column_totals(const Table& table, std::size_t column) {
  std::vector<std::optional<TableRelation>> totals(table.rows.size());
  if (column >= table.columns.size() || !is_money(table.columns[column].role)) return totals;
  Adder adder;
  for (std::size_t row = 0; row < table.rows.size(); ++row) {
    const RowRole role = table.rows[row].role;
    const auto value = value_at(table, row, column);
    if (role == RowRole::header) adder.begin();
    if (role == RowRole::opening && value) adder.open(*value);
    if (role == RowRole::item && value) adder.item(*value);
    if (role != RowRole::total && role != RowRole::closing) continue;
    const auto meanings =
        role == RowRole::total ? adder.meanings() : std::vector<std::vector<Decimal>>{adder.closing()};
    if (!meanings.empty() && !meanings.front().empty()) {
      totals[row] = total_at(table, {.row = row, .column = column}, meanings);
      if (role == RowRole::total) adder.total(value ? *value : *totals[row]->expected);
    }
  }
  return totals;
}

std::optional<TableRelation> net_of(const Table& table, CellPlace cell) {
  if (cell.column >= table.columns.size() || !has_figures(table.rows[cell.row].role)) return std::nullopt;
  const auto three = three_around(table, cell.column);
  if (!three) return std::nullopt;
  TableRelation net{.kind = RelationKind::net,
                    .other = table.columns[three->net].heading.value,
                    .stated = value_at(table, cell.row, three->net),
                    .expected = {},
                    .terms = {},
                    .place = place_at(table, cell.row, three->net)};
  const auto costs = value_at(table, cell.row, three->costs);
  const auto revenues = value_at(table, cell.row, three->revenues);
  if (!costs || !revenues) return std::nullopt;
  net.terms = {*costs, table.signs == SignConvention::revenues_negative ? *revenues : revenues->negated()};
  net.expected = sum_of(net.terms);
  return net;
}

std::vector<TableRelation> relations_of(const Plan& plan, const Table& table, CellPlace cell) {
  std::vector<TableRelation> relations;
  if (cell.column >= table.columns.size() || !is_money(table.columns[cell.column].role)) return relations;
  const RowRole role = table.rows[cell.row].role;
  if (!has_figures(role)) return relations;
  auto totals = column_totals(table, cell.column);
  if (totals[cell.row]) relations.push_back(std::move(*totals[cell.row]));
  if (role == RowRole::item || role == RowRole::opening) {
    // What opens a reckoning is in its closing figure, not in the sum of the changes.
    const bool closes = role == RowRole::opening;
    std::size_t row = cell.row;
    while (row < totals.size() && !(totals[row] && (table.rows[row].role == RowRole::closing) == closes)) ++row;
    if (row < totals.size()) {
      relations.push_back(std::move(*totals[row]));
      relations.back().kind = RelationKind::in_sum;
    }
  }
  if (auto net = net_of(table, cell)) relations.push_back(std::move(*net));
  if (role == RowRole::part) {
    if (auto whole = whole_of(table, cell)) relations.push_back(std::move(*whole));
  }
  add_copies(plan, table, cell, relations);
  return relations;
}

}  // namespace planlint::lsp
