// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
//
// A rule that breaks is one finding that names it, and touches no other rule.
#include <algorithm>

#include "lua_host/host_rules.h"

namespace planlint {
namespace {

constexpr std::string_view plan = R"(verksamhetsplan 2024 "N"
mål 1 "m" {
  indikator "a" { årsmål 1 }
  indikator "b" { årsmål 2 }
}
)";

const std::string healthy = testing::rule_with(
    "looks_at = 'indicator', check = function(ctx, thing)\n"
    "  ctx:report(thing, 'value', { text = thing.name .. #thing.document.indicators .. #thing.goal.indicators })\n"
    "end,");

RuleRun run(std::vector<RuleSet::File> files, Limits limits = {}) {
  RuleSet rules = testing::rules_of(std::move(files));
  rules.limits = limits;
  return run_rules(rules, testing::document_of(plan), Language::swedish);
}

/// Runs a broken rule between two healthy ones.
void expect_broken(const std::string& rule, std::string_view message_id, std::string_view reason, Limits limits = {}) {
  auto expected = run({{"a/first.lua", healthy}, {"c/last.lua", healthy}}).diagnostics;
  auto result = run({{"a/first.lua", healthy}, {"b/broken.lua", rule}, {"c/last.lua", healthy}}, limits);
  EXPECT_TRUE(result.failed);
  sort_and_unique(expected);
  sort_and_unique(result.diagnostics);
  const auto broken = std::ranges::find(result.diagnostics, "rule/failed", &Diagnostic::rule);
  ASSERT_NE(broken, result.diagnostics.end()) << rule;
  EXPECT_EQ(broken->message_id, message_id) << broken->message;
  EXPECT_NE(broken->message.find("regeln b/broken"), std::string::npos) << broken->message;
  EXPECT_NE(broken->message.find(reason), std::string::npos) << broken->message;
  result.diagnostics.erase(broken);
  ASSERT_EQ(result.diagnostics.size(), 4U) << rule;
  for (std::size_t i = 0; i < 4; ++i) {
    EXPECT_EQ(result.diagnostics[i].rule, expected[i].rule);
    EXPECT_EQ(result.diagnostics[i].message, expected[i].message);
    EXPECT_EQ(result.diagnostics[i].location.range, expected[i].location.range);
  }
}

TEST(BrokenRulesTest, Errors) {
  expect_broken(testing::document_rule("error('boom')"), "error", "b/broken.lua:21: boom");
  expect_broken(testing::document_rule("local x = nil + 1"), "error", "attempt to perform arithmetic on a nil value");
  expect_broken(testing::document_rule("error({})"), "error", "error with a table instead of a message");
  expect_broken(testing::document_rule("error(setmetatable({}, { __tostring = function() error('again') end }))"),
                "error", "error with a table instead of a message");
  expect_broken(testing::document_rule("error()"), "error", "error with a nil");
  expect_broken(testing::document_rule("lib('nothing')"), "error", "there is no lib/nothing.lua");
  expect_broken(testing::document_rule("local function f() return 1 + f() end f()"), "memory", "64 MB");
}

TEST(BrokenRulesTest, WhatWasReportedBeforeIsDropped) {
  expect_broken(testing::rule_with("looks_at = 'indicator', check = function(ctx, thing) ctx:report(thing, 'plain')\n"
                                   "if thing.name == 'b' then error('boom') end end,"),
                "error", "boom");
  expect_broken(
      testing::rule_with("looks_at = 'indicator', check = function(ctx, thing) ctx:report(thing, 'plain') end,\n"
                         "collect = function() error('late') end, check_all = function() end,"),
      "error", "late");
}

TEST(BrokenRulesTest, Loops) {
  const Limits limits = {.work = 2'000'000};
  expect_broken(testing::document_rule("while true do end"), "work", "räknade längre", limits);
  expect_broken(testing::document_rule("while true do pcall(function() while true do end end) end"), "work", "räknade",
                limits);
  expect_broken(testing::document_rule("error(setmetatable({}, { __tostring = function() while true do end end }))"),
                "work", "räknade", limits);
  expect_broken(testing::document_rule("while true do local x = doc.indicators end"), "work", "räknade", limits);
  expect_broken(testing::document_rule("while true do doc:nearest_goal(('x'):rep(1000)) end"), "work", "räknade",
                limits);
  expect_broken(testing::document_rule(
                    "ctx:report(doc, 'value', setmetatable({}, { __index = function() while true do end end }))"),
                "work", "räknade", limits);
}

TEST(BrokenRulesTest, TheBudgetGrowsWithTheFile) {
  const auto fails_with = [](std::size_t bytes) {
    RuleSet rules = testing::rules_of({{"a/busy.lua", testing::document_rule("for i = 1, 300000 do end")}});
    rules.limits.work = 200'000;
    const std::string text = "verksamhetsplan 2024 \"N\"\n#" + std::string(bytes, 'x') + "\n";
    return run_rules(rules, testing::document_of(text), Language::swedish).failed;
  };
  EXPECT_TRUE(fails_with(0));
  EXPECT_TRUE(fails_with(120'000));
  EXPECT_FALSE(fails_with(400'000));
}

TEST(BrokenRulesTest, SharedHelpersKeepWhatTheyFoundUnlessARuleBrokeMeanwhile) {
  const auto said = [](std::string_view shared, const std::string& second) {
    const std::string counting = testing::document_rule("ctx:report(doc, 'value', { text = lib('seen').next() })");
    const std::string helper = "local n = 0  return { shared = " + std::string(shared) +
                               ", next = function(fail) n = n + 1  if fail then error('x') end  return n end }";
    auto result = run({{"a/a.lua", counting},
                       {"a/b.lua", second.empty() ? counting : second},
                       {"a/c.lua", counting},
                       {"lib/seen.lua", helper}});
    std::string numbers;
    for (const Diagnostic& finding : result.diagnostics) {
      if (finding.rule != "rule/failed") numbers += finding.message + " ";
    }
    return numbers;
  };
  EXPECT_EQ(said("true", ""), "1 2 3 ");
  EXPECT_EQ(said("nil", ""), "1 1 1 ");
  EXPECT_EQ(said("true", testing::document_rule("lib('seen').next(true)")), "1 1 ");
}

TEST(BrokenRulesTest, Memory) {
  expect_broken(testing::document_rule("local t = {} while true do t[#t + 1] = ('x'):rep(100000 + #t) end"), "memory",
                "64 MB");
  expect_broken(
      testing::document_rule("local t = {} while true do pcall(function() t[#t + 1] = ('x'):rep(100000 + #t) end) end"),
      "memory", "64 MB");
}

TEST(BrokenRulesTest, Findings) {
  expect_broken(testing::document_rule("for i = 1, 1000000 do ctx:report(doc, 'plain') end"), "error",
                "10000 findings");
}

TEST(BrokenRulesTest, AHungryRuleThatEndsWellLeavesNothingBehind) {
  const std::string hungry = testing::document_rule("local t = {} for i = 1, 500 do t[i] = ('x'):rep(100000) .. i end");
  const auto result = run({{"a/first.lua", hungry}, {"b/second.lua", hungry}, {"c/last.lua", healthy}});
  EXPECT_FALSE(result.failed);
  EXPECT_EQ(result.diagnostics.size(), 2U);
}

TEST(BrokenRulesTest, ARuleCannotSpoilWhatOthersSee) {
  const std::string spoiler = testing::document_rule(
      "local list = doc.indicators while #list > 0 do table.remove(list) end\n"
      "local goals = doc.goals[1].indicators goals[1] = nil goals[2] = nil\n"
      "pcall(function() string.upper = nil end) pcall(rawset, string, 'upper', 1)\n"
      "pcall(function() getmetatable('').__index = nil end) ctx.options.x = 1\n"
      "lib('shared').list[1] = 'spoilt'");
  const std::string reader = testing::document_rule(
      "ctx:report(doc, 'value', { text = #doc.indicators .. ('x'):upper() .. lib('shared').list[1] })");
  const auto result =
      run({{"a/spoiler.lua", spoiler}, {"b/reader.lua", reader}, {"lib/shared.lua", "return { list = { 'whole' } }"}});
  EXPECT_EQ(testing::messages_of(result.diagnostics), std::vector<std::string>{"2Xwhole"});
}

TEST(BrokenRulesTest, EachRuleHasAHelperOfItsOwn) {
  const std::string helper =
      "local count = 0\n"
      "local helper = {}\n"
      "function helper.next() count = count + 1 return tostring(count) end\n"
      "function helper.spoil() _ENV = { tostring = function() return 'spoilt' end } end\n"
      "return helper\n";
  const std::string reader = testing::document_rule("ctx:report(doc, 'value', { text = lib('own').next() })");
  const std::string spoiler = testing::document_rule(
      "lib('own').next() lib('own').spoil() ctx:report(doc, 'value', { text = lib('own').next() })");
  const auto result =
      run({{"a/first.lua", reader}, {"b/spoiler.lua", spoiler}, {"c/last.lua", reader}, {"lib/own.lua", helper}});
  EXPECT_EQ(testing::messages_of(result.diagnostics), (std::vector<std::string>{"1", "spoilt", "1"}));
}

TEST(BrokenRulesTest, AHelperCostsEachRuleTheSame) {
  std::string helper = "return { texts = {";
  for (int i = 0; i < 200; ++i) helper += "'" + std::to_string(i) + std::string(900, 'x') + "',";
  const std::string rule = testing::document_rule("lib('large') ctx:report(doc, 'plain')");
  const auto set =
      testing::rules_of({{"a/first.lua", rule}, {"b/second.lua", rule}, {"lib/large.lua", helper + "} }"}});
  RuleUses uses(set.rules().size());
  static_cast<void>(run_rules(set, testing::document_of("verksamhetsplan 2024 \"N\""), Language::swedish, &uses));
  const auto all = uses.all();
  EXPECT_GT(all[0].work, 10'000U);  // 180 kB of texts
  EXPECT_NEAR(static_cast<double>(all[0].work), static_cast<double>(all[1].work), 20);
}

TEST(BrokenRulesTest, RulesApplyToTheirDocuments) {
  const auto rule = [](std::string_view documents) {
    return testing::rule_with("looks_at = 'document', check = function(ctx, doc) ctx:report(doc, 'plain') end,")
        .replace(testing::rule_with("").find("documents = {"),
                 std::string("documents = { 'plan', 'report', 'catalogue' }").size(), documents);
  };
  const auto findings = [&](std::string_view documents, std::string_view text) {
    const auto rules = testing::rules_of({{"a/rule.lua", rule(documents)}});
    return run_rules(rules, testing::document_of(text), Language::swedish).diagnostics.size();
  };
  EXPECT_EQ(findings("documents = 'plan'", "verksamhetsplan 2024 \"N\""), 1U);
  EXPECT_EQ(findings("documents = 'plan'", "tertialrapport 1 2024 \"N\""), 0U);
  EXPECT_EQ(findings("documents = 'report'", "verksamhetsberättelse 2024 \"N\""), 1U);
  EXPECT_EQ(findings("documents = { 'catalogue' }", "kf-budget 2024 \"N\""), 1U);
  EXPECT_EQ(findings("documents = { 'catalogue' }", "verksamhetsplan 2024 \"N\""), 0U);
  EXPECT_EQ(findings("fixable = true", "kf-budget 2024 \"N\""), 0U);  // plans and reports where nothing is said
  EXPECT_EQ(findings("fixable = true", "tertialrapport 1 2024 \"N\""), 1U);
}

TEST(BrokenRulesTest, OptionsReachTheRule) {
  const auto result = run(
      {{"a/rule.lua",
        testing::rule_with("options = { n = { type = 'number', default = 1.5, help = { sv = 'h', en = 'h' } },\n"
                           "            s = { type = 'string', default = 'x', help = { sv = 'h', en = 'h' } },\n"
                           "            b = { type = 'boolean', default = false, help = { sv = 'h', en = 'h' } } },\n"
                           "looks_at = 'document', check = function(ctx, doc) ctx:report(doc, 'value', { text = "
                           "show(ctx.options) }) end,")}});
  EXPECT_EQ(testing::messages_of(result.diagnostics), std::vector<std::string>{"{b=false, n=1.5, s=\"x\"}"});
}

}  // namespace
}  // namespace planlint
