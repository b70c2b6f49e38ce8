// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
//
// Published documents as files of the workspace.
#include <gtest/gtest.h>

#include "support/temporary_folder.h"
#include "workspace/workspace.h"

namespace planlint {
namespace {

constexpr std::string_view document =
    "Verksamhetsplan 2024 för Norra stadsdelsnämnd\n"
    "\n"
    "KF:s inriktningsmål: 1. En stad för alla\n"
    "\n"
    "KF:s mål för verksamhetsområdet: 1.1 Barn och unga är trygga\n"
    "\n"
    "Indikator\tÅrsmål\tKF:s årsmål\tPeriodicitet\n"
    "Andel nöjda besökare i parklekar\t85 %\t80 %\tÅr\n"
    "\n"
    "Nämndmål: 1.1.1 Barn är delaktiga\n"
    "\n"
    "Beskrivning\n"
    "Parklekarna frågar barnen före varje lov.\n"
    "# planlint: ignorera target/missing -- ingen kommentar i ett dokument\n";

std::shared_ptr<const LoadedFile> load(std::string name, std::string_view text) {
  return load_text(std::move(name), std::string(text), Language::swedish);
}

std::string only_finding(const LoadedFile& file) {
  if (file.diagnostics.size() != 1) return std::to_string(file.diagnostics.size()) + " findings";
  return file.diagnostics[0].rule + ' ' + file.diagnostics[0].message_id;
}

/// The pieces follow each other and are all of the text.
void expect_whole(const LoadedFile& file) {
  std::uint32_t end = 0;
  for (const Piece& piece : file.pieces) {
    EXPECT_EQ(piece.range.start, end);
    EXPECT_GT(piece.range.end, piece.range.start);
    end = piece.range.end;
  }
  EXPECT_EQ(end, file.source->text().size());
}

TEST(DocumentNames, AreKnownByTheirEnds) {
  for (const auto* name : {"a.txt", "a.md", "a.docx", "a.odt", "a.html", "a.htm", "a.pdf", "A.DOCX", "x.plan/b.txt"})
    EXPECT_TRUE(is_document_name(name)) << name;
  for (const auto* name : {"a.plan", "a", "", "txt", "a.txt/b", "a.text", "<stdin>", ".txt/", "a.txt "})
    EXPECT_FALSE(is_document_name(name)) << name;
}

TEST(Documents, WithLettersAndMarksApartAreReadAsOthers) {
  const auto file = load("plan-2024.txt",
                         "Verksamhetsplan 2024 fo\u0308r Norra stadsdelsna\u0308mnd\n\n"
                         "KF:s inriktningsma\u030Al: 1. En stad\n\n"
                         "KF:s ma\u030Al fo\u0308r verksamhetsomra\u030Adet: 1.1 Barn a\u0308r trygga\n");
  EXPECT_EQ(file->plan.header.board.value, "Norra stadsdelsnämnd");
  ASSERT_EQ(file->plan.goals.size(), 2U);
  EXPECT_EQ(file->plan.goals[1].title.value, "Barn är trygga");
}

TEST(Documents, AreReadWithAPlaceForEachLineAndNoSuppressions) {
  const auto file = load("plan-2024.txt", document);
  EXPECT_TRUE(file->is_document);
  EXPECT_FALSE(file->is_refused);
  EXPECT_TRUE(file->suppressions.empty());
  expect_whole(*file);
  EXPECT_TRUE(load("plan-2024.plan", document)->pieces.empty());
  EXPECT_FALSE(load("plan-2024.plan", document)->is_document);
}

TEST(Documents, AreThePlansTheyTellOf) {
  const auto file = load("plan-2024.txt", document);
  EXPECT_EQ(file->diagnostics.size(), 0U);
  EXPECT_EQ(file->plan.header.kind, DocumentKind::plan);
  EXPECT_EQ(file->plan.header.year, 2024);
  EXPECT_EQ(file->plan.goals.size(), 3U);
  ASSERT_EQ(file->plan.indicators.size(), 1U);
  EXPECT_EQ(file->plan.indicators[0].name.value, "Andel nöjda besökare i parklekar");
}

TEST(Documents, GetTheBudgetOfTheirYear) {
  const test::TemporaryFolder folder;
  folder.write("kf/2023.plan", "kf-budget 2023 \"K23\"\n");
  folder.write("kf/2024.plan", "kf-budget 2024 \"K24\"\n");
  const auto path = folder.write("plan-2024.txt", document);
  const auto found = Workspace(Language::swedish, {.catalogues = (folder.path() / "kf").string()}).open(path);
  ASSERT_NE(found.catalogue, nullptr);
  EXPECT_EQ(found.catalogue->plan.header.board.value, "K24");
  EXPECT_EQ(Workspace(Language::swedish).open(path).missing_catalogue, 2024);
}

TEST(Documents, AReportFollowsUpAPublishedPlan) {
  const test::TemporaryFolder folder;
  const auto plan = folder.write("plan-2024.txt", document);
  const auto report = folder.write("t1.plan", "tertialrapport 1 2024 \"Norra stadsdelsnämnd\"\n");
  const auto found = Workspace(Language::swedish, {.plan = plan}).open(report);
  EXPECT_TRUE(found.diagnostics.empty());
  ASSERT_NE(found.followed, nullptr);
  EXPECT_TRUE(found.followed->is_document);
}

TEST(Documents, WithNothingInThemSaySo) {
  EXPECT_EQ(only_finding(*load("a.txt", "")), "file/empty document");
  EXPECT_EQ(only_finding(*load("a.md", "\n \n\t\n")), "file/empty document");
  EXPECT_EQ(only_finding(*load("a.txt", "Kära du,\nhär kommer ett brev om ingenting alls.\n")),
            "file/not-a-plan document");
}

TEST(Documents, ThatAreNoTextAreRefused) {
  for (const auto& [text, finding] :
       {std::pair{std::string_view("\x7F"
                                   "ELF\0\1\2\0\0\3",
                                   10),
                  "file/encoding binary"},
        std::pair{std::string_view("N\xE4mndm\xE5l: 1.1.1 Trygghet\n"), "file/encoding other"},
        std::pair{std::string_view("\xFF\xFEN\0\n\0", 6), "file/encoding other"}}) {
    const auto file = load("a.txt", text);
    EXPECT_EQ(only_finding(*file), finding);
    EXPECT_TRUE(file->is_refused);
    EXPECT_TRUE(file->pieces.empty());
  }
}

TEST(Documents, LargerThanTheLimitAreRefused) {
  const auto file = load("a.txt", std::string(std::size_t{50} << 20U, 'x'));
  EXPECT_EQ(only_finding(*file), "file/too-large too_large");
  EXPECT_TRUE(file->is_refused);
}

TEST(Documents, MayHaveLinesOfAHundredThousandCharacters) {
  std::string text(document);
  const std::string word = "ett ord efter ett annat och ";
  for (int line = 0; line < 20; ++line) {
    for (std::size_t length = 0; length < 100'000; length += word.size()) text += word;
    text += line % 2 == 0 ? "\n" : "\t1\t2\n";
  }
  const auto file = load("a.txt", text);
  EXPECT_FALSE(file->is_refused);
  expect_whole(*file);
}

}  // namespace
}  // namespace planlint
