// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
//
// Dates as rules see them, those that do not exist among them.
#include <cstdio>

#include "lua/library.h"
#include "lua/userdata.h"

namespace planlint {
namespace {

const Date& check_existing(lua_State* state, int index) {
  const auto& date = check_value<DateValue>(state, index, date_type).date;
  if (!date.exists()) raise(state, "a date that does not exist cannot be compared; look at its field exists first");
  return date;
}

/// Dates that are not well formed have no day: only their texts can be equal.
int date_equal(lua_State* state) {
  const auto* a = test_value<DateValue>(state, 1, date_type);
  const auto* b = test_value<DateValue>(state, 2, date_type);
  lua_pushboolean(state, a != nullptr && b != nullptr && text_of(a->date) == text_of(b->date));
  return 1;
}

int date_less(lua_State* state) {
  lua_pushboolean(state, check_existing(state, 1).days() < check_existing(state, 2).days());
  return 1;
}

int date_less_or_equal(lua_State* state) {
  lua_pushboolean(state, check_existing(state, 1).days() <= check_existing(state, 2).days());
  return 1;
}

int date_text(lua_State* state) {
  push(state, text_of(check_value<DateValue>(state, 1, date_type).date));
  return 1;
}

int date_index(lua_State* state) {
  const auto& [date, source] = own_value<DateValue>(state);
  const auto key = check_string(state, 2);
  if (key == "year") {
    lua_pushinteger(state, date.year);
  } else if (key == "month") {
    lua_pushinteger(state, date.month);
  } else if (key == "day") {
    lua_pushinteger(state, date.day);
  } else if (key == "exists") {
    lua_pushboolean(state, date.exists());
  } else if (key == "well_formed") {
    lua_pushboolean(state, date.well_formed);
  } else if (key == "days") {
    date.exists() ? lua_pushinteger(state, date.days()) : lua_pushnil(state);
  } else if (key == "text") {
    push(state, text_of(date));
  } else if (key == "range") {
    source == nullptr ? lua_pushnil(state) : push_range(state, {.source = source, .range = date.range});
  } else {
    raise_unknown_field(state, date_type.name, 2);
  }
  return 1;
}

int check_part(lua_State* state, int index, lua_Integer most) {
  const lua_Integer part = luaL_checkinteger(state, index);
  luaL_argcheck(state, part >= 0 && part <= most, index, "out of range");
  return static_cast<int>(part);
}

int make_date(lua_State* state) {
  Date date;
  date.year = check_part(state, 1, 9999);
  date.month = check_part(state, 2, 99);
  date.day = check_part(state, 3, 99);
  date.well_formed = true;
  push_value(state, DateValue{.date = date, .source = nullptr}, date_type);
  return 1;
}

}  // namespace

std::string text_of(const Date& date) {
  if (!date.text.empty()) return std::string(date.text);
  char buffer[32];
  std::snprintf(buffer, sizeof buffer, "%04d-%02d-%02d", date.year, date.month, date.day);
  return buffer;
}

void open_dates(lua_State* state) {
  static constexpr luaL_Reg dates[] = {{"__index", exported<date_index>},   {"__eq", exported<date_equal>},
                                       {"__lt", exported<date_less>},       {"__le", exported<date_less_or_equal>},
                                       {"__tostring", exported<date_text>}, {nullptr, nullptr}};
  make_metatable(state, date_type, dates);
  lua_pushcfunction(state, exported<make_date>);
  add_global(state, "date");
}

void push_date(lua_State* state, const std::optional<Date>& value, const Source* source) {
  if (!value) return lua_pushnil(state);
  push_value(state, DateValue{.date = *value, .source = source}, date_type);
}

}  // namespace planlint
