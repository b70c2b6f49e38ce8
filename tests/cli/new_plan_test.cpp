// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
//
// `new plan`: a board's plan, begun from a KF budget.
#include <gtest/gtest.h>

#include "program.h"

namespace planlint::test {
namespace {

constexpr std::string_view catalogue =
    "kf-budget 2024 \"Byn\"\n"
    "inriktningsmål 1 \"Öppet\"\n"
    "mål 1.1 \"Nära\" {\n"
    "  kf-indikator \"Besök\" { årsmål 9 st  nämnder \"Kulturnämnden\" }\n"
    "  kf-indikator \"Närvaro\" { årsmål 90 %  nämnder \"Skolnämnden\" }\n"
    "  kf-aktivitet \"Läslov\" { tid 2024-10-28 till 2024-11-03 }\n"
    "}\n";

class NewPlanVerb : public testing::Test {
 protected:
  NewPlanVerb() { program_.write("kf/kf-2024.plan", catalogue); }

  [[nodiscard]] Outcome begin(std::vector<std::string> words) const {
    words.insert(words.begin(), {"new", "plan"});
    return program_.run(words);
  }

  Program program_;
};

TEST_F(NewPlanVerb, WritesAPlanThatNamesItsBudget) {
  program_.write("planer/annan.plan", clean_plan);
  const Outcome run = begin({"--from", "kf/kf-2024.plan", "--board", "Kulturnämnden", "-o", "planer/plan.plan"});
  EXPECT_EQ(run.exit_code, 0) << run.err;
  EXPECT_EQ(run.out, "");
  EXPECT_EQ(
      run.err,
      "  1 area goal, 1 KF indicator, 1 KF activity\nWrote planer/plan.plan\nRun: planlint check planer/plan.plan\n");
  EXPECT_EQ(program_.folder.read("planer/plan.plan"),
            "verksamhetsplan 2024 \"Kulturnämnden\" {\n"
            "  utgår från \"../kf/kf-2024.plan\"\n"
            "}\n"
            "\n"
            "inriktningsmål 1 \"Öppet\"\n"
            "\n"
            "mål 1.1 \"Nära\" {\n"
            "  kf-indikator \"Besök\" {\n"
            "    kf-årsmål 9 st\n"
            "  }\n"
            "\n"
            "  kf-aktivitet \"Läslov\" {\n"
            "    tid 2024-10-28 till 2024-11-03\n"
            "  }\n"
            "}\n");
  const Outcome check = program_.run({"check", "planer/plan.plan", "--format", "short"});
  EXPECT_EQ(check.exit_code, 1);
  EXPECT_NE(check.out.find("[target/missing]"), std::string::npos) << check.out;
  EXPECT_EQ(check.out.find("[file/"), std::string::npos) << check.out;
}

TEST_F(NewPlanVerb, WithoutAFileGoesToStandardOutput) {
  const Outcome run = begin({"--from", "kf/kf-2024.plan", "--board", "Skolnämnden", "--year", "2025"});
  EXPECT_EQ(run.exit_code, 0) << run.err;
  EXPECT_TRUE(run.out.starts_with("verksamhetsplan 2025 \"Skolnämnden\" {\n  utgår från \"kf/kf-2024.plan\"\n"))
      << run.out;
  const Outcome piped =
      program_.run({"new", "plan", "--from", "-", "--board", "Skolnämnden"}, {.input = catalogue, .environment = {}});
  EXPECT_EQ(piped.exit_code, 0) << piped.err;
  EXPECT_TRUE(piped.out.starts_with("verksamhetsplan 2024 \"Skolnämnden\"\n")) << piped.out;
}

TEST_F(NewPlanVerb, OverwritesOnlyWithForce) {
  program_.write("plan.plan", clean_plan);
  const std::vector<std::string> words = {"--from", "kf/kf-2024.plan", "--board", "Kulturnämnden", "-o", "plan.plan"};
  const Outcome refused = begin(words);
  EXPECT_EQ(refused.exit_code, 2);
  EXPECT_NE(refused.err.find("plan.plan is there already; --force overwrites it"), std::string::npos) << refused.err;
  EXPECT_EQ(program_.folder.read("plan.plan"), clean_plan);
  auto forced = words;
  forced.emplace_back("--force");
  EXPECT_EQ(begin(forced).exit_code, 0);
  EXPECT_TRUE(program_.folder.read("plan.plan").starts_with("verksamhetsplan 2024 \"Kulturnämnden\""));
}

TEST_F(NewPlanVerb, NamesTheNearestBoard) {
  const Outcome run = begin({"--from", "kf/kf-2024.plan", "--board", "Kulturnämden", "--lang", "sv"});
  EXPECT_EQ(run.exit_code, 2);
  EXPECT_EQ(run.out, "");
  EXPECT_NE(run.err.find("nämner ingen nämnd ”Kulturnämden”; närmast är ”Kulturnämnden”"), std::string::npos)
      << run.err;
}

TEST_F(NewPlanVerb, GivesABoardThatIsNotNamedWhatAllGet) {
  const Outcome run = begin({"--from", "kf/kf-2024.plan", "--board", "Trafikkontoret i söder"});
  EXPECT_EQ(run.exit_code, 0);
  EXPECT_NE(run.err.find("the plan gets what all boards were given"), std::string::npos) << run.err;
  EXPECT_EQ(run.out.find("kf-indikator"), std::string::npos);
  EXPECT_NE(run.out.find("kf-aktivitet \"Läslov\""), std::string::npos);
  program_.write("tom.plan", "kf-budget 2024 \"Byn\"\nmål 1.1 \"A\" { nämnder \"Kulturnämnden\" }\n");
  const Outcome nothing = begin({"--from", "tom.plan", "--board", "Trafikkontoret i söder"});
  EXPECT_EQ(nothing.exit_code, 2);
  EXPECT_NE(nothing.err.find("gives nothing to all boards"), std::string::npos) << nothing.err;
}

TEST_F(NewPlanVerb, RefusesWhatIsNoBudget) {
  program_.write("plan.plan", clean_plan);
  const Outcome run = begin({"--from", "plan.plan", "--board", "Norra nämnden"});
  EXPECT_EQ(run.exit_code, 2);
  EXPECT_NE(run.err.find("plan.plan is no KF budget but verksamhetsplan 2024, Norra nämnden"), std::string::npos)
      << run.err;
  EXPECT_EQ(begin({"--from", "finns-inte.plan", "--board", "N"}).exit_code, 2);
}

TEST_F(NewPlanVerb, SaysWhatIsWrongWithTheCommandLine) {
  const auto error_of = [&](std::vector<std::string> words) {
    const Outcome run = program_.run(words);
    EXPECT_EQ(run.exit_code, 2);
    return run.err.substr(0, run.err.find('\n'));
  };
  EXPECT_EQ(error_of({"new"}), "planlint: error: plan is missing");
  EXPECT_EQ(error_of({"new", "bok"}), "planlint: error: what can be begun is plan, not ”bok”");
  EXPECT_EQ(error_of({"new", "plan", "--board", "N"}), "planlint: error: --from CATALOGUE is missing");
  EXPECT_EQ(error_of({"new", "plan", "--from", "kf/kf-2024.plan"}), "planlint: error: --board BOARD is missing");
  EXPECT_EQ(error_of({"new", "plan", "--from", "k", "--board", "N", "--year", "20x4"}),
            "planlint: error: --year is a year such as 2024, not ”20x4”");
  EXPECT_EQ(error_of({"new", "plan", "--from", "k", "--board", "N", "-o", "plan.txt"}),
            "planlint: error: the name of a plan file ends in .plan, not ”plan.txt”");
}

}  // namespace
}  // namespace planlint::test
