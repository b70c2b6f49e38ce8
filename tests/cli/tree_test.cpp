// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
//
// `tree`: the golden thread with its findings.
#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

#include "program.h"

namespace planlint::test {
namespace {

using nlohmann::json;

constexpr std::string_view thread =
    "verksamhetsplan 2024 \"Norra nämnden\"\n"
    "inriktningsmål 1 \"Öppet\"\n"
    "mål 1.1 \"Nära\" {\n"
    "  kf-indikator \"Besök\" { årsmål 9 st  kf-årsmål 8 st }\n"
    "  nämndmål 1.1.1 \"Läser\" {\n"
    "    indikator \"Fel\"\n"
    "    aktivitet \"Sagor\" { tid 2024-01-01 till 2024-06-30 }\n"
    "  }\n"
    "}\n"
    "beslut 1 \"Ny plan\"\n";

/// `tree` with the rule demo/name, which flags indicators that are called ”Fel”.
Outcome tree(const Program& program, std::vector<std::string> words, const Surroundings& surroundings = {}) {
  (void)program.check({"--help"});  // makes the rule
  words.insert(words.begin(), {"tree", "--rules", ".rules"});
  return program.run(words, surroundings);
}

TEST(Tree, PrintsGoalsMeasuresAndFindings) {
  const Program program;
  program.write("a.plan", thread);
  const Outcome run = tree(program, {"a.plan"});
  EXPECT_EQ(run.exit_code, 0) << "it is a view, not a check";
  EXPECT_EQ(run.err, "");
  EXPECT_EQ(run.out.substr(0, run.out.find("6:")),
            "a.plan: verksamhetsplan 2024, Norra nämnden\n"
            "\n"
            "inriktningsmål 1 Öppet\n"
            "└─ mål 1.1 Nära\n"
            "   ├─ kf-indikator Besök: 9 st (KF: 8 st)\n"
            "   └─ nämndmål 1.1.1 Läser\n"
            "      ├─ indikator Fel\n"
            "      │       ");
  EXPECT_NE(run.out.find("warning[demo/name]: "), std::string::npos);
  EXPECT_NE(run.out.find("      └─ aktivitet Sagor: 2024-01-01 till 2024-06-30\n"), std::string::npos);
  EXPECT_TRUE(run.out.ends_with("\n1 warning in 1 file\n")) << run.out;
  EXPECT_NE(tree(program, {"a.plan", "--lang", "sv"}).out.find("varning[demo/name]: "), std::string::npos);
}

TEST(Tree, PutsWhatIsAtNoGoalLast) {
  const Program program;
  program.write("a.plan", "verksamhetsplan 2024 \"Norra nämnden\"\nbeslut 1 \"X\" { belop 2 mnkr }\n");
  const Outcome run = tree(program, {"a.plan"});
  EXPECT_EQ(run.exit_code, 0);
  const auto none = run.out.find("\nno goals\n");
  const auto others = run.out.find("\noutside of the goals\n     2:16 error[syntax/");
  EXPECT_NE(none, std::string::npos) << run.out;
  EXPECT_NE(others, std::string::npos) << run.out;
  EXPECT_LT(none, others);
}

TEST(Tree, IsColouredWhereAsked) {
  const Program program;
  program.write("a.plan", thread);
  EXPECT_EQ(tree(program, {"a.plan"}).out.find('\x1b'), std::string::npos);
  EXPECT_NE(tree(program, {"a.plan", "--color", "always"}).out.find("\x1b[1;33mwarning[demo/name]\x1b[0m"),
            std::string::npos);
}

TEST(Tree, WritesJson) {
  const Program program;
  const Outcome run =
      tree(program, {"-", "--format", "json", "--stdin-filename", "x.plan"}, {.input = thread, .environment = {}});
  EXPECT_EQ(run.exit_code, 0) << run.err;
  const auto object = json::parse(run.out);
  EXPECT_EQ(object["version"], 1);
  EXPECT_EQ(object["file"], "x.plan");
  EXPECT_EQ(object["year"], 2024);
  const auto& area = object["goals"][0]["children"][0];
  EXPECT_EQ(area["kind"], "area_goal");
  EXPECT_EQ(area["total"]["warnings"], 1);
  EXPECT_EQ(area["findings"].size(), 0U);
  EXPECT_EQ(area["children"][0]["kf_value"], "8 st");
  EXPECT_EQ(area["children"][1]["children"][0]["findings"][0]["rule"], "demo/name");
  EXPECT_EQ(area["children"][1]["name_range"]["start"]["line"], 5);
}

TEST(Tree, KeepsToTheSettings) {
  const Program program;
  program.write("a.plan", "verksamhetsplan 2024 \"Norra nämnden\"\nmål 1.1 \"Nära\" {\n  indikator \"Besök\"\n}\n");
  EXPECT_NE(program.run({"tree", "a.plan"}).out.find("[target/missing]"), std::string::npos);
  program.write("planlint.json", "{\"rules\": {\"target/missing\": \"off\"}}\n");
  const Outcome run = program.run({"tree", "a.plan"});
  EXPECT_EQ(run.exit_code, 0) << run.err;
  EXPECT_EQ(run.out.find("[target/missing]"), std::string::npos) << run.out;
}

TEST(Tree, RefusesWhatItCannotShow) {
  const Program program;
  program.write("a.plan", "\xFF\xFE");
  EXPECT_EQ(tree(program, {"a.plan"}).exit_code, 2);
  const Outcome none = tree(program, {"finns-inte.plan"});
  EXPECT_EQ(none.exit_code, 2);
  EXPECT_TRUE(none.err.starts_with("planlint: error: finns-inte.plan")) << none.err;
  EXPECT_EQ(program.run({"tree"}).exit_code, 2);
  const Outcome folder = program.run({"tree", "."});
  EXPECT_EQ(folder.exit_code, 2);
  EXPECT_EQ(folder.err, "planlint: error: . is a folder; tree shows one file at a time\n");
  program.write("b.plan", clean_plan);
  EXPECT_EQ(program.run({"tree", "b.plan", "b.plan"}).exit_code, 2) << "one file at a time";
  EXPECT_EQ(program.run({"tree", "b.plan", "--today", "igår"}).exit_code, 2);
  EXPECT_EQ(program.run({"tree", "b.plan", "--rules", "finns-inte"}).exit_code, 2);
  EXPECT_EQ(
      program.run({"tree", "b.plan"}, {.input = {}, .environment = {}, .standard_output = Stdout::full_disk}).exit_code,
      2);
}

}  // namespace
}  // namespace planlint::test
