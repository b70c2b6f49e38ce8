// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
//
// What is wrong with a rule's file is said once, with file, line and key.
#include <filesystem>
#include <fstream>

#include "lua_host/host_rules.h"

namespace planlint {
namespace {

using testing::errors_of;
using testing::rules_of;

constexpr std::string_view good = R"(return {
  summary = { sv = "s", en = "s" },
  rationale = { sv = "r", en = "r" },
  severity = "error",
  looks_at = "indicator",
  messages = { m = { sv = "m {a}", en = "m {a}" } },
  options = { o = { type = "number", default = 1, help = { sv = "h", en = "h" } } },
  examples = { bad = "b", good = "g" },
  check = function() end,
}
)";

/// `good` with one line (from 1) replaced.
std::string with_line(int number, std::string_view line) {
  std::string text;
  std::size_t start = 0;
  for (int i = 1; start < good.size(); ++i) {
    const auto end = good.find('\n', start) + 1;
    text += i == number ? std::string(line) + "\n" : std::string(good.substr(start, end - start));
    start = end;
  }
  return text;
}

void expect_one(std::string text, std::string_view error) {
  const auto errors = errors_of({{"cat/rule.lua", std::move(text)}});
  ASSERT_EQ(errors.size(), 1U) << error << (errors.empty() ? "" : " but: " + errors[0] + "; " + errors.back());
  EXPECT_EQ(errors[0], error);
}

void expect_one_with(std::string text, std::string_view start, std::string_view part) {
  const auto errors = errors_of({{"cat/rule.lua", std::move(text)}});
  ASSERT_EQ(errors.size(), 1U) << part << (errors.empty() ? "" : " but: " + errors[0] + "; " + errors.back());
  EXPECT_EQ(errors[0].rfind(start, 0), 0U) << errors[0];
  EXPECT_NE(errors[0].find(part), std::string::npos) << errors[0];
}

TEST(RuleTableTest, AGoodRuleIsReadInFull) {
  const auto rules = rules_of({{"cat/rule.lua", std::string(good)}});
  ASSERT_EQ(rules.rules().size(), 1U);
  const RuleInfo* info = rules.find("cat/rule");
  ASSERT_NE(info, nullptr);
  EXPECT_EQ(info->category, "cat");
  EXPECT_EQ(info->summary.swedish, "s");
  EXPECT_EQ(info->rationale.english, "r");
  EXPECT_EQ(info->severity, Severity::error);
  EXPECT_FALSE(info->fixable);
  EXPECT_TRUE(info->suppressible);
  EXPECT_EQ(info->bad_example, "b");
  EXPECT_EQ(info->good_example, "g");
  ASSERT_EQ(info->messages.size(), 1U);
  EXPECT_EQ(info->messages[0].text.swedish, "m {a}");
  EXPECT_FALSE(info->messages[0].severity);
  ASSERT_EQ(info->options.size(), 1U);
  EXPECT_EQ(info->options[0].default_value, "1");
  const LoadedRule& rule = rules.rules()[0];
  EXPECT_TRUE(rule.in_plans && rule.in_reports && !rule.in_catalogues && rule.has_check && !rule.has_collect);
  EXPECT_EQ(&rules.infos()[rule.info], info);
}

TEST(RuleTableTest, Keys) {
  expect_one(with_line(4, "  severity = \"error\", sumary = 1,"),
             "cat/rule.lua:4: sumary: is not known; there is summary");
  expect_one(with_line(4, "  severity = \"error\", xyz = 1,"), "cat/rule.lua:4: xyz: is not known");
  expect_one_with(with_line(4, "  severity = \"error\", 5,"), "cat/rule.lua:1: ", "has an entry without a name");
  expect_one(with_line(2, ""), "cat/rule.lua:1: summary: is missing");
  expect_one(with_line(3, ""), "cat/rule.lua:1: rationale: is missing");
  expect_one(with_line(3, "  rationale = \"r\","), "cat/rule.lua:3: rationale: must be { sv = …, en = … }");
  expect_one(with_line(2, "  summary = { sv = \"s\" },"), "cat/rule.lua:2: summary.en: is missing");
  expect_one(with_line(2, "  summary = { sv = \"s\", en = \"\" },"), "cat/rule.lua:2: summary.en: must be a text");
  expect_one(with_line(2, "  summary = { sv = \"s\", en = \"s\", de = \"s\" },"),
             "cat/rule.lua:2: summary.de: is not known");
  expect_one(with_line(2, "  summary = { sv = \"s\", en = \"\\xE5\" },"),
             "cat/rule.lua:2: summary.en: must be UTF-8 text");
  expect_one(with_line(4, ""), "cat/rule.lua:1: severity: is missing");
  expect_one(with_line(4, "  severity = \"fatal\","), "cat/rule.lua:4: severity: must be error, warning or note");
  expect_one(with_line(4, "  severity = 5,"), "cat/rule.lua:4: severity: must be error, warning or note");
  expect_one(with_line(4, "  severity = \"note\", fixable = 1,"), "cat/rule.lua:4: fixable: must be true or false");
  expect_one(with_line(4, "  severity = \"note\", suppressible = 1,"),
             "cat/rule.lua:4: suppressible: must be true or false");
  expect_one(with_line(4, "  severity = \"note\", limits = 1,"), "cat/rule.lua:4: limits: must be { sv = …, en = … }");
  expect_one(with_line(8, ""), "cat/rule.lua:1: examples: is missing");
  expect_one(with_line(8, "  examples = { bad = \"b\" },"), "cat/rule.lua:8: examples.good: is missing");
}

TEST(RuleTableTest, KindsAndDocuments) {
  expect_one(with_line(5, ""), "cat/rule.lua:1: looks_at: is missing");
  expect_one(with_line(5, "  looks_at = \"indikator\","), "cat/rule.lua:5: looks_at: there is no kind indikator");
  expect_one(with_line(5, "  looks_at = { \"goal\", \"cell\" },"), "cat/rule.lua:5: looks_at: there is no kind cell");
  expect_one(with_line(5, "  looks_at = {},"), "cat/rule.lua:5: looks_at: must be a name or a list of names");
  expect_one(with_line(5, "  looks_at = { \"goal\", 5 },"),
             "cat/rule.lua:5: looks_at: must be a name or a list of names");
  expect_one(with_line(4, "  severity = \"note\", documents = \"plans\","),
             "cat/rule.lua:4: documents: knows plan, report and catalogue, not plans");
  expect_one(with_line(4, "  severity = \"note\", documents = 5,"),
             "cat/rule.lua:4: documents: must be a name or a list of names");
}

TEST(RuleTableTest, Messages) {
  expect_one(with_line(6, ""), "cat/rule.lua:1: messages: is missing");
  expect_one(with_line(6, "  messages = {},"), "cat/rule.lua:6: messages: is empty");
  expect_one(with_line(6, "  messages = { m = \"m\" },"), "cat/rule.lua:6: messages.m: must be { sv = …, en = … }");
  expect_one(with_line(6, "  messages = {\n m = { sv = \"m {a}\" } },"), "cat/rule.lua:7: messages.m.en: is missing");
  expect_one(with_line(6, "  messages = {\n m = { sv = \"{a}\", en = \"{b}\" } },"),
             "cat/rule.lua:7: messages.m: sv and en have different placeholders");
  expect_one(with_line(6, "  messages = { m = { sv = \"m\", en = \"m\", severity = \"bad\" } },"),
             "cat/rule.lua:6: messages.m.severity: must be error, warning or note");
  expect_one(with_line(6, "  messages = { m = { sv = \"m\", en = \"m\", sevrity = \"note\" } },"),
             "cat/rule.lua:6: messages.m.sevrity: is not known; there is severity");
}

TEST(RuleTableTest, Options) {
  const auto with_option = [](std::string_view option) {
    return with_line(7, "  options = { o = " + std::string(option) + " },");
  };
  expect_one(with_option("1"), "cat/rule.lua:7: options.o: must be { type = …, default = …, help = … }");
  expect_one(with_option("{ type = 'list', default = 1, help = { sv = 'h', en = 'h' } }"),
             "cat/rule.lua:7: options.o.type: must be number, string or boolean");
  expect_one(with_option("{ default = 1, help = { sv = 'h', en = 'h' } }"),
             "cat/rule.lua:7: options.o.type: is missing");
  expect_one(with_option("{ type = 'number', default = 'x', help = { sv = 'h', en = 'h' } }"),
             "cat/rule.lua:7: options.o.default: must be a number");
  expect_one(with_option("{ type = 'number', help = { sv = 'h', en = 'h' } }"),
             "cat/rule.lua:7: options.o.default: is missing");
  expect_one(with_option("{ type = 'number', default = 1 }"), "cat/rule.lua:7: options.o.help: is missing");
  expect_one(with_option("{ type = 'number', default = 1, help = { sv = 'h' } }"),
             "cat/rule.lua:7: options.o.help.en: is missing");
  expect_one(with_line(7, "  options = 1,"), "cat/rule.lua:7: options: must be a table");
}

TEST(RuleTableTest, Functions) {
  expect_one(with_line(9, ""), "cat/rule.lua:1: check: is missing: a rule is a function check");
  expect_one(with_line(9, "  check = 5,"), "cat/rule.lua:9: check: must be a function");
  expect_one(with_line(9, "  collect = function() end,"),
             "cat/rule.lua:9: collect: needs a function check_all beside it");
  expect_one(with_line(9, "  check_all = function() end,"),
             "cat/rule.lua:9: check_all: needs a function collect beside it");
  const auto both = with_line(9, "  collect = function() end, check_all = function() end,");
  EXPECT_TRUE(errors_of({{"cat/rule.lua", both}}).empty());
}

TEST(RuleTableTest, FilesThatGiveNoTable) {
  expect_one("return 5", "cat/rule.lua:1: the file does not return a table");
  expect_one("", "cat/rule.lua:1: the file does not return a table");
  expect_one_with("return {\n  x = = 1\n}", "cat/rule.lua:2: ", "unexpected symbol");
  expect_one("local x = 1\nerror('boom')", "cat/rule.lua:2: boom");
  expect_one_with("local t = nil\nreturn t.x", "cat/rule.lua:2: ", "attempt to index a nil value");
  expect_one_with("while true do end", "cat/rule.lua:1: ", "steps of work");
  expect_one_with("local t = {} while true do t[#t + 1] = string.rep('x', 1000000) .. #t end",
                  "cat/rule.lua:1: ", "memory");
  expect_one_with("error(setmetatable({}, { __tostring = function() error('again') end }))",
                  "cat/rule.lua:1: ", "error with a table");
  expect_one(std::string("\x1bLua") + "S", "cat/rule.lua: this is bytecode, not Lua text");
  expect_one(std::string("return {}\0", 10), "cat/rule.lua: is not UTF-8 text");
  expect_one("-- Caf\xE9\nreturn {}", "cat/rule.lua: is not UTF-8 text");
  expect_one("x = 1", "cat/rule.lua:1: global 'x' cannot be set: write 'local x'");
}

TEST(RuleTableTest, WhatOneFileUsesUpDoesNotTouchTheNext) {
  const auto errors =
      errors_of({{"cat/a.lua", "local t = {} while true do t[#t + 1] = string.rep('x', 1000000) .. #t end"},
                 {"cat/b.lua", std::string(good)},
                 {"cat/c.lua", "while true do end"},
                 {"cat/d.lua", std::string(good)},
                 {"cat/e.lua", "x = = 1"},
                 {"cat/f.lua", std::string(good)}});
  ASSERT_EQ(errors.size(), 3U);
  EXPECT_EQ(errors[0].rfind("cat/a.lua:1: ", 0), 0U) << errors[0];
  EXPECT_EQ(errors[1].rfind("cat/c.lua:1: ", 0), 0U) << errors[1];
  EXPECT_EQ(errors[2].rfind("cat/e.lua:1: ", 0), 0U) << errors[2];
}

TEST(RuleTableTest, MetatablesAreNotAsked) {
  const std::string table(good.substr(good.find('{')));
  EXPECT_TRUE(
      errors_of({{"a/rule.lua", "return setmetatable(" + table + ", { __index = function() while true do end end })"}})
          .empty());
}

TEST(RuleTableTest, ATableFullOfRubbishIsReportedInPart) {
  const auto errors = errors_of({{"cat/rule.lua", "local t = {} for i = 1, 40000 do t['k' .. i] = i end return t"}});
  EXPECT_LE(errors.size(), 20U);
  EXPECT_GE(errors.size(), 1U);
}

TEST(RuleTableTest, AllBrokenFilesAreReported) {
  const auto errors = errors_of({{"a/loop.lua", "while true do end"},
                                 {"a/good.lua", std::string(good)},
                                 {"b/syntax.lua", "return {"},
                                 {"c/error.lua", "error('boom')"},
                                 {"d/key.lua", with_line(4, "")}});
  ASSERT_EQ(errors.size(), 4U);
  EXPECT_EQ(errors[0].rfind("a/loop.lua:1: ", 0), 0U) << errors[0];
  EXPECT_EQ(errors[1].rfind("b/syntax.lua:1: ", 0), 0U) << errors[1];
  EXPECT_EQ(errors[2], "c/error.lua:1: boom");
  EXPECT_EQ(errors[3], "d/key.lua:1: severity: is missing");
}

TEST(RuleTableTest, Paths) {
  for (const char* path :
       {"rule.lua", "a/b/rule.lua", "A/rule.lua", "a/ru le.lua", "a/.lua", "/rule.lua", "a/rule.txt"}) {
    const auto errors = errors_of({{path, std::string(good)}});
    ASSERT_EQ(errors.size(), 1U) << path;
    EXPECT_NE(errors[0].find("a rule is <category>/<rule-id>.lua"), std::string::npos) << errors[0];
  }
  const auto twice = errors_of({{"a/rule.lua", std::string(good)}, {"a/rule.lua", std::string(good)}});
  EXPECT_EQ(twice, RuleErrors{"a/rule.lua: there is a rule a/rule already"});
  const auto engine = errors_of({{"rule/failed.lua", std::string(good)}});
  EXPECT_EQ(engine, RuleErrors{"rule/failed.lua: there is a rule rule/failed already"});
}

TEST(RuleTableTest, Helpers) {
  const std::string user = "local money = lib('money')\n" + std::string(good);
  EXPECT_TRUE(errors_of({{"a/rule.lua", user}, {"lib/money.lua", "return { one = 1 }"}}).empty());
  EXPECT_EQ(errors_of({{"a/rule.lua", user}}), RuleErrors{"a/rule.lua:1: there is no lib/money.lua"});
  EXPECT_EQ(errors_of({{"a/rule.lua", user}, {"lib/money.lua", "return 5"}}),
            RuleErrors{"a/rule.lua:1: lib/money.lua does not return a table"});
  EXPECT_EQ(errors_of({{"a/rule.lua", user}, {"lib/money.lua", "return {"}}).size(), 1U);
  EXPECT_EQ(errors_of({{"a/rule.lua", user}, {"lib/money.lua", "\nerror('boom')"}}),
            RuleErrors{"a/rule.lua: lib/money.lua:2: boom"});
}

TEST(RuleTableTest, Folders) {
  namespace fs = std::filesystem;
  const fs::path folder = fs::path(::testing::TempDir()) / "planlint_rule_folder";
  fs::remove_all(folder);
  const auto is_error = [](const fs::path& path, std::string_view part) {
    const auto loaded = RuleSet::from_folder(path);
    const auto* errors = std::get_if<RuleErrors>(&loaded);
    ASSERT_NE(errors, nullptr);
    ASSERT_EQ(errors->size(), 1U);
    EXPECT_NE(errors->front().find(part), std::string::npos) << errors->front();
  };
  is_error(folder, "No such file");
  fs::create_directories(folder / "cat");
  fs::create_directories(folder / "library");
  is_error(folder, "no rules");
  std::ofstream(folder / "cat" / "rule.lua") << good;
  std::ofstream(folder / "library" / "annotations.lua") << "not Lua at all";
  std::ofstream(folder / "README.md") << "text";
  const auto loaded = RuleSet::from_folder(folder);
  ASSERT_NE(std::get_if<RuleSet>(&loaded), nullptr);
  EXPECT_NE(std::get<RuleSet>(loaded).find("cat/rule"), nullptr);
  std::ofstream(folder / "cat" / "broken.lua") << "return {";
  is_error(folder, "cat/broken.lua:1: ");
  fs::remove_all(folder);
}

}  // namespace
}  // namespace planlint
