// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
//
// planlint.json and packs, as the program takes them.
#include <gtest/gtest.h>

#include <map>
#include <nlohmann/json.hpp>

#include "program.h"

namespace planlint::test {
namespace {

using nlohmann::json;

constexpr std::string_view plan =
    "verksamhetsplan 2024 \"Norra nämnden\"\nmål 1.1 \"X\" {\n  indikator \"Fel\" { årsmål 1 st }\n}\n";

class Config : public testing::Test {
 protected:
  /// A pack `north` in `packs/north`, whose one rule finds indicators called Fel; standard rules are off.
  void SetUp() override {
    program_.write("packs/north/pack.json", R"({ "name": "north", "api": 1, "rules": { "*": "off" } })");
    program_.write("packs/north/demo/name.lua", R"(return {
  summary = { sv = "Namnet är fel.", en = "The name is wrong." },
  rationale = { sv = "r", en = "r" },
  severity = "warning",
  fixable = true,
  looks_at = "indicator",
  options = { name = { type = "string", default = "Fel", help = { sv = "h", en = "h" } } },
  messages = { wrong = { sv = "fel namn", en = "wrong name" }, mend = { sv = "ändra", en = "change" } },
  examples = { bad = "verksamhetsplan 2024 \"N\"\nmål 1.1 \"X\" { indikator \"Fel\" }\n", good = "verksamhetsplan 2024 \"N\"\n" },
  check = function(ctx, indicator)
    if indicator.name ~= ctx.options.name then return end
    ctx:report(indicator, "wrong", nil, {
      fixes = { ctx:fix("safe", "mend", nil, { ctx:replace(indicator.name_range, 'Rätt') }) },
    })
  end,
})");
    const std::string head = "verksamhetsplan 2024 \"N\"\nmål 1.1 \"X\" {\n  indikator \"";
    program_.write("packs/north/tests/demo/name/fires.plan",
                   head + "Fel\"\n#            ^^^ warning[north:demo/name]: wrong\n}\n");
    program_.write("packs/north/tests/demo/name/fires.fixed.plan", head + "Rätt\"\n}\n");
    program_.write("packs/north/tests/demo/name/silent.plan", head + "Rätt\"\n}\n");
    program_.write("packs/north/tests/demo/name/other.plan",
                   "# options: { \"name\": \"Nej\" }\n" + head + "Fel\"\n}\n");
    program_.write("planlint.json", "{\n  \"packs\": \"packs/north\",\n  \"ignore\": \"packs/\"\n}\n");
    program_.write("a.plan", plan);
  }

  Outcome english(std::vector<std::string> words, const Surroundings& surroundings = {}) {
    words.insert(words.end(), {"--lang", "en"});
    return program_.run(words, surroundings);
  }

  Program program_;
};

TEST_F(Config, CheckRunsTheRulesOfPacksUnderTheirNames) {
  const Outcome run = english({"check", "--format", "short"});
  EXPECT_EQ(run.err, "");
  EXPECT_EQ(run.out, "a.plan:3:14: warning[north:demo/name]: wrong name\n");
  EXPECT_EQ(run.exit_code, 0);
}

TEST_F(Config, TheCommandLineIsStrongerThanTheFile) {
  program_.write("planlint.json",
                 R"({ "packs": "packs/north", "ignore": "packs/", "fail_on": "warning", "language": "sv" })");
  const Outcome as_set = program_.run({"check", "--format", "short"});
  EXPECT_EQ(as_set.exit_code, 1);
  EXPECT_EQ(as_set.out, "a.plan:3:14: varning[north:demo/name]: fel namn\n");
  EXPECT_EQ(english({"check", "--format", "short"}).out, "a.plan:3:14: warning[north:demo/name]: wrong name\n");
  EXPECT_EQ(program_.run({"check", "--fail-on", "error"}).exit_code, 0);
  EXPECT_EQ(english({"check", "a.plan", "--no-config", "--format", "short"}).out.find("north:"), std::string::npos);
  program_.write("other/strict.json", R"({ "packs": "../packs/north", "rules": { "north:demo/name": "error" } })");
  EXPECT_EQ(english({"check", "a.plan", "--config", "other/strict.json", "--format", "short"}).out,
            "a.plan:3:14: error[north:demo/name]: wrong name\n");
}

TEST_F(Config, FixRulesExplainAndSuppressionsKnowPacks) {
  EXPECT_NE(english({"rules"}).out.find("north:demo/name"), std::string::npos);
  EXPECT_TRUE(english({"explain", "north:demo/name"}).out.starts_with("north:demo/name (warning"));
  EXPECT_EQ(english({"check", "--fix"}).exit_code, 0);
  EXPECT_NE(program_.folder.read("a.plan").find("\"Rätt\""), std::string::npos);
  program_.write("a.plan",
                 "verksamhetsplan 2024 \"N\"\nmål 1.1 \"X\" {\n"
                 "  # planlint: ignorera north:demo/name -- den heter så\n"
                 "  indikator \"Fel\" { årsmål 1 st }\n}\n");
  EXPECT_EQ(english({"check"}).out, "no findings in 1 file\n");
  EXPECT_NE(english({"suppressions"}).out.find("north:demo/name"), std::string::npos);
}

TEST_F(Config, ABaselineKnowsAFindingOfAPackAgain) {
  ASSERT_EQ(english({"check", "--write-baseline", "base.json"}).exit_code, 0);
  EXPECT_NE(program_.folder.read("base.json").find("north:demo/name"), std::string::npos);
  EXPECT_EQ(english({"check", "--baseline", "base.json"}).out, "no findings in 1 file\n");
}

TEST_F(Config, TestRunsTheCasesOfAPack) {
  const Outcome run = english({"test", "packs/north"});
  EXPECT_EQ(run.out, "4 passed, 0 failed\n");
  EXPECT_EQ(run.exit_code, 0);
  program_.write("packs/north/tests/demo/name/silent.plan",
                 "verksamhetsplan 2024 \"N\"\nmål 1.1 \"X\" { indikator \"Fel\" }\n");
  EXPECT_EQ(english({"test", "packs/north"}).exit_code, 1);
}

TEST_F(Config, RulesInPlaceOfTheStandardOnesLeaveTheirSuppressionsAlone) {
  program_.write("mine/demo/name.lua", program_.folder.read("packs/north/demo/name.lua"));
  program_.write("b.plan",
                 "verksamhetsplan 2024 \"N\"\nmål 1.1 \"X\" {\n"
                 "  # planlint: ignorera target/missing -- sätts i mars\n  indikator \"Fel\"\n}\n");
  EXPECT_EQ(english({"check", "b.plan", "--rules", "mine", "--no-config", "--format", "short"}).out,
            "b.plan:4:14: warning[demo/name]: wrong name\n");
}

TEST_F(Config, ProfileNamesRulesOfPacks) {
  EXPECT_NE(english({"check", "--profile-rules"}).err.find("north:demo/name"), std::string::npos);
}

TEST_F(Config, BrokenSettingsAreExitCode2WithEveryProblem) {
  program_.write("planlint.json", "{\n  \"pakcs\": \"x\",\n  \"fail_on\": \"never\"\n}\n");
  for (const char* verb : {"check", "suppressions", "rules", "config"}) {
    const Outcome run = english({verb});
    EXPECT_EQ(run.exit_code, 2) << verb;
    EXPECT_EQ(run.out, "") << verb;
    EXPECT_EQ(run.err,
              "planlint: error: planlint.json:2:3: ”pakcs” is no key; the nearest is packs\n"
              "planlint: error: planlint.json:3:14: ”never” is none of error, warning, note\n")
        << verb;
  }
  EXPECT_EQ(english({"check", "a.plan", "--no-config"}).exit_code, 0);
  EXPECT_EQ(english({"check", "a.plan", "--config", "gone.json"}).exit_code, 2);
  EXPECT_EQ(english({"check", "--config", "planlint.json", "--no-config"}).err,
            "planlint: error: --config and --no-config do not go together\n");
  EXPECT_EQ(english({"check", "--fail-on="}).exit_code, 2);
}

TEST_F(Config, GlobsThatMatchNothingAreSaidWhereAllWasLookedAt) {
  program_.write("planlint.json", R"({
  "packs": "packs/north",
  "ignore": ["packs/", "old/"],
  "overrides": [{ "files": "*report*", "rules": {} }]
})");
  EXPECT_EQ(english({"check"}).err,
            "planlint: note: planlint.json:3:24: the glob ”old/” matches no file\n"
            "planlint: note: planlint.json:4:28: the glob ”*report*” matches no file\n");
  EXPECT_EQ(english({"check", "a.plan"}).err, "");
}

TEST_F(Config, WhatIsIgnoredIsLeftOutOfFoldersOnly) {
  program_.write("planlint.json", R"({ "ignore": "*.plan" })");
  const Outcome all = english({"check"});
  EXPECT_EQ(all.exit_code, 2);
  EXPECT_EQ(all.err, "planlint: error: all files are left out; see ignore in planlint.json\n");
  EXPECT_EQ(english({"check", "a.plan"}).err, "");
}

TEST_F(Config, FmtAndQueryLeaveOutWhatIsIgnored) {
  const std::string loose = "verksamhetsplan   2024 \"N\"\n";
  program_.write("plans/planlint.json", R"({ "ignore": "old/" })");
  program_.write("plans/a.plan", loose);
  program_.write("plans/old/b.plan", loose);
  EXPECT_EQ(english({"fmt", "--check", "plans"}).out, "plans/a.plan\n");
  EXPECT_EQ(english({"fmt", "--check", "plans/old/b.plan"}).out, "plans/old/b.plan\n")
      << "a file that is named is taken";
  EXPECT_EQ(english({"fmt", "--check", "plans", "--no-config"}).out, "plans/a.plan\nplans/old/b.plan\n");
  const std::string query = "(plan_header board: (string) @board)";
  const std::string first = "plans/a.plan:1:24: @board \"N\"\n";
  const std::string second = "plans/old/b.plan:1:24: @board \"N\"\n";
  EXPECT_EQ(english({"query", query, "plans"}).out, first);
  EXPECT_EQ(english({"query", query, "plans/old/b.plan"}).out, second);
  EXPECT_EQ(english({"query", query, "plans", "--no-config"}).out, first + second);
  program_.write("other.json", R"({ "ignore": "*.plan" })");
  for (const std::vector<std::string>& verb : {std::vector<std::string>{"fmt", "--check"}, {"query", query}}) {
    const auto with = [&](std::vector<std::string> more) {
      more.insert(more.begin(), verb.begin(), verb.end());
      return english(std::move(more));
    };
    const Outcome none = with({"plans", "--config", "other.json"});
    EXPECT_EQ(none.exit_code, 2);
    EXPECT_EQ(none.err, "planlint: error: all files are left out; see ignore in planlint.json\n");
    EXPECT_EQ(with({"plans", "--config", "gone.json"}).exit_code, 2);
    EXPECT_EQ(with({"plans", "--config", "other.json", "--no-config"}).exit_code, 2);
  }
  EXPECT_EQ(english({"fmt", "plans"}).exit_code, 0);
  EXPECT_EQ(program_.folder.read("plans/old/b.plan"), loose);
}

TEST_F(Config, ABrokenSettingsFileFormatsNothing) {
  const std::string loose = "verksamhetsplan   2024 \"N\"\n";
  program_.write("planlint.json", R"({ "ingore": "old/" })");
  program_.write("a.plan", loose);
  const Outcome run = english({"fmt"});
  EXPECT_EQ(run.exit_code, 2);
  EXPECT_NE(run.err.find("planlint.json:1:3: ”ingore” is no key; the nearest is ignore"), std::string::npos) << run.err;
  EXPECT_EQ(program_.folder.read("a.plan"), loose);
  EXPECT_EQ(english({"query", "(plan_header) @h"}).exit_code, 2);
}

TEST_F(Config, ShowsEverySettingAndWhatSetIt) {
  program_.write("planlint.json", R"({
  "packs": "packs/north",
  "rules": { "north:demo/name": "error" },
  "overrides": [{ "files": "a.plan", "rules": { "north:demo/name": { "options": { "name": "Nej" } } } }]
})");
  const auto listed = [&](std::vector<std::string> words) {
    words.insert(words.end(), {"--format", "json"});
    std::map<std::string, json> settings;
    const json listing = json::parse(english(std::move(words)).out);
    for (const json& one : listing.at("settings")) settings[one.at("key")] = one;
    return settings;
  };
  auto all = listed({"config"});
  EXPECT_EQ(all.at("file").at("value"), "planlint.json");
  EXPECT_EQ(all.at("fail_on").at("value"), "error");
  EXPECT_TRUE(all.at("fail_on").at("file").is_null());
  EXPECT_EQ(all.at("rules.north:demo/name").at("value"), "error");
  EXPECT_EQ(all.at("rules.north:demo/name").at("line"), 3);
  EXPECT_EQ(all.at("rules.north:demo/name.options.name").at("value"), "Fel");
  EXPECT_EQ(all.at("rules.target/missing").at("value"), "off");
  EXPECT_EQ(all.at("rules.target/missing").at("file"), "packs/north/pack.json");
  all = listed({"config", "a.plan"});
  EXPECT_EQ(all.at("rules.north:demo/name.options.name").at("value"), "Nej");
  EXPECT_EQ(all.at("rules.north:demo/name.options.name").at("line"), 4);
  const std::string text = english({"config"}).out;
  EXPECT_NE(text.find("planlint.json:3\n"), std::string::npos) << text;
  EXPECT_NE(text.find("default\n"), std::string::npos) << text;
  EXPECT_EQ(english({"config", "a.plan", "b.plan"}).exit_code, 2);
}

TEST_F(Config, RulesAndExplainSayWhatHoldsInTheFolder) {
  program_.write("planlint.json", R"({
  "packs": "packs/north",
  "rules": {
    "north:demo/name": { "severity": "error", "options": { "name": "Nej" } }
  }
})");
  const std::string rules = english({"rules"}).out;
  EXPECT_NE(rules.find("The name is wrong. (set by planlint.json:4, warning otherwise)\n"), std::string::npos) << rules;
  EXPECT_NE(rules.find("off      The indicator has no target. (set by packs/north/pack.json:1, error otherwise)\n"),
            std::string::npos)
      << rules;
  const json listing = json::parse(english({"rules", "--format", "json"}).out);
  for (const json& rule : listing.at("rules")) {
    if (rule.at("id") != "north:demo/name") continue;
    EXPECT_EQ(rule.at("severity"), "warning");
    EXPECT_EQ(rule.at("level"), "error");
    EXPECT_EQ(rule.at("set_by").at("file"), "planlint.json");
    EXPECT_EQ(rule.at("options")[0].at("value"), "Nej");
    EXPECT_EQ(rule.at("options")[0].at("set_by").at("line"), 4);
  }
  const std::string page = english({"explain", "north:demo/name"}).out;
  EXPECT_TRUE(page.starts_with("north:demo/name (error, set by planlint.json:4, warning otherwise")) << page;
  EXPECT_NE(page.find("here \"Nej\", set by planlint.json:4"), std::string::npos) << page;
  EXPECT_TRUE(english({"explain", "target/missing", "--no-config"}).out.starts_with("target/missing (error"));
}

TEST_F(Config, PrintsTheSchemas) {
  EXPECT_TRUE(json::parse(english({"config", "--schema"}).out).at("properties").contains("packs"));
  EXPECT_TRUE(json::parse(english({"config", "--schema=pack"}).out).at("properties").contains("api"));
}

}  // namespace
}  // namespace planlint::test
