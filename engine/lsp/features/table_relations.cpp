// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
#include "lsp/features/table_relations.h"

#include <algorithm>
#include <array>
#include <utility>

#include "lsp/features/site.h"

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

/// A term's table, and its cell there.
struct FoundCell {
  const Table* table = nullptr;
  CellPlace cell;

  [[nodiscard]] std::optional<Decimal> value() const { return value_at(*table, cell.row, cell.column); }
};

std::optional<FoundCell> find_cell(const Plan& plan, Range place) {
  const Index index = thing_at(plan.tables, place.start);
  if (index == no_index) return std::nullopt;
  const auto cell = cell_at(plan.tables[index], place.start);
  return cell ? std::optional(FoundCell{.table = &plan.tables[index], .cell = *cell}) : std::nullopt;
}

RelationKind kind_for(MoneyRelation::Kind kind, bool is_last) {
  switch (kind) {
    case MoneyRelation::Kind::total:
    case MoneyRelation::Kind::closing: return is_last ? RelationKind::sum : RelationKind::in_sum;
    case MoneyRelation::Kind::net: return RelationKind::net;
    case MoneyRelation::Kind::copy: return RelationKind::copy;
    case MoneyRelation::Kind::plan: return RelationKind::plan;
    case MoneyRelation::Kind::decision: return RelationKind::decision;
  }
  return RelationKind::sum;
}

/// The relation as the cell sees it that is its term `own`; nothing where a term is in no table that is known.
std::optional<TableRelation> seen_from(const Plan& plan, const MoneyRelation& relation, std::size_t own) {
  const bool is_last = own + 1 == relation.terms.size();
  TableRelation seen{.kind = kind_for(relation.kind, is_last),
                     .other = {},
                     .stated = {},
                     .expected = {},
                     .terms = {},
                     .place = {},
                     .is_rounded = relation.holds};
  // What the others make; a copy is what the other one is.
  const std::size_t result = seen.kind == RelationKind::copy ? 1 - own : relation.terms.size() - 1;
  for (std::size_t i = 0; i < relation.terms.size(); ++i) {
    const auto term = find_cell(plan, relation.terms[i].place);
    const auto value = term ? term->value() : std::nullopt;
    if (!value) return std::nullopt;
    if (i != result) {
      seen.terms.push_back(seen.kind != RelationKind::copy && relation.terms[i].is_subtracted ? value->negated()
                                                                                              : *value);
      continue;
    }
    seen.stated = value;
    seen.place = relation.terms[i].place;
    seen.other = seen.kind == RelationKind::copy  ? term->table->title.value
                 : seen.kind == RelationKind::net ? term->table->columns[term->cell.column].heading.value
                                                  : label_of(*term->table, term->cell.row);
  }
  seen.expected = seen.kind == RelationKind::decision ? *seen.stated - relation.off : sum_of(seen.terms);
  return seen;
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

bool has_money(const Table& table, CellPlace cell) {
  return cell.column < table.columns.size() && is_money(table.columns[cell.column].role) &&
         has_figures(table.rows[cell.row].role) && value_at(table, cell.row, cell.column);
}

std::vector<TableRelation> relations_of(const Plan& plan, const Table& table, CellPlace cell,
                                        std::span<const MoneyRelation> relations) {
  std::vector<TableRelation> seen;
  if (!has_money(table, cell)) return seen;
  const Range place = place_at(table, cell.row, cell.column);
  for (const MoneyRelation& relation : relations) {
    const auto own = std::ranges::find(relation.terms, place, &MoneyRelation::Term::place);
    if (own == relation.terms.end()) continue;
    auto one = seen_from(plan, relation, static_cast<std::size_t>(own - relation.terms.begin()));
    if (one) seen.push_back(std::move(*one));
  }
  // A total first, then the net, other tables last.
  std::ranges::stable_sort(seen, {}, &TableRelation::kind);
  if (table.rows[cell.row].role == RowRole::part) {
    if (auto whole = whole_of(table, cell)) seen.push_back(std::move(*whole));
  }
  return seen;
}

}  // namespace planlint::lsp
