// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
//
// `new-rule` and `test`: from an empty folder to a rule that holds.
#include <gtest/gtest.h>

#include <filesystem>
#include <nlohmann/json.hpp>

#include "program.h"

namespace planlint::test {
namespace {

bool holds(const std::string& text, std::string_view part) { return text.find(part) != std::string::npos; }

const Surroundings swedish = {.input = {}, .environment = {"LC_ALL=sv_SE.UTF-8"}};

/// The rule of `new-rule`, finished.
void finish_rule(const Program& program) {
  std::string rule = program.folder.read("my/house/short.lua");
  const std::string_view open = "local is_wrong = false -- say here what makes an activity wrong";
  const auto at = rule.find(open);
  ASSERT_NE(at, std::string::npos) << rule;
  rule.replace(at, open.size(), "local is_wrong = text.contains(activity.name, \"wrong\")");
  program.write("my/house/short.lua", rule);
}

TEST(NewRule, LoadsAndItsTestSaysWhatIsMissing) {
  const Program program;
  const Outcome made = program.run({"new-rule", "house/short", "--dir", "my"});
  EXPECT_EQ(made.exit_code, 0) << made.err;
  EXPECT_EQ(made.out,
            "my/house/short.lua\nmy/tests/house/short/fires.plan\nmy/tests/house/short/silent.plan\n"
            "my/library/planlint.lua\nmy/.luarc.json\n\n"
            "Write the rule, and see what is missing:\n  planlint test my\n");
  EXPECT_EQ(program.run({"explain", "house/short", "--rules", "my"}).exit_code, 0);
  const Outcome test = program.run({"test", "my"});
  EXPECT_EQ(test.exit_code, 1);
  EXPECT_EQ(test.out,
            "my/tests/house/short/fires.plan\n"
            "  missing: warning[house/short]: found\n"
            "    expected at line 4, columns 14-37 (said on line 5)\n"
            "        aktivitet \"Put something wrong here\" { tid 2024-01-01 till 2024-12-31 }\n"
            "                   ^^^^^^^^^^^^^^^^^^^^^^^^\n"
            "\n"
            "house/short\n"
            "  the bad example (examples.bad) does not fire the rule\n"
            "  no case shows the message found\n"
            "\n"
            "1 passed, 2 failed\n");
  finish_rule(program);
  const Outcome again = program.run({"test", "my"});
  EXPECT_EQ(again.exit_code, 0);
  EXPECT_EQ(again.out, "3 passed, 0 failed\n");
}

TEST(NewRule, BringsWhatAnEditorNeedsAndLeavesWhatIsThere) {
  const Program program;
  program.write("my/.luarc.json", "{}");
  EXPECT_EQ(program.run({"new-rule", "house/short", "--dir", "my"}).exit_code, 0);
  const Outcome annotations = program.run({"api", "--format", "lua"});
  EXPECT_EQ(program.folder.read("my/library/planlint.lua"), annotations.out);
  EXPECT_TRUE(annotations.out.starts_with("---@meta\n"));
  EXPECT_EQ(program.folder.read("my/.luarc.json"), "{}");
  program.write("my/library/planlint.lua", "-- mine");
  const Outcome second = program.run({"new-rule", "house/other", "--dir", "my"});
  EXPECT_EQ(second.exit_code, 0) << second.err;
  EXPECT_FALSE(holds(second.out, "planlint.lua\n")) << second.out;
  EXPECT_EQ(program.folder.read("my/library/planlint.lua"), "-- mine");
  EXPECT_EQ(program.run({"new-rule", "house/third"}).exit_code, 0);
  EXPECT_TRUE(nlohmann::json::parse(program.folder.read(".luarc.json")).contains("workspace.library"));
}

TEST(Api, IsAReferenceToRead) {
  const Program program;
  const Outcome run = program.run({"api"});
  EXPECT_EQ(run.exit_code, 0);
  EXPECT_TRUE(run.out.starts_with("## The table of a rule\n")) << run.out.substr(0, 100);
  EXPECT_TRUE(holds(run.out, "\n### Indicator\n")) << run.out;
  EXPECT_TRUE(holds(run.out, "\n| `:report(where, id [, data [, extra]])` |  | A finding. ")) << run.out;
  const Outcome wrong = program.run({"api", "--format", "json"});
  EXPECT_EQ(wrong.exit_code, 2);
  EXPECT_TRUE(holds(wrong.err, "--format")) << wrong.err;
}

TEST(NewRule, IsMadeInSwedishToo) {
  const Program program;
  const Outcome made = program.run({"new-rule", "kontoret/kort"}, swedish);
  EXPECT_EQ(made.exit_code, 0) << made.err;
  EXPECT_TRUE(made.out.starts_with("kontoret/kort.lua\ntests/kontoret/kort/fires.plan\n")) << made.out;
  EXPECT_TRUE(holds(made.out, "Skriv regeln, och se vad som fattas:\n  planlint test\n")) << made.out;
  const Outcome test = program.run({"test"}, swedish);
  EXPECT_EQ(test.exit_code, 1);
  EXPECT_TRUE(holds(test.out, "saknas: warning[kontoret/kort]: found\n    väntat på rad 4, kolumn 14-")) << test.out;
  EXPECT_TRUE(test.out.starts_with("tests/kontoret/kort/fires.plan\n")) << test.out;
  EXPECT_TRUE(holds(test.out, "1 prov håller, 2 faller\n")) << test.out;
}

TEST(NewRule, OverwritesNothing) {
  const Program program;
  program.write("my/house/short.lua", "mine");
  const Outcome rule = program.run({"new-rule", "house/short", "--dir", "my"});
  EXPECT_EQ(rule.exit_code, 2);
  EXPECT_EQ(rule.err, "planlint: error: my/house/short.lua is there already; take another id for the rule\n");
  EXPECT_EQ(program.folder.read("my/house/short.lua"), "mine");
  EXPECT_FALSE(std::filesystem::exists(program.folder.path() / "my/tests"));
  program.write("my/tests/house/other/silent.plan", "mine");
  const Outcome test = program.run({"new-rule", "house/other", "--dir", "my"});
  EXPECT_EQ(test.exit_code, 2);
  EXPECT_EQ(test.err,
            "planlint: error: my/tests/house/other/silent.plan is there already; take another id for the rule\n");
  EXPECT_FALSE(std::filesystem::exists(program.folder.path() / "my/house/other.lua"));
}

TEST(NewRule, WantsAnIdInKebabCase) {
  const Program program;
  const auto error = [&](const std::string& id) {
    const Outcome run = program.run({"new-rule", id});
    EXPECT_EQ(run.exit_code, 2) << id;
    EXPECT_TRUE(std::filesystem::is_empty(program.folder.path())) << id;
    return run.err;
  };
  EXPECT_TRUE(error("short").starts_with("planlint: error: ”short” is no id of a rule: write category/rule-id"));
  EXPECT_TRUE(holds(error("House/LongName"), "; for example house/long-name\n")) << error("House/LongName");
  EXPECT_TRUE(holds(error("mål/för_lång"), "; for example mal/for-lang\n")) << error("mål/för_lång");
  for (const std::string id : {"a/b/c", "../x/y", "a/", "/b", "a/-b", "a/b-", "a/b--c", "a/1b"}) {
    EXPECT_TRUE(holds(error(id), "is no id of a rule")) << error(id);
  }
  for (const std::string id : {"lib/x", "tests/x", "library/x", "syntax/x", "rule/x"}) {
    EXPECT_TRUE(holds(error(id), "cannot be a category")) << error(id);
  }
  EXPECT_EQ(program.run({"new-rule"}).err,
            "planlint: error: CATEGORY/RULE-ID is missing\nsee planlint new-rule --help\n");
}

TEST(NewRule, SaysWhereItCannotWrite) {
  const Program program;
  program.write("my", "a file");
  const Outcome run = program.run({"new-rule", "house/short", "--dir", "my"});
  EXPECT_EQ(run.exit_code, 2);
  EXPECT_TRUE(run.err.starts_with("planlint: error: my/house cannot be made (")) << run.err;
}

/// With one finished rule, in `my`.
struct FinishedPack : Program {
  FinishedPack() {
    EXPECT_EQ(run({"new-rule", "house/short", "--dir", "my"}).exit_code, 0);
    finish_rule(*this);
  }
};

TEST(Test, TakesRulesAndTestsFromTwoFolders) {
  const Program program;
  const Outcome made = program.run({"new-rule", "house/short", "--dir", "my", "--tests", "cases"});
  EXPECT_TRUE(holds(made.out, "planlint test --rules my cases\n")) << made.out;
  finish_rule(program);
  const Outcome run = program.run({"test", "--rules", "my", "cases"});
  EXPECT_EQ(run.exit_code, 0) << run.out;
  EXPECT_EQ(run.out, "3 passed, 0 failed\n");
}

TEST(Test, NamesWhatIsUnexpectedWithTheLineToWrite) {
  const FinishedPack program;
  program.write("my/tests/house/short/silent.plan",
                "verksamhetsplan 2024 \"N\" {}\nmål 1.1 \"Å\" {\n  aktivitet \"wrong\"\n}\n");
  const Outcome run = program.run({"test", "my"});
  EXPECT_EQ(run.exit_code, 1);
  EXPECT_TRUE(holds(run.out, "  unexpected: warning[house/short]: found\n")) << run.out;
  EXPECT_TRUE(holds(run.out, "\n      #            ^^^^^ warning[house/short]: found\n")) << run.out;
}

TEST(Test, NamesWhatIsElsewhereAndWhatIsNoExpectation) {
  const FinishedPack program;
  program.write("my/tests/house/short/silent.plan",
                "verksamhetsplan 2024 \"N\" {}\nmål 1.1 \"Å\" {\n  aktivitet \"wrong\"\n"
                "# ^^^^ warning[house/short]: found\n# ^^ warnig[house/short]: found\n}\n");
  const Outcome run = program.run({"test", "my"});
  EXPECT_TRUE(holds(run.out, "  elsewhere: warning[house/short]: found\n")) << run.out;
  EXPECT_TRUE(holds(run.out, "  line 5: not an expectation; write # ^^^^ error[")) << run.out;
  EXPECT_TRUE(holds(run.out, "  no case in which the rule is silent\n")) << run.out;
}

TEST(Test, NamesAMessageThatNoCaseShowsAndARuleWithoutCases) {
  const FinishedPack program;
  std::filesystem::remove_all(program.folder.path() / "my/tests/house");
  const Outcome run = program.run({"test", "my"});
  EXPECT_EQ(run.exit_code, 1);
  EXPECT_TRUE(holds(run.out, "  has no cases: write plans in my/tests/house/short/, one in which")) << run.out;
  std::filesystem::remove_all(program.folder.path() / "my/tests");
  EXPECT_EQ(program.run({"test", "my"}).out, run.out);
}

TEST(Test, NamesWhatTestsNothing) {
  const FinishedPack program;
  program.write("my/tests/house/shrot/fires.plan", clean_plan);
  program.write("my/tests/house/short/gone.fixed.plan", clean_plan);
  program.write("my/tests/lib/gone.lua", "");
  program.write("my/tests/house/short/empty/readme.txt", "");
  const Outcome run = program.run({"test", "my"});
  EXPECT_EQ(run.exit_code, 1);
  EXPECT_TRUE(holds(run.out, "  there is no rule ”house/shrot”; the nearest is house/short\n")) << run.out;
  EXPECT_TRUE(holds(run.out, "gone.fixed.plan\n  belongs to gone.plan, which does not exist\n")) << run.out;
  EXPECT_TRUE(holds(run.out, "gone.lua\n  there is no lib/gone.lua to test\n")) << run.out;
  EXPECT_TRUE(holds(run.out, "empty\n  no plans in this folder\n")) << run.out;
}

constexpr std::string_view fixable = R"(
return {
  summary = { sv = "s", en = "s" }, rationale = { sv = "r", en = "r" }, severity = "error",
  looks_at = "activity", fixable = true,
  messages = { bad = { sv = "fel", en = "wrong" }, mend = { sv = "rätta", en = "mend" } },
  examples = {
    bad = 'verksamhetsplan 2024 "N" {}\nmål 1 "A" { aktivitet "x" }\n',
    good = 'verksamhetsplan 2024 "N" {}\nmål 1 "A" { aktivitet "y" }\n',
  },
  check = function(ctx, activity)
    if activity.name ~= "x" and activity.name ~= "z" then return end
    ctx:report(activity, "bad", nil,
      { fixes = { ctx:fix("safe", "mend", nil, { ctx:replace(activity.name_range, activity.name == "x" and "y" or "x") }) } })
  end,
}
)";

TEST(Test, HoldsFixesToTheirResult) {
  const Program program;
  program.write("my/house/x.lua", fixable);
  program.write("my/tests/house/x/silent.plan", clean_plan);
  const std::string header = "verksamhetsplan 2024 \"N\" {}\n";
  const auto plan = [&](const std::string& name) { return header + "mål 1 \"A\" { aktivitet \"" + name + "\" }\n"; };
  const std::string carets = "#                      ^ error[house/x]: bad\n";
  program.write("my/tests/house/x/fires.plan", plan("x") + carets);
  EXPECT_TRUE(holds(program.run({"test", "my"}).out, "  the rule is fixable, but no case has a <case>.fixed.plan"));

  program.write("my/tests/house/x/fires.fixed.plan", plan("y"));
  const Outcome right = program.run({"test", "my"});
  EXPECT_EQ(right.exit_code, 0) << right.out;

  program.write("my/tests/house/x/fires.fixed.plan", plan("q"));
  const Outcome other = program.run({"test", "my"});
  EXPECT_EQ(other.exit_code, 1);
  EXPECT_TRUE(holds(
      other.out,
      "  fires.fixed.plan: the fixes give something else in line 2\n    expected: mål 1 \"A\" { aktivitet \"q\" }\n"
      "    found:    mål 1 \"A\" { aktivitet \"y\" }\n"))
      << other.out;

  program.write("my/tests/house/x/fires.plan", plan("z") + carets);
  program.write("my/tests/house/x/fires.fixed.plan", plan("x"));
  const Outcome again = program.run({"test", "my"});
  EXPECT_TRUE(holds(again.out, "  fires.fixed.plan still has findings:\n    2: house/x: wrong\n")) << again.out;

  program.write("my/tests/house/x/fires.fixed.plan", header + "mål 1 \"A\" { aktivitet \"x }\n");
  EXPECT_TRUE(holds(program.run({"test", "my"}).out, ": syntax/")) << "a result that does not parse";
}

/// A pack `my` whose rule wants names of `most` letters at most, or writes `instead`.
constexpr std::string_view with_options = R"(
return {
  summary = { sv = "s", en = "s" }, rationale = { sv = "r", en = "r" }, severity = "error",
  looks_at = "activity", fixable = true,
  options = {
    most = { type = "number", default = 3, help = { sv = "h", en = "h" } },
    instead = { type = "string", default = "x", help = { sv = "h", en = "h" } },
  },
  messages = { long = { sv = "lång", en = "long" }, cut = { sv = "korta", en = "cut" } },
  examples = {
    bad = 'verksamhetsplan 2024 "N" {}\nmål 1 "A" { aktivitet "abcd" }\n',
    good = 'verksamhetsplan 2024 "N" {}\nmål 1 "A" { aktivitet "abc" }\n',
  },
  check = function(ctx, activity)
    if #activity.name <= ctx.options.most then return end
    ctx:report(activity, "long", nil,
      { fixes = { ctx:fix("safe", "cut", nil, { ctx:replace(activity.name_range, ctx.options.instead) }) } })
  end,
}
)";

struct PackWithOptions : Program {
  PackWithOptions() {
    write("my/pack.json", "{ \"name\": \"my\", \"api\": 1 }");
    write("my/house/long.lua", with_options);
    write("my/tests/house/long/fires.plan", plan("", "abcd", "#            ^^^^ error[my:house/long]: long\n"));
    write("my/tests/house/long/fires.fixed.plan", plan("", "x"));
    write("my/tests/house/long/silent.plan", plan("", "abc"));
  }

  static std::string plan(const std::string& options, const std::string& name, const std::string& carets = "") {
    return options + "verksamhetsplan 2024 \"N\" {}\nmål 1 \"A\" {\n  aktivitet \"" + name + "\"\n" + carets + "}\n";
  }
};

TEST(Test, SetsTheOptionsOfACase) {
  const PackWithOptions program;
  const Outcome gaps = program.run({"test", "my"});
  EXPECT_TRUE(holds(gaps.out, "  no case tries the option most: set it in one with # options: { \"most\": … }\n"))
      << gaps.out;
  program.write("my/tests/house/long/most.plan", program.plan("# options: { \"most\": 5 }\n", "abcde"));
  program.write("my/tests/house/long/both/a.plan",
                program.plan("# options: { \"most\": 2, \"instead\": \"y\" } \n", "abc",
                             "#            ^^^ error[my:house/long]: long\n"));
  program.write("my/tests/house/long/both/a.fixed.plan", program.plan("", "y"));
  program.write("my/tests/house/long/both/b.plan", program.plan("", "abc"));
  const Outcome run = program.run({"test", "my"});
  EXPECT_EQ(run.exit_code, 0) << run.out;
  EXPECT_EQ(run.out, "5 passed, 0 failed\n");
}

TEST(Test, RefusesOptionsThatTheRuleDoesNotHave) {
  const PackWithOptions program;
  program.write("my/tests/house/long/most.plan", program.plan("# Ett prov.\n# options: { \"mots\": 5 }\n", "abcde"));
  const Outcome run = program.run({"test", "my"});
  EXPECT_EQ(run.exit_code, 1);
  EXPECT_TRUE(holds(run.out, "most.plan:2:14: my:house/long has no option ”mots”; the nearest is most\n")) << run.out;
  program.write("my/tests/house/long/most.plan", program.plan("# options: { \"most\": \"5\" }\n", "abcde"));
  EXPECT_TRUE(holds(program.run({"test", "my"}).out, "most.plan:1:22: most is a number, not "));
  program.write("my/tests/house/long/most.plan", program.plan("# options: most = 5\n", "abcde"));
  EXPECT_TRUE(holds(program.run({"test", "my"}).out, "most.plan:1:12: "));
  program.write("my/tests/house/long/most.plan", program.plan("# options: 5\n", "abcde"));
  EXPECT_TRUE(holds(program.run({"test", "my"}).out, "most.plan:1:12: an object { … } is expected here"));
}

TEST(Test, RunsTestsOfHelpers) {
  const FinishedPack program;
  program.write("my/lib/double.lua", "local double = {}\nfunction double.of(x) return 2 * x end\nreturn double\n");
  program.write("my/tests/lib/double.lua", "assert(lib('double').of(2) == 4)\n");
  EXPECT_EQ(program.run({"test", "my"}).out, "4 passed, 0 failed\n");
  program.write("my/tests/lib/double.lua", "\nassert(lib('double').of(2) == 5, 'not 5')\n");
  const Outcome run = program.run({"test", "my"});
  EXPECT_EQ(run.exit_code, 1);
  EXPECT_TRUE(run.out.starts_with("my/tests/lib/double.lua\n  my/tests/lib/double.lua:2: not 5\n")) << run.out;
}

TEST(Test, LooksAtPlansOfAFolderTogether) {
  const Program program;
  program.write("my/house/twins.lua", R"(
return {
  summary = { sv = "s", en = "s" }, rationale = { sv = "r", en = "r" }, severity = "note", looks_at = "document",
  messages = { twin = { sv = "tvilling", en = "twin" } },
  examples = { bad = "verksamhetsplan 2024 \"N\" {}\n", good = "verksamhetsplan 2025 \"N\" {}\n" },
  check = function(ctx, document)
    if document.year == 2024 and document.title == nil and #document.goals == 0 then ctx:report(document, "twin") end
  end,
  collect = function(ctx, document)
    return document.goals[1] and { title = document.goals[1].title, range = document.goals[1].title_range } or {}
  end,
  check_all = function(ctx, collected)
    for i = 2, #collected do
      if collected[i].data.title and collected[i].data.title == collected[1].data.title then
        ctx:report(collected[i].data.range, "twin")
      end
    end
  end,
}
)");
  const std::string header = "verksamhetsplan 2023 \"N\" {}\n";
  program.write("my/tests/house/twins/alone.plan", header + "mål 1 \"A\"\n");
  program.write("my/tests/house/twins/two/a.plan", header + "mål 1 \"A\"\n");
  program.write("my/tests/house/twins/two/b.plan", header + "mål 1 \"A\"\n#      ^ note[house/twins]: twin\n");
  const Outcome run = program.run({"test", "my"});
  EXPECT_EQ(run.exit_code, 0) << run.out;
  program.write("my/tests/house/twins/two/b.plan", header + "mål 1 \"A\"\n");
  const Outcome missed = program.run({"test", "my"});
  EXPECT_TRUE(holds(missed.out, "my/tests/house/twins/two\n  b.plan\n  unexpected: note[house/twins]: twin\n"))
      << missed.out;
}

TEST(Test, ARuleThatBreaksFailsItsCase) {
  const FinishedPack program;
  std::string rule = program.folder.read("my/house/short.lua");
  rule.replace(rule.find("text.contains"), 13, "text.kontains");
  program.write("my/house/short.lua", rule);
  const Outcome run = program.run({"test", "my"});
  EXPECT_EQ(run.exit_code, 1);
  EXPECT_TRUE(holds(run.out, "unexpected: error[rule/failed]")) << run.out;
}

TEST(Test, ACaseThatCannotBeReadFails) {
  const FinishedPack program;
  std::filesystem::create_symlink("nowhere", program.folder.path() / "my/tests/house/short/gone.plan");
  program.write("my/tests/house/short/latin.plan", "n\xE4mnd\n");
  const Outcome run = program.run({"test", "my"});
  EXPECT_EQ(run.exit_code, 1);
  EXPECT_TRUE(holds(run.out, "  my/tests/house/short/gone.plan: No such file or directory\n")) << run.out;
  EXPECT_TRUE(holds(run.out, "  unexpected: error[file/encoding]")) << run.out;
}

TEST(Test, SaysWhatItCannotRun) {
  const FinishedPack program;
  EXPECT_EQ(program.run({"test", "gone"}).exit_code, 2);
  EXPECT_EQ(program.run({"test", "my", "your"}).err,
            "planlint: error: ”your” is one word too many\nsee planlint test --help\n");
  EXPECT_EQ(program.run({"test", "--rules", "my", "gone"}).err, "planlint: error: gone is no folder\n");
  program.write("only-lib/lib/x.lua", "return {}");
  EXPECT_TRUE(
      holds(program.run({"test", "only-lib"}).err, "only-lib: no rules (<category>/<rule-id>.lua) in this folder"));
  program.write("my/house/broken.lua", "return {");
  const Outcome broken = program.run({"test", "my"});
  EXPECT_EQ(broken.exit_code, 2);
  EXPECT_TRUE(broken.err.starts_with("planlint: error: house/broken.lua:1: ")) << broken.err;
}

}  // namespace
}  // namespace planlint::test
