// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
#include "lua/values.h"

#include <string>
#include <string_view>

#include "lua/parts.h"
#include "lua/reads.h"
#include "lua/userdata.h"

namespace planlint {
namespace {

int push_name(lua_State* state, const char* name) {
  lua_pushstring(state, name);  // nil for a null pointer
  return 1;
}

int part_of_quantity(lua_State* state) {
  const auto& [quantity, source] = check_value<QuantityValue>(state, 1, quantity_type);
  return push_part(state, quantity->text, {.source = source, .range = quantity->range});
}

void note_place(lua_State* state) {
  if (Reads* reads = LuaState::of(state).reads()) reads->places = true;
}

std::string_view written_at(lua_State* state, const SourceRange& place) {
  note_place(state);
  return place.source->slice(place.range);
}

int part_of_range(lua_State* state) {
  const auto& place = check_value<SourceRange>(state, 1, range_type);
  return push_part(state, written_at(state, place), place);
}

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
  } else if (key == "part") {
    lua_pushcfunction(state, exported<part_of_quantity>);
  } else if (key == "unit_range") {
    push_range(state, {.source = source, .range = quantity->unit_range});
  } else {
    raise_unknown_field(state, quantity_type.name, 2);
  }
  return 1;
}

int quantity_text(lua_State* state) {
  push(state, check_value<QuantityValue>(state, 1, quantity_type).quantity->text);
  return 1;
}

int range_index(lua_State* state) {
  const auto& value = own_value<SourceRange>(state);
  const auto key = check_string(state, 2);
  if (key == "start") {
    note_place(state);
    lua_pushinteger(state, value.range.start);
  } else if (key == "finish") {
    note_place(state);
    lua_pushinteger(state, value.range.end);
  } else if (key == "text") {
    push(state, written_at(state, value));
  } else if (key == "part") {
    lua_pushcfunction(state, exported<part_of_range>);
  } else {
    raise_unknown_field(state, range_type.name, 2);
  }
  return 1;
}

int range_equal(lua_State* state) {
  const auto* a = test_value<SourceRange>(state, 1, range_type);
  const auto* b = test_value<SourceRange>(state, 2, range_type);
  lua_pushboolean(state, a != nullptr && b != nullptr && a->source == b->source && a->range == b->range);
  return 1;
}

std::string number_text(const Decimal& value, Numbers numbers) {
  std::string text = value.to_string();
  if (numbers == Numbers::swedish) return text;
  for (char& byte : text) byte = byte == ',' ? '.' : byte == ' ' ? ',' : byte;
  return text;
}

}  // namespace

void make_metatable(lua_State* state, const ValueType& type, const luaL_Reg* functions) {
  lua_createtable(state, 0, 12);
  luaL_setfuncs(state, functions, 0);
  lua_pushstring(state, type.name);
  lua_setfield(state, -2, "__name");
  lua_pushcfunction(state, refuse_assignment);
  lua_setfield(state, -2, "__newindex");
  lua_pushboolean(state, 0);
  lua_setfield(state, -2, "__metatable");
  set_kept(state, type.metatable);
}

void open_values(lua_State* state) {
  open_decimals(state);
  open_dates(state);
  static constexpr luaL_Reg quantities[] = {
      {"__index", exported<quantity_index>}, {"__tostring", exported<quantity_text>}, {nullptr, nullptr}};
  static constexpr luaL_Reg ranges[] = {
      {"__index", exported<range_index>}, {"__eq", exported<range_equal>}, {nullptr, nullptr}};
  make_metatable(state, quantity_type, quantities);
  make_metatable(state, range_type, ranges);
}

void push_quantity(lua_State* state, const Quantity& value, const Source* source) {
  if (!value.present()) return lua_pushnil(state);
  push_value(state, QuantityValue{.quantity = &value, .source = source}, quantity_type);
}

void push_range(lua_State* state, SourceRange range) {
  if (range.range.end == 0) return lua_pushnil(state);
  push_value(state, range, range_type);
}

std::optional<SourceRange> to_source_range(lua_State* state, int index) {
  if (const auto* range = test_value<SourceRange>(state, index, range_type)) return *range;
  if (const auto* quantity = test_value<QuantityValue>(state, index, quantity_type)) {
    return SourceRange{.source = quantity->source, .range = quantity->quantity->range};
  }
  const auto* date = test_value<DateValue>(state, index, date_type);
  if (date != nullptr && date->source != nullptr) return SourceRange{.source = date->source, .range = date->date.range};
  return std::nullopt;
}

std::optional<std::string> to_message_text(lua_State* state, int index, Numbers numbers) {
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
  if (const auto* value = test_value<Decimal>(state, index, decimal_type)) return number_text(*value, numbers);
  if (const auto* value = test_value<QuantityValue>(state, index, quantity_type))
    return std::string(value->quantity->text);
  if (const auto* value = test_value<DateValue>(state, index, date_type)) return text_of(value->date);
  if (const auto* value = test_value<SourceRange>(state, index, range_type))
    return std::string(written_at(state, *value));
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
