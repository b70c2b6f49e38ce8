// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
//
// Rules that collect from each file and check over all.
#include <algorithm>

#include "lint/lint_texts.h"

namespace planlint {
namespace {

using testing::lines_of;
using testing::lint_all;
using testing::rules_of;

std::string collecting(std::string_view collect, std::string_view check_all) {
  return testing::rule_with("collect = function(ctx, doc)\n" + std::string(collect) + "\nend,\n" +
                            "check_all = function(ctx, files)\n" + std::string(check_all) + "\nend,");
}

/// Names that stand in several files.
const RuleSet& doubles() {
  static const RuleSet set = rules_of({{"a/double.lua", collecting(R"(
    local names = {}
    for _, indicator in ipairs(doc.indicators) do names[indicator.name] = indicator.name_range end
    return { names = names, year = doc.year, target = doc.indicators[1].target, whole = true, share = 0.5 })",
                                                                   R"(
    if ctx.document or ctx.catalogue then error('no document here') end
    local first = {}
    for _, file in ipairs(files) do
      for name, range in pairs(file.data.names) do
        if first[name] then
          ctx:report(range, 'value', { text = name .. ' även i ' .. first[name].file .. ' ' .. file.data.year ..
            tostring(file.data.whole) .. file.data.share .. file.data.target.text },
            { related = { { first[name].range, 'plain' } },
              fixes = { ctx:fix('safe', 'plain', nil, { ctx:replace(range, 'X') }) } })
        else
          first[name] = { file = file.file, range = range }
        end
      end
    end)")}});
  return set;
}

std::vector<Input> files() {
  return {{.path = "b.plan", .text = "verksamhetsplan 2024 \"B\"\nmål 1 \"m\" { indikator \"Lån\" { årsmål 2 } }\n"},
          {.path = "a.plan", .text = "verksamhetsplan 2024 \"A\"\nmål 1 \"m\" { indikator \"Lån\" { årsmål 1 } }\n"},
          {.path = "c.plan",
           .text = "verksamhetsplan 2024 \"C\"\nmål 1 \"m\" { indikator \"Lån\" { årsmål 3 } }\nmål 2 \"n\" { "
                   "indikator \"Besök\" }\n"}};
}

TEST(OverAllTest, SeesAllFilesSortedByPath) {
  auto inputs = files();
  const std::vector<std::string> expected = {"b.plan:2:24 a/double Lån även i a.plan 2024true0.52",
                                             "c.plan:2:24 a/double Lån även i a.plan 2024true0.53"};
  std::ranges::sort(inputs, {}, &Input::path);
  do {
    for (const unsigned threads : {1U, 3U}) {
      const auto results = lint_all(inputs, doubles(), threads);
      ASSERT_EQ(lines_of(results), expected);
      ASSERT_EQ(results.size(), 5U);  // one for each file, and then two with findings
      const Diagnostic& finding = results[3].diagnostics.at(0);
      EXPECT_EQ(finding.related.at(0).location.source->path(), "a.plan");
      EXPECT_EQ(finding.fixes.at(0).edits.at(0).range, finding.location.range);
    }
  } while (std::ranges::next_permutation(inputs, {}, &Input::path).found);
}

TEST(OverAllTest, OneFileIsEnough) {
  const auto set = rules_of(
      {{"a/count.lua", collecting("return { at = doc.name_range }",
                                  "ctx:report(files[1].data.at, 'value', { text = #files .. files[1].file })")}});
  EXPECT_EQ(lines_of(testing::lint_text("verksamhetsplan 2024 \"B\"\n", set)),
            std::vector<std::string>{"plan.plan:1:23 a/count 1plan.plan"});
}

TEST(OverAllTest, OnlyPlainDataIsCollected) {
  const auto refused = [](std::string_view collect, std::string_view reason) {
    const auto set = rules_of({{"a/rule.lua", collecting(collect, "error('must not be called')")}});
    const auto result =
        testing::lint_text("verksamhetsplan 2024 \"B\"\nmål 1 \"m\" { indikator \"I\" { årsmål 5 } }\n", set);
    EXPECT_TRUE(result.failed) << collect;
    ASSERT_GE(result.diagnostics.size(), 1U) << collect;
    EXPECT_NE(result.diagnostics[0].message.find(reason), std::string::npos) << result.diagnostics[0].message;
  };
  for (const char* value : {"doc", "{ doc.indicators[1] }", "print", "{ f = function() end }", "ctx", "decimal('1')",
                            "{ doc.indicators[1].target.number }"}) {
    refused(std::string("return ") + value, "collected data must be strings, numbers, booleans, ranges and tables");
  }
  refused("local t = {} t.t = t return t", "nested too deeply, or contains itself");
  refused("return { [1.5] = 1 }", "strings and integers as keys");
  refused("return { [doc] = 1 }", "strings and integers as keys");
  refused("local t = { 1 } for i = 1, 19 do t = { t, t, t } end return t", "4 MB");
  refused("local s = ('x'):rep(1000000) return { s, s, s, s, s }", "4 MB");
}

TEST(OverAllTest, ABrokenCheckAllIsOneFinding) {
  const auto set = rules_of(
      {{"a/broken.lua", collecting("return { at = doc.range }", "ctx:report(files[1].data.at, 'plain') error('boom')")},
       {"b/good.lua", collecting("return { at = doc.range }", "ctx:report(files[2].data.at, 'plain')")}});
  const auto results = lint_all(files(), set);
  ASSERT_EQ(results.size(), 5U);
  EXPECT_TRUE(results[3].failed);
  EXPECT_EQ(results[3].path, "a.plan");
  ASSERT_EQ(results[3].diagnostics.size(), 1U);
  EXPECT_EQ(results[3].diagnostics[0].rule, "rule/failed");
  EXPECT_EQ(results[3].diagnostics[0].message_id, "error");
  EXPECT_FALSE(results[4].failed);
  EXPECT_EQ(results[4].diagnostics.at(0).rule, "b/good");
}

TEST(OverAllTest, FixesStayInTheFileOfTheirFinding) {
  const auto set =
      rules_of({{"a/rule.lua", collecting("return { at = doc.name_range }",
                                          "ctx:report(files[1].data.at, 'plain', nil, { fixes = { ctx:fix('safe', "
                                          "'plain', nil, { ctx:replace(files[2].data.at, '') }) } })")}});
  const auto lines = lines_of(lint_all(files(), set));
  ASSERT_EQ(lines.size(), 1U);
  EXPECT_NE(lines[0].find("a fix must be in the file of its finding"), std::string::npos);
}

TEST(OverAllTest, ItsFindingsCanBeSilenced) {
  auto inputs = files();
  inputs[0].text =
      "verksamhetsplan 2024 \"B\"\n# planlint: ignorera a/double -- med avsikt\nmål 1 \"m\" { indikator \"Lån\" { "
      "årsmål 2 } }\n";
  inputs[1].text =
      "verksamhetsplan 2024 \"A\"\n# planlint: ignorera a/double -- behövs inte\nmål 1 \"m\" { indikator \"Lån\" { "
      "årsmål 1 } }\n";
  EXPECT_EQ(lines_of(lint_all(inputs, doubles())),
            (std::vector<std::string>{
                "a.plan:2:22 suppression/unused undantaget för a/double behövs inte: regeln finner inget här",
                "c.plan:2:24 a/double Lån även i a.plan 2024true0.53"}));
}

TEST(OverAllTest, ItsFindingsHaveSubjects) {
  auto inputs = files();
  inputs[1].text =
      "verksamhetsplan 2024 \"A\"\nmål 1 \"m\" {\n  # planlint: ignorera a/double -- behövs inte\n"
      "  indikator \"Lån\" { årsmål 1 }\n}\n";
  std::vector<std::string> subjects;
  for (const FileResult& result : lint_all(inputs, doubles())) {
    for (const Diagnostic& one : result.diagnostics) subjects.push_back(one.rule + ": " + one.subject);
  }
  EXPECT_EQ(subjects,
            (std::vector<std::string>{"suppression/unused: area_goal 1", "a/double: area_goal 1 > indicator \"lån\"",
                                      "a/double: area_goal 1 > indicator \"lån\""}));
}

TEST(OverAllTest, WhatBecameOfASuppressionIsSaidOnce) {
  auto inputs = files();
  inputs[0].text = "# planlint: ignorera-fil a/double -- med avsikt\n" + *inputs[0].text;
  std::string states;
  for (const FileResult& result : lint_all(inputs, doubles())) {
    for (const auto& [suppression, state] : result.suppressions)
      states += result.path + " " + suppression.rule + "=" + std::to_string(static_cast<int>(state)) + ";";
  }
  EXPECT_EQ(states, "b.plan a/double=0;");
}

TEST(OverAllTest, NothingIsCalledUnusedBeforeAllFilesAreSeen) {
  const auto document = testing::document_of(
      "verksamhetsplan 2024 \"B\"\n# planlint: ignorera a/double -- skäl\nmål 1 \"m\" { indikator \"x\" { årsmål 1 } "
      "}\n");
  EXPECT_TRUE(lint_document(document, doubles(), {}).diagnostics.empty());
}

}  // namespace
}  // namespace planlint
