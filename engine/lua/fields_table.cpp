// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
//
// Fields of tables, columns, rows and cells, and of the small things: decisions, sections and so on.
#include "lua/fields.h"
#include "model/plan.h"

namespace planlint {
namespace {

const Table& table_of(const Thing& thing) { return thing.plan().tables[thing.index]; }
const Column& column_of(const Thing& thing) { return table_of(thing).columns[thing.column]; }
const Row& row_of(const Thing& thing) { return table_of(thing).rows[thing.row]; }
const Cell& cell_of(const Thing& thing) { return table_of(thing).cells[row_of(thing).first_cell + thing.column]; }

Thing part_of(const Thing& thing, ThingKind kind, std::uint32_t row, std::uint32_t column) {
  return {.host = thing.host, .kind = kind, .slot = thing.slot, .index = thing.index, .row = row, .column = column};
}

const char* name_of_role(ColumnRole role) {
  static constexpr const char* names[] = {"label", "costs", "revenues", "net", "comparison", "amount", "other"};
  return names[static_cast<std::size_t>(role)];
}

const char* name_of_stage(ColumnStage stage) {
  static constexpr const char* names[] = {nullptr, "budget", "adjusted_budget", "forecast", "outcome"};
  return names[static_cast<std::size_t>(stage)];
}

const char* name_of_role(RowRole role) {
  static constexpr const char* names[] = {"header", "separator", "group", "item",
                                          "part",   "opening",   "total", "closing"};
  return names[static_cast<std::size_t>(role)];
}

const char* name_of_table_kind(TableKind kind) {
  static constexpr const char* names[] = {
      "other", "operating_budget", "investments", "budget_adjustments", "turnover_changes", "result_units"};
  return names[static_cast<std::size_t>(kind)];
}

void push_row_label(lua_State* state, const Thing& thing) {
  const Table& table = table_of(thing);
  for (std::size_t column = 0; column < table.columns.size(); ++column) {
    if (table.columns[column].role != ColumnRole::label) continue;
    const Cell* cell = table.cell(row_of(thing), column);
    return cell == nullptr ? lua_pushnil(state) : push_text(state, cell->text);
  }
  lua_pushnil(state);
}

void push_parts(lua_State* state, const Thing& thing, ThingKind kind, std::size_t count) {
  const bool rows = kind == ThingKind::row;
  push_counted(state, count,
               [&](Index i) { push_thing(state, part_of(thing, kind, rows ? i : thing.row, rows ? 0 : i)); });
}

}  // namespace

std::span<const FieldGetter> table_fields() {
  static constexpr FieldGetter fields[] = {
      {"adds_up", [](lua_State* state, const Thing& thing) { lua_pushboolean(state, adds_up(table_of(thing))); }},
      {"columns",
       [](lua_State* state, const Thing& thing) {
         push_parts(state, thing, ThingKind::column, table_of(thing).columns.size());
       }},
      {"goal", [](lua_State* state, const Thing& thing) { push_owner_goal(state, thing, table_of(thing).owner); }},
      {"rows", [](lua_State* state,
                  const Thing& thing) { push_parts(state, thing, ThingKind::row, table_of(thing).rows.size()); }},
      {"section",
       [](lua_State* state, const Thing& thing) { push_owner_section(state, thing, table_of(thing).owner); }},
      {"signs",
       [](lua_State* state, const Thing& thing) {
         lua_pushstring(state, table_of(thing).signs == SignConvention::revenues_negative ? "revenues_negative"
                                                                                          : "revenues_positive");
       }},
      {"table_kind",
       [](lua_State* state, const Thing& thing) { lua_pushstring(state, name_of_table_kind(table_of(thing).kind)); }},
      {"title", [](lua_State* state, const Thing& thing) { push_text(state, table_of(thing).title); }},
      {"unit", [](lua_State* state, const Thing& thing) { push_text(state, table_of(thing).unit); }},
  };
  return fields;
}

std::span<const FieldGetter> column_fields() {
  static constexpr FieldGetter fields[] = {
      {"heading", [](lua_State* state, const Thing& thing) { push_text(state, column_of(thing).heading); }},
      {"index", [](lua_State* state, const Thing& thing) { lua_pushinteger(state, lua_Integer{thing.column} + 1); }},
      {"role",
       [](lua_State* state, const Thing& thing) { lua_pushstring(state, name_of_role(column_of(thing).role)); }},
      {"stage",
       [](lua_State* state, const Thing& thing) { lua_pushstring(state, name_of_stage(column_of(thing).stage)); }},
      {"year", [](lua_State* state, const Thing& thing) { push_nonzero(state, column_of(thing).year); }},
  };
  return fields;
}

std::span<const FieldGetter> row_fields() {
  static constexpr FieldGetter fields[] = {
      {"cells", [](lua_State* state,
                   const Thing& thing) { push_parts(state, thing, ThingKind::cell, row_of(thing).cell_count); }},
      {"comment", [](lua_State* state, const Thing& thing) { push_text(state, row_of(thing).comment); }},
      {"index", [](lua_State* state, const Thing& thing) { lua_pushinteger(state, lua_Integer{thing.row} + 1); }},
      {"label", push_row_label},
      {"role", [](lua_State* state, const Thing& thing) { lua_pushstring(state, name_of_role(row_of(thing).role)); }},
  };
  return fields;
}

std::span<const FieldGetter> cell_fields() {
  static constexpr FieldGetter fields[] = {
      {"column",
       [](lua_State* state, const Thing& thing) {
         if (thing.column >= table_of(thing).columns.size()) return lua_pushnil(state);
         push_thing(state, part_of(thing, ThingKind::column, 0, thing.column));
       }},
      {"row",
       [](lua_State* state, const Thing& thing) { push_thing(state, part_of(thing, ThingKind::row, thing.row, 0)); }},
      {"text", [](lua_State* state, const Thing& thing) { push_text(state, cell_of(thing).text); }},
      {"value",
       [](lua_State* state, const Thing& thing) {
         const auto& value = cell_of(thing).value;
         value ? push_decimal(state, *value) : lua_pushnil(state);
       }},
  };
  return fields;
}

std::span<const FieldGetter> decision_fields() {
  static constexpr FieldGetter fields[] = {
      {"amount",
       [](lua_State* state, const Thing& thing) {
         push_quantity(state, thing.plan().decisions[thing.index].amount, thing.source());
       }},
      {"appendices",
       [](lua_State* state, const Thing& thing) {
         push_list(state, thing.plan().decisions[thing.index].appendices, [&](const AppendixReference& reference) {
           lua_createtable(state, 0, 2);
           lua_pushinteger(state, reference.number);
           lua_setfield(state, -2, "number");
           push_range(state, {.source = thing.source(), .range = reference.range});
           lua_setfield(state, -2, "range");
         });
       }},
      {"changes",
       [](lua_State* state, const Thing& thing) {
         push_target_changes(state, thing, thing.plan().decisions[thing.index].changes);
       }},
      {"number",
       [](lua_State* state, const Thing& thing) {
         push_nonzero(state, thing.plan().decisions[thing.index].number.value_or(0));
       }},
      {"subject",
       [](lua_State* state, const Thing& thing) { push_text(state, thing.plan().decisions[thing.index].subject); }},
  };
  return fields;
}

std::span<const FieldGetter> appendix_fields() {
  static constexpr FieldGetter fields[] = {
      {"number",
       [](lua_State* state, const Thing& thing) {
         push_nonzero(state, thing.plan().appendices[thing.index].number.value_or(0));
       }},
      {"title",
       [](lua_State* state, const Thing& thing) { push_text(state, thing.plan().appendices[thing.index].title); }},
  };
  return fields;
}

std::span<const FieldGetter> section_fields() {
  static constexpr FieldGetter fields[] = {
      {"goal", [](lua_State* state,
                  const Thing& thing) { push_owner_goal(state, thing, thing.plan().sections[thing.index].owner); }},
      {"parent",
       [](lua_State* state, const Thing& thing) {
         push_thing(state, sibling(thing, ThingKind::section, thing.plan().sections[thing.index].parent));
       }},
      {"title",
       [](lua_State* state, const Thing& thing) { push_text(state, thing.plan().sections[thing.index].title); }},
  };
  return fields;
}

std::span<const FieldGetter> directive_fields() {
  static constexpr FieldGetter fields[] = {
      {"described_under",
       [](lua_State* state, const Thing& thing) {
         push_goal_references(state, thing, thing.plan().directives[thing.index].described_under);
       }},
      {"title",
       [](lua_State* state, const Thing& thing) { push_text(state, thing.plan().directives[thing.index].title); }},
  };
  return fields;
}

std::span<const FieldGetter> programme_fields() {
  static constexpr FieldGetter fields[] = {
      {"first_year", [](lua_State* state,
                        const Thing& thing) { push_nonzero(state, thing.plan().programmes[thing.index].first_year); }},
      {"last_year", [](lua_State* state,
                       const Thing& thing) { push_nonzero(state, thing.plan().programmes[thing.index].last_year); }},
      {"title",
       [](lua_State* state, const Thing& thing) { push_text(state, thing.plan().programmes[thing.index].title); }},
  };
  return fields;
}

std::span<const FieldGetter> sdg_list_fields() {
  static constexpr FieldGetter fields[] = {
      {"goal", [](lua_State* state,
                  const Thing& thing) { push_owner_goal(state, thing, thing.plan().sdg_lists[thing.index].owner); }},
      {"goals",
       [](lua_State* state, const Thing& thing) {
         push_list(state, thing.plan().sdg_lists[thing.index].goals, [&](const Sdg& sdg) {
           lua_createtable(state, 0, 3);
           lua_pushinteger(state, sdg.number);
           lua_setfield(state, -2, "number");
           push_text(state, sdg.name);
           lua_setfield(state, -2, "name");
           push_range(state, {.source = thing.source(), .range = sdg.range});
           lua_setfield(state, -2, "range");
         });
       }},
  };
  return fields;
}

std::span<const FieldGetter> paragraphs_fields() {
  static constexpr FieldGetter fields[] = {
      {"goal", [](lua_State* state,
                  const Thing& thing) { push_owner_goal(state, thing, thing.plan().paragraphs[thing.index].owner); }},
      {"section",
       [](lua_State* state, const Thing& thing) {
         push_owner_section(state, thing, thing.plan().paragraphs[thing.index].owner);
       }},
      {"text",
       [](lua_State* state, const Thing& thing) {
         const auto text = thing.plan().paragraphs[thing.index].text.value;
         charge_bytes(state, text.size());
         push(state, dedent(text));
       }},
  };
  return fields;
}

}  // namespace planlint
