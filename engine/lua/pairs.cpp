// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
#include <algorithm>
#include <bit>
#include <span>
#include <tuple>

#include "lua/exported.h"
#include "lua/library_parts.h"

namespace planlint {
namespace {

enum class Kind : std::uint8_t { number, text, boolean, thing };

/// Where a key stands in the order. Lives in Lua's memory, so that the cap holds for it.
struct Key {
  Kind kind;
  bool is_float;
  int index;            // in the list of keys
  lua_Number number;    // of numbers
  lua_Integer integer;  // of integers and booleans; `__order` of things
  const char* text;     // of texts
  std::size_t size;
};

std::string_view text_of(const Key& key) { return {key.text, key.size}; }

bool operator<(const Key& a, const Key& b) {
  if (a.kind != b.kind) return a.kind < b.kind;
  if (a.kind == Kind::text) return text_of(a) < text_of(b);
  return std::tie(a.number, a.is_float, a.integer) < std::tie(b.number, b.is_float, b.integer);
}

lua_Integer order_of_thing(lua_State* state, int index) {
  const int type = luaL_getmetafield(state, index, "__order");
  if (type == LUA_TFUNCTION) {
    lua_pushvalue(state, index);
    lua_call(state, 1, 1);
  }
  int is_integer = 0;
  const lua_Integer order = type == LUA_TNIL ? 0 : lua_tointegerx(state, -1, &is_integer);
  if (is_integer == 0) {
    luaL_error(state, "pairs needs keys that have an order (numbers, strings, booleans, things of the plan), not a %s",
               luaL_typename(state, index));
  }
  lua_pop(state, 1);
  return order;
}

Key key_at(lua_State* state, int index, int number_of_key) {
  Key key = {
      .kind = Kind::thing, .is_float = false, .index = number_of_key, .number = 0, .integer = 0, .text = "", .size = 0};
  switch (lua_type(state, index)) {
    case LUA_TNUMBER:
      key.kind = Kind::number;
      key.is_float = lua_isinteger(state, index) == 0;
      key.number = lua_tonumber(state, index);
      if (!key.is_float) key.integer = lua_tointeger(state, index);
      break;
    case LUA_TSTRING:
      key.kind = Kind::text;
      key.text = lua_tolstring(state, index, &key.size);
      break;
    case LUA_TBOOLEAN:
      key.kind = Kind::boolean;
      key.integer = lua_toboolean(state, index);
      break;
    default: key.integer = order_of_thing(state, index);
  }
  return key;
}

int count_keys(lua_State* state, int table) {
  int count = 0;
  for (lua_pushnil(state); lua_next(state, table) != 0; lua_pop(state, 1)) {
    charge(state, 2);
    ++count;
  }
  return count;
}

/// Lists the keys of the table at 1 in a table at 2, and their order in memory at 3.
std::span<Key> list_keys(lua_State* state) {
  const int count = count_keys(state, 1);
  check_size(state, sizeof(Key) * static_cast<std::size_t>(count));
  lua_createtable(state, count, 0);
  auto* keys = static_cast<Key*>(lua_newuserdatauv(state, sizeof(Key) * static_cast<std::size_t>(count), 0));
  int listed = 0;
  lua_pushnil(state);
  while (lua_next(state, 1) != 0) {
    lua_pop(state, 1);
    if (listed == count) raise(state, "a table changed while pairs read its keys");  // by an `__order`
    keys[listed] = key_at(state, 4, listed + 1);
    lua_pushvalue(state, 4);
    lua_rawseti(state, 2, ++listed);
  }
  return {keys, static_cast<std::size_t>(listed)};
}

void sort_keys(lua_State* state, std::span<Key> keys) {
  std::size_t bytes = 0;
  for (const Key& key : keys) bytes += key.size;
  if (std::ranges::is_sorted(keys, [](const Key& a, const Key& b) { return a < b; })) return;
  charge(state, (4 * keys.size() + bytes / 16) * std::bit_width(keys.size()));
  std::sort(keys.begin(), keys.end());
}

/// Upvalues: the table, its keys, their order, how many there are, how many were given.
int next_in_order(lua_State* state) {
  const auto* keys = static_cast<const Key*>(lua_touserdata(state, lua_upvalueindex(3)));
  const lua_Integer count = lua_tointeger(state, lua_upvalueindex(4));
  for (lua_Integer at = lua_tointeger(state, lua_upvalueindex(5)); at < count; ++at) {
    charge(state, 2);
    lua_rawgeti(state, lua_upvalueindex(2), keys[at].index);
    lua_pushvalue(state, -1);
    if (lua_rawget(state, lua_upvalueindex(1)) != LUA_TNIL) {
      lua_pushinteger(state, at + 1);
      lua_replace(state, lua_upvalueindex(5));
      return 2;
    }
    lua_pop(state, 2);  // removed since
  }
  lua_pushinteger(state, count);
  lua_replace(state, lua_upvalueindex(5));
  lua_pushnil(state);
  return 1;
}

}  // namespace

int pairs_in_order(lua_State* state) {
  luaL_checkany(state, 1);
  charge(state, 10);
  lua_settop(state, 1);
  if (luaL_getmetafield(state, 1, "__pairs") != LUA_TNIL) {
    lua_pushvalue(state, 1);
    lua_call(state, 1, 3);
    return 3;
  }
  luaL_checktype(state, 1, LUA_TTABLE);
  const auto keys = list_keys(state);
  sort_keys(state, keys);
  for (std::size_t i = 1; i < keys.size(); ++i) {
    if (!(keys[i - 1] < keys[i])) raise(state, "pairs met two keys with the same place in the order");
  }
  lua_pushvalue(state, 1);
  lua_insert(state, 2);  // the table stays at 1: the loop gets it too
  lua_pushinteger(state, static_cast<lua_Integer>(keys.size()));
  lua_pushinteger(state, 0);
  lua_pushcclosure(state, exported<next_in_order>, 5);
  lua_insert(state, 1);
  lua_pushnil(state);
  return 3;
}

}  // namespace planlint
