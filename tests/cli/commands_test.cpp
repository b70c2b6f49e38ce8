// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
//
// The verbs other than `check`, and the command line itself.
#include <gtest/gtest.h>
#include <sys/stat.h>

#include <nlohmann/json.hpp>

#include "program.h"

namespace planlint::test {
namespace {

using nlohmann::json;

const Surroundings swedish = {.input = {}, .environment = {"LC_ALL=sv_SE.UTF-8"}};

TEST(CommandLine, WithoutWordsThereIsHelpAndExitCode2) {
  const Program program;
  const Outcome run = program.run({});
  EXPECT_EQ(run.exit_code, 2);
  EXPECT_NE(run.out.find("Usage: planlint COMMAND"), std::string::npos) << run.out;
}

TEST(CommandLine, HelpIsThereForEveryVerbInBothLanguages) {
  const Program program;
  EXPECT_NE(program.run({"--help"}, swedish).out.find("Användning: planlint KOMMANDO"), std::string::npos);
  for (const std::string verb :
       {"check", "explain", "fmt", "import", "model", "new-rule", "query", "rules", "suppressions", "test"}) {
    const Outcome run = program.run({verb, "x", "--help"});
    EXPECT_EQ(run.exit_code, 0);
    EXPECT_NE(run.out.find("Usage: planlint " + verb), std::string::npos) << run.out;
    EXPECT_EQ(program.run({"help", verb}).out, run.out);
    EXPECT_NE(program.run({verb, "-h", "--lang=sv"}).out.find("Användning: planlint " + verb), std::string::npos);
  }
}

TEST(CommandLine, SaysItsVersion) {
  const Outcome run = Program().run({"--version"});
  EXPECT_EQ(run.exit_code, 0);
  EXPECT_TRUE(run.out.starts_with("planlint 0.")) << run.out;
}

TEST(CommandLine, ATypoNamesTheNearestVerbOrOption) {
  const Program program;
  const Outcome verb = program.run({"chekc", "a.plan"});
  EXPECT_EQ(verb.exit_code, 2);
  EXPECT_EQ(verb.out, "");
  EXPECT_EQ(verb.err, "planlint: error: there is no command ”chekc”; the nearest is check\nsee planlint --help\n");
  EXPECT_EQ(program.run({"chekc"}, swedish).err,
            "planlint: fel: kommandot ”chekc” finns inte; närmast är check\nse planlint --help\n");
  EXPECT_EQ(program.run({"--verison"}).err,
            "planlint: error: there is no option ”--verison”; the nearest is --version\nsee planlint --help\n");
  const Outcome option = program.run({"check", "--outptu", "x"});
  EXPECT_EQ(option.exit_code, 2);
  EXPECT_EQ(option.err,
            "planlint: error: there is no option ”--outptu”; the nearest is --output\nsee planlint check --help\n");
}

TEST(Model, PrintsTheModelAndNothingElse) {
  const Program program;
  program.write("a.plan", clean_plan);
  const Outcome run = program.run({"model", "a.plan"});
  EXPECT_EQ(run.exit_code, 0);
  EXPECT_EQ(run.err, "");
  EXPECT_EQ(json::parse(run.out)["document"]["board"], "Norra nämnden");
}

TEST(Model, OfAPlanWithSlipsIsWhatCouldBeRead) {
  const Program program;
  program.write("a.plan", wrong_plan);
  const Outcome run = program.run({"model", "a.plan"});
  EXPECT_EQ(run.exit_code, 1);
  EXPECT_EQ(json::parse(run.out)["document"]["year"], 2024);
  EXPECT_TRUE(run.err.starts_with("error[syntax/unknown-keyword]")) << run.err;
}

TEST(Model, WantsOneFileThatCanBeRead) {
  const Program program;
  EXPECT_EQ(program.run({"model"}).err, "planlint: error: FILE is missing\nsee planlint model --help\n");
  program.write("a.plan", "n\xE4mnd\n");
  const Outcome run = program.run({"model", "a.plan"});
  EXPECT_EQ(run.exit_code, 2);
  EXPECT_EQ(run.err, "planlint: error: a.plan: the file looks like Windows-1252; save it as UTF-8\n");
  EXPECT_EQ(program.run({"model", "a.plan", "b.plan"}).exit_code, 2);
  const Surroundings piped = {.input = clean_plan, .environment = {}};
  EXPECT_EQ(program.run({"model", "-"}, piped).exit_code, 0);
}

constexpr std::string_view untidy =
    "verksamhetsplan   2024 \"Norra nämnden\"   \nnämndmål 1.1.1   \"Å\" {\nindikator \"B\" { årsmål  3 % }\n}\n";

TEST(Fmt, RewritesInPlaceKeepsTheModeAndIsThenContent) {
  const Program program;
  const auto path = program.write("a.plan", untidy);
  ::chmod(path.c_str(), 0640);
  const Outcome run = program.run({"fmt"});
  EXPECT_EQ(run.exit_code, 0);
  EXPECT_EQ(run.out + run.err, "");
  const auto formatted = program.folder.read("a.plan");
  EXPECT_NE(formatted, untidy);
  EXPECT_TRUE(formatted.starts_with("verksamhetsplan 2024 \"Norra nämnden\"\n")) << formatted;
  struct stat status {};
  ASSERT_EQ(::stat(path.c_str(), &status), 0);
  EXPECT_EQ(status.st_mode & 0777U, 0640U);
  EXPECT_EQ(program.run({"fmt", "--check", "a.plan"}).exit_code, 0);
  EXPECT_EQ(program.run({"fmt"}).exit_code, 0);
  EXPECT_EQ(program.folder.read("a.plan"), formatted);
}

TEST(Fmt, CheckNamesTheFilesAndDiffShowsTheLines) {
  const Program program;
  program.write("a.plan", untidy);
  const Outcome check = program.run({"fmt", "--check"});
  EXPECT_EQ(check.exit_code, 1);
  EXPECT_EQ(check.out, "a.plan\n");
  const Outcome diff = program.run({"fmt", "--diff", "a.plan"});
  EXPECT_EQ(diff.exit_code, 1);
  EXPECT_NE(diff.out.find("\n-verksamhetsplan   2024 \"Norra nämnden\"   \n"), std::string::npos) << diff.out;
  EXPECT_NE(diff.out.find("\n+verksamhetsplan 2024 \"Norra nämnden\"\n"), std::string::npos) << diff.out;
  EXPECT_EQ(program.folder.read("a.plan"), untidy);
}

TEST(Fmt, StandardInputGoesToStandardOutput) {
  const Outcome run = Program().run({"fmt", "-"}, {.input = untidy, .environment = {}});
  EXPECT_EQ(run.exit_code, 0);
  EXPECT_TRUE(run.out.starts_with("verksamhetsplan 2024 \"Norra nämnden\"\n")) << run.out;
}

TEST(Fmt, KeepsCarriageReturns) {
  const Program program;
  program.write("a.plan", "verksamhetsplan   2024 \"Norra nämnden\"\r\n");
  EXPECT_EQ(program.run({"fmt"}).exit_code, 0);
  EXPECT_EQ(program.folder.read("a.plan"), "verksamhetsplan 2024 \"Norra nämnden\"\r\n");
}

TEST(Fmt, WhatIsBrokenIsLeftAloneAndTheRestIsFormatted) {
  const Program program;
  const std::string broken = "verksamhetsplan   2024 \"Norra nämnden\"\nbeskrivning \"\"\"\n  utan slut\n";
  program.write("a.plan", broken);
  program.write("b.plan", untidy);
  const Outcome run = program.run({"fmt"});
  EXPECT_EQ(run.exit_code, 2);
  EXPECT_TRUE(run.err.starts_with("planlint: error: a.plan has syntax errors and was not changed")) << run.err;
  EXPECT_EQ(program.folder.read("a.plan"), broken);
  EXPECT_NE(program.folder.read("b.plan"), untidy);
  EXPECT_EQ(program.run({"fmt", "gone.plan"}).exit_code, 2);
}

TEST(Rules, ListsTheRulesAndTheirPages) {
  const Program program;
  EXPECT_NE(program.run({"rules"}).out.find("syntax/unknown-keyword"), std::string::npos);
  const auto rules = json::parse(program.run({"rules", "--format", "json"}).out)["rules"];
  ASSERT_FALSE(rules.empty());
  EXPECT_EQ(program.run({"rules", "--write-docs", "docs"}).exit_code, 0);
  for (const auto& rule : rules) {
    const auto page = program.folder.read("docs/" + rule["id"].get<std::string>() + ".md");
    EXPECT_TRUE(page.starts_with("# " + rule["id"].get<std::string>())) << rule["id"];
  }
  EXPECT_EQ(program.run({"rules", "surplus"}).exit_code, 2);
}

TEST(Explain, ExplainsARuleInTheAskedLanguage) {
  const Program program;
  const Outcome run = program.run({"explain", "syntax/unknown-keyword"}, swedish);
  EXPECT_EQ(run.exit_code, 0);
  EXPECT_TRUE(run.out.starts_with("syntax/unknown-keyword (fel")) << run.out;
}

TEST(Explain, ATypoNamesTheNearestRule) {
  const Program program;
  const Outcome typo = program.run({"explain", "syntax/unkown-keyword"});
  EXPECT_EQ(typo.exit_code, 2);
  EXPECT_EQ(typo.err, "planlint: error: there is no rule ”syntax/unkown-keyword”; there is syntax/unknown-keyword\n");
  EXPECT_EQ(program.run({"explain", "unknown-keyword"}).err,
            "planlint: error: there is no rule ”unknown-keyword”; there is syntax/unknown-keyword\n");
  EXPECT_NE(program.run({"explain", "zzzzzzzzz"}, swedish).err.find("planlint rules listar dem"), std::string::npos);
}

}  // namespace
}  // namespace planlint::test
