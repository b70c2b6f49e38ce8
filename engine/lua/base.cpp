// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
#include <string>

#include "lua/exported.h"
#include "lua/library.h"
#include "lua/library_parts.h"

namespace planlint {
namespace {

constexpr std::uint64_t price_of_log_line = 100;
constexpr std::uint64_t price_of_pcall = 10;
constexpr std::uint64_t price_of_catch = 2000;  // an error is a C++ exception, which takes microseconds

int to_text(lua_State* state) {
  luaL_checkany(state, 1);
  push_text_of(state, 1);
  return 1;
}

int to_number(lua_State* state) {
  static const lua_CFunction stock = stock_function("base", "tonumber");
  if (lua_type(state, 1) == LUA_TSTRING) charge(state, 1 + lua_rawlen(state, 1) / 4);
  return stock(state);
}

int print(lua_State* state) {
  std::string line;
  const int count = lua_gettop(state);
  for (int i = 1; i <= count; ++i) {
    push_text_of(state, i);
    const auto text = check_string(state, -1);
    charge_bytes(state, text.size());
    check_size(state, line.size() + text.size());
    if (i > 1) line += '\t';
    line += text;
    lua_pop(state, 1);
  }
  charge(state, price_of_log_line);
  LuaState::of(state).log(line);
  return 0;
}

/// A limit is not an error that a rule may catch.
int protected_call(lua_State* state) {
  luaL_checkany(state, 1);
  charge(state, price_of_pcall);
  lua_pushboolean(state, 1);
  lua_insert(state, 1);
  const int status = lua_pcall(state, lua_gettop(state) - 2, LUA_MULTRET, 0);
  LuaState::of(state).rethrow_limit(status);
  if (status == LUA_OK) return lua_gettop(state);
  charge(state, price_of_catch);
  lua_pushboolean(state, 0);
  lua_insert(state, -2);
  return 2;
}

}  // namespace

void push_text_of(lua_State* state, int index) {
  index = lua_absindex(state, index);
  luaL_checkstack(state, 4, nullptr);
  if (luaL_callmeta(state, index, "__tostring") != 0) {
    if (lua_isstring(state, -1) == 0) raise(state, "'__tostring' must return a string");
    return;
  }
  switch (lua_type(state, index)) {
    case LUA_TNUMBER:
    case LUA_TSTRING:
      lua_pushvalue(state, index);
      lua_tolstring(state, -1, nullptr);
      return;
    case LUA_TBOOLEAN: lua_pushstring(state, lua_toboolean(state, index) != 0 ? "true" : "false"); return;
    default: break;
  }
  const int type = luaL_getmetafield(state, index, "__name");
  if (type == LUA_TSTRING) return;
  if (type != LUA_TNIL) lua_pop(state, 1);
  lua_pushstring(state, luaL_typename(state, index));
}

void push_base(lua_State* state) {
  static constexpr luaL_Reg own[] = {{"getmetatable", exported<get_metatable>},
                                     {"pairs", exported<pairs_in_order>},
                                     {"pcall", exported<protected_call>},
                                     {"print", exported<print>},
                                     {"rawset", exported<raw_set>},
                                     {"setmetatable", exported<set_metatable>},
                                     {"tonumber", exported<to_number>},
                                     {"tostring", exported<to_text>}};
  static constexpr const char* stock[] = {"assert", "error",  "ipairs", "rawequal",
                                          "rawget", "rawlen", "select", "type"};
  static const auto functions = with_stock("base", stock, own);
  push_functions(state, functions);
}

}  // namespace planlint
