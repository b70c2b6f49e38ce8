// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
#include "lua/chunks.h"

#include <cstdint>
#include <string_view>

#include "lua/exported.h"
#include "lua/registry.h"

namespace planlint {
namespace {

/// Called with what is global, gives a function of which that is the first upvalue, and nobody else's.
constexpr std::string_view environment_maker = "local environment = ... return function() return environment end";

/// Replaces the `_ENV` of the function on top by a new one: what is global.
void renew_environment(lua_State* state) {
  push_kept(state, Kept::environment_maker);
  lua_pushglobaltable(state);
  lua_call(state, 1, 1);
  lua_upvaluejoin(state, -2, 1, -1, 1);
  lua_pop(state, 1);
}

/// Pushes a table of a function and of the work that loading it took.
void push_loaded(lua_State* state, const std::string& bytecode) {
  lua_createtable(state, 2, 0);
  const std::uint64_t before = LuaState::of(state).work();
  if (luaL_loadbufferx(state, bytecode.data(), bytecode.size(), "chunk", "b") != LUA_OK) lua_error(state);
  lua_rawseti(state, -2, 1);
  lua_pushinteger(state, static_cast<lua_Integer>(LuaState::of(state).work() - before));
  lua_rawseti(state, -2, 2);
}

}  // namespace

void open_chunks(lua_State* state) {
  lua_newtable(state);
  set_kept(state, Kept::chunks);
  if (luaL_loadbufferx(state, environment_maker.data(), environment_maker.size(), "environment", "t") != LUA_OK)
    lua_error(state);
  set_kept(state, Kept::environment_maker);
}

void push_chunk(lua_State* state, const std::string& bytecode) {
  luaL_checkstack(state, 6, "chunks");
  push_kept(state, Kept::chunks);
  if (lua_rawgetp(state, -1, &bytecode) == LUA_TNIL) {
    lua_pop(state, 1);
    push_loaded(state, bytecode);
    lua_pushvalue(state, -1);
    lua_rawsetp(state, -3, &bytecode);
  } else {
    lua_rawgeti(state, -1, 2);
    charge(state, static_cast<std::uint64_t>(lua_tointeger(state, -1)));
    lua_pop(state, 1);
  }
  lua_rawgeti(state, -1, 1);
  lua_replace(state, -3);
  lua_pop(state, 1);
  renew_environment(state);
}

}  // namespace planlint
