// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
//
// Every word of a document is in its plan, and every line in one piece: for documents as they are, and damaged.
#include <gtest/gtest.h>

#include "document/mutations.h"
#include "document/reading.h"
#include "document/said.h"

namespace planlint::tests {
namespace {

void expect_whole(const std::string& text, const std::string& what) {
  if (testing::Test::HasFailure()) return;  // one document shows it
  const ReadDocument read = tests::read(text);
  EXPECT_EQ(piece_fault(read), "") << what;
  EXPECT_EQ(lost_lines(read), Strings()) << what;
}

class Documents : public testing::TestWithParam<std::size_t> {
 protected:
  [[nodiscard]] static const std::string& text() { return samples().at(GetParam()).text; }
};

TEST_P(Documents, LoseNothing) { expect_whole(text(), ""); }
TEST_P(Documents, LoseNothingWithoutOneOfTheirLines) { with_every_line_deleted(text(), expect_whole); }
TEST_P(Documents, LoseNothingWithLinesDoubled) { with_lines_doubled(text(), expect_whole); }
TEST_P(Documents, LoseNothingWhereverTheyAreCut) { truncated(text(), 50, expect_whole); }
TEST_P(Documents, LoseNothingWithLinesInAnotherOrder) {
  for (unsigned seed = 1; seed <= 40; ++seed) shuffled(text(), seed, expect_whole);
}

INSTANTIATE_TEST_SUITE_P(All, Documents, testing::Range(std::size_t{0}, std::size_t{10}), [](const auto& one) {
  std::string name;
  for (const char c : samples().at(one.param).name) {
    if (c == '.') break;
    if (c != '-') name += c;
  }
  return name;
});

TEST(SamplesTest, AreAllTested) { EXPECT_EQ(samples().size(), 10U) << "change the range above"; }

// The checker itself: it sees each thing that a plan could leave out.

Strings lost_without(const ReadDocument& read, std::size_t left_out) {
  std::vector<Said> said = all_said(read.plan);
  said.erase(said.begin() + static_cast<std::ptrdiff_t>(left_out));
  return lost_lines(read, said);
}

TEST(TheChecker, SeesEveryTextThatIsLeftOut) {
  const auto read = tests::read(
      "KF:s mål för verksamhetsområdet: 1.1 Staden växer\n\nNämndmål: 1.1.1 Parker för alla\n\nBeskrivning\n\nVakter "
      "går.\n\n"
      "Förväntat resultat\n\n- Fler träd\n\nIndikator\tÅrsmål\tPeriodicitet\nAntal bänkar\t12 st\tTertial\nAnalys Snön "
      "dröjer.\n\n"
      "Aktivitet\tStartdatum\tSlutdatum\nScenen "
      "byggs\t2022-05-01\t2023-09-30\n\nInvesteringar\n\nOmråde\tBudget\tUtfall\nGrus\t5,0\t7,9\n\n"
      "En mening till.\n");
  ASSERT_EQ(lost_lines(read), Strings());
  const auto said = all_said(read.plan);
  ASSERT_GE(said.size(), 18U);
  for (std::size_t i = 0; i < said.size(); ++i) EXPECT_EQ(lost_without(read, i).size(), 1U) << said[i].text;
}
TEST(TheChecker, SeesEveryTextThatABigDocumentLeavesOut) {
  for (const Sample& sample : samples()) {
    const auto read = tests::read(sample.text);
    const auto said = all_said(read.plan);
    std::size_t unseen = 0;
    for (std::size_t i = 0; i < said.size(); i += 7) {
      const bool property = kind_of_line(read, line_of(read.plan, said[i].range.start)) == PieceKind::property;
      if (!property && lost_without(read, i).empty()) ++unseen;
    }
    EXPECT_EQ(unseen, 0U) << sample.name;
  }
}
TEST(TheChecker, SeesAWordThatIsLeftOutOfAParagraph) {
  const auto read = tests::read("Vakter går sina rundor i parken.\n");
  auto said = all_said(read.plan);
  ASSERT_EQ(said.size(), 1U);
  said[0].text = "Vakter går rundor i parken.";
  EXPECT_EQ(lost_lines(read, said).size(), 1U);
}
TEST(TheChecker, SeesWordsWhoseLettersAreElsewhere) {
  const auto read = tests::read("Parken stängs.\n");
  auto said = all_said(read.plan);
  said[0].text = "Stängs knapre.";
  EXPECT_EQ(lost_lines(read, said).size(), 1U);
}
TEST(TheChecker, SeesPiecesThatLeaveAGap) {
  auto read = tests::read("Beskrivning\n\nParken stängs.\n");
  EXPECT_EQ(piece_fault(read), "");
  read.pieces.erase(read.pieces.begin() + 1);
  EXPECT_NE(piece_fault(read), "");
  read.pieces.resize(1);
  EXPECT_NE(piece_fault(read), "");
}

}  // namespace
}  // namespace planlint::tests
