// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
#include "lua/prepared_rules.h"

#include <cstdint>

#include "lua/chunks.h"
#include "lua/exported.h"
#include "lua/helpers.h"
#include "lua/reads.h"
#include "lua/registry.h"

namespace planlint {
namespace {

// What is kept of each: its table, what running the file took, whether that asked for a shared helper; the helpers, and
// what making them took.
constexpr lua_Integer table_at = 1;
constexpr lua_Integer work_at = 2;
constexpr lua_Integer shares_at = 3;
constexpr lua_Integer helpers_at = 4;
constexpr lua_Integer helper_work_at = 5;

/// Notes what is read, for as long as it lives.
struct Noting {
  explicit Noting(LuaState& of) : lua(of) { lua.note_reads(&reads); }
  ~Noting() { lua.note_reads(nullptr); }
  Noting(const Noting&) = delete;
  Noting& operator=(const Noting&) = delete;

  LuaState& lua;
  Reads reads;
};

void run_file(lua_State* state, const std::string& bytecode) {
  forget_helpers(state);
  push_chunk(state, bytecode);
  lua_call(state, 0, 1);
}

}  // namespace

void forget_prepared_rules(lua_State* state) {
  lua_newtable(state);
  set_kept(state, Kept::prepared_rules);
}

void prepare_rule(lua_State* state, const std::string& bytecode, const std::set<std::string>& helpers) {
  const Noting noting(LuaState::of(state));
  luaL_checkstack(state, 8, "prepared rules");
  push_kept(state, Kept::prepared_rules);
  lua_createtable(state, 5, 0);
  run_file(state, bytecode);
  lua_rawseti(state, -2, table_at);
  lua_pushinteger(state, static_cast<lua_Integer>(noting.lua.most_work()));
  lua_rawseti(state, -2, work_at);
  lua_pushboolean(state, static_cast<int>(noting.reads.shares));
  lua_rawseti(state, -2, shares_at);
  for (const std::string& helper : helpers) {
    lua_pushglobaltable(state);
    lua_getfield(state, -1, "lib");
    push(state, helper);
    lua_call(state, 1, 0);
    lua_pop(state, 1);
  }
  push_asked_helpers(state);
  lua_rawseti(state, -3, helper_work_at);
  lua_rawseti(state, -2, helpers_at);
  lua_rawsetp(state, -2, &bytecode);
  lua_pop(state, 1);
  forget_helpers(state);
}

void push_rule(lua_State* state, const std::string& bytecode) {
  luaL_checkstack(state, 6, "prepared rules");
  push_kept(state, Kept::prepared_rules);
  if (lua_rawgetp(state, -1, &bytecode) == LUA_TNIL) {
    lua_pop(state, 2);
    return run_file(state, bytecode);
  }
  lua_rawgeti(state, -1, work_at);
  charge(state, static_cast<std::uint64_t>(lua_tointeger(state, -1)));
  lua_rawgeti(state, -2, shares_at);
  if (lua_toboolean(state, -1) != 0) note_sharing(state);
  lua_pop(state, 2);
  lua_rawgeti(state, -1, helpers_at);
  lua_rawgeti(state, -2, helper_work_at);
  offer_helpers(state);
  lua_rawgeti(state, -1, table_at);
  lua_replace(state, -3);
  lua_pop(state, 1);
}

}  // namespace planlint
