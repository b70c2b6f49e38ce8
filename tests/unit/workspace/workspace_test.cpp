// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
//
// Files on disk and what they refer to.
#include "workspace/workspace.h"

#include <gtest/gtest.h>

#include <fstream>
#include <string>
#include <thread>

namespace planlint {
namespace {

namespace fs = std::filesystem;

/// A folder of its own for each test.
class Files : public testing::Test {
 protected:
  void SetUp() override {
    const auto* test = testing::UnitTest::GetInstance()->current_test_info();
    folder_ = fs::path(testing::TempDir()) / ("planlint-" + std::string(test->name()));
    fs::remove_all(folder_);
    fs::create_directories(folder_);
  }
  void TearDown() override { fs::remove_all(folder_); }

  void write(const std::string& name, std::string_view text) const {
    fs::create_directories((folder_ / name).parent_path());
    std::ofstream(folder_ / name, std::ios::binary) << text;
  }

  Document open(const std::string& name, Language language = Language::swedish) const {
    return Workspace(language).open(folder_ / name);
  }

  /// `rule message_id [text]: message`, with the folder left out of the message.
  std::vector<std::string> findings(const std::vector<Diagnostic>& diagnostics) const {
    std::vector<std::string> lines;
    for (const auto& finding : diagnostics) {
      std::string message = finding.message;
      if (const auto at = message.find(folder_.string()); at != std::string::npos)
        message.erase(at, folder_.string().size() + 1);
      lines.push_back(finding.rule + " " + finding.message_id + " [" +
                      std::string(finding.location.source->slice(finding.location.range)) + "]: " + message);
    }
    return lines;
  }

  fs::path folder_;
};

using Lines = std::vector<std::string>;

constexpr std::string_view catalogue = "kf-budget 2024 \"K\"\n";

std::string plan(std::string_view catalogue_file) {
  return "verksamhetsplan 2024 \"N\" { utgår från \"" + std::string(catalogue_file) + "\" }\n";
}

std::string report(std::string_view plan_file) {
  return "tertialrapport 1 2024 \"N\" { följer upp \"" + std::string(plan_file) + "\" }\n";
}

TEST_F(Files, ReferencesAreRelativeToTheFile) {
  write("kf/kf.plan", catalogue);
  write("nämnd/plan.plan", plan("../kf/kf.plan"));
  const auto document = open("nämnd/plan.plan");
  EXPECT_EQ(document.diagnostics.size(), 0U);
  ASSERT_NE(document.catalogue, nullptr);
  EXPECT_EQ(document.catalogue->plan.header.board.value, "K");
  EXPECT_EQ(document.followed, nullptr);
}

TEST_F(Files, AReportGetsItsCatalogueThroughItsPlan) {
  write("kf/kf.plan", catalogue);
  write("nämnd/plan.plan", plan("../kf/kf.plan"));
  write("rapport.plan", report("nämnd/plan.plan"));
  const auto document = open("rapport.plan");
  EXPECT_EQ(document.diagnostics.size(), 0U);
  ASSERT_NE(document.followed, nullptr);
  EXPECT_EQ(document.followed->plan.header.kind, DocumentKind::plan);
  ASSERT_NE(document.catalogue, nullptr);
  EXPECT_EQ(document.catalogue->plan.header.board.value, "K");
}

TEST_F(Files, WhatIsWrongWithThePlanIsNotSaidOfTheReport) {
  write("plan.plan", plan("borta.plan"));
  write("rapport.plan", report("plan.plan"));
  const auto document = open("rapport.plan");
  EXPECT_EQ(document.diagnostics.size(), 0U);
  EXPECT_EQ(document.catalogue, nullptr);
}

TEST_F(Files, AFileThatIsMissing) {
  write("plan.plan", plan("kf-budget.plan"));
  EXPECT_EQ(
      findings(open("plan.plan").diagnostics),
      Lines{"file/missing-reference missing [kf-budget.plan]: ”kf-budget.plan” finns inte (sökte kf-budget.plan)"});
  write("kf-budgett.plan", catalogue);
  EXPECT_EQ(findings(open("plan.plan").diagnostics),
            Lines{"file/missing-reference nearest [kf-budget.plan]: ”kf-budget.plan” finns inte; i samma mapp finns "
                  "”kf-budgett.plan”"});
  EXPECT_EQ(open("plan.plan").catalogue, nullptr);
}

TEST_F(Files, TheFileItselfIsNotProposed) {
  write("plan1.plan", plan("plan2.plan"));
  EXPECT_EQ(findings(open("plan1.plan").diagnostics),
            Lines{"file/missing-reference missing [plan2.plan]: ”plan2.plan” finns inte (sökte plan2.plan)"});
}

TEST_F(Files, AFolderCannotBeRead) {
  fs::create_directories(folder_ / "mapp.plan");
  write("plan.plan", plan("mapp.plan"));
  const auto lines = findings(open("plan.plan").diagnostics);
  ASSERT_EQ(lines.size(), 1U);
  EXPECT_TRUE(lines[0].starts_with("file/missing-reference unreadable [mapp.plan]: ”mapp.plan” går inte att läsa: "))
      << lines[0];
  EXPECT_FALSE(lines[0].ends_with(": "));
  const auto folder = open("mapp.plan");
  ASSERT_EQ(folder.file->diagnostics.size(), 1U);
  EXPECT_EQ(folder.file->diagnostics[0].rule, "file/unreadable");
  EXPECT_EQ(open("borta.plan").file->diagnostics.at(0).rule, "file/unreadable");
}

TEST_F(Files, AnEmptyReferenceIsMissing) {
  write("plan.plan", plan(""));
  const auto lines = findings(open("plan.plan").diagnostics);
  ASSERT_EQ(lines.size(), 1U);
  EXPECT_TRUE(lines[0].starts_with("file/missing-reference ")) << lines[0];
}

TEST_F(Files, WrongKind) {
  write("annan.plan", "verksamhetsplan 2024 \"M\"\n");
  write("plan.plan", plan("annan.plan"));
  const auto document = open("plan.plan");
  EXPECT_EQ(
      findings(document.diagnostics),
      Lines{
          "file/wrong-kind wrong_kind [annan.plan]: ”annan.plan” är en verksamhetsplan, men här behövs en kf-budget"});
  EXPECT_EQ(document.catalogue, nullptr);
  write("kf.plan", catalogue);
  write("rapport.plan", report("kf.plan"));
  EXPECT_EQ(
      findings(open("rapport.plan", Language::english).diagnostics),
      Lines{"file/wrong-kind wrong_kind [kf.plan]: ”kf.plan” is a kf-budget, but an activity plan is needed here"});
  write("tom.plan", "");
  write("plan.plan", plan("tom.plan"));
  EXPECT_EQ(
      findings(open("plan.plan").diagnostics),
      Lines{"file/wrong-kind wrong_kind [tom.plan]: ”tom.plan” är en fil som inte säger vad den är, men här behövs en "
            "kf-budget"});
}

TEST_F(Files, AnotherYear) {
  write("kf.plan", "kf-budget 2023 \"K\"\n");
  write("plan.plan", plan("kf.plan"));
  const auto document = open("plan.plan");
  EXPECT_EQ(
      findings(document.diagnostics),
      Lines{"file/year-differs year_differs [kf.plan]: ”kf.plan” gäller 2023, men det här dokumentet gäller 2024"});
  EXPECT_NE(document.catalogue, nullptr);
}

TEST_F(Files, ARingOfOne) {
  write("plan.plan", plan("./plan.plan"));
  EXPECT_EQ(findings(open("plan.plan").diagnostics),
            Lines{"file/cycle cycle [./plan.plan]: ”./plan.plan” leder tillbaka hit: ./plan.plan"});
}

TEST_F(Files, ARingOfTwo) {
  write("a.plan", plan("b.plan"));
  write("b.plan", plan("a.plan"));
  EXPECT_EQ(findings(open("a.plan").diagnostics),
            Lines{"file/cycle cycle [b.plan]: ”b.plan” leder tillbaka hit: b.plan → a.plan"});
}

TEST_F(Files, ARingOfThree) {
  write("a.plan", plan("m/b.plan"));
  write("m/b.plan", report("../c.plan"));
  write("c.plan", plan("a.plan"));
  EXPECT_EQ(findings(open("a.plan").diagnostics),
            Lines{"file/cycle cycle [m/b.plan]: ”m/b.plan” leder tillbaka hit: m/b.plan → ../c.plan → a.plan"});
}

TEST_F(Files, ARingThatDoesNotPassTheFileEnds) {
  write("a.plan", report("b.plan"));
  write("b.plan", plan("c.plan"));
  write("c.plan", plan("b.plan"));
  const auto document = open("a.plan");
  EXPECT_EQ(document.diagnostics.size(), 0U);
  EXPECT_NE(document.followed, nullptr);
}

TEST_F(Files, TextFromStandardInputLooksFromItsPath) {
  write("kf/kf.plan", catalogue);
  Workspace workspace(Language::swedish);
  const auto document = workspace.open_text((folder_ / "nämnd" / "finns-inte.plan").string(), plan("../kf/kf.plan"));
  EXPECT_EQ(document.diagnostics.size(), 0U);
  EXPECT_NE(document.catalogue, nullptr);
}

TEST_F(Files, ManyThreadsShareWhatTheyReferTo) {
  write("kf.plan", catalogue);
  Workspace workspace(Language::swedish);
  std::vector<Document> documents(8);
  std::vector<std::thread> threads;
  for (auto& document : documents) {
    threads.emplace_back([&] { document = workspace.open_text((folder_ / "p.plan").string(), plan("kf.plan")); });
  }
  for (auto& thread : threads) thread.join();
  for (const auto& document : documents) EXPECT_EQ(document.catalogue, documents[0].catalogue);
}

TEST_F(Files, TooLarge) {
  write("stor.plan", "");
  fs::resize_file(folder_ / "stor.plan", max_file_size + 1);
  const auto document = open("stor.plan");
  EXPECT_EQ(findings(document.file->diagnostics),
            Lines{"file/too-large too_large []: filen är större än 32 MB, det mesta som planlint läser"});
  EXPECT_TRUE(document.file->source->text().empty());
  const auto most = load_text("p.plan", std::string(max_file_size, ' '), Language::swedish);
  EXPECT_EQ(most->diagnostics.at(0).rule, "file/empty");
}

TEST_F(Files, OtherEncodings) {
  const auto only_finding = [&](std::string_view bytes) {
    write("p.plan", bytes);
    const auto document = open("p.plan");
    EXPECT_EQ(document.diagnostics.size(), 0U);
    EXPECT_EQ(document.file->diagnostics.size(), 1U);
    return findings(document.file->diagnostics).at(0);
  };
  EXPECT_EQ(only_finding(std::string_view("\xFF\xFEv\0e\0r\0", 8)),
            "file/encoding other []: filen ser ut att vara UTF-16; spara den som UTF-8");
  EXPECT_EQ(only_finding("m\xE5l 1.1 \"F\xF6rskola\"\n"),
            "file/encoding other []: filen ser ut att vara Windows-1252; spara den som UTF-8");
  EXPECT_EQ(only_finding(std::string_view("\x7F"
                                          "ELF\x02\x01\x01\0\0\0\0\x90\xFF\x01",
                                          14)),
            "file/encoding binary []: filen är inte text; planlint läser text i UTF-8");
  EXPECT_TRUE(only_finding("").starts_with("file/empty empty []: filen är tom; "));
}

TEST_F(Files, BytesOfAFile) {
  write("a.plan", "abc");
  EXPECT_EQ(std::get<std::string>(read_file(folder_ / "a.plan")), "abc");
  EXPECT_EQ(std::get<std::error_code>(read_file(folder_ / "b.plan")), std::errc::no_such_file_or_directory);
  EXPECT_EQ(std::get<std::error_code>(read_file(folder_)), std::errc::is_a_directory);
}

}  // namespace
}  // namespace planlint
