// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
//
// Tables for tests, from the text that a person writes between the braces.
#pragma once

#include <algorithm>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "model/table.h"

namespace planlint::test {

inline Text cell_text(std::string_view text, std::string_view written) {
  const auto first = written.find_first_not_of(" \t");
  if (first == std::string_view::npos) return {};
  const auto value = written.substr(first, written.find_last_not_of(" \t") - first + 1);
  const auto start = static_cast<std::uint32_t>(value.data() - text.data());
  return {.value = value, .range = {start, start + static_cast<std::uint32_t>(value.size())}, .present = true};
}

/// Lines of `| a | b |`; `text` must outlive the table.
inline Table table_of(std::string_view text, TableKind kind = TableKind::operating_budget) {
  Table table;
  table.kind = kind;
  for (std::size_t at = 0; at < text.size();) {
    const auto end = std::min(text.find('\n', at), text.size());
    std::string_view line = text.substr(at, end - at);
    at = end + 1;
    const auto bar = line.find('|');
    if (bar == std::string_view::npos) continue;
    line.remove_prefix(bar + 1);
    Row row;
    row.first_cell = static_cast<std::uint32_t>(table.cells.size());
    for (auto stop = line.find('|'); stop != std::string_view::npos; stop = line.find('|')) {
      const Text written = cell_text(text, line.substr(0, stop));
      table.cells.push_back({.text = written, .value = Decimal::parse(written.value)});
      line.remove_prefix(stop + 1);
    }
    row.cell_count = static_cast<std::uint32_t>(table.cells.size()) - row.first_cell;
    table.rows.push_back(row);
  }
  return table;
}

inline Table read_table(std::string_view text, TableKind kind = TableKind::operating_budget) {
  Table table = table_of(text, kind);
  assign_roles(table);
  return table;
}

inline std::string_view name_of(ColumnRole role) {
  constexpr std::string_view names[] = {"label", "costs", "revenues", "net", "comparison", "amount", "other"};
  return names[static_cast<std::size_t>(role)];
}

inline std::string_view name_of(ColumnStage stage) {
  constexpr std::string_view names[] = {"", " budget", " adjusted", " forecast", " outcome"};
  return names[static_cast<std::size_t>(stage)];
}

inline std::string_view name_of(RowRole role) {
  constexpr std::string_view names[] = {"header", "separator", "group", "item", "part", "opening", "total", "closing"};
  return names[static_cast<std::size_t>(role)];
}

/// What each column was read as: `costs budget 2023`.
inline std::vector<std::string> columns_of(const Table& table) {
  std::vector<std::string> result;
  for (const Column& column : table.columns) {
    auto& words = result.emplace_back(name_of(column.role));
    words.append(name_of(column.stage));
    if (column.year != 0) words.append(" ").append(std::to_string(column.year));
  }
  return result;
}

inline std::vector<std::string> rows_of(const Table& table) {
  std::vector<std::string> result;
  for (const Row& row : table.rows) result.emplace_back(name_of(row.role));
  return result;
}

}  // namespace planlint::test
