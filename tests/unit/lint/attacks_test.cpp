// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
//
// Rules that attack: each is named, and what the others find on the same file stays.
#include "lua/attacks.h"

#include <algorithm>

#include "lint/lint_texts.h"

namespace planlint {
namespace {

using testing::document_rule;
using testing::rules_of;

constexpr std::string_view plan =
    "verksamhetsplan 2024 \"N\"\nmål 1 \"m\" {\nindikator \"I\" { årsmål 5 % }\nindikator \"J\"\n}\n";

/// A part of what the finding says of the rule.
struct HostAttack {
  const char* name;
  const char* code;
  const char* message;
};

/// Those against what only rules have: `ctx`, the document, what rules share.
std::vector<HostAttack> host_attacks() {
  return {
      {"report_flood", "while true do ctx:report(doc, 'plain') end", "findings in this file"},
      {"report_flood_caught", "while true do pcall(ctx.report, ctx, doc, 'plain') end", ""},
      {"report_huge_texts", "local s = ('x'):rep(1e6) while true do ctx:report(doc, 'value', { text = s }) end", ""},
      {"report_deep_data", "local t = {} for i = 1, 1e5 do t = { t } end ctx:report(doc, 'value', { text = t })",
       "text"},
      {"report_itself_as_related", "local r = {} r[1] = r ctx:report(doc, 'plain', nil, { related = r })", ""},
      {"report_data_that_loops",
       "ctx:report(doc, 'value', setmetatable({}, { __index = function() while true do end end }))", ""},
      {"fix_flood",
       "local edit, fixes = ctx:replace(doc, ('x'):rep(1e6)), {} "
       "for i = 1, 1e6 do fixes[i] = ctx:fix('safe', 'plain', nil, { edit }) end",
       ""},
      {"fix_overlapping",
       "local edit = ctx:replace(doc, 'x') ctx:report(doc, 'plain', nil, { fixes = { ctx:fix('safe', 'plain', nil, "
       "{ edit, edit, edit }) } })",
       ""},
      {"thing_changed", "doc.indicators[1].name = 'pwned'", ""},
      {"context_changed", "ctx.document = nil", ""},
      {"context_of_another_kind", "ctx.report({}, doc, 'plain')", ""},
      {"metatable_of_a_thing", "getmetatable(doc).__index = function() return 'pwned' end", ""},
      {"helper_changed", "lib('shared').list = { 'pwned' }", "read-only"},
      {"helper_changed_through_rawset", "rawset(lib('shared'), 'list', {})", ""},
      {"helper_that_needs_itself", "lib('ring')", ""},
      {"things_walked_for_ever", "while true do for _, i in ipairs(doc.indicators) do local t = i:text() end end", ""},
      {"things_compared_for_ever", "while doc == doc do end", ""},
      {"nearest_for_ever", "while true do doc:nearest_goal(('x'):rep(1e5)) end", ""},
      {"decimal_overflow", "local d = decimal(1) while true do d = d + d end", "too large"},
  };
}

RuleSet::File good_rule() {
  return {"z/good.lua", document_rule("ctx:report(doc, 'value', { text = lib('shared').list[1] })")};
}

std::vector<RuleSet::File> with_helpers(std::vector<RuleSet::File> files) {
  files.push_back(good_rule());
  files.push_back({"lib/shared.lua", "return { list = { 'whole' } }"});
  files.push_back({"lib/ring.lua", "return lib('ring')"});
  return files;
}

/// Ids of rules are in lower kebab-case.
std::string id_of(std::string_view name) {
  std::string id = "a/" + std::string(name);
  std::ranges::transform(id, id.begin(), [](char c) {
    return c == '_' ? '-' : c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  });
  return id;
}

std::size_t failures(const FileResult& result, const std::string& rule, std::string_view part = {}) {
  return static_cast<std::size_t>(std::ranges::count_if(result.diagnostics, [&](const Diagnostic& one) {
    return one.rule == "rule/failed" && one.message.starts_with("regeln " + rule + " ") &&
           one.message.find(part) != std::string::npos;
  }));
}

void expect_good_rule(const FileResult& result) {
  const auto good = std::ranges::find(result.diagnostics, "z/good", &Diagnostic::rule);
  ASSERT_NE(good, result.diagnostics.end());
  EXPECT_EQ(good->message, "whole");
}

TEST(Attacked, EachProgramIsNamedAndTheOthersRun) {
  std::vector<RuleSet::File> files;
  auto attacks = classic_attacks();
  for (const Attack& attack : attacks) files.push_back({id_of(attack.name) + ".lua", document_rule(attack.program)});
  const FileResult result = testing::lint_text(plan, rules_of(with_helpers(std::move(files))));
  EXPECT_TRUE(result.failed);
  expect_good_rule(result);
  for (const Attack& attack : attacks) {
    // What comes to an end by itself may be stopped by the clock on a busy machine.
    if (!attack.outcome || attack.outcome == Outcome::ok) continue;
    EXPECT_EQ(failures(result, id_of(attack.name)), 1U) << attack.name;
  }
}

TEST(Attacked, WhatOnlyRulesHaveIsHeldToo) {
  for (const HostAttack& attack : host_attacks()) {
    const std::string id = id_of(attack.name);
    const auto rules = rules_of(with_helpers({{id + ".lua", document_rule(attack.code)}}));
    const FileResult result = testing::lint_text(plan, rules);
    EXPECT_TRUE(result.failed) << id;
    EXPECT_EQ(failures(result, id, attack.message), 1U) << id << ::testing::PrintToString(testing::lines_of(result));
    EXPECT_EQ(result.diagnostics.size(), 2U) << id << ": what it had found is dropped";
    expect_good_rule(result);
  }
}

TEST(Attacked, WhatOneRuleDoesToAHelperNoOtherSees) {
  const auto rules = rules_of(
      with_helpers({{"a/poison.lua", document_rule("lib('shared').list[1] = 'pwned' ctx:report(doc, 'value', { text = "
                                                   "lib('shared').list[1] })")}}));
  const FileResult result = testing::lint_text(plan, rules);
  EXPECT_FALSE(result.failed);
  expect_good_rule(result);
}

TEST(Attacked, ThreadsAndOrderChangeNothing) {
  std::vector<RuleSet::File> files;
  for (const HostAttack& attack : host_attacks()) {
    if (*attack.message == '\0') continue;  // those that end soon say why
    files.push_back({id_of(attack.name) + ".lua", document_rule(attack.code)});
  }
  const auto rules = rules_of(with_helpers(std::move(files)));
  std::vector<Input> inputs;
  for (int i = 0; i < 6; ++i) inputs.push_back({.path = std::to_string(i) + ".plan", .text = std::string(plan)});
  const auto expected = testing::lines_of(testing::lint_all(inputs, rules));
  for (const unsigned threads : {1U, 2U, 4U}) {
    std::rotate(inputs.begin(), inputs.begin() + 1, inputs.end());
    auto results = testing::lint_all(inputs, rules, threads);
    std::ranges::sort(results, {}, &FileResult::path);
    EXPECT_EQ(testing::lines_of(results), expected) << threads << " threads";
  }
}

}  // namespace
}  // namespace planlint
