// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
//
// States are used for one document after the other, and none of them can tell.
#include "lua/open_states.h"

#include <algorithm>
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

TEST(OpenStates, WhatRanInOneIsPreparedInTheNext) {
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

TEST(OpenStates, WhatRanAlreadyIsNotCheaper) {
  const std::string busy = testing::rule_with(
      "looks_at = 'document', check = (function() for i = 1, 500000 do end return function(ctx, doc)\n"
      "for i = 1, 300000 * #doc.indicators do end end end)(),");
  RuleSet rules = testing::rules_of({{"a/busy.lua", busy}});
  rules.limits.work = 1'000'000;
  const auto fails = [&](std::string_view text) {
    return run_rules(rules, testing::document_of(text), Language::swedish).failed;
  };
  constexpr std::string_view two =
      "verksamhetsplan 2024 \"N\"\nmål 1 \"m\" { indikator \"a\" { årsmål 1 } indikator \"b\" { årsmål 2 } }\n";
  EXPECT_TRUE(fails(two));
  for (int i = 0; i < 3; ++i) EXPECT_FALSE(fails(plan));
  EXPECT_TRUE(fails(two));
}

TEST(OpenStates, ASharedHelperCostsEachRuleTheSame) {
  const std::string slow = "for i = 1, 200000 do end return { shared = true, answer = 42 }";
  const std::string rule = testing::rule_with(
      "looks_at = 'document', check = (function() local slow = lib('slow') return function(ctx, doc)\n"
      "ctx:report(doc, 'value', { text = tostring(slow.answer) }) end end)(),");
  RuleSet rules = testing::rules_of({{"a/first.lua", rule}, {"b/second.lua", rule}, {"lib/slow.lua", slow}});
  rules.limits.work = 100'000;
  EXPECT_TRUE(run_rules(rules, testing::document_of(plan), Language::swedish).diagnostics.size() == 2);
  rules.limits.work = 1'000'000;
  const std::vector<std::string> expected = {"42", "42"};
  for (int i = 0; i < 3; ++i) EXPECT_EQ(said(rules), expected);
  rules.limits.work = 100'000;
  const auto result = run_rules(rules, testing::document_of(plan), Language::swedish);
  EXPECT_EQ(std::ranges::count(result.diagnostics, "rule/failed", &Diagnostic::rule), 2);
}

TEST(OpenStates, APreparedRuleHasItsOwnHelpers) {
  const std::string rule = testing::rule_with(
      "looks_at = 'document', check = (function() local own = lib('own') own.next() return function(ctx, doc)\n"
      "ctx:report(doc, 'value', { text = own.next() .. ' ' .. lib('own').next() .. ' ' .. lib('common').next() })\n"
      "end end)(),");
  const RuleSet rules = testing::rules_of(
      {{"a/first.lua", rule}, {"b/second.lua", rule}, {"lib/common.lua", shared_counter}, {"lib/own.lua", counter}});
  const std::vector<std::string> expected = {"2 3 1", "2 3 2"};
  for (int i = 0; i < 4; ++i) EXPECT_EQ(said(rules), expected) << i;
}

}  // namespace
}  // namespace planlint
