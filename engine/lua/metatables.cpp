// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
#include "lua/exported.h"
#include "lua/library_parts.h"

namespace planlint {
namespace {

const char original_key = 0;  // its address leads from the copy of a metatable to the rule's own

constexpr const char* metamethods[] = {
    "__index", "__newindex", "__call",   "__tostring", "__name", "__len", "__pairs", "__close", "__eq",
    "__lt",    "__le",       "__concat", "__unm",      "__add",  "__sub", "__mul",   "__div",   "__mod",
    "__pow",   "__idiv",     "__band",   "__bor",      "__bxor", "__shl", "__shr",   "__bnot",  "__metatable"};

void refuse_field(lua_State* state, const char* field) {
  lua_pushstring(state, field);
  const bool present = lua_rawget(state, 2) != LUA_TNIL;
  lua_pop(state, 1);
  if (present) luaL_error(state, "%s is not available in rules", field);
}

bool has_locked_metatable(lua_State* state, int index) {
  const int type = luaL_getmetafield(state, index, "__metatable");
  if (type != LUA_TNIL) lua_pop(state, 1);
  return type != LUA_TNIL;
}

}  // namespace

/// Lua reads `__mode` whenever it collects, so a look at the rule's table would not do: the metatable is a copy. (What
/// a weak table holds depends on when Lua collects, and a chain of them keeps the collector busy where no limit is
/// seen.)
int set_metatable(lua_State* state) {
  luaL_checktype(state, 1, LUA_TTABLE);
  luaL_argexpected(state, lua_isnil(state, 2) || lua_istable(state, 2), 2, "nil or table");
  if (has_locked_metatable(state, 1)) raise(state, "cannot change a protected metatable");
  charge(state, 1 + std::size(metamethods));
  lua_settop(state, 2);
  if (lua_istable(state, 2)) {
    refuse_field(state, "__gc");
    refuse_field(state, "__mode");
    lua_createtable(state, 0, 4);
    for (const char* name : metamethods) {
      lua_pushstring(state, name);
      lua_pushvalue(state, -1);
      if (lua_rawget(state, 2) == LUA_TNIL) {
        lua_pop(state, 2);
      } else {
        lua_rawset(state, 3);
      }
    }
    lua_pushvalue(state, 2);
    lua_rawsetp(state, 3, &original_key);
  }
  lua_setmetatable(state, 1);
  lua_settop(state, 1);
  return 1;
}

int get_metatable(lua_State* state) {
  luaL_checkany(state, 1);
  if (lua_getmetatable(state, 1) == 0) {
    lua_pushnil(state);
    return 1;
  }
  lua_getfield(state, -1, "__metatable");
  if (!lua_isnil(state, -1)) return 1;
  lua_rawgetp(state, -2, &original_key);
  if (lua_isnil(state, -1)) lua_pushboolean(state, 0);  // the host's own
  return 1;
}

int raw_set(lua_State* state) {
  luaL_checktype(state, 1, LUA_TTABLE);
  luaL_checkany(state, 3);
  if (has_locked_metatable(state, 1)) raise(state, "rawset cannot change a protected table");
  lua_settop(state, 3);
  lua_rawset(state, 1);
  return 1;
}

}  // namespace planlint
