// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
//
// A frozen table is empty, and its metatable leads to another that has its content: so it stays the same table for all
// who have it. A table in it is frozen when it is first looked at: most of what was found out is never asked for.
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

int call_guarded(lua_State* state) {
  lua_pushvalue(state, lua_upvalueindex(1));
  lua_insert(state, 1);
  lua_call(state, lua_gettop(state) - 1, LUA_MULTRET);
  for (int i = lua_gettop(state); i > 0; --i) {
    lua_pushvalue(state, i);
    guard(state);
    lua_replace(state, i);
  }
  return lua_gettop(state);
}

bool is_guarded_function(lua_State* state, int index) {
  return lua_tocfunction(state, index) == exported<call_guarded>;
}

/// Whether what stands at `index` is not yet as rules may have it.
bool is_open(lua_State* state, int index) {
  if (lua_isfunction(state, index)) return !is_guarded_function(state, index);
  if (!lua_istable(state, index)) return false;
  if (!push_frozen(state, index)) return true;
  lua_pop(state, 1);
  return false;
}

/// `__index` of tables with something in them that is not frozen yet.
int field_of_frozen(lua_State* state) {
  push_content(state, 1);
  lua_pushvalue(state, 2);
  lua_rawget(state, -2);
  if (!is_open(state, -1)) return 1;
  guard(state);
  lua_pushvalue(state, 2);
  lua_pushvalue(state, -2);
  lua_rawset(state, -4);
  return 1;
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
  for (lua_pushnil(state); lua_next(state, 1) != 0;) {
    charge(state, 2);
    guard(state);
    lua_pushvalue(state, -2);
    lua_insert(state, -2);
    lua_rawset(state, 1);
  }
  return pairs_in_order(state);
}

/// Takes the content out of the table at `table` and pushes it; whether something in it is open.
bool push_content_of(lua_State* state, int table) {
  bool has_open = false;
  lua_createtable(state, static_cast<int>(lua_rawlen(state, table)), 0);
  const int content = lua_gettop(state);
  for (lua_pushnil(state); lua_next(state, table) != 0;) {
    charge(state, 4);
    has_open = has_open || is_open(state, -1);
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
  return has_open;
}

/// Refuses a table that has a metatable and cannot be frozen.
void check_metatable(lua_State* state, int table) {
  lua_getmetatable(state, table);
  lua_getfield(state, -1, "__metatable");
  lua_rawgetp(state, -2, &withheld_key);
  if (!lua_isnil(state, -1)) raise(state, "a shared helper cannot give another helper");
  if (lua_isnil(state, -2)) raise(state, "a shared helper cannot give a table that has a metatable");
  lua_pop(state, 3);  // a library, or the rule's own helper
}

void freeze(lua_State* state, int table) {
  if (lua_getmetatable(state, table) != 0) {
    const bool is_frozen = lua_rawgetp(state, -1, &content_key) == LUA_TTABLE;
    lua_pop(state, 2);
    if (!is_frozen) check_metatable(state, table);
    return;
  }
  const bool has_open = push_content_of(state, table);
  lua_createtable(state, 0, 6);
  lua_pushvalue(state, -2);
  lua_rawsetp(state, -2, &content_key);
  if (has_open) {
    lua_pushcfunction(state, exported<field_of_frozen>);
  } else {
    lua_pushvalue(state, -2);
  }
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

}  // namespace

void guard(lua_State* state) {
  if (lua_istable(state, -1)) {
    luaL_checkstack(state, 8, "a frozen table");
    freeze(state, lua_gettop(state));
  } else if (lua_isfunction(state, -1) && !is_guarded_function(state, -1)) {
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
