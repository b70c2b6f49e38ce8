// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
//
// `check --fix=ask`, on a terminal.
#include <gtest/gtest.h>

#include "fixing.h"

namespace planlint::test {
namespace {

class FixAsk : public testing::Test {
 protected:
  void SetUp() override { write_renaming_rules(program_); }

  [[nodiscard]] Outcome ask(std::string_view typed, std::string_view language = "en") const {
    return program_.run_on_terminal({"check", "--rules", ".rules", "--fix=ask", "--lang", std::string(language)},
                                    typed);
  }

  Program program_;
};

TEST_F(FixAsk, AppliesWhatIsAnsweredYes) {
  program_.write("a.plan", plan_with({"Fel", "Kanske", "Fel"}));
  const Outcome run = ask("y\nn\nj\n");
  EXPECT_EQ(run.err, "");
  EXPECT_EQ(program_.folder.read("a.plan"), plan_with({"Rätt", "Kanske", "Rätt"}));
  EXPECT_NE(run.out.find("warning[demo/certain]: the indicator is called ”Fel”"), std::string::npos) << run.out;
  EXPECT_NE(run.out.find("fix it? [y]es, [n]o, [a]lways demo/certain, [s]top: "), std::string::npos) << run.out;
  EXPECT_NE(run.out.find("a.plan: 2 fixed, 1 left"), std::string::npos) << run.out;
  EXPECT_EQ(run.exit_code, 0);
}

TEST_F(FixAsk, AlwaysIsForTheRuleAndAllFiles) {
  program_.write("a.plan", plan_with({"Fel", "Kanske", "Fel"}));
  program_.write("b.plan", plan_with({"Fel"}));
  const Outcome run = ask("a\nn\n");
  EXPECT_EQ(program_.folder.read("a.plan"), plan_with({"Rätt", "Kanske", "Rätt"})) << run.out;
  EXPECT_EQ(program_.folder.read("b.plan"), plan_with({"Rätt"}));
}

TEST_F(FixAsk, StopKeepsWhatWasAnswered) {
  program_.write("a.plan", plan_with({"Fel", "Fel", "Fel"}));
  program_.write("b.plan", plan_with({"Fel"}));
  const Outcome run = ask("ja\nsluta\n", "sv");
  EXPECT_NE(run.out.find("rätta? [j]a, [n]ej, [a]lltid demo/certain, [s]luta: "), std::string::npos) << run.out;
  EXPECT_EQ(program_.folder.read("a.plan"), plan_with({"Rätt", "Fel", "Fel"})) << run.out;
  EXPECT_EQ(program_.folder.read("b.plan"), plan_with({"Fel"}));
}

TEST_F(FixAsk, TheEndOfTheAnswersIsStop) {
  program_.write("a.plan", plan_with({"Fel"}));
  EXPECT_EQ(ask("\x04").exit_code, 0);
  EXPECT_EQ(program_.folder.read("a.plan"), plan_with({"Fel"}));
}

TEST_F(FixAsk, GapsMayBeLeftWhereSomebodySeesThem) {
  program_.write("a.plan", plan_with({"Lucka"}));
  const Outcome run = ask("y\n");
  EXPECT_NE(run.out.find("1  write ”Namn” (leaves something to fill in)"), std::string::npos) << run.out;
  EXPECT_EQ(program_.folder.read("a.plan"), plan_with({"Namn"}));
}

TEST_F(FixAsk, AlternativesHaveNumbers) {
  program_.write(".rules/demo/choice.lua",
                 renaming_rule("Val", "fix(\"suggested\", \"Ena\"), fix(\"suggested\", \"Andra\")"));
  program_.write("a.plan", plan_with({"Val"}));
  const Outcome run = ask("y\n3\n2\n");
  EXPECT_NE(run.out.find("  1  write ”Ena”\r\n  2  write ”Andra”\r\n"), std::string::npos) << run.out;
  EXPECT_EQ(program_.folder.read("a.plan"), plan_with({"Andra"})) << run.out;
}

TEST_F(FixAsk, AFileThatChangesMeanwhileIsLeftAlone) {
  program_.write("a.plan", plan_with({"Fel"}));
  const Outcome run = program_.run_on_terminal({"check", "--rules", ".rules", "--fix=ask", "--lang", "en"}, "y\n", [&] {
    program_.write("a.plan", plan_with({"Fel", "Fel"}));
  });
  EXPECT_EQ(run.exit_code, 2);
  EXPECT_NE(run.out.find("a.plan was changed meanwhile and is left as it is"), std::string::npos) << run.out;
  EXPECT_EQ(program_.folder.read("a.plan"), plan_with({"Fel", "Fel"}));
}

TEST_F(FixAsk, AFileThatHasGoneMeanwhileIsNotMadeAnew) {
  program_.write("a.plan", plan_with({"Fel"}));
  const auto path = program_.folder.path() / "a.plan";
  const Outcome run = program_.run_on_terminal({"check", "--rules", ".rules", "--fix=ask", "--lang", "en", "a.plan"},
                                               "y\n", [&] { std::filesystem::remove(path); });
  EXPECT_EQ(run.exit_code, 2);
  EXPECT_NE(run.out.find("a.plan cannot be read ("), std::string::npos) << run.out;
  EXPECT_FALSE(std::filesystem::exists(path));
}

}  // namespace
}  // namespace planlint::test
