// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
//
// Texts that are edited in place read as if they had been opened so.
#include "lsp/documents.h"

#include <gtest/gtest.h>

#include <random>
#include <string>

namespace planlint::lsp {
namespace {

constexpr auto utf16 = PositionEncoding::utf16;
constexpr std::string_view plan = R"plan(verksamhetsplan 2024 "Norra nämnden"
mål 1.2 "Alla barn" {
  nämndmål 1.2.1 "Trygga skolor 🌲" {
    indikator "Andel nöjda" { årsmål 84 % }
  }
}
)plan";

TextChange change(std::uint32_t line, std::uint32_t start, std::uint32_t end, std::string text) {
  return {.range = std::pair(EncodedPosition{line, start}, EncodedPosition{line, end}), .text = std::move(text)};
}

TEST(OpenDocument, AppliesChangesInTheUnitsOfTheClient) {
  OpenDocument document("a.plan", std::string(plan));
  document.apply(change(2, 31, 31, "!"), utf16);  // behind the tree, which is two units
  EXPECT_NE(document.text().find("🌲!\""), std::string::npos) << document.text();
  document.apply({.range = std::nullopt, .text = "helt ny"}, utf16);
  EXPECT_EQ(document.text(), "helt ny");
}

TEST(OpenDocument, TakesRangesThatAreOutOfBoundsOrTurnedRound) {
  OpenDocument document("a.plan", "ab\ncd\n");
  document.apply(change(0, 99, 1, "x"), utf16);
  EXPECT_EQ(document.text(), "ax\ncd\n");
  document.apply(change(99, 0, 5, "y"), utf16);
  EXPECT_EQ(document.text(), "ax\ncd\ny");
}

TEST(OpenDocument, ReadsOnceForABurstOfChanges) {
  OpenDocument document("a.plan", std::string(plan));
  EXPECT_TRUE(document.changed());
  static_cast<void>(document.read(Language::swedish));
  EXPECT_FALSE(document.changed());
  document.apply(change(1, 0, 0, "# x\n"), utf16);
  EXPECT_TRUE(document.changed());
}

TEST(OpenDocument, ReadsAsIfItHadBeenOpenedSo) {
  std::mt19937 random(11);  // NOLINT: the same edits in every run
  const std::string pieces[] = {"å", "{", "}", "\n", "\"", "mål ", "🌲", "| a | 1 |\n", "", ""};
  OpenDocument document("a.plan", std::string(plan));
  for (int i = 0; i < 400; ++i) {
    const auto line = static_cast<std::uint32_t>(random() % 8);
    const auto start = static_cast<std::uint32_t>(random() % 30);
    document.apply(
        change(line, start, start + static_cast<std::uint32_t>(random() % 3), pieces[random() % std::size(pieces)]),
        utf16);
    if (i % 3 != 0) continue;
    const ReadFile read = document.read(Language::swedish);
    const ReadFile anew = read_text("a.plan", document.text(), Language::swedish);
    ASSERT_EQ(read.file->source->text(), anew.file->source->text());
    ASSERT_EQ(read.file->diagnostics.size(), anew.file->diagnostics.size()) << document.text();
    for (std::size_t d = 0; d < read.file->diagnostics.size(); ++d) {
      ASSERT_EQ(read.file->diagnostics[d].message, anew.file->diagnostics[d].message);
      ASSERT_EQ(read.file->diagnostics[d].location.range, anew.file->diagnostics[d].location.range);
    }
  }
}

TEST(ReadText, RefusesWhatNoPlanIs) {
  EXPECT_TRUE(read_text("a.plan", std::string(33U << 20U, 'x'), Language::swedish).file->is_refused);
  EXPECT_TRUE(read_text("a.plan", std::string("a\0b", 3), Language::swedish).file->is_refused);
  EXPECT_EQ(read_text("a.txt", "Mål 1", Language::swedish).tree, nullptr);
}

}  // namespace
}  // namespace planlint::lsp
