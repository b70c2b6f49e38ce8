// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
//
// `planlint import --catalogue-out`: one KF budget of what several boards restate.
#include <gtest/gtest.h>

#include <filesystem>

#include "program.h"

namespace planlint::test {
namespace {

bool has(const std::string& text, std::string_view part) { return text.find(part) != std::string::npos; }

/// A board's document that restates KF's goal 1.1 and one indicator of it.
std::string document(std::string_view year, std::string_view board, std::string_view title,
                     std::string_view kf_target) {
  std::string text;
  text.append("Verksamhetsplan ").append(year).append(" för ").append(board).append("\n\n");
  text.append("KF:s inriktningsmål: 1. En stad för alla\n\n");
  text.append("KF:s mål för verksamhetsområdet: 1.1 ").append(title).append("\n\n");
  text.append("Indikator\tÅrsmål\tKF:s årsmål\tPeriodicitet\n");
  text.append("Andel nöjda besökare\t85 %\t").append(kf_target).append("\tÅr\n");
  return text;
}

class ImportCatalogue : public testing::Test {
 protected:
  ImportCatalogue() {
    program_.write("a.txt", document("2024", "Norra stadsdelsnämnd", "Barn är trygga", "80 %"));
    program_.write("b.txt", document("2024", "Södra stadsdelsnämnd", "Barn är trygga", "80 %"));
    program_.write("c.txt", document("2024", "Östra stadsdelsnämnd", "Barn är trygga", "82 %"));
  }

  Program program_;
};

TEST_F(ImportCatalogue, TakesWhatMostBoardsWriteAndShowsWhereTheyDiffer) {
  const Outcome run =
      program_.run({"import", "--catalogue-out", "kf.plan", "a.txt", "b.txt", "c.txt", "--city", "Provstad"});
  EXPECT_EQ(run.exit_code, 0) << run.err;
  const auto budget = program_.folder.read("kf.plan");
  EXPECT_TRUE(budget.starts_with("kf-budget 2024 \"Provstad\"")) << budget;
  EXPECT_TRUE(has(budget, "mål 1.1 \"Barn är trygga\"")) << budget;
  EXPECT_TRUE(has(budget, "80 %")) << budget;
  EXPECT_FALSE(has(budget, "82 %")) << budget;
  EXPECT_TRUE(has(run.out, "  ”80 %”: a.txt, b.txt  – stands in the budget\n  ”82 %”: c.txt\n")) << run.out;
  EXPECT_TRUE(run.err.starts_with("kf.plan: kf-budget 2024, Provstad\n")) << run.err;
  EXPECT_TRUE(has(run.err, "  1 difference between the documents: ")) << run.err;
  EXPECT_TRUE(run.err.ends_with("Wrote kf.plan\nRun: planlint check a.txt --catalogue kf.plan\n")) << run.err;
  EXPECT_EQ(program_.run({"fmt", "--check", "kf.plan"}).exit_code, 0);
  const Outcome check = program_.check({"a.txt", "--catalogue", "kf.plan"});
  EXPECT_EQ(check.exit_code, 0) << check.out;
  EXPECT_EQ(check.err, "");
}

TEST_F(ImportCatalogue, OfBoardsThatAgreeSaysSo) {
  const Outcome run = program_.run({"import", "--catalogue-out", "kf.plan", "a.txt", "b.txt", "--lang", "sv"});
  EXPECT_EQ(run.exit_code, 0) << run.err;
  EXPECT_EQ(run.out, "");
  EXPECT_TRUE(has(run.err, "  Dokumenten säger samma sak.\n")) << run.err;
}

TEST_F(ImportCatalogue, GoesToStandardOutputAlone) {
  const Outcome run = program_.run({"import", "--catalogue-out", "-", "a.txt", "c.txt"});
  EXPECT_EQ(run.exit_code, 0) << run.err;
  EXPECT_TRUE(run.out.starts_with("kf-budget 2024 ")) << run.out;
  EXPECT_FALSE(has(run.out, "c.txt"));
  EXPECT_TRUE(has(run.err, "”82 %”: c.txt")) << run.err;
}

TEST_F(ImportCatalogue, TakesPlanFilesToo) {
  EXPECT_EQ(program_.run({"import", "b.txt", "-o", "b.plan"}).exit_code, 0);
  const Outcome run = program_.run({"import", "--catalogue-out", "kf.plan", "a.txt", "b.plan"});
  EXPECT_EQ(run.exit_code, 0) << run.err;
  EXPECT_EQ(run.out, "");
}

TEST_F(ImportCatalogue, RefusesWhatIsNotOneYear) {
  program_.write("d.txt", document("2023", "Västra stadsdelsnämnd", "Barn är trygga", "80 %"));
  const Outcome run = program_.run({"import", "--catalogue-out", "kf.plan", "a.txt", "d.txt"});
  EXPECT_EQ(run.exit_code, 2);
  EXPECT_EQ(run.err, "planlint: error: a.txt is for 2024, d.txt 2023; a KF budget is for one year\n");
  EXPECT_FALSE(std::filesystem::exists(program_.folder.path() / "kf.plan"));
}

TEST_F(ImportCatalogue, RefusesWhatCannotServe) {
  program_.write("kf-2024.plan", "kf-budget 2024 \"Staden\"\n");
  program_.write("brev.txt", "Kära du,\nhär kommer ett brev om ingenting alls.\n");
  const Outcome budget = program_.run({"import", "--catalogue-out", "kf.plan", "kf-2024.plan"});
  EXPECT_EQ(budget.exit_code, 2);
  EXPECT_EQ(budget.err, "planlint: error: kf-2024.plan is a KF budget already\n");
  const Outcome several = program_.run({"import", "--catalogue-out", "kf.plan", "a.txt", "brev.txt", "borta.txt"});
  EXPECT_EQ(several.exit_code, 2);
  EXPECT_TRUE(has(several.err, "error[file/not-a-plan]")) << several.err;
  EXPECT_TRUE(has(several.err, "planlint: error: borta.txt does not exist")) << several.err;
  EXPECT_FALSE(std::filesystem::exists(program_.folder.path() / "kf.plan"));
  program_.write("kf.plan", "gammal");
  EXPECT_TRUE(has(program_.run({"import", "--catalogue-out", "kf.plan", "a.txt"}).err, "--force overwrites it"));
  EXPECT_EQ(program_.folder.read("kf.plan"), "gammal");
}

}  // namespace
}  // namespace planlint::test
