// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
#include <gtest/gtest.h>

#include <string>
#include <string_view>

#include "model/table.h"
#include "model/table_text.h"

namespace planlint {
namespace {

using test::read_table;

constexpr const char* plain =
    "| Verksamhet | Kostnader | Intäkter | Netto |\n"
    "| Förskola   |     100,5 |    -10,0 |  90,5 |\n"
    "| varav ny   |      12,0 |          |  12,0 |\n"
    "| Omsorg     |     200,0 |        – | 200,0 |\n"
    "| Summa      |     300,5 |    -10,0 | 290,5 |\n";

std::string with(std::string text, std::string_view old_text, std::string_view new_text) {
  return text.replace(text.find(old_text), old_text.size(), new_text);
}

bool plainly_adds_up(const std::string& text, TableKind kind = TableKind::operating_budget) {
  return adds_up(read_table(text, kind));
}

TEST(AddsUp, PlainTable) { EXPECT_TRUE(plainly_adds_up(plain)); }

TEST(AddsUp, TotalThatDiffers) { EXPECT_FALSE(plainly_adds_up(with(plain, "300,5", "300,6"))); }

TEST(AddsUp, NetThatDiffers) {
  EXPECT_FALSE(plainly_adds_up("| | Kostnader | Intäkter | Netto |\n| Förskola | 100,5 | -10,0 | 90,4 |\n"));
}

TEST(AddsUp, LostMinus) { EXPECT_FALSE(plainly_adds_up(with(plain, "|    -10,0 |  90,5", "|     10,0 |  90,5"))); }

TEST(AddsUp, WordAmongTheFigures) { EXPECT_FALSE(plainly_adds_up(with(plain, "100,5", "ca 100"))); }

TEST(AddsUp, SeveralTotalsTakeACloserLook) {
  EXPECT_FALSE(plainly_adds_up("| | Mnkr |\n| A | 1,0 |\n| Summa | 1,0 |\n| B | 2,0 |\n| Totalt | 3,0 |\n"));
}

TEST(AddsUp, NetApartFromItsCosts) {
  // The net stands three columns from its costs: which belong together takes a closer look.
  EXPECT_FALSE(
      plainly_adds_up("| | Budget 2022 Kostnader | Budget 2022 Intäkter | Prognos 2022 Netto | Budget 2022 Netto |\n"
                      "| A | 10,0 | -1,0 | 8,0 | 9,0 |\n"));
}

TEST(AddsUp, OpeningAndClosing) {
  const std::string text =
      "| Mnkr | Kostnader | Intäkter | Netto |\n"
      "| Budget KF 2023 | 100,0 | -10,0 | 90,0 |\n"
      "| Avgifter | 5,0 | -5,0 | 0,0 |\n"
      "| Hyror | 2,0 | -2,0 | 0,0 |\n"
      "| Summa omslutningsförändringar | 7,0 | -7,0 | 0,0 |\n"
      "| Verksamhetsplan 2023 | 107,0 | -17,0 | 90,0 |\n";
  EXPECT_TRUE(plainly_adds_up(text, TableKind::turnover_changes));
  EXPECT_FALSE(plainly_adds_up(with(text, "-17,0", "-16,0"), TableKind::turnover_changes));
  EXPECT_FALSE(plainly_adds_up(with(text, "-7,0", "7,0"), TableKind::turnover_changes));
}

TEST(AddsUp, PositiveRevenues) {
  EXPECT_TRUE(
      plainly_adds_up("| | Kostnader | Intäkter | Netto |\n| A | 10,0 | 4,0 | 6,0 |\n| B | 5,0 | 1,0 | 4,0 |\n"
                      "| Summa | 15,0 | 5,0 | 10,0 |\n"));
}

}  // namespace
}  // namespace planlint
