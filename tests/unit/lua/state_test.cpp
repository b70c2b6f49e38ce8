// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
#include "lua/state.h"

#include <new>
#include <stdexcept>

#include "lua/chunks.h"
#include "lua/exported.h"
#include "lua/run_lua.h"

namespace planlint {
namespace {

int destroyed = 0;

struct Counted {
  Counted() = default;
  Counted(const Counted&) = delete;
  Counted& operator=(const Counted&) = delete;
  ~Counted() { ++destroyed; }
};

int throws(lua_State* /*state*/) {
  const Counted counted;
  throw std::runtime_error("thrown by the host");
}

int runs_out_of_memory(lua_State* /*state*/) { throw std::bad_alloc(); }

int raises(lua_State* state) {
  const Counted counted;
  raise(state, "raised by the host");
}

int works(lua_State* state) {
  charge(state, static_cast<std::uint64_t>(luaL_checkinteger(state, 1)));
  return 0;
}

/// A state with the library and these functions, and a way to run programs in it.
class Host {
 public:
  explicit Host(const Limits& limits = {}) : state(limits) {
    EXPECT_TRUE(open_library(state).ok());
    EXPECT_TRUE(state.protect(add_functions).ok());
    state.start_budget();
  }

  CallResult run(std::string_view program) {
    CallResult result = state.load("rules/host.lua", program);
    return result.ok() ? state.call(0, 0) : result;
  }

  LuaState state;

 private:
  static void add_functions(lua_State* lua) {
    lua_pushcfunction(lua, exported<throws>);
    add_global(lua, "throws");
    lua_pushcfunction(lua, exported<runs_out_of_memory>);
    add_global(lua, "runs_out_of_memory");
    lua_pushcfunction(lua, exported<raises>);
    add_global(lua, "raises");
    lua_pushcfunction(lua, exported<works>);
    add_global(lua, "works");
  }
};

TEST(LuaState, ResultsAreLeftOnlyWhereAllIsWell) {
  LuaState state;
  ASSERT_TRUE(state.load("rules/a.lua", "local x = ... return x, x + 1").ok());
  lua_pushinteger(state.get(), 41);
  ASSERT_TRUE(state.call(1, 2).ok());
  EXPECT_EQ(lua_gettop(state.get()), 2);
  EXPECT_EQ(lua_tointeger(state.get(), -1), 42);

  ASSERT_TRUE(state.load("rules/b.lua", "local x = ... return x.y").ok());
  lua_pushinteger(state.get(), 1);
  const CallResult failed = state.call(1, 5);
  EXPECT_EQ(failed.outcome, Outcome::error);
  EXPECT_EQ(failed.message, "rules/b.lua:1: attempt to index a number value (local 'x')");
  EXPECT_EQ(lua_gettop(state.get()), 2);
  EXPECT_FALSE(state.spent());
}

TEST(LuaState, LoadsTextOnly) {
  LuaState state;
  const CallResult syntax = state.load("rules/a.lua", "local x =\nreturn )");
  EXPECT_EQ(syntax.outcome, Outcome::error);
  EXPECT_EQ(syntax.message, "rules/a.lua:2: unexpected symbol near 'return'");
  ASSERT_TRUE(state.load("rules/a.lua", "\xEF\xBB\xBFreturn 1").ok());
  const std::string bytes = state.dump();
  lua_settop(state.get(), 0);
  EXPECT_EQ(state.load("rules/a.lua", bytes).message, "rules/a.lua: this is bytecode, not Lua text");
  EXPECT_EQ(lua_gettop(state.get()), 0);
}

CallResult run_compiled(Host& host, const std::string& bytes) {
  return host.state.protect([&](lua_State* state) {
    open_chunks(state);
    push_chunk(state, bytes);
    lua_call(state, 0, 0);
  });
}

/// By another state.
std::string compiled(std::string_view program) {
  LuaState state;
  EXPECT_TRUE(state.load("rules/a.lua", program).ok());
  return state.dump();
}

TEST(LuaState, CompiledRulesKeepTheirLines) {
  const std::string bytes = compiled("\n\nerror('here')");
  Host host;
  EXPECT_EQ(run_compiled(host, bytes).message, "rules/a.lua:3: here");
  EXPECT_EQ(run_compiled(host, "return 1").outcome, Outcome::error);
  EXPECT_EQ(run_compiled(host, bytes.substr(0, bytes.size() / 2)).outcome, Outcome::error);
  EXPECT_EQ(lua_gettop(host.state.get()), 0);
}

TEST(LuaState, CompiledRulesSeeTheGlobalsOfTheirState) {
  Host host;
  const CallResult result = run_compiled(host, compiled("assert(text.trim(' x ') == 'x')"));
  EXPECT_TRUE(result.ok()) << result.message;
}

TEST(LuaState, ALimitIsForEver) {
  Limits limits;
  limits.work = 10'000;
  Host host(limits);
  const CallResult first = host.run("while true do end");
  EXPECT_EQ(first.outcome, Outcome::out_of_work);
  EXPECT_TRUE(host.state.spent());
  host.state.start_budget();
  const CallResult second = host.run("return 1");
  EXPECT_EQ(second.outcome, Outcome::out_of_work);
  EXPECT_EQ(second.message, first.message);
  EXPECT_EQ(host.state.protect([](lua_State*) { FAIL(); }).outcome, Outcome::out_of_work);
  EXPECT_EQ(lua_gettop(host.state.get()), 0);
}

TEST(LuaState, EachBudgetStartsFromNothing) {
  Limits limits;
  limits.work = 200'000;
  Host host(limits);
  const std::string program = "for i = 1, 1e5 do end";
  ASSERT_TRUE(host.run(program).ok());
  const auto work = host.state.work();
  EXPECT_GT(work, 100'000U);
  for (int i = 0; i < 5; ++i) {
    host.state.start_budget();
    ASSERT_TRUE(host.run(program).ok());
    EXPECT_EQ(host.state.work(), work);
  }
  EXPECT_EQ(host.run(program).outcome, Outcome::out_of_work);
}

TEST(LuaState, ChargedWorkCountsBeforeItIsDone) {
  Limits limits;
  limits.work = 1'000'000;
  Host host(limits);
  EXPECT_TRUE(host.run("works(900000)").ok());
  EXPECT_GE(host.state.work(), 900'000U);
  EXPECT_LE(host.state.work_left(), 100'000U);
  const CallResult result = host.run("local x\npcall(works, 200000)");
  EXPECT_EQ(result.outcome, Outcome::out_of_work);
  EXPECT_EQ(result.message, "rules/host.lua:2: used up its 1000000 steps of work");
  EXPECT_EQ(Host(limits).run("works(-1)").outcome, Outcome::out_of_work);  // the count does not wrap
}

TEST(LuaState, ExceptionsBecomeErrors) {
  Host host;
  EXPECT_EQ(host.run("throws()").message, "rules/host.lua:1: thrown by the host");
  EXPECT_EQ(host.run("local ok, why = pcall(throws)\nerror('caught ' .. why)").message,
            "rules/host.lua:2: caught rules/host.lua:1: thrown by the host");
  EXPECT_FALSE(host.state.spent());
  EXPECT_EQ(host.run("pcall(runs_out_of_memory)").outcome, Outcome::out_of_memory);
}

TEST(LuaState, ErrorsRunDestructors) {
  Host host;
  destroyed = 0;
  ASSERT_TRUE(host.run("for i = 1, 100 do pcall(raises) pcall(throws) end").ok());
  EXPECT_EQ(destroyed, 200);
}

TEST(LuaState, HostCodeIsProtectedToo) {
  Host host;
  EXPECT_TRUE(host.state.protect([](lua_State* lua) { lua_pushinteger(lua, 1); }).ok());
  EXPECT_EQ(host.state.protect([](lua_State* lua) { luaL_error(lua, "wrong"); }).message, "wrong");
  EXPECT_EQ(host.state.protect([](lua_State*) { throw std::runtime_error("thrown"); }).message, "thrown");
  const CallResult large = host.state.protect([](lua_State* lua) { lua_newuserdatauv(lua, std::size_t{1} << 30U, 0); });
  EXPECT_EQ(large.outcome, Outcome::out_of_memory);
  EXPECT_EQ(lua_gettop(host.state.get()), 0);
}

TEST(LuaState, UseOutsideAProtectedCallIsABug) {
  LuaState state;
  EXPECT_THROW(luaL_error(state.get(), "loose"), std::logic_error);
}

TEST(LuaState, TooLittleMemoryForTheLibraryIsAnOutcome) {
  Limits limits;
  limits.memory = 12'000;
  LuaState state(limits);
  EXPECT_EQ(open_library(state).outcome, Outcome::out_of_memory);
  limits.memory = 100;
  EXPECT_THROW(LuaState{limits}, std::bad_alloc);
}

TEST(LuaState, MessagesSayWhereWhateverWasThrown) {
  EXPECT_EQ(run_lua("\nassert(false, 'why')").message, "rules/test.lua:2: why");
  EXPECT_EQ(run_lua("\nerror('plain', 0)").message, "rules/test.lua:2: plain");
  EXPECT_EQ(run_lua("error({})").message, "rules/test.lua:1: error with a table instead of a message");
  EXPECT_EQ(run_lua("error(42)").message, "rules/test.lua:1: error with a number instead of a message");
  EXPECT_EQ(run_lua("error(setmetatable({}, { __tostring = function() return 'told' end }))").message,
            "rules/test.lua:1: told");
  const std::string message = run_lua("error(('å'):rep(5000))").message;
  EXPECT_TRUE(message.ends_with("å …")) << message;
}

TEST(LuaState, CollectsGarbageOfLongRuns) {
  Limits limits;
  limits.memory = std::size_t{24} << 20U;
  const Ended run = run_lua("local last for i = 1, 1e6 do last = { i } end print(last[1])", limits);
  EXPECT_EQ(run.outcome, Outcome::ok) << run.message;
  EXPECT_EQ(run.log, "1000000\n");
  EXPECT_LT(run.peak, limits.memory);
}

}  // namespace
}  // namespace planlint
