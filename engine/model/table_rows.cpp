// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
#include <cstddef>

#include "model/table_roles.h"

namespace planlint {
namespace {

std::size_t label_column(const Table& table) {
  const auto found = std::ranges::find(table.columns, ColumnRole::label, &Column::role);
  return static_cast<std::size_t>(found - table.columns.begin());
}

Words words_of(const Table& table, const Row& row, std::size_t label) {
  const Cell* cell = table.cell(row, label);
  return Words(cell != nullptr ? cell->text.value : std::string_view{});
}

bool has_money(const Table& table) {
  return std::ranges::any_of(table.columns, [](const Column& column) {
    return column.role != ColumnRole::label && column.role != ColumnRole::other;
  });
}

struct Content {
  bool has_label = false;
  bool has_figures = false;
  bool is_bare = true;  ///< nothing beside the label
};

Content content_of(const Table& table, const Row& row) {
  Content content;
  for (std::size_t i = 0; i < row.cell_count; ++i) {
    const Cell& cell = table.cells[row.first_cell + i];
    if (table.columns[i].role == ColumnRole::label) {
      content.has_label = !is_blank(cell);
      continue;
    }
    content.has_figures = content.has_figures || is_figure(cell);
    content.is_bare = content.is_bare && !cell.text;
  }
  return content;
}

bool is_part(const std::vector<std::string>& words) {
  if (words.empty()) return false;
  const auto& first = words.front();
  if (first == "varav" || first == "därav" || first == "härav") return true;
  return words.size() > 1 && first == "av" && (words[1] == "vilket" || words[1] == "vilka");
}

bool is_total(const std::vector<std::string>& words) {
  if (words.empty()) return false;
  constexpr std::string_view leading[] = {"summa", "summan", "delsumma", "slutsumma", "totalsumma", "totalt",
                                          "total", "totala", "totalen",  "deltotal",  "sammanlagt", "summering"};
  if (std::ranges::find(leading, words.front()) != std::end(leading)) return true;
  if (words.size() > 1 && words[0] == "s" && words[1] == "a") return true;  // S:a
  return words.back() == "totalt" || words.back() == "summa";
}

bool is_budget(const Words& words) {
  return words.has_end({"budget", "budgeten", "budgetram", "verksamhetsplan", "verksamhetsplanen"}) ||
         words.has({"vp", "anslag", "ram", "budgetförslag"});
}

bool is_opening(const Words& words) {
  return is_budget(words) || words.has({"kf", "kommunfullmäktige", "kommunfullmäktiges"}) ||
         words.has_start({"ingående"});
}

bool is_closing(const Words& words) { return is_budget(words) || words.has_start({"utgående"}); }

RowRole role_of(const Content& content, const Words& words, bool may_be_group) {
  if (is_part(words.all())) return RowRole::part;
  if (is_total(words.all())) return RowRole::total;
  return may_be_group && content.has_label && content.is_bare ? RowRole::group : RowRole::item;
}

bool is_below_header(const Row& row) { return row.role != RowRole::header && row.role != RowRole::separator; }

/// Turnover changes run from KF's budget over the changes and their total to the board's own.
void mark_ends(Table& table, std::size_t label) {
  bool at_top = true;
  bool below_total = false;
  for (Row& row : table.rows) {
    if (!is_below_header(row) || !content_of(table, row).has_figures) continue;
    const Words words = words_of(table, row, label);
    if (at_top && is_opening(words)) {
      row.role = RowRole::opening;
    } else if (below_total && is_closing(words)) {
      row.role = RowRole::closing;
    }
    at_top = false;
    below_total = below_total || row.role == RowRole::total;
  }
  if (below_total || table.rows.empty()) return;
  // Without a total, a budget at the very end is still where the changes lead.
  Row& last = table.rows.back();
  if (last.role == RowRole::item && is_closing(words_of(table, last, label))) last.role = RowRole::closing;
}

}  // namespace

void assign_row_roles(Table& table) {
  const std::size_t label = label_column(table);
  const bool may_have_groups = has_money(table);
  for (Row& row : table.rows) {
    if (!is_below_header(row)) continue;
    row.role = role_of(content_of(table, row), words_of(table, row, label), may_have_groups);
  }
  if (table.kind == TableKind::turnover_changes) mark_ends(table, label);
}

}  // namespace planlint
