// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

#include "program.h"

namespace planlint::test {
namespace {

using nlohmann::json;

constexpr std::string_view warned_plan =
    "verksamhetsplan 2024 \"Norra nämnden\"\nmål 1.1 \"X\" { indikator \"Fel\" }\n";

TEST(Check, ACleanPlanIsExitCode0) {
  const Program program;
  program.write("a.plan", clean_plan);
  const Outcome run = program.check({"a.plan"});
  EXPECT_EQ(run.exit_code, 0);
  EXPECT_EQ(run.out, "no findings in 1 file\n");
  EXPECT_EQ(run.err, "");
}

TEST(Check, AnErrorIsExitCode1AndIsFramed) {
  const Program program;
  program.write("a.plan", wrong_plan);
  const Outcome run = program.check({"a.plan", "--lang", "sv"});
  EXPECT_EQ(run.exit_code, 1);
  EXPECT_EQ(run.err, "");
  EXPECT_EQ(run.out,
            "fel[syntax/unknown-keyword]: okänt ord ”nämdmål”; det finns ”nämndmål”\n"
            " --> a.plan:2:1\n"
            "  |\n"
            "2 | nämdmål 1.1.1 \"Trygghet\"\n"
            "  | ^^^^^^^\n"
            "  |\n"
            "hjälp: ändra till ”nämndmål”\n"
            "  |\n"
            "2 - nämdmål 1.1.1 \"Trygghet\"\n"
            "2 + nämndmål 1.1.1 \"Trygghet\"\n"
            "\n"
            "1 fel i 1 fil\n");
}

TEST(Check, TheFailingLevelDecidesTheExitCode) {
  const Program program;
  program.write("a.plan", warned_plan);
  EXPECT_EQ(program.check({"a.plan"}).exit_code, 0);
  EXPECT_EQ(program.check({"a.plan", "--fail-on", "warning"}).exit_code, 1);
  EXPECT_EQ(program.check({"a.plan", "--fail-on=note"}).exit_code, 1);
  program.write("b.plan", wrong_plan);
  EXPECT_EQ(program.check({"b.plan"}).exit_code, 1);
}

TEST(Check, RulesOfAFolderFindWhatTheyLookFor) {
  const Program program;
  program.write("a.plan", warned_plan);
  EXPECT_EQ(program.check({"a.plan", "--format", "short"}).out,
            "a.plan:2:26: warning[demo/name]: the indicator is called ”Fel”\n");
}

TEST(Check, WithoutPathsTheCurrentFolderIsChecked) {
  const Program program;
  program.write("x/b.plan", wrong_plan);
  program.write("a.plan", wrong_plan);
  program.write("c.txt", wrong_plan);
  const Outcome run = program.check({"--format", "short"});
  EXPECT_EQ(run.exit_code, 1);
  EXPECT_TRUE(run.out.starts_with("a.plan:2:1: error[")) << run.out;
  EXPECT_NE(run.out.find("\nx/b.plan:2:1: error["), std::string::npos) << run.out;
  EXPECT_EQ(run.out.find("c.txt"), std::string::npos) << run.out;
}

TEST(Check, ReadsStandardInputUnderTheNameItIsGiven) {
  const Program program;
  const Surroundings piped = {.input = wrong_plan, .environment = {}};
  EXPECT_TRUE(program.check({"-", "--format", "short"}, piped).out.starts_with("<stdin>:2:1: error["));
  const Outcome named = program.check({"-", "--format", "short", "--stdin-filename", "x/y.plan"}, piped);
  EXPECT_EQ(named.exit_code, 1);
  EXPECT_TRUE(named.out.starts_with("x/y.plan:2:1: error[")) << named.out;
}

TEST(Check, TheLocaleIsTheLanguageAndTheOptionIsStronger) {
  const Program program;
  program.write("a.plan", clean_plan);
  const Surroundings swedish = {.input = {}, .environment = {"LANG=sv_SE.UTF-8"}};
  EXPECT_EQ(program.check({"a.plan"}, swedish).out, "inga anmärkningar i 1 fil\n");
  EXPECT_EQ(program.check({"a.plan", "--lang", "en"}, swedish).out, "no findings in 1 file\n");
  const Outcome wrong = program.check({"a.plan", "--lang", "de"});
  EXPECT_EQ(wrong.exit_code, 2);
  EXPECT_NE(wrong.err.find("--lang can be sv or en"), std::string::npos) << wrong.err;
}

TEST(Check, ColourIsForTerminalsOrForTheAsking) {
  const Program program;
  program.write("a.plan", wrong_plan);
  EXPECT_EQ(program.check({"a.plan"}).out.find('\x1b'), std::string::npos);
  const Surroundings no_color = {.input = {}, .environment = {"NO_COLOR=1"}};
  EXPECT_NE(program.check({"a.plan", "--color", "always"}, no_color).out.find('\x1b'), std::string::npos);
}

TEST(Check, JsonAndSarifAreWholeAlsoWhenSomethingFails) {
  const Program program;
  program.write("a.plan", wrong_plan);
  const Outcome as_json = program.check({"--format", "json", "a.plan", "gone.plan"});
  EXPECT_EQ(as_json.exit_code, 2);
  const auto object = json::parse(as_json.out);
  EXPECT_EQ(object["findings"].size(), 1U);
  EXPECT_EQ(object["summary"],
            json::parse(R"({"files":1,"errors":1,"warnings":0,"notes":0,"failed":1,"exit_code":2})"));
  const Outcome as_sarif = program.check({"--format", "sarif", "a.plan"});
  EXPECT_EQ(as_sarif.exit_code, 1);
  const auto log = json::parse(as_sarif.out)["runs"][0];
  EXPECT_EQ(log["results"][0]["ruleId"], "syntax/unknown-keyword");
  const auto index = log["results"][0]["ruleIndex"].get<std::size_t>();
  EXPECT_EQ(log["tool"]["driver"]["rules"][index]["id"], "syntax/unknown-keyword");
  EXPECT_EQ(log["invocations"][0]["exitCode"], 1);
}

TEST(Check, WritesToAFile) {
  const Program program;
  program.write("a.plan", wrong_plan);
  const Outcome run = program.check({"a.plan", "--format", "json", "--output", "out.json"});
  EXPECT_EQ(run.exit_code, 1);
  EXPECT_EQ(run.out, "");
  EXPECT_EQ(json::parse(program.folder.read("out.json"))["findings"].size(), 1U);
  const Outcome nowhere = program.check({"a.plan", "--output", "no/such/folder"});
  EXPECT_EQ(nowhere.exit_code, 2);
  EXPECT_NE(nowhere.err.find("no/such/folder cannot be written ("), std::string::npos) << nowhere.err;
}

TEST(Check, TheResultDoesNotDependOnThreads) {
  const Program program;
  for (int i = 0; i < 40; ++i) program.write("p" + std::to_string(i) + ".plan", i % 2 == 0 ? wrong_plan : warned_plan);
  const Outcome one = program.check({"--threads", "1"});
  const Outcome many = program.check({"--threads", "8"});
  EXPECT_EQ(one.exit_code, 1);
  EXPECT_NE(one.out.find("20 errors, 20 warnings in 40 files"), std::string::npos) << one.out;
  EXPECT_EQ(one.out, many.out);
}

TEST(Check, ThreadsAreAWholeNumber) {
  const Program program;
  program.write("a.plan", clean_plan);
  for (const auto* threads : {"0", "-1", "två", "1.5", "", "99999999999"}) {
    const Outcome run = program.check({"a.plan", "--threads=" + std::string(threads)});
    EXPECT_EQ(run.exit_code, 2) << threads << run.err;
    EXPECT_NE(run.err.find("--threads"), std::string::npos) << run.err;
  }
}

TEST(Check, AReaderThatGoesAwayIsNoError) {
  const Program program;
  program.write("a.plan", wrong_plan);
  const Surroundings closed = {.input = {}, .environment = {}, .standard_output = Stdout::closed_pipe};
  const Outcome run = program.check({"a.plan"}, closed);
  EXPECT_EQ(run.exit_code, 1);
  EXPECT_EQ(run.err, "");
}

TEST(Check, AFullDiskIsOne) {
  const Program program;
  program.write("a.plan", clean_plan);
  const Surroundings full = {.input = {}, .environment = {}, .standard_output = Stdout::full_disk};
  const Outcome run = program.check({"a.plan"}, full);
  EXPECT_EQ(run.exit_code, 2);
  EXPECT_NE(run.err.find("standard output cannot be written ("), std::string::npos) << run.err;
}

}  // namespace
}  // namespace planlint::test
