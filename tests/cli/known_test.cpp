// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
//
// `check` with findings that were there before: in a baseline, or at a revision.
#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

#include "fixing.h"
#include "program.h"
#include "support/git_repository.h"

namespace planlint::test {
namespace {

namespace fs = std::filesystem;
using nlohmann::json;

/// A plan whose goals have an indicator that demo/name warns of.
std::string plan(std::string_view above, std::initializer_list<std::string_view> goals) {
  std::string text = "verksamhetsplan 2024 \"Norra nämnden\"\n" + std::string(above);
  for (const std::string_view goal : goals) text += "mål " + std::string(goal) + " \"X\" {\n  indikator \"Fel\"\n}\n";
  return text;
}

std::vector<std::string> short_form(std::vector<std::string> words) {
  words.insert(words.end(), {"--format", "short"});
  return words;
}

class BaselineRun : public testing::Test {
 protected:
  [[nodiscard]] Outcome check(std::vector<std::string> words) const {
    words.insert(words.begin(), {"a.plan", "--baseline", "b.json", "--fail-on", "note"});
    return program_.check(short_form(std::move(words)));
  }

  void write_baseline() const {
    program_.write("a.plan", plan("", {"1.1", "1.2"}));
    const Outcome run = program_.check(short_form({"a.plan", "--write-baseline", "b.json", "--fail-on", "note"}));
    EXPECT_EQ(run.exit_code, 0);
    EXPECT_EQ(run.out, "");
    EXPECT_EQ(run.err, "planlint: note: b.json: 2 findings\n");
  }

  Program program_;
};

TEST_F(BaselineRun, LeavesOutWhatItHas) {
  write_baseline();
  const Outcome run = check({});
  EXPECT_EQ(run.exit_code, 0) << run.out;
  EXPECT_EQ(run.out + run.err, "");
  EXPECT_EQ(
      program_.folder.read("b.json"),
      "{\n\"version\": 1,\n\"findings\": [\n"
      R"({"file":"a.plan","rule":"demo/name","subject":"area_goal 1.1 > indicator \"fel\"","message_id":"wrong","count":1},)"
      "\n"
      R"({"file":"a.plan","rule":"demo/name","subject":"area_goal 1.2 > indicator \"fel\"","message_id":"wrong","count":1})"
      "\n]\n}\n");
}

TEST_F(BaselineRun, NewLinesAndAnotherOrderChangeNothing) {
  write_baseline();
  program_.write("a.plan", plan("# ny rad\n\ntext \"mer\"\n", {"1.2", "1.1"}));
  const Outcome run = check({});
  EXPECT_EQ(run.exit_code, 0);
  EXPECT_EQ(run.out + run.err, "");
}

TEST_F(BaselineRun, ReportsAndCountsWhatIsNew) {
  write_baseline();
  program_.write("a.plan", plan("", {"1.3", "1.1", "1.2"}));
  const Outcome run = check({});
  EXPECT_EQ(run.exit_code, 1);
  EXPECT_EQ(run.out, "a.plan:3:14: warning[demo/name]: the indicator is called ”Fel”\n");
  program_.write("a.plan", plan("", {"1.1", "1.2"}) + "mål 1.1 \"X\" {\n  indikator \"Fel\"\n}\n");
  EXPECT_NE(check({}).out.find("a.plan:9:14: warning[demo/name]"), std::string::npos) << "two equal findings are two";
}

TEST_F(BaselineRun, SaysWhatIsGoneAndPrunesIt) {
  write_baseline();
  program_.write("a.plan", plan("", {"1.2"}));
  const std::string before = program_.folder.read("b.json");
  const Outcome run = check({});
  EXPECT_EQ(run.exit_code, 0);
  EXPECT_EQ(run.err,
            "planlint: note: a.plan: demo/name (wrong) area_goal 1.1 > indicator \"fel\": is gone\n"
            "planlint: note: b.json: 1 finding no longer there; --prune-baseline tidies the file\n");
  EXPECT_EQ(program_.folder.read("b.json"), before);
  const Outcome pruned = check({"--prune-baseline"});
  EXPECT_EQ(pruned.exit_code, 0);
  EXPECT_NE(pruned.err.find("1 finding taken out"), std::string::npos) << pruned.err;
  EXPECT_EQ(json::parse(program_.folder.read("b.json"))["findings"].size(), 1U);
  EXPECT_EQ(check({}).err, "");
}

TEST_F(BaselineRun, OfFilesThatWereNotCheckedNothingIsGone) {
  program_.write("a.plan", plan("", {"1.1"}));
  program_.write("c.plan", plan("", {"1.1"}));
  EXPECT_EQ(program_.check({"a.plan", "c.plan", "--write-baseline", "b.json"}).exit_code, 0);
  EXPECT_EQ(check({"--prune-baseline"}).err, "");
  fs::remove(program_.folder.path() / "c.plan");
  EXPECT_NE(check({}).err.find("c.plan: demo/name"), std::string::npos) << "a file that does not exist is gone";
}

TEST_F(BaselineRun, NamesFilesFromItsOwnFolder) {
  program_.write("x/a.plan", plan("", {"1.1"}));
  program_.write("x/b/.keep", "");
  EXPECT_EQ(program_.check({"x", "--write-baseline", "x/b/b.json"}).exit_code, 0);
  EXPECT_EQ(json::parse(program_.folder.read("x/b/b.json"))["findings"][0]["file"], "../a.plan");
  const Outcome run = program_.check(
      short_form({(program_.folder.path() / "x/a.plan").string(), "--baseline", "x/b/b.json", "--fail-on", "note"}));
  EXPECT_EQ(run.exit_code, 0) << run.out;
}

TEST_F(BaselineRun, ThatIsNoneIsExitCode2) {
  program_.write("a.plan", plan("", {"1.1"}));
  Outcome run = check({});
  EXPECT_EQ(run.exit_code, 2);
  EXPECT_EQ(run.out, "");
  EXPECT_EQ(run.err, "planlint: error: b.json cannot be read (No such file or directory)\n");
  program_.write("b.json", "{\n\"version\": 1,\n");
  run = check({});
  EXPECT_EQ(run.exit_code, 2);
  EXPECT_EQ(run.err, "planlint: error: b.json: line 3 is no JSON\n");
  program_.write("b.json", "{\"version\": 9, \"findings\": []}");
  EXPECT_EQ(check({}).err, "planlint: error: b.json: the file is of version 9; this planlint reads version 1\n");
}

TEST_F(BaselineRun, IsNotWrittenWhereSomethingCouldNotBeChecked) {
  program_.write("a.plan", plan("", {"1.1"}));
  program_.write("c.plan", "\xFF\xFE");
  const Outcome run = program_.check({"a.plan", "c.plan", "--write-baseline", "b.json"});
  EXPECT_EQ(run.exit_code, 2);
  EXPECT_NE(run.err.find("the baseline was not written"), std::string::npos) << run.err;
  EXPECT_NE(run.out.find("file/encoding"), std::string::npos) << run.out;
  EXPECT_FALSE(fs::exists(program_.folder.path() / "b.json"));
}

TEST_F(BaselineRun, DoesNotHideThatAFileCannotBeChecked) {
  program_.write("a.plan", "\xFF\xFE");
  program_.write("b.json", R"({"version":1,"findings":[{"file":"a.plan","rule":"file/encoding","subject":"document",)"
                           R"("message_id":"other","count":5}]})");
  const Outcome run = check({});
  EXPECT_EQ(run.exit_code, 2);
  EXPECT_NE(run.out.find("file/encoding"), std::string::npos) << run.out;
}

TEST_F(BaselineRun, ThatCannotBeWrittenIsExitCode2) {
  program_.write("a.plan", plan("", {"1.1"}));
  const Outcome run = program_.check({"a.plan", "--write-baseline", "finns-inte/b.json"});
  EXPECT_EQ(run.exit_code, 2);
  EXPECT_NE(run.err.find("finns-inte/b.json cannot be written"), std::string::npos) << run.err;
}

TEST_F(BaselineRun, WhatDoesNotGoTogetherIsRefused) {
  EXPECT_EQ(program_.check({"--prune-baseline"}).err,
            "planlint: error: --prune-baseline needs --baseline FILE\nsee planlint check --help\n");
  for (const std::string other : {"--baseline=x", "--since=x"}) {
    const Outcome run = program_.check({"--write-baseline", "y", other});
    EXPECT_EQ(run.exit_code, 2);
    EXPECT_NE(run.err.find("--write-baseline writes all findings"), std::string::npos) << run.err;
  }
}

/// Plans with what the renaming rules find, in a baseline: what is new is fixed, the rest stays.
class KnownFixing : public testing::Test {
 protected:
  void SetUp() override { write_renaming_rules(program_); }

  void know(const std::string& text) const {
    program_.write("a.plan", text);
    EXPECT_EQ(program_.check({"a.plan", "--write-baseline", "b.json"}).exit_code, 0);
  }

  Program program_;
};

TEST_F(KnownFixing, MendsOnlyWhatIsNew) {
  know(plan("", {"1.1"}));
  program_.write("a.plan", plan("", {"1.3", "1.1", "1.2"}));
  const Outcome shown = program_.check({"a.plan", "--baseline", "b.json", "--diff"});
  EXPECT_EQ(shown.exit_code, 1);
  EXPECT_EQ(shown.err, "planlint: note: a.plan: 2 would be fixed, 0 left\n");
  EXPECT_NE(shown.out.find("@@ -1,10 +1,10 @@"), std::string::npos) << shown.out;
  const Outcome run = program_.check(short_form({"a.plan", "--baseline", "b.json", "--fix", "--fail-on", "note"}));
  EXPECT_EQ(run.exit_code, 0) << run.out;
  EXPECT_EQ(run.out, "");
  EXPECT_EQ(run.err, "planlint: note: a.plan: 2 fixed, 0 left\n");
  std::string expected = plan("", {"1.3", "1.1", "1.2"});
  expected.replace(expected.find("Fel"), 3, "Rätt").replace(expected.rfind("Fel"), 3, "Rätt");
  EXPECT_EQ(program_.folder.read("a.plan"), expected);
  EXPECT_EQ(program_.check({"a.plan", "--baseline", "b.json", "--diff"}).exit_code, 0) << "all that is left is known";
}

TEST_F(KnownFixing, OfEqualOnesAsManyStayAsWereKnown) {
  know(plan("", {"1.1", "1.1"}));
  program_.write("a.plan", plan("", {"1.1", "1.1", "1.1"}));
  EXPECT_EQ(program_.check({"a.plan", "--baseline", "b.json", "--fix"}).exit_code, 0);
  std::string expected = plan("", {"1.1", "1.1", "1.1"});
  expected.replace(expected.rfind("Fel"), 3, "Rätt");
  EXPECT_EQ(program_.folder.read("a.plan"), expected);
}

// A fix of a goal's name changes what its findings are known by; that makes them no business of this run.
TEST_F(KnownFixing, WhatIsKnownStaysWhereAFixRenamesWhatItStandsIn) {
  std::string goals = renaming_rule("Gammalt", "fix(\"safe\", \"Nytt\")");
  const auto replace_all = [&](std::string_view from, std::string_view to) {
    for (auto at = goals.find(from); at != std::string::npos; at = goals.find(from, at + to.size()))
      goals.replace(at, from.size(), to);
  };
  replace_all("indicator.name", "goal.title");
  replace_all("looks_at = \"indicator\"", "looks_at = \"board_goal\"");
  replace_all("(ctx, indicator)", "(ctx, goal)");
  replace_all("(indicator, to)", "(goal.title_range, to)");
  replace_all("(indicator, \"wrong\"", "(goal, \"wrong\"");
  const std::string text =
      "verksamhetsplan 2024 \"N\"\nmål 1.1 \"X\" {\n  nämndmål \"Gammalt\" {\n    indikator \"Fel\"\n  }\n}\n";
  know(text);
  program_.write(".rules/demo/goals.lua", goals);
  const Outcome run = program_.check(short_form({"a.plan", "--baseline", "b.json", "--fix"}));
  EXPECT_EQ(run.err.substr(0, run.err.find('\n')), "planlint: note: a.plan: 1 fixed, 1 left");
  std::string expected = text;
  EXPECT_EQ(program_.folder.read("a.plan"), expected.replace(expected.find("Gammalt"), 7, "Nytt"));
  EXPECT_EQ(run.out, "a.plan:4:16: warning[demo/certain]: the indicator is called ”Fel”\n");
}

TEST_F(KnownFixing, ABaselineIsWrittenOfWhatIsLeft) {
  program_.write("a.plan", plan_with({"Fel", "Kanske"}));
  const Outcome run = program_.check({"a.plan", "--fix", "--write-baseline", "b.json"});
  EXPECT_EQ(run.exit_code, 0);
  EXPECT_EQ(run.err, "planlint: note: a.plan: 1 fixed, 1 left\nplanlint: note: b.json: 1 finding\n");
  EXPECT_EQ(program_.folder.read("a.plan"), plan_with({"Rätt", "Kanske"}));
}

TEST_F(KnownFixing, OfARevisionTooAndOfStandardInput) {
  if (!has_git()) GTEST_SKIP() << "git is not installed";
  git(program_.folder.path(), "init -q");
  program_.write("a.plan", plan("", {"1.1"}));
  commit_all(program_.folder.path());
  const std::string text = plan("# ny rad\n", {"1.2", "1.1"});
  std::string expected = text;
  expected.replace(expected.find("Fel"), 3, "Rätt");
  const Outcome piped = program_.check({"-", "--stdin-filename", "a.plan", "--since", "HEAD", "--fix"},
                                       {.input = text, .environment = {}});
  EXPECT_EQ(piped.exit_code, 0);
  EXPECT_EQ(piped.out, expected);
  program_.write("a.plan", text);
  EXPECT_EQ(program_.check({"a.plan", "--since", "HEAD", "--fix"}).exit_code, 0);
  EXPECT_EQ(program_.folder.read("a.plan"), expected);
}

TEST_F(KnownFixing, ADiffChangesNoBaseline) {
  for (const std::vector<std::string>& words :
       {std::vector<std::string>{"--diff", "--write-baseline=b"}, {"--diff", "--baseline=b", "--prune-baseline"}}) {
    const Outcome run = program_.check(words);
    EXPECT_EQ(run.exit_code, 2);
    EXPECT_NE(run.err.find("--diff changes nothing, nor a baseline"), std::string::npos) << run.err;
  }
}

class SinceRun : public testing::Test {
 protected:
  void SetUp() override {
    if (!has_git()) GTEST_SKIP() << "git is not installed";
    git(program_.folder.path(), "init -q");
  }

  [[nodiscard]] Outcome since(const std::string& revision, std::vector<std::string> words = {}) const {
    words.insert(words.begin(), {"--since", revision, "--fail-on", "note"});
    return program_.check(short_form(std::move(words)));
  }
  void commit() const { commit_all(program_.folder.path()); }

  Program program_;
};

TEST_F(SinceRun, ReportsWhatWasNotThere) {
  program_.write("m/a.plan", plan("", {"1.1", "1.2"}));
  commit();
  program_.write("m/a.plan", plan("# ny rad\n", {"1.2", "1.3", "1.1"}));
  program_.write("m/b.plan", plan("", {"1.1"}));
  const Outcome run = since("HEAD", {"m"});
  EXPECT_EQ(run.exit_code, 1);
  EXPECT_EQ(run.err, "");
  EXPECT_EQ(run.out,
            "m/a.plan:7:14: warning[demo/name]: the indicator is called ”Fel”\n"
            "m/b.plan:3:14: warning[demo/name]: the indicator is called ”Fel”\n");
  EXPECT_EQ(since("HEAD", {"m/b.plan"}).exit_code, 1);
  commit();
  EXPECT_EQ(since("HEAD").exit_code, 0);
  EXPECT_EQ(since("HEAD~1").exit_code, 1);
}

TEST_F(SinceRun, ReadsWhatFilesReferToAtTheRevision) {
  program_.write("p.plan", "verksamhetsplan 2024 \"N\" { utgår från \"kf.plan\" }\n");
  commit();
  program_.write("kf.plan", "kf-budget 2024 \"K\"\n");
  commit();
  fs::remove(program_.folder.path() / "kf.plan");
  EXPECT_EQ(since("HEAD~1", {"p.plan"}).exit_code, 0) << "it was missing there, too";
  const Outcome run = since("HEAD", {"p.plan"});
  EXPECT_EQ(run.exit_code, 1);
  EXPECT_NE(run.out.find("file/missing-reference"), std::string::npos) << run.out;
}

TEST_F(SinceRun, WorksBesideABaselineAndForStandardInput) {
  program_.write("a.plan", plan("", {"1.1"}));
  commit();
  program_.write("a.plan", plan("", {"1.1", "1.2"}));
  EXPECT_EQ(program_.check({"a.plan", "--write-baseline", "b.json"}).exit_code, 0);
  program_.write("a.plan", plan("", {"1.1", "1.2", "1.3"}));
  EXPECT_EQ(since("HEAD", {"a.plan", "--baseline", "b.json"}).out,
            "a.plan:9:14: warning[demo/name]: the indicator is called ”Fel”\n");
  const std::string text = plan("", {"1.1", "1.5"});
  const Outcome piped = program_.check(short_form({"-", "--stdin-filename", "a.plan", "--since", "HEAD"}),
                                       {.input = text, .environment = {}});
  EXPECT_EQ(piped.out, "a.plan:6:14: warning[demo/name]: the indicator is called ”Fel”\n");
}

TEST_F(SinceRun, WhatCannotBeComparedIsExitCode2) {
  program_.write("a.plan", plan("", {"1.1"}));
  commit();
  for (const std::string revision : {"finns-inte", "HEAD~9"}) {
    const Outcome run = since(revision);
    EXPECT_EQ(run.exit_code, 2);
    EXPECT_EQ(run.out, "");
    EXPECT_NE(run.err.find("the git repository has no revision ”" + revision + "”"), std::string::npos) << run.err;
  }
  const TemporaryFolder other;
  const auto outside = other.write("x.plan", plan("", {"1.1"}));
  Outcome run = since("HEAD", {"a.plan", outside});
  EXPECT_EQ(run.exit_code, 2);
  EXPECT_NE(run.err.find("outside of the git repository"), std::string::npos) << run.err;
  run = since("HEAD", {outside});
  EXPECT_EQ(run.exit_code, 2);
  EXPECT_NE(run.err.find("is in no git repository"), std::string::npos) << run.err;
  run = program_.check({"a.plan", "--since", "HEAD"}, {.input = {}, .environment = {"PATH=/nowhere"}});
  EXPECT_EQ(run.exit_code, 2);
  EXPECT_NE(run.err.find("git is needed for --since but not installed"), std::string::npos) << run.err;
}

}  // namespace
}  // namespace planlint::test
