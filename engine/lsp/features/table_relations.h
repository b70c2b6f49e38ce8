// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
//
// What a figure in a table has to do with others: the total that it is part of, the net that it makes, the same item in
// another table. What holds a figure to others is what the rules of `sum/` hold it to; beside figures that are missing
// still, sums are reckoned from what stands there.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "lsp/features/money_relations.h"
#include "model/plan.h"

namespace planlint::lsp {

enum class RelationKind : std::uint8_t {
  sum,       ///< the cell is the total of rows above it
  in_sum,    ///< the cell is part of a total
  net,       ///< costs and revenues make the net; the cell is one of the three
  part_of,   ///< `varav`: the cell is part of an item's figure
  copy,      ///< the same item stands in another table
  plan,      ///< the council's budget with the turnover changes makes the plan's; the cell is one of them
  decision,  ///< a decision says the figure
};

struct TableRelation {
  RelationKind kind = RelationKind::sum;
  std::string_view other;           ///< what the total, item or other table is called; may be empty
  std::optional<Decimal> stated;    ///< what stands in the total, the net, the whole, the copy
  std::optional<Decimal> expected;  ///< what it should be by the others; nothing where that cannot be told
  std::vector<Decimal> terms;       ///< what `expected` is the sum of
  Range place;                      ///< of the cell that `stated` is in
  bool is_rounded = false;          ///< what they are apart is no more than rounding makes

  /// Nothing where there is nothing to compare.
  [[nodiscard]] std::optional<bool> agrees() const {
    return stated && expected ? std::optional(*stated == *expected || is_rounded) : std::nullopt;
  }
};

struct CellPlace {
  std::size_t row = 0;
  std::size_t column = 0;
};

/// The cell of a table at a place of the text; nothing where there is none.
[[nodiscard]] std::optional<CellPlace> cell_at(const Table& table, std::uint32_t offset);

/// For each row the total or closing figure that a column should have there; nothing for rows that are none, and where
/// no figure stands above. Of the ways in which a total can be meant, that which agrees, else the nearest one.
[[nodiscard]] std::vector<std::optional<TableRelation>> column_totals(const Table& table, std::size_t column);

/// The net that costs and revenues of a row make, where a column belongs to such a three.
[[nodiscard]] std::optional<TableRelation> net_of(const Table& table, CellPlace cell);

/// Whether a cell has a figure of money in it.
[[nodiscard]] bool has_money(const Table& table, CellPlace cell);

/// All that a cell of money takes part in, of the document's relations.
[[nodiscard]] std::vector<TableRelation> relations_of(const Plan& plan, const Table& table, CellPlace cell,
                                                      std::span<const MoneyRelation> relations);

}  // namespace planlint::lsp
