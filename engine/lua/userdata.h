// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
//
// How values of the plan are kept in Lua: plain structs in userdata, each type with a metatable that rules cannot
// reach.
#pragma once

#include <new>
#include <string>
#include <type_traits>

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

// Names of the types. Their addresses are the keys of the metatables in the registry, which rules cannot reach.
inline constexpr char decimal_name[] = "decimal";
inline constexpr char quantity_name[] = "quantity";
inline constexpr char date_name[] = "date";
inline constexpr char range_name[] = "range";

template <class Value>
void push_value(lua_State* state, const Value& value, const char* name) {
  static_assert(std::is_trivially_destructible_v<Value>, "Lua frees it without asking");
  new (lua_newuserdatauv(state, sizeof(Value), 0)) Value(value);
  lua_rawgetp(state, LUA_REGISTRYINDEX, name);
  lua_setmetatable(state, -2);
}

/// The value at `index`; null where it is of another type.
template <class Value>
const Value* test_value(lua_State* state, int index, const char* name) {
  if (lua_type(state, index) != LUA_TUSERDATA || lua_getmetatable(state, index) == 0) return nullptr;
  lua_rawgetp(state, LUA_REGISTRYINDEX, name);
  const bool same = lua_rawequal(state, -1, -2) != 0;
  lua_pop(state, 2);
  return same ? static_cast<const Value*>(lua_touserdata(state, index)) : nullptr;
}

template <class Value>
const Value& check_value(lua_State* state, int index, const char* name) {
  const Value* value = test_value<Value>(state, index, name);
  if (value == nullptr) luaL_typeerror(state, index, name);
  return *value;
}

/// The value that a field is asked of: rules cannot reach `__index` but through it.
template <class Value>
const Value& own_value(lua_State* state) {
  return *static_cast<const Value*>(lua_touserdata(state, 1));
}

/// Puts the metatable of a type into a state.
void make_metatable(lua_State* state, const char* name, const luaL_Reg* functions);

// Parts of open_values.
void open_decimals(lua_State* state);
void open_dates(lua_State* state);

/// A date as it is written, or else in ISO 8601.
[[nodiscard]] std::string text_of(const Date& date);

}  // namespace planlint
