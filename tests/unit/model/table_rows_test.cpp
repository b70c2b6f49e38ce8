// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
#include <gtest/gtest.h>

#include "model/table_text.h"

namespace planlint::test {
namespace {

using Names = std::vector<std::string>;

std::string role_of_label(std::string_view label) {
  const std::string text = "| | Netto |\n| " + std::string(label) + " | 1,0 |\n";
  return rows_of(read_table(text)).back();
}

TEST(TableRows, Parts) {
  for (const auto* label :
       {"varav språkförskolan", "Varav vuxna", "- varav vuxna", "– Varav: vuxna", "VARAV vuxna", "därav vuxna",
        "**varav** vuxna", "<i>varav vuxna</i>", "varav", "* varav vuxna", "av vilka nyanlända"}) {
    EXPECT_EQ(role_of_label(label), "part") << label;
  }
}

TEST(TableRows, Totals) {
  for (const auto* label : {"Summa", "SUMMA:", "**Summa**", "Summa drift", "Summa omslutningsförändringar", "Totalt",
                            "Total", "Totalt investeringar", "Totala kostnader", "Delsumma", "Delsumma äldreomsorg",
                            "<b>Totalt</b>", "Nämnden totalt", "S:a", "- Summa", "Sammanlagt", "__Totalsumma__"}) {
    EXPECT_EQ(role_of_label(label), "total") << label;
  }
}

TEST(TableRows, Items) {
  for (const auto* label :
       {"Förskola", "", "-", "Totalförsvar", "Summariska processer", "Varavsgatan", "Av kommunen",
        "Arvoden (totalt 5 ledamöter) i nämnden", "Netto", "Verksamhetsplan 2023", "Budget KF 2023"}) {
    EXPECT_EQ(role_of_label(label), "item") << label;
  }
}

TEST(TableRows, ALabelWithoutFiguresIsAGroup) {
  const Table table = read_table(R"(
    | | Kostnader | Netto |
    | Driftbudget | | |
    | Förskola | 1,0 | |
    | Äldreomsorg |
    | Övrig verksamhet | - | – |
    | Oklart | saknas | |
    | | | |
    | Summa | | |
    | varav barn | | |)");
  EXPECT_EQ(rows_of(table), (Names{"header", "group", "item", "group", "item", "item", "item", "total", "part"}));
}

TEST(TableRows, ATableOfWordsHasNoGroups) {
  const Table table = read_table("| Enhet | Kommentar |\n| Ugglan | ny |\n| Örnen | |", TableKind::other);
  EXPECT_EQ(rows_of(table), (Names{"header", "item", "item"}));
}

TEST(TableRows, AHeaderRepeatedAfterAPageBreak) {
  const Table table = read_table(R"(
    | Verksamhet | Kostnader | Netto |
    | Förskola | 1,0 | 1,0 |
    | Verksamhet | Kostnader | Netto |
    | Summa | 1,0 | 1,0 |)");
  EXPECT_EQ(rows_of(table), (Names{"header", "item", "header", "total"}));
}

TEST(TableRows, AWideRowAndManyShortOnesTakeLinearTime) {
  std::string text = std::string(100'000, '|') + "\n| | Intäkter |\n";
  for (int i = 0; i < 50'000; ++i) text += "| 1,0 |\n";
  const Table table = read_table(text);  // quadratic, this would take minutes
  EXPECT_EQ(table.columns.size(), 99'999U);
  EXPECT_EQ(table.rows.size(), 50'002U);
}

constexpr std::string_view turnover = R"(
    | Mnkr | Kostnader | Intäkter | Netto |
    | Budget KF 2023 | 2 839,8 | -77,8 | 2 762,0 |
    | Ökade kostnader/intäkter för | | | |
    | Nämnd & förvaltning | | | |
    | Stadsdelsarkivarie | 3,0 | -3,0 | 0,0 |
    | Avgifter | 286,0 | -286,0 | 0,0 |
    | Summa omslutningsförändringar | 289,0 | -289,0 | 0,0 |
    | Verksamhetsplan 2023 | 3 128,8 | -366,8 | 2 762,0 |)";

TEST(TableRows, TurnoverChangesHaveAnOpeningAndAClosing) {
  EXPECT_EQ(rows_of(read_table(turnover, TableKind::turnover_changes)),
            (Names{"header", "opening", "group", "group", "item", "item", "total", "closing"}));
}

TEST(TableRows, OnlyTurnoverChangesHaveThem) {
  EXPECT_EQ(rows_of(read_table(turnover, TableKind::operating_budget)),
            (Names{"header", "item", "group", "group", "item", "item", "total", "item"}));
}

Names turnover_rows(std::string_view first, std::string_view total, std::string_view last) {
  std::string text = "| | Kostnader | Intäkter | Netto |\n";
  for (const std::string_view label : {first, std::string_view("Avgifter"), total, last}) {
    if (!label.empty()) text.append("| ").append(label).append(" | 1,0 | -1,0 | 0,0 |\n");
  }
  return rows_of(read_table(text, TableKind::turnover_changes));
}

TEST(TableRows, OpeningsAndClosingsUnderOtherNames) {
  const Names all = {"header", "opening", "item", "total", "closing"};
  EXPECT_EQ(turnover_rows("KF:s budget", "Summa", "Nämndens budget"), all);
  EXPECT_EQ(turnover_rows("**Kommunfullmäktiges budget 2023**", "Totalt", "Budget 2023"), all);
  EXPECT_EQ(turnover_rows("BUDGET KF 2023:", "Summa", "VP 2023"), all);
  EXPECT_EQ(turnover_rows("Ingående budgetram", "Summa", "Summa verksamhetsplan 2023"), all);
}

TEST(TableRows, TurnoverChangesThatLackARow) {
  EXPECT_EQ(turnover_rows("Hyror", "Summa", "Verksamhetsplan 2023"),
            (Names{"header", "item", "item", "total", "closing"}));
  EXPECT_EQ(turnover_rows("KF:s budget", "Summa", ""), (Names{"header", "opening", "item", "total"}));
  EXPECT_EQ(turnover_rows("KF:s budget", "", "Verksamhetsplan 2023"), (Names{"header", "opening", "item", "closing"}));
  EXPECT_EQ(turnover_rows("KF:s budget", "Summa", "Övrigt"), (Names{"header", "opening", "item", "total", "item"}));
  EXPECT_EQ(turnover_rows("Hyror", "", ""), (Names{"header", "item", "item"}));
}

}  // namespace
}  // namespace planlint::test
