// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
#include "write/built_plan.h"

namespace planlint::tests {

BuiltPlan::BuiltPlan() {
  plan.header.kind = DocumentKind::plan;
  plan.header.year = 2024;
  plan.header.board = text("Nämnden");
}

Range BuiltPlan::range() {
  at += 10;
  return {.start = at, .end = at + 5};
}

Text BuiltPlan::text(std::string_view value) {
  return {.value = plan.owned_texts.emplace_back(value), .range = range(), .present = true};
}

Quantity BuiltPlan::number(std::string_view op_and_number, std::string_view space, std::string_view unit, Operator op,
                           Decimal value) {
  Quantity quantity;
  quantity.kind = QuantityKind::number;
  quantity.op = op;
  quantity.number = value;
  quantity.text = plan.owned_texts.emplace_back(std::string(op_and_number).append(space).append(unit));
  quantity.unit = quantity.text.substr(quantity.text.size() - unit.size());
  return quantity;
}

Quantity BuiltPlan::words(QuantityKind kind, std::string_view text) {
  Quantity quantity;
  quantity.kind = kind;
  quantity.text = plan.owned_texts.emplace_back(text);
  return quantity;
}

Index BuiltPlan::goal(GoalLevel level, std::string_view number, std::string_view title, Index parent) {
  Goal goal;
  goal.level = level;
  goal.range = range();
  if (!number.empty()) goal.number = text(number);
  goal.title = text(title);
  goal.parent = parent;
  plan.goals.push_back(goal);
  return static_cast<Index>(plan.goals.size() - 1);
}

Indicator& BuiltPlan::indicator(std::string_view name, Owner owner, bool from_kf) {
  Indicator& indicator = plan.indicators.emplace_back();
  indicator.range = range();
  indicator.name = text(name);
  indicator.owner = owner;
  indicator.from_kf = from_kf;
  return indicator;
}

Activity& BuiltPlan::activity(std::string_view name, Owner owner, bool from_kf) {
  Activity& activity = plan.activities.emplace_back();
  activity.range = range();
  activity.name = text(name);
  activity.owner = owner;
  activity.from_kf = from_kf;
  return activity;
}

Index BuiltPlan::section(std::string_view title, Owner owner, Index parent) {
  plan.sections.push_back({.title = text(title), .range = range(), .keyword = {}, .parent = parent, .owner = owner});
  return static_cast<Index>(plan.sections.size() - 1);
}

void BuiltPlan::paragraphs(std::string_view value, Owner owner) {
  plan.paragraphs.push_back({.text = text(value), .owner = owner});
}

Table& BuiltPlan::table(TableKind kind, Owner owner) {
  Table& table = plan.tables.emplace_back();
  table.kind = kind;
  table.owner = owner;
  table.range = range();
  return table;
}

Row& BuiltPlan::row(Table& table, RowRole role) {
  Row& row = table.rows.emplace_back();
  row.role = role;
  row.first_cell = static_cast<std::uint32_t>(table.cells.size());
  return row;
}

void BuiltPlan::cell(Table& table, std::string_view value) {
  Cell& cell = table.cells.emplace_back();
  if (!value.empty()) {
    cell.text = text(value);
    cell.value = Decimal::parse(value);
  }
  ++table.rows.back().cell_count;
}

}  // namespace planlint::tests
