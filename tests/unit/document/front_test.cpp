// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
//
// The first page, and what stands on every page.
#include <gtest/gtest.h>

#include "document/reading.h"

namespace planlint::tests {
namespace {

class Front : public testing::Test {
 protected:
  const Header& of(std::string text) {
    read_ = read(std::move(text));
    return read_.plan.header;
  }
  ReadDocument read_;
};

TEST_F(Front, NamesKindYearAndBoardInItsTitle) {
  const Header& header = of("Verksamhetsplan 2022 för Norra stadsdelsnämnden\n\nInledning\n");
  EXPECT_EQ(header.kind, DocumentKind::plan);
  EXPECT_EQ(header.year, 2022);
  EXPECT_EQ(header.board.value, "Norra stadsdelsnämnden");
  EXPECT_EQ(kind_of_line(read_, 1), PieceKind::property);
}
TEST_F(Front, NamesTheTertialOfAReport) {
  EXPECT_EQ(of("Tertialrapport 2 2022 för Norra stadsdelsnämnden\n").kind, DocumentKind::tertial_report);
  EXPECT_EQ(read_.plan.header.tertial, 2);
  EXPECT_EQ(of("Tertialrapport T1 2022\n").tertial, 1);
}
TEST_F(Front, NamesAnnualReports) {
  EXPECT_EQ(of("Verksamhetsberättelse 2022 - Idrottsnämnden\n").kind, DocumentKind::annual_report);
}
TEST_F(Front, MayHaveItsTitleOnTwoLines) {
  EXPECT_EQ(of("Verksamhetsplan 2022 för\nNorra stadsdelsnämnden\n\nInledning\n").board.value,
            "Norra stadsdelsnämnden");
  EXPECT_EQ(read_.plan.header.title.value, "Verksamhetsplan 2022 för Norra stadsdelsnämnden");
}
TEST_F(Front, NamesTheBoardItIsAddressedTo) {
  EXPECT_EQ(of("Till\nNorra stadsdelsnämnden\n\nVerksamhetsplan 2022\n").board.value, "Norra stadsdelsnämnden");
}
TEST_F(Front, HasItsDateInEitherSpelling) {
  for (const char* date : {"16 december 2021", "2021-12-16", "Stockholm 2021-12-16"}) {
    const Header& header = of("Verksamhetsplan 2022\n\n" + std::string(date) + "\n");
    ASSERT_TRUE(header.decided) << date;
    EXPECT_EQ(header.decided->text, "2021-12-16");
  }
}
TEST_F(Front, HasItsDateBeforeItsTitle) {
  const Header header = of("26 januari 2023\n\nVerksamhetsplan 2023 för Norra nämnden\n");
  ASSERT_TRUE(header.decided);
  EXPECT_EQ(header.decided->text, "2023-01-26");
  EXPECT_EQ(header.year, 2023);
}
TEST_F(Front, HasNoDateThatIsNone) { EXPECT_FALSE(of("Verksamhetsplan 2022\n\n2021-02-30\n").decided); }
TEST_F(Front, MayBeMissing) {
  const Header& header = of("Parkerna är många.\n");
  EXPECT_EQ(header.kind, DocumentKind::unknown);
  EXPECT_EQ(header.year, 0);
  EXPECT_FALSE(header.board.present);
  EXPECT_FALSE(of("").title.present);
}
TEST_F(Front, TakesTheYearFromDatesWhereNothingNamesIt) {
  EXPECT_EQ(of("Aktivitet\tStartdatum\tSlutdatum\nScenen byggs\t2021-12-01\t2022-08-31\n").year, 2022);
}

TEST(Furniture, IsWhatComesBackOnEveryPage) {
  const auto read = tests::read(
      "Norra förvaltningen\nSida 1 (3)\nParkerna är många och de flesta av dem\n\nNorra förvaltningen\nSida 2 "
      "(3)\nsköts av staden.\n\n"
      "Norra förvaltningen\nSida 3 (3)\nTräden är äldre.\n");
  EXPECT_EQ(kind_of_line(read, 1), PieceKind::furniture);
  EXPECT_EQ(kind_of_line(read, 6), PieceKind::furniture);
  EXPECT_EQ(paragraphs_of(read.plan).front(),
            "Parkerna är många och de flesta av dem sköts av staden.\n\nTräden är äldre.");
}
TEST(Furniture, IsNoCellOfATable) {
  std::string text = "Nämndens budget\n\nMnkr\nBudget\nUtfall\n";
  int page = 0;
  for (const char* area : {"Parker", "Gator", "Torg", "Lekplatser"})
    text += area + std::string("\n31,4\n30,9\nVerksamhetsplan 2024\n") + std::to_string(++page) + " (4)\n\n";
  const auto read = tests::read(text);
  EXPECT_EQ(kind_of_line(read, 9), PieceKind::furniture);
  EXPECT_EQ(kind_of_line(read, 8), PieceKind::table_row);
  ASSERT_EQ(read.plan.tables.size(), 1U);
  EXPECT_EQ(rows_of(read.plan.tables[0]),
            (std::vector<std::string>{"Mnkr | Budget | Utfall", "Parker | 31,4 | 30,9", "Gator | 31,4 | 30,9",
                                      "Torg | 31,4 | 30,9", "Lekplatser | 31,4 | 30,9"}));
}
TEST(Headings, AreNoFigures) {
  const auto read = tests::read("Inledning\n\nParkerna är många.\n\n31,4\n\nTräden är äldre.\n");
  EXPECT_EQ(kind_of_line(read, 5), PieceKind::text);
}
TEST(Furniture, IsNoLoneNumberInTheText) {
  const auto read = tests::read("Parkerna är många.\n\n17\n\nTräden är äldre.\n");
  EXPECT_NE(kind_of_line(read, 3), PieceKind::furniture);
}

}  // namespace
}  // namespace planlint::tests
