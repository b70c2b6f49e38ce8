// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
#include "lua/helpers.h"

#include <cstdint>
#include <string>

#include "lua/chunks.h"
#include "lua/exported.h"
#include "lua/frozen.h"
#include "lua/library.h"
#include "lua/reads.h"

namespace planlint {
namespace {

// Registry: helpers that are loaded, by name: those that the rule which runs has asked for, and what making them took;
// those that are ready for it, and what making these took; shared ones and what they use, as these see each other;
// shared ones as rules see them. And what is global to the fifth.
const char own_key = 0;
const char work_key = 0;
const char ready_key = 0;
const char ready_work_key = 0;
const char inner_key = 0;
const char shared_key = 0;
const char environment_key = 0;

// Upvalues of all functions here that are called `lib`.
const RuleSet& rules_of(lua_State* state) {
  return *static_cast<const RuleSet*>(lua_touserdata(state, lua_upvalueindex(1)));
}
const char* pack_of(lua_State* state) { return lua_tostring(state, lua_upvalueindex(2)); }

void push_lib(lua_State* state, const RuleSet& rules, const char* pack, lua_CFunction give) {
  lua_pushlightuserdata(state, const_cast<RuleSet*>(&rules));
  lua_pushstring(state, pack);
  lua_pushcclosure(state, give, 2);
}

std::string file_of(const std::string& name) { return "lib/" + name + ".lua"; }

/// Pushes what `push_new` pushes the first time, for this name in the registry's table.
template <class Push>
void push_once(lua_State* state, const char* key, const std::string& name, Push push_new) {
  luaL_checkstack(state, 8, "helpers");
  lua_rawgetp(state, LUA_REGISTRYINDEX, key);
  push(state, name);
  if (lua_rawget(state, -2) == LUA_TNIL) {
    lua_pop(state, 1);
    push_new();
    push(state, name);
    lua_pushvalue(state, -2);
    lua_rawset(state, -4);
  }
  lua_remove(state, -2);
}

int inner_helper(lua_State* state);

/// Pushes what is global to shared helpers and what they use: all that is to rules, and a `lib` of their own.
void push_inner_environment(lua_State* state) {
  if (lua_rawgetp(state, LUA_REGISTRYINDEX, &environment_key) != LUA_TNIL) return;
  lua_pop(state, 1);
  push_lib(state, rules_of(state), pack_of(state), exported<inner_helper>);
  push_environment(state, "lib");
  lua_pushvalue(state, -1);
  lua_rawsetp(state, LUA_REGISTRYINDEX, &environment_key);
}

/// Pushes the table that lib/<name>.lua returns, read-only.
void push_new_helper(lua_State* state, const std::string& name, bool is_inner) {
  const RuleSet::Helper* helper = rules_of(state).helper(name, pack_of(state));
  const std::string file = file_of(name);
  if (helper == nullptr) raise(state, "there is no " + file);
  push_chunk(state, helper->bytecode);
  if (is_inner) {
    push_inner_environment(state);
    lua_setupvalue(state, -2, 1);
  }
  lua_call(state, 0, 1);
  if (lua_type(state, -1) != LUA_TTABLE) raise(state, file + " does not return a table");
  protect_library(state, file.c_str());
  if (is_inner) withhold(state);
}

void push_inner_helper(lua_State* state, const std::string& name) {
  push_once(state, &inner_key, name, [&] { push_new_helper(state, name, true); });
}

/// Takes a helper from the top and pushes it as rules see it: what it has, and what its functions give, is frozen.
void push_guarded(lua_State* state, const std::string& name) {
  luaL_getmetafield(state, -1, "__index");
  lua_newtable(state);
  for (lua_pushnil(state); lua_next(state, -3) != 0;) {
    guard(state);
    lua_pushvalue(state, -2);
    lua_insert(state, -2);
    lua_rawset(state, -4);
  }
  protect_library(state, file_of(name).c_str());
  lua_replace(state, -3);
  lua_pop(state, 1);
}

/// Whether the helper on top says `shared = true`.
bool says_shared(lua_State* state) {
  luaL_getmetafield(state, -1, "__index");
  lua_pushliteral(state, "shared");
  lua_rawget(state, -2);
  const bool is_shared = lua_isboolean(state, -1) && lua_toboolean(state, -1) != 0;
  lua_pop(state, 2);
  return is_shared;
}

/// Pushes a shared helper as rules see it; `false` for one that is not shared. What making it took is charged to each
/// rule, so that none pays less for being later.
void push_shared_helper(lua_State* state, const std::string& name) {
  bool is_new = false;
  push_once(state, &shared_key, name, [&] {
    is_new = true;
    const std::uint64_t before = LuaState::of(state).work();
    lua_createtable(state, 2, 0);
    push_inner_helper(state, name);
    if (says_shared(state)) {
      push_guarded(state, name);
    } else {
      lua_pop(state, 1);
      lua_pushboolean(state, 0);
    }
    lua_rawseti(state, -2, 1);
    lua_pushinteger(state, static_cast<lua_Integer>(LuaState::of(state).most_work() - before));
    lua_rawseti(state, -2, 2);
  });
  lua_rawgeti(state, -1, 2);
  if (!is_new) charge(state, static_cast<std::uint64_t>(lua_tointeger(state, -1)));
  lua_rawgeti(state, -2, 1);
  lua_replace(state, -3);
  lua_pop(state, 1);
}

/// `lib` of shared helpers and of what they use: they see each other as they are, and no rule sees these.
int inner_helper(lua_State* state) {
  push_inner_helper(state, std::string(check_string(state, 1)));
  return 1;
}

/// Pushes what the registry's table has by the name at 1; nothing where that is no table.
bool push_known(lua_State* state, const char* key) {
  lua_rawgetp(state, LUA_REGISTRYINDEX, key);
  lua_pushvalue(state, 1);
  lua_rawget(state, -2);
  lua_remove(state, -2);
  if (lua_istable(state, -1)) return true;
  lua_pop(state, 1);
  return false;
}

/// Pushes the helper by the name at 1 that is ready, if one is.
bool push_ready(lua_State* state) {
  if (!push_known(state, &ready_key)) return false;
  lua_rawgetp(state, LUA_REGISTRYINDEX, &ready_work_key);
  lua_pushvalue(state, 1);
  lua_rawget(state, -2);
  charge(state, static_cast<std::uint64_t>(lua_tointeger(state, -1)));
  lua_pop(state, 2);
  if (push_known(state, &shared_key)) {
    if (lua_rawgeti(state, -1, 1) == LUA_TTABLE) note_sharing(state);
    lua_pop(state, 2);
  }
  return true;
}

/// Pushes a helper for the rule which runs: the shared one, or a new one of its own.
void push_helper(lua_State* state, const std::string& name) {
  const RuleSet::Helper* helper = rules_of(state).helper(name, pack_of(state));
  if (helper != nullptr && helper->may_be_shared) {
    push_shared_helper(state, name);
    if (lua_istable(state, -1)) return note_sharing(state);
    lua_pop(state, 1);
  }
  push_new_helper(state, name, false);
}

/// `lib` of rules, and of helpers that are not shared. Some rules call it for each thing that they look at.
int own_helper(lua_State* state) {
  if (push_known(state, &own_key)) return 1;
  const std::string name(check_string(state, 1));
  push_once(state, &own_key, name, [&] {
    if (push_ready(state)) return;
    const std::uint64_t before = LuaState::of(state).work();
    push_helper(state, name);
    lua_rawgetp(state, LUA_REGISTRYINDEX, &work_key);
    lua_pushinteger(state, static_cast<lua_Integer>(LuaState::of(state).most_work() - before));
    lua_setfield(state, -2, name.c_str());
    lua_pop(state, 1);
  });
  return 1;
}

void forget(lua_State* state, const char* key) {
  lua_newtable(state);
  lua_rawsetp(state, LUA_REGISTRYINDEX, key);
}

}  // namespace

void open_helpers(lua_State* state, const RuleSet& rules, const std::string& pack) {
  open_chunks(state);
  forget_all_helpers(state);
  push_lib(state, rules, pack.c_str(), exported<own_helper>);
  add_global(state, "lib");
}

void forget_helpers(lua_State* state) {
  for (const char* key : {&own_key, &work_key, &ready_key, &ready_work_key}) forget(state, key);
}

std::vector<std::string> asked_helpers(lua_State* state) {
  std::vector<std::string> names;
  lua_rawgetp(state, LUA_REGISTRYINDEX, &own_key);
  for (lua_pushnil(state); lua_next(state, -2) != 0; lua_pop(state, 1)) names.emplace_back(check_string(state, -2));
  lua_pop(state, 1);
  return names;
}

void push_asked_helpers(lua_State* state) {
  lua_rawgetp(state, LUA_REGISTRYINDEX, &own_key);
  lua_rawgetp(state, LUA_REGISTRYINDEX, &work_key);
}

void offer_helpers(lua_State* state) {
  lua_rawsetp(state, LUA_REGISTRYINDEX, &ready_work_key);
  lua_rawsetp(state, LUA_REGISTRYINDEX, &ready_key);
  forget(state, &own_key);
  forget(state, &work_key);
}

void note_sharing(lua_State* state) {
  if (Reads* reads = LuaState::of(state).reads()) reads->shares = true;
}

void forget_all_helpers(lua_State* state) {
  forget_helpers(state);
  forget(state, &inner_key);
  forget(state, &shared_key);
}

}  // namespace planlint
