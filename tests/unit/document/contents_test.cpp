// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
#include <gtest/gtest.h>

#include <algorithm>

#include "document/reading.h"

namespace planlint::tests {
namespace {

constexpr const char* body =
    "Inledning\n\nParkerna är många.\n\nNämndmål: 1.1.1 Lek ger lust\n\nGrindarna lagas.\n\nInvesteringar\n\nEn ny bro "
    "byggs.\n";

std::size_t entries(const ReadDocument& read) {
  return static_cast<std::size_t>(std::ranges::count(read.pieces, PieceKind::contents, &Piece::kind));
}

TEST(Contents, WithPageNumbersAreNoGoals) {
  const auto read = tests::read("Innehåll\n\nInledning\t2\nNämndmål: 1.1.1 Lek ger lust\t3\nInvesteringar\t4\n\n" +
                                std::string(body));
  EXPECT_EQ(entries(read), 3U);
  EXPECT_EQ(read.plan.goals.size(), 1U);
  EXPECT_EQ(line_of(read.plan, read.plan.goals.at(0).range.start), 11U);
}
TEST(Contents, WithLeaderDotsAreNoGoals) {
  const auto read = tests::read(
      "Innehållsförteckning\nInledning ......... 2\nNämndmål: 1.1.1 Lek ger lust ...... 3\nInvesteringar .... 4\n\n" +
      std::string(body));
  EXPECT_EQ(entries(read), 3U);
  EXPECT_EQ(read.plan.goals.size(), 1U);
}
TEST(Contents, WithoutPageNumbersEndWhereTheDocumentBegins) {
  const auto read =
      tests::read("Innehåll\n\nInledning\nNämndmål: 1.1.1 Lek ger lust\nInvesteringar\n\n" + std::string(body));
  EXPECT_EQ(entries(read), 3U);
  EXPECT_EQ(goals_of(read.plan), (Strings{"1.1.1 Lek ger lust"}));
  EXPECT_EQ(sections_of(read.plan), (Strings{"Innehåll", "Inledning", "Investeringar"}));
}
TEST(Contents, EndBeforeAGoalThatComesRightBehindThem) {
  const auto read = tests::read(
      "Innehåll\n\nParker\t2\nNämndmål: 1.1.1 Lek ger lust\t3\nInvesteringar\t4\n\nNämndmål: 1.1.1 Lek ger "
      "lust\n\nGrindarna lagas.\n");
  EXPECT_EQ(goals_of(read.plan), (Strings{"1.1.1 Lek ger lust"}));
}
TEST(Contents, StayInThePlanAsText) {
  const auto read = tests::read("Innehåll\n\nInledning\t2\nNämndmål: 1.1.1 Lek ger lust\t3\nInvesteringar\t4\n\n" +
                                std::string(body));
  EXPECT_EQ(paragraphs_of(read.plan).front(), "- Inledning 2\n- Nämndmål: 1.1.1 Lek ger lust 3\n- Investeringar 4");
}
TEST(Contents, AreNoneUnderTheirHeadingWithoutEntries) {
  const auto read = tests::read("Innehåll\n\nParkerna är många.\n\n" + std::string(body));
  EXPECT_EQ(entries(read), 0U);
  EXPECT_EQ(read.plan.goals.size(), 1U);
}
TEST(Contents, MayListGoalsBeforeTheyCome) {
  const auto read = tests::read(
      "Nämndmål: 1.1.1 Lek ger lust\nNämndmål: 1.1.2 Mat ger kraft\n\n"
      "Nämndmål: 1.1.1 Lek ger lust\n\nGrindarna lagas.\n\nNämndmål: 1.1.2 Mat ger kraft\n\nKöken öppnas.\n");
  EXPECT_EQ(entries(read), 2U);
  EXPECT_EQ(read.plan.goals.size(), 2U);
  EXPECT_EQ(line_of(read.plan, read.plan.goals.at(0).range.start), 4U);
}

}  // namespace
}  // namespace planlint::tests
