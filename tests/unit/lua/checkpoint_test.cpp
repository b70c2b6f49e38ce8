// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
//
// A state that is rolled back is what it was, whatever happened in it.
#include "lua/attacks.h"
#include "lua/exported.h"
#include "lua/library.h"
#include "lua/run_lua.h"

namespace planlint {
namespace {

/// A state with the library and a global table that the host made, at its checkpoint.
class Checkpoint : public ::testing::Test {
 protected:
  Checkpoint() {
    EXPECT_TRUE(open_library(state_).ok());
    EXPECT_TRUE(state_.protect(fill_registry).ok());
    state_.set_log([](std::string_view) {});
    state_.checkpoint();
    used_ = state_.memory();
  }

  CallResult run(std::string_view program) {
    CallResult result = state_.load("rules/test.lua", program);
    return result.ok() ? state_.call(0, 0) : result;
  }

  void expect_as_before(const char* after) {
    EXPECT_EQ(state_.memory(), used_) << after;
    EXPECT_EQ(state_.peak_memory(), used_) << after;
    EXPECT_FALSE(state_.spent() || state_.met_cap()) << after;
    EXPECT_EQ(lua_gettop(state_.get()), 0) << after;
    EXPECT_TRUE(state_.protect(check_registry).ok()) << after;
    const CallResult result = run("local t = {} for i = 1, 20000 do t[i] = 'x' .. i end assert(t[20000] == 'x20000')");
    EXPECT_TRUE(result.ok()) << after << ": " << result.message;
  }

  /// A table of many entries, a long text, and many texts: more than one page of the arena, and blocks of the system's.
  static void fill_registry(lua_State* state) {
    lua_newtable(state);
    for (int i = 1; i <= 5000; ++i) {
      push(state, "entry " + std::to_string(i));
      lua_rawseti(state, -2, i);
    }
    push(state, std::string(100'000, 'x'));
    lua_setfield(state, -2, "long");
    lua_setfield(state, LUA_REGISTRYINDEX, "filled");
  }

  static void check_registry(lua_State* state) {
    lua_getfield(state, LUA_REGISTRYINDEX, "filled");
    if (luaL_len(state, -1) != 5000) raise(state, "the table has another length");
    for (int i = 1; i <= 5000; ++i) {
      lua_rawgeti(state, -1, i);
      if (check_string(state, -1) != "entry " + std::to_string(i)) raise(state, "an entry has changed");
      lua_pop(state, 1);
    }
    lua_getfield(state, -1, "long");
    if (check_string(state, -1) != std::string(100'000, 'x')) raise(state, "the long text has changed");
  }

  LuaState state_;
  std::size_t used_ = 0;
};

TEST_F(Checkpoint, WhatIsChangedIsAsItWas) {
  const auto spoil = [](lua_State* state) {
    lua_getfield(state, LUA_REGISTRYINDEX, "filled");
    for (int i = 1; i <= 10'000; ++i) {
      lua_pushinteger(state, i);
      lua_rawseti(state, -2, i);
    }
    lua_pushnil(state);
    lua_setfield(state, -2, "long");
    lua_gc(state, LUA_GCCOLLECT);  // frees blocks of before
    for (int i = 0; i < 1000; ++i) {
      push(state, std::string(2000, 'y'));
      lua_pop(state, 1);
    }
  };
  for (int i = 0; i < 3; ++i) {
    ASSERT_TRUE(state_.protect(spoil).ok());
    EXPECT_FALSE(state_.protect(check_registry).ok());
    state_.roll_back();
    expect_as_before("a change");
    state_.roll_back();
  }
}

TEST_F(Checkpoint, ASpentStateIsNewAgain) {
  for (const char* program : {"while true do end", "local t = {} while true do t[#t + 1] = ('x'):rep(100000 + #t) end",
                              "local function f() return 1 + f() end f()", "error('an error')"}) {
    EXPECT_FALSE(run(program).ok()) << program;
    state_.roll_back();
    expect_as_before(program);
    state_.roll_back();
  }
}

TEST_F(Checkpoint, NoAttackReachesWhatComesAfter) {
  for (const auto& attacks : {classic_attacks(), own_attacks()}) {
    for (const Attack& attack : attacks) {
      state_.start_budget(5'000'000);
      (void)run(attack.program);
      state_.roll_back();
      expect_as_before(attack.name);
      state_.roll_back();
    }
  }
}

TEST_F(Checkpoint, WhatHostFunctionsKeepGoesToo) {
  const auto kept = std::make_shared<int>(1);
  state_.keep(kept);
  EXPECT_EQ(kept.use_count(), 2);
  state_.roll_back();
  EXPECT_EQ(kept.use_count(), 1);
}

TEST_F(Checkpoint, TheSameProgramCostsTheSame) {
  state_.start_budget();
  constexpr std::string_view program = "local t = {} for i = 1, 30000 do t[i] = ('x'):rep(i % 90) end table.sort(t)";
  ASSERT_TRUE(run(program).ok());
  const std::uint64_t work = state_.work();
  const std::size_t peak = state_.peak_memory();
  for (int i = 0; i < 3; ++i) {
    state_.roll_back();
    ASSERT_TRUE(run(program).ok());
    EXPECT_EQ(state_.work(), work);
    EXPECT_EQ(state_.peak_memory(), peak);
  }
}

}  // namespace
}  // namespace planlint
