// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
#include <gtest/gtest.h>

#include "model/table_text.h"

namespace planlint::test {
namespace {

SignConvention signs(std::string_view text) { return read_table(text).signs; }

TEST(TableSigns, NegativeRevenues) {
  EXPECT_EQ(signs("| | Kostnader | Intäkter | Netto |\n| Förskola | 530,2 | -41,9 | 488,3 |"),
            SignConvention::revenues_negative);
}

TEST(TableSigns, PositiveRevenues) {
  EXPECT_EQ(
      signs("| | Kostnader | Intäkter | Netto |\n| Förskola | 530,2 | 41,9 | 488,3 |\n| Skola | 10,0 | 1,0 | 9,0 |"),
      SignConvention::revenues_positive);
}

TEST(TableSigns, ALostMinusDoesNotFlipTheTable) {
  EXPECT_EQ(signs(R"(
    | | Kostnader | Intäkter | Netto |
    | Nämnd | 83,1 | 3,0 | 80,1 |
    | Individ | 286,0 | -21,6 | 264,4 |
    | Stadsmiljö | 65,6 | -1,0 | 64,6 |)"),
            SignConvention::revenues_negative);
}

TEST(TableSigns, OneSlipAgainstOneRightFigureKeepsTheUsualWay) {
  EXPECT_EQ(signs(R"(
    | Budget 2022 Kostnader | Budget 2022 Intäkter | Budget 2022 Netto | Budget 2023 Kostnader | Budget 2023 Intäkter | Budget 2023 Netto |
    | 75,5 | -1,8 | 73,7 | 83,1 | 3,0 | 80,1 |)"),
            SignConvention::revenues_negative);
}

TEST(TableSigns, AStrayMinusDoesNotFlipTheTable) {
  EXPECT_EQ(signs(R"(
    | | Kostnader | Intäkter | Netto |
    | Nämnd | 83,1 | 3,0 | 80,1 |
    | Individ | 286,0 | -21,6 | 264,4 |
    | Stadsmiljö | 65,6 | 1,0 | 64,6 |)"),
            SignConvention::revenues_positive);
}

TEST(TableSigns, NetsThatAddUpSpeakAgainstPositiveRevenues) {
  EXPECT_EQ(signs("| | Kostnader | Intäkter | Netto |\n| A | -10,0 | 12,0 | 2,0 |\n| B | -5,0 | 5,0 | 0,0 |"),
            SignConvention::revenues_negative);
}

TEST(TableSigns, WithoutNetsTheSignsDecide) {
  EXPECT_EQ(signs("| | Kostnader | Intäkter |\n| A | 10,0 | 12,0 |"), SignConvention::revenues_positive);
  EXPECT_EQ(signs("| | Kostnader | Intäkter |\n| A | 10,0 | -12,0 |"), SignConvention::revenues_negative);
}

TEST(TableSigns, ZeroAndNoRevenuesSayNothing) {
  EXPECT_EQ(signs("| | Kostnader | Intäkter | Netto |\n| A | 10,0 | 0,0 | 10,0 |"), SignConvention::revenues_negative);
  EXPECT_EQ(signs("| | Mnkr |\n| A | 10,0 |"), SignConvention::revenues_negative);
  EXPECT_EQ(signs(""), SignConvention::revenues_negative);
}

TEST(TableSigns, NetsOfAnotherYearAreNotCompared) {
  // Read with the net of 2022, the revenues of 2023 would seem negative.
  EXPECT_EQ(signs(R"(
    | | Budget 2022 Netto | Budget 2023 Kostnader | Budget 2023 Intäkter | Budget 2023 Netto |
    | A | 11,0 | 10,0 | 1,0 | 9,0 |
    | B | 22,0 | 20,0 | 2,0 | 18,0 |)"),
            SignConvention::revenues_positive);
}

TEST(TableSigns, ADeclaredConventionStands) {
  constexpr std::string_view text = "| | Kostnader | Intäkter | Netto |\n| A | 10,0 | -1,0 | 9,0 |";
  Table table = table_of(text);
  table.signs = SignConvention::revenues_positive;
  table.signs_declared = true;
  assign_roles(table);
  EXPECT_EQ(table.signs, SignConvention::revenues_positive);
}

TEST(TableSigns, AreReadAgainWhereTheyAreNotDeclared) {
  constexpr std::string_view text = "| | Kostnader | Intäkter | Netto |\n| A | 10,0 | -1,0 | 9,0 |";
  Table table = table_of(text);
  table.signs = SignConvention::revenues_positive;
  assign_roles(table);
  EXPECT_EQ(table.signs, SignConvention::revenues_negative);
}

}  // namespace
}  // namespace planlint::test
