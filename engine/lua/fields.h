// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
//
// The fields of each kind of thing: tables from name to the function that pushes the value. docs/lua-api.md lists them.
#pragma once

#include <cstdint>
#include <iterator>
#include <span>
#include <string_view>

#include "lua/things.h"

namespace planlint {

struct FieldGetter {
  std::string_view name;
  /// Pushes one value.
  void (*push)(lua_State* state, const Thing& thing);
};

/// Of a field that things of a kind have; nullptr where they have none of that name.
[[nodiscard]] const FieldGetter* find_field(ThingKind kind, std::string_view field);
/// What `thing.field` gives, which costs work and is noted as read.
void push_field(lua_State* state, const Thing& thing, const FieldGetter& getter);

[[nodiscard]] std::span<const FieldGetter> document_fields();
[[nodiscard]] std::span<const FieldGetter> goal_fields();
[[nodiscard]] std::span<const FieldGetter> indicator_fields();
[[nodiscard]] std::span<const FieldGetter> activity_fields();
[[nodiscard]] std::span<const FieldGetter> table_fields();
[[nodiscard]] std::span<const FieldGetter> column_fields();
[[nodiscard]] std::span<const FieldGetter> row_fields();
[[nodiscard]] std::span<const FieldGetter> cell_fields();
[[nodiscard]] std::span<const FieldGetter> decision_fields();
[[nodiscard]] std::span<const FieldGetter> appendix_fields();
[[nodiscard]] std::span<const FieldGetter> section_fields();
[[nodiscard]] std::span<const FieldGetter> directive_fields();
[[nodiscard]] std::span<const FieldGetter> programme_fields();
[[nodiscard]] std::span<const FieldGetter> sdg_list_fields();
[[nodiscard]] std::span<const FieldGetter> paragraphs_fields();

// For writing getters: each pushes one value.
void push_text(lua_State* state, const Text& text);  ///< nil where it is not present
void push_texts(lua_State* state, const std::vector<Text>& texts);
void push_nonzero(lua_State* state, int number);  ///< nil for 0
void push_owner_goal(lua_State* state, const Thing& thing, const Owner& owner);
void push_owner_section(lua_State* state, const Thing& thing, const Owner& owner);
/// A list of `{ indicator = …, from = …, to = …, range = … }`.
void push_target_changes(lua_State* state, const Thing& thing, const std::vector<TargetChange>& changes);
/// A list of `{ number = …, range = … }`.
void push_goal_references(lua_State* state, const Thing& thing, const std::vector<GoalReference>& references);

/// Whether a day is not written as it should be, or is none.
[[nodiscard]] inline bool is_odd(const Date& day) { return !day.well_formed || !day.exists(); }

/// A thing of the same file.
[[nodiscard]] inline Thing sibling(const Thing& thing, ThingKind kind, Index index) {
  return {.host = thing.host, .kind = kind, .slot = thing.slot, .index = index, .row = 0, .column = 0};
}

/// A new list of `count` values: `push_item` pushes the one of each index, which costs work by their number.
template <class PushItem>
void push_counted(lua_State* state, std::size_t count, PushItem push_item) {
  constexpr std::uint64_t price_of_item = 10;
  charge(state, price_of_item * static_cast<std::uint64_t>(count));
  lua_createtable(state, static_cast<int>(count), 0);
  for (std::size_t i = 0; i < count; ++i) {
    push_item(static_cast<Index>(i));
    lua_rawseti(state, -2, static_cast<lua_Integer>(i) + 1);
  }
}

/// A new list: `push_item` pushes one value for each of `items`.
template <class Items, class PushItem>
void push_list(lua_State* state, const Items& items, PushItem push_item) {
  push_counted(state, std::size(items), [&](Index i) { push_item(items[i]); });
}

/// A list of things of one kind. `Indices` is any list of indices.
template <class Indices>
void push_things(lua_State* state, const Thing& of, ThingKind kind, const Indices& indices) {
  push_list(state, indices, [&](Index index) { push_thing(state, sibling(of, kind, index)); });
}

}  // namespace planlint
