// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
//
// Decimals as rules see them: exact arithmetic.
#include <algorithm>
#include <cstdint>

#include "lua/library.h"
#include "lua/userdata.h"

namespace planlint {
namespace {

/// The most that is computed with: sums of two, and their negatives, fit into 64 bits.
constexpr std::int64_t most_units = 1'000'000'000'000'000'000;

[[noreturn]] void refuse_size(lua_State* state) { raise(state, "the decimal is too large to compute with"); }

/// A decimal, or an integer as one.
Decimal check_decimal(lua_State* state, int index) {
  if (const auto* value = test_value<Decimal>(state, index, decimal_type)) return *value;
  if (lua_isinteger(state, index) == 0) luaL_typeerror(state, index, "decimal or integer");
  const lua_Integer units = lua_tointeger(state, index);
  if (units < -most_units || units > most_units) refuse_size(state);
  return {.units = units, .scale = 0};
}

/// What does not fit is refused, not rounded.
Decimal checked_sum(lua_State* state, Decimal a, Decimal b) {
  const auto scale = std::max(a.scale, b.scale);
  a = a.rescaled(scale);
  b = b.rescaled(scale);
  const auto sum = a + b;
  if (a.scale != scale || b.scale != scale || sum.units < -most_units || sum.units > most_units) refuse_size(state);
  return sum;
}

int decimal_add(lua_State* state) {
  push_decimal(state, checked_sum(state, check_decimal(state, 1), check_decimal(state, 2)));
  return 1;
}

int decimal_subtract(lua_State* state) {
  push_decimal(state, checked_sum(state, check_decimal(state, 1), check_decimal(state, 2).negated()));
  return 1;
}

int decimal_negate(lua_State* state) {
  push_decimal(state, check_decimal(state, 1).negated());
  return 1;
}

int decimal_equal(lua_State* state) {
  const auto* a = test_value<Decimal>(state, 1, decimal_type);
  const auto* b = test_value<Decimal>(state, 2, decimal_type);
  lua_pushboolean(state, a != nullptr && b != nullptr && *a == *b);
  return 1;
}

int decimal_less(lua_State* state) {
  lua_pushboolean(state, check_decimal(state, 1) < check_decimal(state, 2));
  return 1;
}

int decimal_less_or_equal(lua_State* state) {
  lua_pushboolean(state, check_decimal(state, 1) <= check_decimal(state, 2));
  return 1;
}

int decimal_text(lua_State* state) {
  push(state, check_value<Decimal>(state, 1, decimal_type).to_string());
  return 1;
}

int decimal_abs(lua_State* state) {
  push_decimal(state, check_decimal(state, 1).magnitude());
  return 1;
}

int decimal_is_zero(lua_State* state) {
  lua_pushboolean(state, check_decimal(state, 1).is_zero());
  return 1;
}

int decimal_index(lua_State* state) {
  const auto& value = own_value<Decimal>(state);
  const auto key = check_string(state, 2);
  if (key == "scale") {
    lua_pushinteger(state, value.scale);
  } else if (key == "units") {
    lua_pushinteger(state, value.units);
  } else if (key == "abs") {
    lua_pushcfunction(state, exported<decimal_abs>);
  } else if (key == "is_zero") {
    lua_pushcfunction(state, exported<decimal_is_zero>);
  } else {
    raise_unknown_field(state, decimal_type.name, 2);
  }
  return 1;
}

int make_decimal(lua_State* state) {
  if (lua_type(state, 1) == LUA_TNUMBER || lua_type(state, 1) == LUA_TUSERDATA) {
    push_decimal(state, check_decimal(state, 1));
    return 1;
  }
  const auto value = Decimal::parse(check_string(state, 1));
  value ? push_decimal(state, *value) : lua_pushnil(state);
  return 1;
}

}  // namespace

void open_decimals(lua_State* state) {
  static constexpr luaL_Reg decimals[] = {{"__index", exported<decimal_index>},
                                          {"__add", exported<decimal_add>},
                                          {"__sub", exported<decimal_subtract>},
                                          {"__unm", exported<decimal_negate>},
                                          {"__eq", exported<decimal_equal>},
                                          {"__lt", exported<decimal_less>},
                                          {"__le", exported<decimal_less_or_equal>},
                                          {"__tostring", exported<decimal_text>},
                                          {nullptr, nullptr}};
  make_metatable(state, decimal_type, decimals);
  lua_pushcfunction(state, exported<make_decimal>);
  add_global(state, "decimal");
}

void push_decimal(lua_State* state, Decimal value) { push_value(state, value, decimal_type); }

}  // namespace planlint
