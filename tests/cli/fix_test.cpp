// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
//
// `check --fix` and `--diff`: what happens to files, streams and exit codes.
#include <gtest/gtest.h>
#include <sys/stat.h>
#include <unistd.h>

#include <nlohmann/json.hpp>

#include "fixing.h"

namespace planlint::test {
namespace {

namespace fs = std::filesystem;
using nlohmann::json;

class Fixing : public testing::Test {
 protected:
  void SetUp() override { write_renaming_rules(program_); }

  [[nodiscard]] Outcome check(const std::vector<std::string>& words, const Surroundings& surroundings = {}) const {
    return program_.check(words, surroundings);
  }

  Program program_;
};

TEST_F(Fixing, MendsWhatIsSafeAndReportsTheRest) {
  program_.write("a.plan", plan_with({"Fel", "Kanske", "Lucka"}));
  const Outcome run = check({"--fix", "a.plan", "--format", "short"});
  EXPECT_EQ(program_.folder.read("a.plan"), plan_with({"Rätt", "Kanske", "Lucka"}));
  EXPECT_EQ(run.out,
            "a.plan:4:14: warning[demo/likely]: the indicator is called ”Kanske”\n"
            "a.plan:5:14: warning[demo/open]: the indicator is called ”Lucka”\n");
  EXPECT_EQ(run.err, "planlint: note: a.plan: 1 fixed, 2 left\n");
  EXPECT_EQ(run.exit_code, 0);
  EXPECT_EQ(check({"--fix", "a.plan", "--fail-on", "warning"}).exit_code, 1) << "something is left";
}

TEST_F(Fixing, SuggestionsAreForTheAskingAndGapsAreNeverFilled) {
  program_.write("a.plan", plan_with({"Fel", "Kanske", "Lucka"}));
  const Outcome run = check({"--fix=suggested", "a.plan", "--lang", "sv"});
  EXPECT_EQ(program_.folder.read("a.plan"), plan_with({"Rätt", "Säkert", "Lucka"}));
  EXPECT_EQ(run.err, "planlint: anmärkning: a.plan: 2 rättade, 1 kvar\n");
  EXPECT_NE(run.out.find("1 varning i 1 fil\n"), std::string::npos) << run.out;
}

TEST_F(Fixing, ASecondRunChangesNothing) {
  program_.write("a.plan", plan_with({"Fel", "Kanske"}));
  EXPECT_EQ(check({"--fix=suggested"}).err, "planlint: note: a.plan: 2 fixed, 0 left\n");
  const auto written = fs::last_write_time(program_.folder.path() / "a.plan");
  const Outcome again = check({"--fix=suggested"});
  EXPECT_EQ(again.err, "");
  EXPECT_EQ(again.out, "no findings in 1 file\n");
  EXPECT_EQ(fs::last_write_time(program_.folder.path() / "a.plan"), written);
}

TEST_F(Fixing, TheWordBehindFixIsAPath) {
  program_.write("ask", plan_with({"Fel"}));
  EXPECT_EQ(check({"--fix", "ask"}).exit_code, 0);
  EXPECT_EQ(program_.folder.read("ask"), plan_with({"Rätt"}));
  const Outcome wrong = check({"--fix=sugested", "ask"});
  EXPECT_EQ(wrong.exit_code, 2);
  EXPECT_NE(wrong.err.find("--fix cannot be ”sugested”; the nearest is suggested"), std::string::npos) << wrong.err;
}

TEST_F(Fixing, DiffShowsAndChangesNothing) {
  program_.write("a.plan", plan_with({"Fel", "Kanske"}));
  const Outcome run = check({"--diff"});
  EXPECT_EQ(run.exit_code, 1);
  EXPECT_NE(run.out.find("-  indikator \"Fel\"\n+  indikator \"Rätt\"\n"), std::string::npos) << run.out;
  EXPECT_EQ(run.out.find("-  indikator \"Kanske\""), std::string::npos) << run.out;
  EXPECT_EQ(run.err, "planlint: note: a.plan: 1 would be fixed, 1 left\n");
  EXPECT_EQ(program_.folder.read("a.plan"), plan_with({"Fel", "Kanske"}));
  EXPECT_NE(check({"--diff", "--fix=suggested"}).out.find("+  indikator \"Säkert\"\n"), std::string::npos);
  program_.write("a.plan", plan_with({"Kanske"}));
  const Outcome nothing = check({"--diff"});
  EXPECT_EQ(nothing.exit_code, 0);
  EXPECT_EQ(nothing.out, "");
}

TEST_F(Fixing, JsonAndSarifStayWhole) {
  program_.write("a.plan", plan_with({"Fel", "Kanske"}));
  const auto object = json::parse(check({"--fix", "--format", "json"}).out);
  ASSERT_EQ(object["findings"].size(), 1U);
  EXPECT_EQ(object["findings"][0]["rule"], "demo/likely");
  program_.write("a.plan", plan_with({"Fel", "Kanske"}));
  EXPECT_EQ(json::parse(check({"--fix", "--format", "sarif"}).out)["runs"][0]["results"].size(), 1U);
}

TEST_F(Fixing, StandardInputComesOutFixedAndFindingsGoToStandardError) {
  const auto text = plan_with({"Fel", "Kanske"});
  const Outcome run = check({"-", "--fix", "--format", "short", "--stdin-filename", "x.plan"}, {.input = text});
  EXPECT_EQ(run.out, plan_with({"Rätt", "Kanske"}));
  EXPECT_NE(run.err.find("x.plan:4:14: warning[demo/likely]"), std::string::npos) << run.err;
  EXPECT_EQ(run.exit_code, 0);
  const Outcome diff = check({"-", "--diff"}, {.input = text});
  EXPECT_NE(diff.out.find("+  indikator \"Rätt\"\n"), std::string::npos) << diff.out;
  EXPECT_EQ(diff.exit_code, 1);
}

TEST_F(Fixing, WhatCannotBeFixedPassesThrough) {
  const auto clean = plan_with({"X"});
  EXPECT_EQ(check({"-", "--fix"}, {.input = clean}).out, clean);
  const Outcome binary = check({"-", "--fix"}, {.input = "m\xE5l 1.1 \"\xC5\"\n"});
  EXPECT_EQ(binary.out, "m\xE5l 1.1 \"\xC5\"\n");
  EXPECT_EQ(binary.exit_code, 2);
  const Outcome document = check({"-", "--fix", "--stdin-filename", "x.txt"}, {.input = "Mål\n"});
  EXPECT_EQ(document.out, "Mål\n");
}

TEST_F(Fixing, ALostResultIsAFailure) {
  const Outcome full = check({"-", "--fix"}, {.input = plan_with({"Fel"}), .standard_output = Stdout::full_disk});
  EXPECT_EQ(full.exit_code, 2);
  EXPECT_NE(full.err.find("standard output cannot be written"), std::string::npos) << full.err;
}

TEST_F(Fixing, DocumentsAreNeverChanged) {
  const std::string text = "Verksamhetsplan 2024\nNorra nämnden\n\nIndikator\tÅrsmål\nFel\t5 st\n";
  program_.write("a.txt", text);
  const Outcome run = check({"--fix=suggested", "a.txt"});
  EXPECT_EQ(program_.folder.read("a.txt"), text);
  EXPECT_NE(run.err.find("a.txt is a document and is not changed; planlint import makes a plan file of it"),
            std::string::npos)
      << run.err;
}

TEST_F(Fixing, KeepsModeLinkMarkAndLineBreaks) {
  auto text = plan_with({"Fel"});
  for (auto at = text.find('\n'); at != std::string::npos; at = text.find('\n', at + 2)) text.insert(at, "\r");
  text.insert(0, "\xEF\xBB\xBF");
  const auto path = program_.write("x/a.plan", text);
  ::chmod(path.c_str(), 0640);
  fs::create_symlink("x/a.plan", program_.folder.path() / "b.plan");
  EXPECT_EQ(check({"--fix", "b.plan"}).exit_code, 0);
  text.replace(text.find("Fel"), 3, "Rätt");
  EXPECT_EQ(program_.folder.read("x/a.plan"), text);
  EXPECT_TRUE(fs::is_symlink(program_.folder.path() / "b.plan"));
  struct stat status {};
  ASSERT_EQ(::stat(path.c_str(), &status), 0);
  EXPECT_EQ(status.st_mode & 07777U, 0640U);
  EXPECT_EQ(std::distance(fs::directory_iterator(program_.folder.path() / "x"), fs::directory_iterator()), 1);
}

TEST_F(Fixing, AFileThatCannotBeReplacedIsAnErrorAndTheRestGoesOn) {
  if (::geteuid() == 0) GTEST_SKIP() << "root may write every file";
  program_.write("a.plan", plan_with({"Fel"}));
  program_.write("b.plan", plan_with({"Fel"}));
  ::chmod((program_.folder.path() / "a.plan").c_str(), 0444);
  const Outcome run = check({"--fix"});
  EXPECT_EQ(run.exit_code, 2);
  EXPECT_NE(run.err.find("error: a.plan cannot be written ("), std::string::npos) << run.err;
  EXPECT_EQ(program_.folder.read("a.plan"), plan_with({"Fel"}));
  EXPECT_EQ(program_.folder.read("b.plan"), plan_with({"Rätt"}));
}

TEST_F(Fixing, AFixThatKeepsItsFindingIsNamed) {
  program_.write(".rules/demo/useless.lua", renaming_rule("Värre", "fix(\"safe\", \"Värre\")"));
  program_.write("a.plan", plan_with({"Fel", "Värre", "Fel"}));
  const Outcome run = check({"--fix", "--format", "json"});
  EXPECT_EQ(run.exit_code, 2);
  EXPECT_EQ(json::parse(run.out)["summary"]["exit_code"], 2);
  EXPECT_EQ(run.err,
            "planlint: error: a.plan:4: demo/useless: the fix ”write ”Värre”” left what the rule finds and was taken "
            "back; this is a mistake of the rule\n"
            "planlint: note: a.plan: 2 fixed, 1 left\n");
  EXPECT_EQ(program_.folder.read("a.plan"), plan_with({"Rätt", "Värre", "Rätt"}));
}

TEST_F(Fixing, AFixThatBreaksTheFileIsTakenBack) {
  program_.write(".rules/demo/harmful.lua", renaming_rule("Värre", "fix(\"safe\", \"X\\\" {\\n\")"));
  program_.write("a.plan", plan_with({"Fel", "Värre"}));
  const Outcome run = check({"--fix", "--lang", "sv"});
  EXPECT_EQ(run.exit_code, 2);
  EXPECT_NE(run.err.find("a.plan:4: demo/harmful: rättningen ”skriv"), std::string::npos) << run.err;
  EXPECT_NE(run.err.find("gav nya fel i filen och togs tillbaka; det är ett misstag i regeln"), std::string::npos);
  EXPECT_EQ(program_.folder.read("a.plan"), plan_with({"Rätt", "Värre"}));
}

TEST_F(Fixing, InAFileWithSyntaxErrorsARuleIsExcused) {
  program_.write(".rules/demo/useless.lua", renaming_rule("Värre", "fix(\"safe\", \"Värre\")"));
  program_.write("a.plan", plan_with({"Värre"}) + "?\n");
  const Outcome run = check({"--fix"});
  EXPECT_EQ(run.exit_code, 1);
  EXPECT_EQ(run.err,
            "planlint: note: a.plan:3: demo/useless: the fix ”write ”Värre”” left what the rule finds and was taken "
            "back: the file has syntax errors\n");
}

TEST_F(Fixing, TwoMissingBracesAtOnePlaceAreInserted) {
  program_.write("a.plan",
                 "verksamhetsplan 2024 \"A\"\nmål 1.1 \"X\" {\n  nämndmål 1.1.1 \"Y\" {\n    indikator \"Z\" {\n"
                 "      årsmål 5 st\nmål 1.2 \"W\" {\n}\n");
  const Outcome run = check({"--fix=suggested", "--format", "short"});
  EXPECT_EQ(run.out, "");
  EXPECT_EQ(run.err, "planlint: note: a.plan: 3 fixed, 0 left\n");
}

TEST_F(Fixing, RulesThatUndoEachOtherAreNamed) {
  program_.write(".rules/demo/one.lua", renaming_rule("Ett", "fix(\"safe\", \"Två\")"));
  program_.write(".rules/demo/two.lua", renaming_rule("Två", "fix(\"safe\", \"Ett\")"));
  program_.write("a.plan", plan_with({"Ett"}));
  const Outcome run = check({"--fix"});
  EXPECT_EQ(run.exit_code, 2);
  EXPECT_NE(run.err.find("a.plan: the fixes of demo/one and demo/two undo each other"), std::string::npos) << run.err;
}

TEST_F(Fixing, AFileSeesWhatWasFixedInItsCatalogue) {
  program_.write("a-budget.plan", "kf-budget 2024 \"Staden\"\nmål 1.1 \"X\" {\n  kf-indikator \"Fel\"\n}\n");
  program_.write("b.plan",
                 "verksamhetsplan 2024 \"A\" {\n  utgår från \"a-budget.plan\"\n}\nmål 1.1 \"X\" {\n"
                 "  kf-indikator \"Kanske\"\n}\n");
  program_.write(".rules/demo/certain.lua", [] {
    auto rule = renaming_rule("Fel", "fix(\"safe\", \"Rätt\")");
    return rule.replace(rule.find("severity"), 0, "documents = { \"catalogue\" }, ");
  }());
  program_.write(".rules/demo/likely.lua",
                 renaming_rule("Kanske", "fix(\"safe\", ctx.catalogue.indicators[1].name .. \"are\")"));
  EXPECT_EQ(check({"--fix"}).exit_code, 0);
  EXPECT_NE(program_.folder.read("b.plan").find("\"Rättare\""), std::string::npos) << program_.folder.read("b.plan");
}

TEST_F(Fixing, WhatDoesNotGoTogetherIsRefused) {
  program_.write("a.plan", plan_with({"Fel"}));
  const std::vector<std::pair<std::vector<std::string>, std::string>> refused = {
      {{"--fix", "--explain-import"}, "--explain-import fixes nothing"},
      {{"--diff", "--format", "json"}, "--diff has a form of its own"},
      {{"--fix=ask", "--diff"}, "--diff shows fixes without asking"},
      {{"--fix=ask", "-"}, "--fix=ask reads the answers from standard input"},
      {{"--fix=ask"}, "--fix=ask asks on a terminal, but standard input is none"},
  };
  for (const auto& [words, reason] : refused) {
    const Outcome run = check(words);
    EXPECT_EQ(run.exit_code, 2) << reason;
    EXPECT_NE(run.err.find(reason), std::string::npos) << run.err;
    EXPECT_EQ(program_.folder.read("a.plan"), plan_with({"Fel"}));
  }
}

}  // namespace
}  // namespace planlint::test
