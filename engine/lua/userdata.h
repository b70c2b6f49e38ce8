// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
//
// How values of the plan are kept in Lua: plain structs in userdata, each type with a metatable that rules cannot
// reach.
#pragma once

#include <new>
#include <string>
#include <type_traits>

#include "lua/registry.h"
#include "lua/values.h"

namespace planlint {

struct QuantityValue {
  const Quantity* quantity;
  const Source* source;
};

struct DateValue {
  Date date;
  const Source* source;  ///< null for one that a rule made
};

/// A type of values, as messages name it, and where its metatable is kept.
struct ValueType {
  const char* name;
  Kept metatable;
};
inline constexpr ValueType decimal_type = {.name = "decimal", .metatable = Kept::decimals};
inline constexpr ValueType quantity_type = {.name = "quantity", .metatable = Kept::quantities};
inline constexpr ValueType date_type = {.name = "date", .metatable = Kept::dates};
inline constexpr ValueType range_type = {.name = "range", .metatable = Kept::ranges};

template <class Value>
void push_value(lua_State* state, const Value& value, const ValueType& type) {
  static_assert(std::is_trivially_destructible_v<Value>, "Lua frees it without asking");
  new (lua_newuserdatauv(state, sizeof(Value), 0)) Value(value);
  push_kept(state, type.metatable);
  lua_setmetatable(state, -2);
}

/// The value at `index`; null where it is of another type.
template <class Value>
const Value* test_value(lua_State* state, int index, const ValueType& type) {
  if (lua_type(state, index) != LUA_TUSERDATA || lua_getmetatable(state, index) == 0) return nullptr;
  push_kept(state, type.metatable);
  const bool same = lua_rawequal(state, -1, -2) != 0;
  lua_pop(state, 2);
  return same ? static_cast<const Value*>(lua_touserdata(state, index)) : nullptr;
}

template <class Value>
const Value& check_value(lua_State* state, int index, const ValueType& type) {
  const Value* value = test_value<Value>(state, index, type);
  if (value == nullptr) luaL_typeerror(state, index, type.name);
  return *value;
}

/// The value that a field is asked of: rules cannot reach `__index` but through it.
template <class Value>
const Value& own_value(lua_State* state) {
  return *static_cast<const Value*>(lua_touserdata(state, 1));
}

/// Puts the metatable of a type into a state.
void make_metatable(lua_State* state, const ValueType& type, const luaL_Reg* functions);

// Parts of open_values.
void open_decimals(lua_State* state);
void open_dates(lua_State* state);

/// A date as it is written, or else in ISO 8601.
[[nodiscard]] std::string text_of(const Date& date);

}  // namespace planlint
