// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
#include "lua/helpers.h"

#include <string>

#include "lua/exported.h"
#include "lua/library.h"
#include "lua/reads.h"

namespace planlint {
namespace {

void note_sharing(lua_State* state) {
  if (Reads* reads = LuaState::of(state).reads()) reads->shares = true;
}

// Registry: the helpers that are loaded, by name; those of the rule that runs, and those that rules share.
const char loaded_key = 0;
const char shared_key = 0;

/// lib(name): the table that lib/<name>.lua returns, read-only. Upvalues: the rule set, the pack.
int load_helper(lua_State* state) {
  const auto* rules = static_cast<const RuleSet*>(lua_touserdata(state, lua_upvalueindex(1)));
  const std::string name(check_string(state, 1));
  lua_settop(state, 1);
  lua_rawgetp(state, LUA_REGISTRYINDEX, &loaded_key);
  push(state, name);
  if (lua_rawget(state, 2) != LUA_TNIL) return 1;
  lua_rawgetp(state, LUA_REGISTRYINDEX, &shared_key);
  push(state, name);
  if (lua_rawget(state, -2) != LUA_TNIL) {
    note_sharing(state);
    return 1;
  }
  lua_settop(state, 2);
  const std::string* bytecode = rules->helper(name, lua_tostring(state, lua_upvalueindex(2)));
  const std::string file = "lib/" + name + ".lua";
  if (bytecode == nullptr) raise(state, "there is no " + file);
  if (luaL_loadbufferx(state, bytecode->data(), bytecode->size(), file.c_str(), "b") != LUA_OK) lua_error(state);
  lua_call(state, 0, 1);
  if (lua_type(state, -1) != LUA_TTABLE) raise(state, file + " does not return a table");
  lua_getfield(state, -1, "shared");
  const bool shared = lua_isboolean(state, -1) && lua_toboolean(state, -1) != 0;
  lua_pop(state, 1);
  if (shared) note_sharing(state);
  protect_library(state, file.c_str());
  lua_rawgetp(state, LUA_REGISTRYINDEX, shared ? &shared_key : &loaded_key);
  lua_replace(state, 2);
  push(state, name);
  lua_pushvalue(state, -2);
  lua_rawset(state, 2);
  return 1;
}

}  // namespace

void open_helpers(lua_State* state, const RuleSet& rules, const std::string& pack) {
  forget_all_helpers(state);
  lua_pushlightuserdata(state, const_cast<RuleSet*>(&rules));
  lua_pushstring(state, pack.c_str());
  lua_pushcclosure(state, exported<load_helper>, 2);
  add_global(state, "lib");
}

void forget_helpers(lua_State* state) {
  lua_newtable(state);
  lua_rawsetp(state, LUA_REGISTRYINDEX, &loaded_key);
}

void forget_all_helpers(lua_State* state) {
  forget_helpers(state);
  lua_newtable(state);
  lua_rawsetp(state, LUA_REGISTRYINDEX, &shared_key);
}

}  // namespace planlint
