// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
#include "lua/values.h"

#include <algorithm>
#include <cstdio>
#include <new>
#include <string_view>
#include <type_traits>

#include "lua/library.h"

namespace planlint {
namespace {

struct QuantityValue {
  const Quantity* quantity;
  const Source* source;
};

struct DateValue {
  Date date;
  const Source* source;
};

// Names of the kinds of values; their addresses are the keys of the metatables in the registry.
constexpr const char* decimal_name = "decimal";
constexpr const char* quantity_name = "quantity";
constexpr const char* date_name = "date";
constexpr const char* range_name = "range";

template <class Value>
void push_value(lua_State* state, const Value& value, const char* name) {
  static_assert(std::is_trivially_destructible_v<Value>, "Lua frees it without asking");
  new (lua_newuserdatauv(state, sizeof(Value), 0)) Value(value);
  lua_rawgetp(state, LUA_REGISTRYINDEX, name);
  lua_setmetatable(state, -2);
}

template <class Value>
const Value* test_value(lua_State* state, int index, const char* name) {
  if (lua_type(state, index) != LUA_TUSERDATA || lua_getmetatable(state, index) == 0) return nullptr;
  lua_rawgetp(state, LUA_REGISTRYINDEX, name);
  const bool same = lua_rawequal(state, -1, -2) != 0;
  lua_pop(state, 2);
  return same ? static_cast<const Value*>(lua_touserdata(state, index)) : nullptr;
}

/// The value that a field is asked of: rules cannot reach `__index` but through it.
template <class Value>
const Value& own_value(lua_State* state) {
  return *static_cast<const Value*>(lua_touserdata(state, 1));
}

template <class Value>
const Value& check_value(lua_State* state, int index, const char* name) {
  const Value* value = test_value<Value>(state, index, name);
  if (value == nullptr) luaL_typeerror(state, index, name);
  return *value;
}

int push_name(lua_State* state, const char* name) {
  lua_pushstring(state, name);  // nil for a null pointer
  return 1;
}

// ---- decimals -------------------------------------------------------------------------------------------------------

/// The most that is computed with: sums of two, and their negatives, fit into 64 bits.
constexpr std::int64_t most_units = 1'000'000'000'000'000'000;

[[noreturn]] void refuse_size(lua_State* state) { raise(state, "the decimal is too large to compute with"); }

/// A decimal, or an integer as one.
Decimal check_decimal(lua_State* state, int index) {
  if (const auto* value = test_value<Decimal>(state, index, decimal_name)) return *value;
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
  const auto* a = test_value<Decimal>(state, 1, decimal_name);
  const auto* b = test_value<Decimal>(state, 2, decimal_name);
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
  push(state, check_value<Decimal>(state, 1, decimal_name).to_string());
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
    raise_unknown_field(state, decimal_name, 2);
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

// ---- quantities -----------------------------------------------------------------------------------------------------

int quantity_index(lua_State* state) {
  const auto& [quantity, source] = own_value<QuantityValue>(state);
  const auto key = check_string(state, 2);
  const bool is_number = quantity->is_number();
  if (key == "number") {
    is_number ? push_decimal(state, quantity->number) : lua_pushnil(state);
  } else if (key == "unit") {
    quantity->unit.empty() ? lua_pushnil(state) : push(state, quantity->unit);
  } else if (key == "operator") {
    return push_name(state, lua_name(quantity->op));
  } else if (key == "value_kind") {
    return push_name(state, lua_name(quantity->kind));
  } else if (key == "upper") {
    quantity->kind == QuantityKind::interval ? push_decimal(state, quantity->upper) : lua_pushnil(state);
  } else if (key == "direction") {
    return push_name(state, lua_name(quantity->direction));
  } else if (key == "year") {
    quantity->year == 0 ? lua_pushnil(state) : lua_pushinteger(state, quantity->year);
  } else if (key == "text") {
    push(state, quantity->text);
  } else if (key == "range") {
    push_range(state, {.source = source, .range = quantity->range});
  } else if (key == "number_range") {
    push_range(state, {.source = source, .range = quantity->number_range});
  } else if (key == "unit_range") {
    push_range(state, {.source = source, .range = quantity->unit_range});
  } else {
    raise_unknown_field(state, quantity_name, 2);
  }
  return 1;
}

int quantity_text(lua_State* state) {
  push(state, check_value<QuantityValue>(state, 1, quantity_name).quantity->text);
  return 1;
}

// ---- dates ----------------------------------------------------------------------------------------------------------

std::string iso(const Date& date) {
  if (!date.text.empty()) return std::string(date.text);
  char buffer[32];
  std::snprintf(buffer, sizeof buffer, "%04d-%02d-%02d", date.year, date.month, date.day);
  return buffer;
}

const Date& check_existing(lua_State* state, int index) {
  const auto& date = check_value<DateValue>(state, index, date_name).date;
  if (!date.exists()) raise(state, "a date that does not exist cannot be compared; look at its field exists first");
  return date;
}

/// Dates that are not well formed have no day: only their texts can be equal.
int date_equal(lua_State* state) {
  const auto* a = test_value<DateValue>(state, 1, date_name);
  const auto* b = test_value<DateValue>(state, 2, date_name);
  lua_pushboolean(state, a != nullptr && b != nullptr && iso(a->date) == iso(b->date));
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
  push(state, iso(check_value<DateValue>(state, 1, date_name).date));
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
    push(state, iso(date));
  } else if (key == "range") {
    source == nullptr ? lua_pushnil(state) : push_range(state, {.source = source, .range = date.range});
  } else {
    raise_unknown_field(state, date_name, 2);
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
  push_value(state, DateValue{.date = date, .source = nullptr}, date_name);
  return 1;
}

// ---- ranges ---------------------------------------------------------------------------------------------------------

int range_index(lua_State* state) {
  const auto& value = own_value<SourceRange>(state);
  const auto key = check_string(state, 2);
  if (key == "start") {
    lua_pushinteger(state, value.range.start);
  } else if (key == "finish") {
    lua_pushinteger(state, value.range.end);
  } else if (key == "text") {
    push(state, value.source->slice(value.range));
  } else {
    raise_unknown_field(state, range_name, 2);
  }
  return 1;
}

int range_equal(lua_State* state) {
  const auto* a = test_value<SourceRange>(state, 1, range_name);
  const auto* b = test_value<SourceRange>(state, 2, range_name);
  lua_pushboolean(state, a != nullptr && b != nullptr && a->source == b->source && a->range == b->range);
  return 1;
}

void make_metatable(lua_State* state, const char* name, const luaL_Reg* functions) {
  lua_createtable(state, 0, 12);
  luaL_setfuncs(state, functions, 0);
  lua_pushstring(state, name);
  lua_setfield(state, -2, "__name");
  lua_pushcfunction(state, refuse_assignment);
  lua_setfield(state, -2, "__newindex");
  lua_pushboolean(state, 0);
  lua_setfield(state, -2, "__metatable");
  lua_rawsetp(state, LUA_REGISTRYINDEX, name);
}

}  // namespace

void open_values(lua_State* state) {
  static constexpr luaL_Reg decimals[] = {{"__index", exported<decimal_index>},
                                          {"__add", exported<decimal_add>},
                                          {"__sub", exported<decimal_subtract>},
                                          {"__unm", exported<decimal_negate>},
                                          {"__eq", exported<decimal_equal>},
                                          {"__lt", exported<decimal_less>},
                                          {"__le", exported<decimal_less_or_equal>},
                                          {"__tostring", exported<decimal_text>},
                                          {nullptr, nullptr}};
  static constexpr luaL_Reg quantities[] = {
      {"__index", exported<quantity_index>}, {"__tostring", exported<quantity_text>}, {nullptr, nullptr}};
  static constexpr luaL_Reg dates[] = {{"__index", exported<date_index>},   {"__eq", exported<date_equal>},
                                       {"__lt", exported<date_less>},       {"__le", exported<date_less_or_equal>},
                                       {"__tostring", exported<date_text>}, {nullptr, nullptr}};
  static constexpr luaL_Reg ranges[] = {
      {"__index", exported<range_index>}, {"__eq", exported<range_equal>}, {nullptr, nullptr}};
  make_metatable(state, decimal_name, decimals);
  make_metatable(state, quantity_name, quantities);
  make_metatable(state, date_name, dates);
  make_metatable(state, range_name, ranges);
  lua_pushcfunction(state, exported<make_decimal>);
  add_global(state, "decimal");
  lua_pushcfunction(state, exported<make_date>);
  add_global(state, "date");
}

void push_decimal(lua_State* state, Decimal value) { push_value(state, value, decimal_name); }

void push_quantity(lua_State* state, const Quantity& value, const Source* source) {
  if (!value.present()) return lua_pushnil(state);
  push_value(state, QuantityValue{.quantity = &value, .source = source}, quantity_name);
}

void push_date(lua_State* state, const std::optional<Date>& value, const Source* source) {
  if (!value) return lua_pushnil(state);
  push_value(state, DateValue{.date = *value, .source = source}, date_name);
}

void push_range(lua_State* state, SourceRange range) {
  if (range.range.end == 0) return lua_pushnil(state);
  push_value(state, range, range_name);
}

std::optional<SourceRange> to_source_range(lua_State* state, int index) {
  if (const auto* range = test_value<SourceRange>(state, index, range_name)) return *range;
  if (const auto* quantity = test_value<QuantityValue>(state, index, quantity_name)) {
    return SourceRange{.source = quantity->source, .range = quantity->quantity->range};
  }
  const auto* date = test_value<DateValue>(state, index, date_name);
  if (date != nullptr && date->source != nullptr) return SourceRange{.source = date->source, .range = date->date.range};
  return std::nullopt;
}

std::optional<std::string> to_message_text(lua_State* state, int index) {
  switch (lua_type(state, index)) {
    case LUA_TSTRING: return std::string(check_string(state, index));
    case LUA_TNUMBER: {
      std::string text(luaL_tolstring(state, index, nullptr));
      lua_pop(state, 1);
      return text;
    }
    case LUA_TUSERDATA: break;
    default: return std::nullopt;
  }
  if (const auto* value = test_value<Decimal>(state, index, decimal_name)) return value->to_string();
  if (const auto* value = test_value<QuantityValue>(state, index, quantity_name))
    return std::string(value->quantity->text);
  if (const auto* value = test_value<DateValue>(state, index, date_name)) return iso(value->date);
  if (const auto* value = test_value<SourceRange>(state, index, range_name))
    return std::string(value->source->slice(value->range));
  return std::nullopt;
}

const char* lua_name(Operator op) {
  switch (op) {
    case Operator::none: return nullptr;
    case Operator::at_most: return "at_most";
    case Operator::at_least: return "at_least";
    case Operator::plus_minus: return "plus_minus";
    case Operator::below: return "below";
    case Operator::above: return "above";
  }
  return nullptr;
}

const char* lua_name(QuantityKind kind) {
  switch (kind) {
    case QuantityKind::absent: return nullptr;
    case QuantityKind::missing: return "missing";
    case QuantityKind::number: return "number";
    case QuantityKind::interval: return "interval";
    case QuantityKind::direction: return "direction";
    case QuantityKind::deferred: return "deferred";
    case QuantityKind::set_later: return "set_later";
    case QuantityKind::unreadable: return "unreadable";
  }
  return nullptr;
}

const char* lua_name(Direction direction) {
  switch (direction) {
    case Direction::none: return nullptr;
    case Direction::increase: return "increase";
    case Direction::decrease: return "decrease";
    case Direction::unchanged: return "unchanged";
  }
  return nullptr;
}

void raise_unknown_field(lua_State* state, const char* thing, int key_index, std::string_view nearest) {
  const std::string_view name = thing;
  std::string message = (std::string_view("aeiou").find(name.front()) == std::string_view::npos ? "a " : "an ");
  message.append(name).append(" has no field ");
  message += lua_type(state, key_index) == LUA_TSTRING ? lua_tostring(state, key_index) : "of that type";
  if (!nearest.empty()) message.append("; there is ").append(nearest);
  raise(state, message);
}

int refuse_assignment(lua_State* state) {
  raise(state, "a rule cannot change the document");  // throws nothing but Lua's error: need not be exported
}

}  // namespace planlint
