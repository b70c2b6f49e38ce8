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

inline constexpr const char* decimal_name = "decimal";
inline constexpr const char* quantity_name = "quantity";
inline constexpr const char* date_name = "date";
inline constexpr const char* range_name = "range";

template <class Value>
void push_value(lua_State* state, const Value& value, const char* name) {
  static_assert(std::is_trivially_destructible_v<Value>, "Lua frees it without asking");
  new (lua_newuserdatauv(state, sizeof(Value), 0)) Value(value);
  luaL_setmetatable(state, name);
}

/// The value at `index`; null where it is of another type.
template <class Value>
const Value* test_value(lua_State* state, int index, const char* name) {
  return static_cast<const Value*>(luaL_testudata(state, index, name));
}

template <class Value>
const Value& check_value(lua_State* state, int index, const char* name) {
  return *static_cast<const Value*>(luaL_checkudata(state, index, name));
}

/// Puts the metatable of a type into a state.
void make_metatable(lua_State* state, const char* name, const luaL_Reg* functions);

// Parts of open_values.
void open_decimals(lua_State* state);
void open_dates(lua_State* state);

/// A date as it is written, or else in ISO 8601.
[[nodiscard]] std::string text_of(const Date& date);

}  // namespace planlint
