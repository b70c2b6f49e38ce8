// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
#include <algorithm>

#include "write/plan_writer.h"
#include "write/spelling.h"

namespace planlint::writer {
namespace {

std::string_view keyword_for(TableKind kind) {
  switch (kind) {
    case TableKind::other: return "tabell";
    case TableKind::operating_budget: return "driftbudget";
    case TableKind::investments: return "investeringar";
    case TableKind::budget_adjustments: return "budgetjusteringar";
    case TableKind::turnover_changes: return "omslutningsförändringar";
    case TableKind::result_units: return "resultatenheter";
  }
  return "tabell";
}

/// Whether the reader will take a row of figures for the headings.
bool lacks_header(const Table& table) {
  const auto first = std::ranges::find_if(table.rows, [](const Row& row) { return row.role != RowRole::separator; });
  return first != table.rows.end() && first->role != RowRole::header;
}

/// The table with a row of its columns' headings on top.
Table with_header(const Table& table) {
  std::size_t count = table.columns.size();
  for (const Row& row : table.rows) count = std::max<std::size_t>(count, row.cell_count);
  Table result = table;
  Row header;
  header.role = RowRole::header;
  header.first_cell = static_cast<std::uint32_t>(result.cells.size());
  header.cell_count = static_cast<std::uint32_t>(count);
  for (std::size_t i = 0; i < count; ++i) {
    Cell& cell = result.cells.emplace_back();
    if (i < table.columns.size()) cell.text = table.columns[i].heading;
  }
  result.rows.insert(result.rows.begin(), header);
  return result;
}

/// Whether the figures show another sign convention than the table has.
bool needs_signs(const Table& table) {
  if (table.signs_declared) return true;
  Table read = table;
  for (Row& row : read.rows) row.role = RowRole::item;
  assign_roles(read);
  return read.signs != table.signs;
}

std::string row_text(const Table& table, const Row& row) {
  std::string line = "|";
  for (std::size_t i = 0; i < row.cell_count; ++i) {
    line.append(" ").append(cell_text(table.cell(row, i)->text.value)).append(" |");
  }
  return line;
}

}  // namespace

void PlanWriter::write_table(Index index) {
  const Table& known = plan_.tables[index];
  const Table table = lacks_header(known) ? with_header(known) : known;
  out_.open(head(keyword_for(table.kind), table.title));
  const std::string unit = money_unit(table.unit.value);
  if (unit != money_unit(plan_.header.money_unit.value)) out_.property("belopp", unit);
  if (needs_signs(table)) {
    const bool positive = table.signs == SignConvention::revenues_positive;
    out_.property("tecken intäkter", positive ? "positiva" : "negativa");
  }
  for (const Row& row : table.rows) {
    out_.line(row_text(table, row));
    out_.prose("kommentar", row.comment);
  }
  for (const UnitRun& run : outline_.units_of_tables[index]) {
    for (Index i = run.first; i < run.last; ++i) out_.title("-", plan_.result_units[i].name);
  }
  out_.close();
}

void PlanWriter::write_units(const UnitRun& run) {
  out_.open(head("resultatenheter", plan_.result_units[run.first].group));
  for (Index i = run.first; i < run.last; ++i) out_.title("-", plan_.result_units[i].name);
  out_.close();
}

}  // namespace planlint::writer
