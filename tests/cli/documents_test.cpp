// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
//
// Published documents as inputs of `check`, `model` and `fmt`.
#include <gtest/gtest.h>
#include <unistd.h>

#include <filesystem>
#include <nlohmann/json.hpp>

#include "program.h"
#include "sample_document.h"

namespace planlint::test {
namespace {

using nlohmann::json;

const Surroundings swedish = {.input = {}, .environment = {"LC_ALL=sv_SE.UTF-8"}};

bool has(const std::string& text, std::string_view part) { return text.find(part) != std::string::npos; }

class Documents : public testing::Test {
 protected:
  Documents() { program_.write("plan-2024.txt", sample_document); }

  /// `check` in English of the sample, with findings on one line each.
  [[nodiscard]] Outcome check(std::vector<std::string> words, const Surroundings& surroundings = {}) const {
    words.insert(words.begin(), {"plan-2024.txt", "--format", "short"});
    return program_.check(words, surroundings);
  }

  Program program_;
};

TEST_F(Documents, AreCheckedAndFindingsPointAtTheirLines) {
  const Outcome run = check({});
  EXPECT_EQ(run.exit_code, 0);
  EXPECT_EQ(run.out, "plan-2024.txt:8:1: warning[demo/name]: the indicator is called ”Fel”\n");
}

TEST_F(Documents, WithoutACatalogueOneLineSaysSo) {
  EXPECT_EQ(check({}).err,
            "planlint: note: plan-2024.txt: no KF budget for 2024; the board's values are compared with the document's "
            "own KF column only (--catalogue FILE names a budget)\n");
  EXPECT_TRUE(program_.check({"plan-2024.txt"}, swedish)
                  .err.starts_with("planlint: anmärkning: plan-2024.txt: ingen kf-budget för 2024; "));
  program_.write("kf/kf-2023.plan", "kf-budget 2023 \"Staden\"\n");
  EXPECT_TRUE(has(check({"--catalogues", "kf"}).err, "no KF budget for 2024 in kf; "));
}

TEST_F(Documents, TheCatalogueIsGivenOrFoundByYear) {
  program_.write("kf/kf-2023.plan", "kf-budget 2023 \"Staden\"\n");
  program_.write("kf/kf-2024.plan", "kf-budget 2024 \"Staden\"\n");
  for (const std::vector<std::string>& words :
       {std::vector<std::string>{"--catalogue", "kf/kf-2024.plan"}, {"--catalogues", "kf"}, {"--catalogues=kf/"}}) {
    const Outcome run = check(words);
    EXPECT_EQ(run.exit_code, 0);
    EXPECT_EQ(run.err, "");
  }
  EXPECT_EQ(check({}, {.input = {}, .environment = {"PLANLINT_CATALOGUES=kf"}}).err, "");
}

TEST_F(Documents, AWrongCatalogueIsAFinding) {
  program_.write("kf-2023.plan", "kf-budget 2023 \"Staden\"\n");
  program_.write("annan.plan", clean_plan);
  const Outcome year = check({"--catalogue", "kf-2023.plan"});
  EXPECT_EQ(year.exit_code, 0);
  EXPECT_TRUE(has(year.out, "plan-2024.txt:1:1: warning[file/year-differs]: ”kf-2023.plan” is for 2023, but this"))
      << year.out;
  const Outcome kind = check({"--catalogue", "annan.plan"});
  EXPECT_EQ(kind.exit_code, 1);
  EXPECT_TRUE(has(kind.out, "error[file/wrong-kind]: ”annan.plan” is an activity plan, but a kf-budget is needed here"))
      << kind.out;
}

TEST_F(Documents, TwoCataloguesOfAYearAreAnError) {
  program_.write("kf/a.plan", "kf-budget 2024 \"A\"\n");
  program_.write("kf/b.plan", "kf-budget 2024 \"B\"\n");
  const Outcome run = check({"--catalogues", "kf"});
  EXPECT_EQ(run.exit_code, 1);
  EXPECT_TRUE(has(run.out,
                  "error[file/ambiguous-catalogue]: ”kf” has several KF budgets for 2024 (a.plan, b.plan); choose one "
                  "with --catalogue"))
      << run.out;
  EXPECT_EQ(check({"--catalogues", "kf", "--catalogue", "kf/a.plan"}).exit_code, 0);
}

TEST_F(Documents, PlacesThatAreNotThereAreExitCode2) {
  program_.write("kf-2024.plan", "kf-budget 2024 \"Staden\"\n");
  const Outcome file = check({"--catalogue", "kf-2025.plan"});
  EXPECT_EQ(file.exit_code, 2);
  EXPECT_EQ(file.out, "");
  EXPECT_EQ(file.err, "planlint: error: kf-2025.plan does not exist; the folder has ”kf-2024.plan”\n");
  EXPECT_EQ(check({"--plan", "borta.plan"}).exit_code, 2);
  const Outcome folder = check({"--catalogues", "borta"});
  EXPECT_EQ(folder.exit_code, 2);
  EXPECT_TRUE(has(folder.err, "--catalogues: borta cannot be read (")) << folder.err;
  const Outcome variable = check({}, {.input = {}, .environment = {"PLANLINT_CATALOGUES=borta"}});
  EXPECT_EQ(variable.exit_code, 2);
  EXPECT_TRUE(has(variable.err, "PLANLINT_CATALOGUES: borta cannot be read (")) << variable.err;
}

TEST_F(Documents, AReportIsComparedWithAPublishedPlan) {
  program_.write("t1.plan", "tertialrapport 1 2024 \"Norra stadsdelsnämnd\"\n");
  const Outcome run = program_.check({"t1.plan", "--plan", "plan-2024.txt"});
  EXPECT_EQ(run.exit_code, 0) << run.out;
  program_.write("kf.plan", "kf-budget 2024 \"Staden\"\n");
  EXPECT_TRUE(has(program_.check({"t1.plan", "--plan", "kf.plan"}).out, "error[file/wrong-kind]"));
}

TEST_F(Documents, FoldersAreSearchedForPlanFilesOnly) {
  program_.write("mapp/a.txt", sample_document);
  program_.write("mapp/b.plan", clean_plan);
  const Outcome run = program_.check({"mapp"});
  EXPECT_EQ(run.out, "no findings in 1 file\n");
  EXPECT_EQ(run.err, "");
}

TEST_F(Documents, StandardInputIsADocumentByItsName) {
  const Surroundings piped = {.input = sample_document, .environment = {}};
  const Outcome named = program_.check({"-", "--stdin-filename", "utkast.txt", "--format", "short"}, piped);
  EXPECT_EQ(named.out, "utkast.txt:8:1: warning[demo/name]: the indicator is called ”Fel”\n");
  EXPECT_EQ(program_.check({"-"}, piped).exit_code, 1) << "without a name it is a plan file";
  const Outcome model = program_.run({"model", "-", "--stdin-filename", "utkast.md"}, piped);
  EXPECT_EQ(model.exit_code, 0);
  EXPECT_EQ(json::parse(model.out)["document"]["year"], 2024);
}

TEST_F(Documents, HaveAModel) {
  const Outcome run = program_.run({"model", "plan-2024.txt"});
  EXPECT_EQ(run.exit_code, 0);
  EXPECT_EQ(run.err, "");
  const auto model = json::parse(run.out);
  EXPECT_EQ(model["document"]["kind"], "verksamhetsplan");
  EXPECT_EQ(model["board_goals"].at(0)["number"], "1.1.1");
  EXPECT_EQ(model["board_goals"].at(0)["line"], 10);
  EXPECT_EQ(model["indicators"].at(0).at("target"), "85 %");
}

TEST_F(Documents, FixesAreAdviceWithoutEdits) {
  program_.write("plan-2023.txt",
                 "Verksamhetsplan 2023 för Norra stadsdelsnämnd\n\n"
                 "KF:s mål för verksamhetsområdet: 1.1 Barn och unga är trygga\n\n"
                 "Indikator\tÅrsmål\tKF:s årsmål\tPeriodicitet\nAndel nöjda besökare\t85\t80 %\tÅr\n");
  const Outcome run = program_.run({"check", "plan-2023.txt", "--format", "json"});
  EXPECT_EQ(run.exit_code, 1);
  bool some = false;
  const auto object = json::parse(run.out);
  for (const auto& finding : object["findings"]) {
    for (const auto& fix : finding["fixes"]) {
      some = true;
      EXPECT_TRUE(fix["edits"].empty());
      EXPECT_NE(fix["applicability"], "safe");
    }
  }
  EXPECT_TRUE(some) << run.out;
}

TEST_F(Documents, FmtIsNotForThem) {
  const Outcome run = program_.run({"fmt", "plan-2024.txt"});
  EXPECT_EQ(run.exit_code, 2);
  EXPECT_EQ(run.err,
            "planlint: error: plan-2024.txt is no plan file but a document; planlint import makes a plan file of it\n");
  EXPECT_EQ(program_.folder.read("plan-2024.txt"), sample_document);
}

TEST_F(Documents, ThatCannotBeReadAreExitCode2AndTheRestIsChecked) {
  program_.write("binär.txt", std::string_view("\x7F"
                                               "ELF\0\1\2\0\0\3",
                                               10));
  program_.write("gammal.txt", "N\xE4mndm\xE5l: 1.1.1 Trygghet\n");
  program_.write("skadad.pdf", "%PDF-1.4\nSlut.\n");
  program_.write("annat.docx", "Ingen Wordfil.\n");
  program_.write("stor.txt", "");
  std::filesystem::resize_file(program_.folder.path() / "stor.txt", 50U << 20U);
  for (const auto& [name, finding] : {std::pair{"binär.txt", "error[file/encoding]: the file is not text"},
                                      std::pair{"gammal.txt", "error[file/encoding]: the file looks like Windows-1252"},
                                      std::pair{"skadad.pdf", "error[file/con"},  // damaged, or there is no pdftotext
                                      std::pair{"annat.docx", "error[file/not-a-document]: the file is named .docx"},
                                      std::pair{"stor.txt", "error[file/too-large]: the file is larger than 32 MB"}}) {
    const Outcome run = check({name}, {.input = {}, .environment = {"PATH=/usr/bin:/bin"}});
    EXPECT_EQ(run.exit_code, 2) << name;
    EXPECT_TRUE(has(run.out, std::string(name) + ":1:1: " + finding)) << run.out;
    EXPECT_TRUE(has(run.out, "plan-2024.txt:8:1: warning")) << run.out;
    const Outcome model = program_.run({"model", name}, {.input = {}, .environment = {"PATH=/usr/bin:/bin"}});
    EXPECT_EQ(model.exit_code, 2);
    EXPECT_TRUE(model.err.starts_with("planlint: error: " + std::string(name) + ": ")) << model.err;
  }
  EXPECT_EQ(check({"borta.txt"}).err.find("planlint: error: borta.txt does not exist"), 0U);
}

TEST_F(Documents, WithoutTheConverterThePackageIsNamed) {
  program_.write("plan.html", "<html><body><h1>Verksamhetsplan 2024</h1></body></html>\n");
  const Outcome run = check({"plan.html"}, {.input = {}, .environment = {"PATH=/nowhere"}});
  EXPECT_EQ(run.exit_code, 2);
  EXPECT_TRUE(
      has(run.out, "plan.html:1:1: error[file/converter-missing]: pandoc is needed to read the file; install it"))
      << run.out;
}

TEST_F(Documents, ATextWithVeryLongLinesIsRead) {
  std::string text(sample_document);
  for (int line = 0; line < 10; ++line) {
    for (int word = 0; word < 10'000; ++word) text += "ordet är fritt ";
    text += '\n';
  }
  program_.write("lång.txt", text);
  const Outcome run = program_.check({"lång.txt", "--format", "short"});
  EXPECT_EQ(run.exit_code, 0);
  EXPECT_EQ(run.out, "lång.txt:8:1: warning[demo/name]: the indicator is called ”Fel”\n");
}

}  // namespace
}  // namespace planlint::test
