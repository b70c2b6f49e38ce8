// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
//
// Tables of money: cells as written and as exact decimals, with what each column and row stands for.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "model/decimal.h"
#include "model/owner.h"
#include "text/range.h"

namespace planlint {

enum class TableKind : std::uint8_t {
  other,               ///< tabell
  operating_budget,    ///< driftbudget
  investments,         ///< investeringar
  budget_adjustments,  ///< budgetjusteringar
  turnover_changes,    ///< omslutningsförändringar
  result_units,        ///< resultatenheter
};

enum class ColumnRole : std::uint8_t {
  label,       ///< what the rows are called
  costs,       ///< kostnader
  revenues,    ///< intäkter
  net,         ///< netto
  comparison,  ///< jmf, förändring, avvikelse: a difference of other columns
  amount,      ///< money, not split
  other,       ///< no money
};

/// Which decision or reckoning a column's figures come from.
enum class ColumnStage : std::uint8_t { none, budget, adjusted_budget, forecast, outcome };

struct Column {
  Text heading;
  ColumnRole role = ColumnRole::other;
  ColumnStage stage = ColumnStage::none;
  int year = 0;  ///< 0 where the heading names none
};

enum class RowRole : std::uint8_t {
  header,
  separator,  ///< `|---|---|`, which Markdown writers leave behind
  group,      ///< a heading: a label without figures
  item,
  part,     ///< `varav …`: part of the nearest item above
  opening,  ///< in turnover changes: KF's budget, to which the changes are added
  total,    ///< summa, totalt
  closing,  ///< in turnover changes: opening and total together
};

struct Cell {
  Text text;                     ///< without the blanks around it; present where something is written
  std::optional<Decimal> value;  ///< where the text is a number
};

struct Row {
  RowRole role = RowRole::item;
  Range range;
  std::uint32_t first_cell = 0;  ///< in Table::cells
  std::uint32_t cell_count = 0;
  Text comment;
};

/// How a table writes revenues: as negative numbers (costs + revenues = net) or as positive ones (costs − revenues =
/// net).
enum class SignConvention : std::uint8_t { revenues_negative, revenues_positive };

struct Table {
  TableKind kind = TableKind::other;
  Owner owner;
  Range range;    ///< the whole statement
  Range heading;  ///< keyword and title
  Text title;
  Text unit;  ///< mnkr, tkr, kr; from the table, or else from its document
  SignConvention signs = SignConvention::revenues_negative;
  bool signs_declared = false;
  std::vector<Column> columns;
  std::vector<Row> rows;    ///< in their order, headers among them
  std::vector<Cell> cells;  ///< row after row

  /// The cell of a row under a column; nothing where the row is shorter.
  [[nodiscard]] const Cell* cell(const Row& row, std::size_t column) const {
    return column < row.cell_count ? &cells[row.first_cell + column] : nullptr;
  }
};

/// Gives columns and rows their roles, years and stages from their words, and reads the sign convention off the figures
/// where the table does not declare it: positive when most revenues are positive and the nets do not speak against it,
/// so that one lost minus changes nothing. `table.rows`, `cells` and `kind` are filled in; the first row that is no
/// separator is the header, up to two more may carry on its headings, and one repeated further down is a header too.
void assign_roles(Table& table);

/// Whether every figure of a plain table (items, one total, perhaps an opening and a closing row) agrees exactly with
/// the others: totals with their rows, nets with costs and revenues. False for what does not agree, and for any table
/// that takes a closer look to tell (several totals, words among the figures, net columns apart from their costs).
[[nodiscard]] bool adds_up(const Table& table);

}  // namespace planlint
