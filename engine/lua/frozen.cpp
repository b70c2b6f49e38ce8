// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
//
// A frozen table is empty, and its metatable leads to another that has its content: so it stays the same table for all
// who have it, and reading costs no call.
#include "lua/frozen.h"

#include "lua/exported.h"
#include "lua/library_parts.h"

namespace planlint {
namespace {

// In metatables: the content of a frozen table; that a table is withheld.
const char content_key = 0;
const char withheld_key = 0;

/// Pushes the content of the table at `index`, if it is frozen.
bool push_frozen(lua_State* state, int index) {
  if (lua_getmetatable(state, index) == 0) return false;
  const bool is_frozen = lua_rawgetp(state, -1, &content_key) == LUA_TTABLE;
  lua_remove(state, -2);
  if (!is_frozen) lua_pop(state, 1);
  return is_frozen;
}

int refuse_change(lua_State* state) {
  raise(state, "what a shared helper gives cannot be changed: make a table of your own");
}

int length_of_frozen(lua_State* state) {
  push_content(state, 1);
  lua_pushinteger(state, static_cast<lua_Integer>(lua_rawlen(state, -1)));
  return 1;
}

int pairs_of_frozen(lua_State* state) {
  push_content(state, 1);
  lua_replace(state, 1);
  lua_settop(state, 1);
  return pairs_in_order(state);
}

int call_guarded(lua_State* state) {
  lua_pushvalue(state, lua_upvalueindex(1));
  lua_insert(state, 1);
  lua_call(state, lua_gettop(state) - 1, LUA_MULTRET);
  for (int i = lua_gettop(state); i > 0; --i) {
    const int type = lua_type(state, i);
    if (type != LUA_TTABLE && type != LUA_TFUNCTION) continue;
    luaL_checkstack(state, 8, "results");
    lua_pushvalue(state, i);
    guard(state);
    lua_replace(state, i);
  }
  return lua_gettop(state);
}

/// Takes the content out of the table at `table`, which has no metatable, and pushes it. What it leads to and is not
/// frozen yet is added to the list at `open`.
void push_content_of(lua_State* state, int table, int open) {
  lua_createtable(state, static_cast<int>(lua_rawlen(state, table)), 0);
  const int content = lua_gettop(state);
  for (lua_pushnil(state); lua_next(state, table) != 0;) {
    charge(state, 4);
    if (lua_istable(state, -1)) {
      lua_pushvalue(state, -1);
      lua_rawseti(state, open, static_cast<lua_Integer>(lua_rawlen(state, open)) + 1);
    } else if (lua_isfunction(state, -1)) {
      guard(state);
    }
    lua_pushvalue(state, -2);
    lua_insert(state, -2);
    lua_rawset(state, content);
  }
  for (lua_pushnil(state); lua_next(state, table) != 0;) {
    lua_pop(state, 1);
    lua_pushvalue(state, -1);
    lua_pushnil(state);
    lua_rawset(state, table);
  }
}

/// Freezes the table at `table` in place.
void freeze_one(lua_State* state, int table, int open) {
  if (push_frozen(state, table)) {
    lua_pop(state, 1);
    return;
  }
  if (lua_getmetatable(state, table) != 0) {
    lua_getfield(state, -1, "__metatable");
    lua_rawgetp(state, -2, &withheld_key);
    if (!lua_isnil(state, -1)) raise(state, "a shared helper cannot give another helper");
    if (lua_isnil(state, -2)) raise(state, "a shared helper cannot give a table that has a metatable");
    return;  // a library, or the rule's own helper
  }
  push_content_of(state, table, open);
  lua_createtable(state, 0, 6);
  lua_pushvalue(state, -2);
  lua_rawsetp(state, -2, &content_key);
  lua_pushvalue(state, -2);
  lua_setfield(state, -2, "__index");
  lua_pushcfunction(state, exported<refuse_change>);
  lua_setfield(state, -2, "__newindex");
  lua_pushcfunction(state, exported<length_of_frozen>);
  lua_setfield(state, -2, "__len");
  lua_pushcfunction(state, exported<pairs_of_frozen>);
  lua_setfield(state, -2, "__pairs");
  lua_pushboolean(state, 0);
  lua_setfield(state, -2, "__metatable");
  lua_setmetatable(state, table);
  lua_pop(state, 1);
}

void freeze(lua_State* state, int table) {
  if (push_frozen(state, table)) {
    lua_pop(state, 1);
    return;
  }
  luaL_checkstack(state, 16, "a frozen table");
  lua_newtable(state);
  const int open = lua_gettop(state);
  lua_pushvalue(state, table);
  lua_rawseti(state, open, 1);
  while (const auto last = static_cast<lua_Integer>(lua_rawlen(state, open))) {
    lua_rawgeti(state, open, last);
    lua_pushnil(state);
    lua_rawseti(state, open, last);
    freeze_one(state, lua_gettop(state), open);
    lua_settop(state, open);
  }
  lua_pop(state, 1);
}

}  // namespace

void guard(lua_State* state) {
  if (lua_istable(state, -1)) {
    freeze(state, lua_gettop(state));
  } else if (lua_isfunction(state, -1) && lua_tocfunction(state, -1) != exported<call_guarded>) {
    lua_pushcclosure(state, exported<call_guarded>, 1);
  }
}

void withhold(lua_State* state) {
  lua_getmetatable(state, -1);
  lua_pushboolean(state, 1);
  lua_rawsetp(state, -2, &withheld_key);
  lua_pop(state, 1);
}

void push_content(lua_State* state, int index) {
  if (!push_frozen(state, index)) lua_pushvalue(state, index);
}

}  // namespace planlint
