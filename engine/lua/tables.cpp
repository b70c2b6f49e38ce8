// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
#include <limits>
#include <string>

#include "lua/exported.h"
#include "lua/library_parts.h"

namespace planlint {
namespace {

constexpr std::uint64_t most_results = 10'000;

std::uint64_t count_of(lua_Integer first, lua_Integer last) {
  if (first > last) return 0;
  const auto distance = static_cast<std::uint64_t>(last) - static_cast<std::uint64_t>(first);
  return distance == std::numeric_limits<std::uint64_t>::max() ? distance : distance + 1;
}

/// The length of the list at 1, whose items are about to be visited one by one.
lua_Integer check_list(lua_State* state) {
  luaL_checktype(state, 1, LUA_TTABLE);
  return luaL_len(state, 1);
}

/// Sets `t[to]` to `t[from]`.
void move_item(lua_State* state, lua_Integer from, lua_Integer to) {
  lua_geti(state, 1, from);
  lua_seti(state, 1, to);
}

int insert(lua_State* state) {
  const lua_Integer length = check_list(state);
  const int arguments = lua_gettop(state);
  if (arguments != 2 && arguments != 3) raise(state, "table.insert takes a list, a position or none, and a value");
  if (length == std::numeric_limits<lua_Integer>::max()) raise(state, "table.insert: the list is too long");
  const lua_Integer end = length + 1;
  const lua_Integer at = arguments == 2 ? end : luaL_checkinteger(state, 2);
  luaL_argcheck(state, at >= 1 && at <= end, 2, "position out of bounds");
  charge(state, count_of(at, end));
  for (lua_Integer i = end; i > at; --i) move_item(state, i - 1, i);
  lua_seti(state, 1, at);
  return 0;
}

int remove(lua_State* state) {
  const lua_Integer length = check_list(state);
  lua_Integer at = luaL_optinteger(state, 2, length);
  const bool anywhere = lua_isnoneornil(state, 2) || (length == 0 && at == 0);
  luaL_argcheck(state, anywhere || (at >= 1 && at - 1 <= length), 2, "position out of bounds");
  charge(state, 1 + count_of(at, length));
  lua_geti(state, 1, at);
  for (; at < length; ++at) move_item(state, at + 1, at);
  lua_pushnil(state);
  lua_seti(state, 1, at);
  return 1;
}

int concat(lua_State* state) {
  const lua_Integer length = check_list(state);
  const auto separator = lua_isnoneornil(state, 2) ? std::string_view() : check_string(state, 2);
  const lua_Integer first = luaL_optinteger(state, 3, 1);
  const std::uint64_t count = count_of(first, luaL_optinteger(state, 4, length));
  charge(state, count);
  std::string result;
  for (std::uint64_t i = 0; i < count; ++i) {
    lua_geti(state, 1, first + static_cast<lua_Integer>(i));
    if (lua_isstring(state, -1) == 0) {
      luaL_error(state, "table.concat: item %d is a %s, not a string",
                 static_cast<int>(first + static_cast<lua_Integer>(i)), luaL_typename(state, -1));
    }
    const auto item = check_string(state, -1);
    const auto between = i == 0 ? std::string_view() : separator;
    check_size(state, result.size() + between.size() + item.size());
    charge_bytes(state, between.size() + item.size());
    result.append(between).append(item);
    lua_pop(state, 1);
  }
  push(state, result);
  return 1;
}

int unpack(lua_State* state) {
  const lua_Integer first = luaL_optinteger(state, 2, 1);
  const std::uint64_t count =
      count_of(first, lua_isnoneornil(state, 3) ? luaL_len(state, 1) : luaL_checkinteger(state, 3));
  charge(state, 1 + std::min(count, most_results));
  if (count > most_results || lua_checkstack(state, static_cast<int>(count)) == 0) {
    raise(state, "table.unpack: too many values (the most is " + std::to_string(most_results) + ")");
  }
  for (std::uint64_t i = 0; i < count; ++i) lua_geti(state, 1, first + static_cast<lua_Integer>(i));
  return static_cast<int>(count);
}

int pack(lua_State* state) {
  const int count = lua_gettop(state);
  charge(state, 1 + static_cast<std::uint64_t>(count));
  lua_createtable(state, count, 1);
  lua_insert(state, 1);
  for (int i = count; i >= 1; --i) lua_rawseti(state, 1, i);
  lua_pushinteger(state, count);
  lua_setfield(state, 1, "n");
  return 1;
}

int move(lua_State* state) {
  const lua_Integer first = luaL_checkinteger(state, 2);
  const lua_Integer last = luaL_checkinteger(state, 3);
  const lua_Integer to = luaL_checkinteger(state, 4);
  const int target = lua_isnoneornil(state, 5) ? 1 : 5;
  luaL_checktype(state, 1, LUA_TTABLE);
  luaL_checktype(state, target, LUA_TTABLE);
  const std::uint64_t count = count_of(first, last);
  charge(state, count);
  luaL_argcheck(state,
                count == 0 || to <= std::numeric_limits<lua_Integer>::max() - static_cast<lua_Integer>(count) + 1, 4,
                "destination out of range");
  const bool upwards = to > last || to <= first || target != 1;
  for (std::uint64_t i = 0; i < count; ++i) {
    const auto offset = static_cast<lua_Integer>(upwards ? i : count - 1 - i);
    lua_geti(state, 1, first + offset);
    lua_seti(state, target, to + offset);
  }
  lua_pushvalue(state, target);
  return 1;
}

}  // namespace

void push_tables(lua_State* state) {
  static constexpr luaL_Reg functions[] = {{"concat", exported<concat>}, {"insert", exported<insert>},
                                           {"move", exported<move>},     {"pack", exported<pack>},
                                           {"remove", exported<remove>}, {"sort", exported<sort_table>},
                                           {"unpack", exported<unpack>}};
  push_functions(state, functions);
}

}  // namespace planlint
