// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
#include "lua/plain_value.h"

#include <algorithm>
#include <type_traits>

#include "lua/frozen.h"
#include "lua/values.h"

namespace planlint {
namespace {

constexpr int deepest_table = 20;
constexpr std::size_t largest_data = 4'000'000;

bool by_key(const std::pair<PlainValue, PlainValue>& a, const std::pair<PlainValue, PlainValue>& b) {
  const auto& left = a.first.value;
  const auto& right = b.first.value;
  if (left.index() != right.index()) return left.index() < right.index();
  if (const auto* text = std::get_if<std::string>(&left)) return *text < std::get<std::string>(right);
  if (const auto* number = std::get_if<std::int64_t>(&left)) return *number < std::get<std::int64_t>(right);
  return false;
}

/// Copies a value out of Lua. A table may stand in another many times, so what is copied is counted by itself.
class Copier {
 public:
  explicit Copier(lua_State* state) : state_(state) {}

  PlainValue convert(int index, int depth) {
    switch (lua_type(state_, index)) {
      case LUA_TNIL: return {};
      case LUA_TBOOLEAN: return {.value = lua_toboolean(state_, index) != 0};
      case LUA_TNUMBER:
        if (lua_isinteger(state_, index) != 0)
          return {.value = static_cast<std::int64_t>(lua_tointeger(state_, index))};
        return {.value = static_cast<double>(lua_tonumber(state_, index))};
      case LUA_TSTRING: {
        const auto text = check_string(state_, index);
        take(text.size());
        return {.value = std::string(text)};
      }
      case LUA_TTABLE: return convert_table(index, depth);
      case LUA_TUSERDATA:
        if (const auto range = to_source_range(state_, index)) {
          return {.value = Location{.source = range->source->shared_from_this(), .range = range->range}};
        }
        [[fallthrough]];
      default: raise(state_, "collected data must be strings, numbers, booleans, ranges and tables of these");
    }
  }

 private:
  void take(std::size_t bytes) {
    charge_bytes(state_, bytes);
    bytes_ += bytes;
    if (bytes_ > largest_data) raise(state_, "collected data is too large: a file may give 4 MB");
  }

  PlainValue convert_table(int index, int depth) {
    if (depth == deepest_table) raise(state_, "collected data is nested too deeply, or contains itself");
    luaL_checkstack(state_, 6, "collected data");
    push_content(state_, index);
    const int content = lua_gettop(state_);
    auto table = std::make_shared<PlainTable>();
    for (lua_pushnil(state_); lua_next(state_, content) != 0; lua_pop(state_, 1)) {
      take(sizeof(std::pair<PlainValue, PlainValue>));
      if (lua_type(state_, -2) != LUA_TSTRING && lua_isinteger(state_, -2) == 0) {
        raise(state_, "collected data may have strings and integers as keys");
      }
      const int value = lua_gettop(state_);
      auto key = convert(value - 1, depth + 1);
      table->entries.emplace_back(std::move(key), convert(value, depth + 1));
    }
    lua_pop(state_, 1);
    std::sort(table->entries.begin(), table->entries.end(), by_key);
    return {.value = std::move(table)};
  }

  lua_State* state_;
  std::size_t bytes_ = 0;
};

}  // namespace

PlainValue to_plain_value(lua_State* state, int index) { return Copier(state).convert(lua_absindex(state, index), 0); }

void push_plain_value(lua_State* state, const PlainValue& value) {
  std::visit(
      [state](const auto& held) {
        using Held = std::decay_t<decltype(held)>;
        if constexpr (std::is_same_v<Held, std::monostate>) {
          lua_pushnil(state);
        } else if constexpr (std::is_same_v<Held, bool>) {
          lua_pushboolean(state, held);
        } else if constexpr (std::is_same_v<Held, std::int64_t>) {
          lua_pushinteger(state, held);
        } else if constexpr (std::is_same_v<Held, double>) {
          lua_pushnumber(state, held);
        } else if constexpr (std::is_same_v<Held, std::string>) {
          push(state, held);
        } else if constexpr (std::is_same_v<Held, Location>) {
          push_range(state, {.source = held.source.get(), .range = held.range});
        } else {
          luaL_checkstack(state, 4, "collected data");
          lua_createtable(state, 0, static_cast<int>(held->entries.size()));
          for (const auto& [key, entry] : held->entries) {
            push_plain_value(state, key);
            push_plain_value(state, entry);
            lua_rawset(state, -3);
          }
        }
      },
      value.value);
}

}  // namespace planlint
