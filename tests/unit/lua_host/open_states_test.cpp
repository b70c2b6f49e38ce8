// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
//
// States are used for one document after the other, and none of them can tell.
#include "lua/open_states.h"

#include <thread>

#include "lua_host/host_rules.h"

namespace planlint {
namespace {

constexpr std::string_view plan = "verksamhetsplan 2024 \"N\"\nmål 1 \"m\" { indikator \"a\" { årsmål 1 } }\n";

const std::string counter = "local count = 0\nreturn { next = function() count = count + 1 return count end }\n";
const std::string shared_counter =
    "local count = 0\nreturn { shared = true, next = function() count = count + 1 return count end }\n";
const std::string counting = testing::document_rule(
    "ctx:report(doc, 'value', { text = lib('own').next() .. ' ' .. lib('common').next() .. ' ' .. doc.file })");

std::vector<RuleSet::File> files_with(const std::string& first) {
  return {{"a/first.lua", first},
          {"b/counting.lua", counting},
          {"lib/common.lua", shared_counter},
          {"lib/own.lua", counter}};
}

std::vector<std::string> said(const RuleSet& rules) {
  return testing::messages_of(run_rules(rules, testing::document_of(plan), Language::swedish).diagnostics);
}

TEST(OpenStates, NoDocumentSeesWhatAnotherOneLeft) {
  const RuleSet rules = testing::rules_of(files_with(counting));
  const std::vector<std::string> expected = {"1 1 plan.plan", "1 2 plan.plan"};
  for (int i = 0; i < 5; ++i) EXPECT_EQ(said(rules), expected) << i;
}

TEST(OpenStates, NorWhatABrokenRuleLeft) {
  for (const char* broken : {"while true do end", "error('x')", "local function f() return 1 + f() end f()",
                             "local t = {} while true do t[#t + 1] = ('x'):rep(100000 + #t) end"}) {
    RuleSet rules = testing::rules_of(files_with(testing::document_rule(broken)));
    rules.limits.work = 2'000'000;
    const std::vector<std::string> first = said(rules);
    ASSERT_EQ(first.size(), 2U) << broken;
    for (int i = 0; i < 3; ++i) EXPECT_EQ(said(rules), first) << broken;
  }
}

TEST(OpenStates, WhatOneHadToLoadIsThereForTheNext) {
  const RuleSet rules = testing::rules_of(files_with(counting));
  (void)said(rules);
  auto second = rules.states().take(rules, "");
  EXPECT_TRUE(second->lua.has_checkpoint());
  OpenState* const address = second.get();
  rules.states().give(std::move(second));
  const auto third = rules.states().take(rules, "");
  EXPECT_EQ(third.get(), address);
  const auto fourth = rules.states().take(rules, "");
  EXPECT_NE(fourth.get(), address) << "one that is in use is nobody else's";
}

TEST(OpenStates, OtherLimitsNeedOtherStates) {
  RuleSet rules = testing::rules_of(files_with(counting));
  for (int i = 0; i < 3; ++i) (void)said(rules);
  rules.limits.work = 100;
  const auto result = run_rules(rules, testing::document_of(plan), Language::swedish);
  EXPECT_TRUE(result.met_limit);
}

TEST(OpenStates, ASetThatMovesTakesThemAlong) {
  RuleSet rules = testing::rules_of(files_with(counting));
  const std::vector<std::string> expected = said(rules);
  for (int i = 0; i < 3; ++i) {
    RuleSet moved = std::move(rules);
    EXPECT_EQ(said(moved), expected);
    EXPECT_EQ(said(moved), expected);
    rules = std::move(moved);
  }
}

TEST(OpenStates, SeveralThreadsMayAsk) {
  const RuleSet rules = testing::rules_of(files_with(counting));
  const std::vector<std::string> expected = said(rules);
  std::vector<std::vector<std::string>> results(4);
  {
    std::vector<std::jthread> threads;
    for (auto& result : results) {
      threads.emplace_back([&] {
        for (int i = 0; i < 20; ++i) result = said(rules);
      });
    }
  }
  for (const auto& result : results) EXPECT_EQ(result, expected);
}

TEST(OpenStates, WhatIsLoadedAlreadyIsNotCheaper) {
  const RuleSet rules = testing::rules_of(files_with(counting));
  const auto works = [&] {
    auto state = rules.states().take(rules, "");
    state->lua.start_budget();
    EXPECT_TRUE(
        state->lua.protect([](lua_State* lua) { luaL_dostring(lua, "return lib('own'), lib('common')"); }).ok());
    const std::uint64_t work = state->lua.work();
    rules.states().give(std::move(state));
    return work;
  };
  const std::uint64_t first = works();
  for (int i = 0; i < 3; ++i) EXPECT_EQ(works(), first);
}

}  // namespace
}  // namespace planlint
