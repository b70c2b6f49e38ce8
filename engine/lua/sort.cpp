// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
#include <cstdint>
#include <limits>
#include <span>
#include <utility>

#include "lua/exported.h"
#include "lua/library_parts.h"

namespace planlint {
namespace {

constexpr int comparator = 2;
constexpr int values = 3;  // a copy of the list, so that a comparator which changes the list does no harm

/// Whether the value number `a` comes before number `b`.
bool comes_before(lua_State* state, lua_Integer a, lua_Integer b) {
  charge(state, 4);
  const bool own_order = lua_isnil(state, comparator);
  if (!own_order) lua_pushvalue(state, comparator);
  lua_rawgeti(state, values, a);
  lua_rawgeti(state, values, b);
  bool result = false;
  if (!own_order) {
    lua_call(state, 2, 1);
    result = lua_toboolean(state, -1) != 0;
    lua_pop(state, 1);
    return result;
  }
  if (lua_type(state, -2) == LUA_TSTRING && lua_type(state, -1) == LUA_TSTRING) {
    const auto left = check_string(state, -2);
    const auto right = check_string(state, -1);
    charge_bytes(state, std::min(left.size(), right.size()));
    result = left < right;
  } else {
    result = lua_compare(state, -2, -1, LUA_OPLT) != 0;
  }
  lua_pop(state, 2);
  return result;
}

using Order = std::span<std::uint32_t>;

void merge(lua_State* state, Order from, Order to, std::size_t begin, std::size_t middle, std::size_t end) {
  std::size_t left = begin;
  std::size_t right = middle;
  for (std::size_t out = begin; out < end; ++out) {
    const bool take_right = left == middle || (right < end && comes_before(state, from[right], from[left]));
    to[out] = take_right ? from[right++] : from[left++];
  }
}

/// Merge sort: stable, the same comparisons every time, and inside the list whatever the comparator says. (Lua's own
/// quicksort takes pivots by the clock.)
Order sorted(lua_State* state, Order from, Order to) {
  const std::size_t count = from.size();
  for (std::size_t width = 1; width < count; width *= 2) {
    for (std::size_t begin = 0; begin < count; begin += 2 * width) {
      merge(state, from, to, begin, std::min(begin + width, count), std::min(begin + 2 * width, count));
    }
    std::swap(from, to);
  }
  return from;
}

}  // namespace

int sort_table(lua_State* state) {
  luaL_checktype(state, 1, LUA_TTABLE);
  if (!lua_isnoneornil(state, 2)) luaL_checktype(state, 2, LUA_TFUNCTION);
  lua_settop(state, 2);
  const lua_Integer length = luaL_len(state, 1);
  if (length < 2) return 0;
  charge(state, 4 * static_cast<std::uint64_t>(length));
  if (length > std::numeric_limits<int>::max()) raise(state, "table.sort: the list is too long");
  const auto count = static_cast<std::size_t>(length);
  lua_createtable(state, static_cast<int>(length), 0);
  for (lua_Integer i = 1; i <= length; ++i) {
    lua_geti(state, 1, i);
    lua_rawseti(state, values, i);
  }
  auto* memory = static_cast<std::uint32_t*>(lua_newuserdatauv(state, 2 * count * sizeof(std::uint32_t), 0));
  for (std::size_t i = 0; i < count; ++i) memory[i] = static_cast<std::uint32_t>(i + 1);
  const Order order = sorted(state, {memory, count}, {memory + count, count});
  for (std::size_t i = 0; i < count; ++i) {
    lua_rawgeti(state, values, order[i]);
    lua_seti(state, 1, static_cast<lua_Integer>(i) + 1);
  }
  return 0;
}

}  // namespace planlint
