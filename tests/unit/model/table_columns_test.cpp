// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
#include <gtest/gtest.h>

#include "model/table_text.h"

namespace planlint::test {
namespace {

using Names = std::vector<std::string>;

TEST(TableColumns, CostsRevenuesNet) {
  const Table table = read_table(R"(
    | Verksamhet | Kostnader | Intäkter |   Netto |
    |------------|----------:|---------:|--------:|
    | Förskola   |     530,2 |    -41,9 |   488,3 |)");
  EXPECT_EQ(columns_of(table), (Names{"label", "costs", "revenues", "net"}));
  EXPECT_EQ(rows_of(table), (Names{"header", "separator", "item"}));
  EXPECT_EQ(table.columns[1].heading.value, "Kostnader");
}

TEST(TableColumns, StageAndYearInTheHeading) {
  const Table table = read_table(R"(
    | | 2022 Budget Kostnader | 2022 Budget Intäkter | 2022 Budget Netto | 2022 Prognos Netto | Prognos 2022 | 2023 VP Budget Kostnader | 2023 VP Budget Intäkter | Budget 2023 Netto |
    | Äldreomsorg | 1 401,9 | -226,4 | 1 175,5 | 1 140,5 | 1 140,5 | 1 491,7 | -232,0 | 1 259,7 |)");
  EXPECT_EQ(columns_of(table),
            (Names{"label", "costs budget 2022", "revenues budget 2022", "net budget 2022", "net forecast 2022",
                   "amount forecast 2022", "costs budget 2023", "revenues budget 2023", "net budget 2023"}));
}

TEST(TableColumns, SeveralDecisionsAndAComparison) {
  const Table table = read_table(R"(
    | Mnkr | Budget VP 2021 | Justerad budget 2021 | Bokslut 2020 | Prognos T2 2021 | Budget 2022 | Jmf |
    | Förskola | 445,2 | 446,0 | 440,1 | 441,0 | 450,0 | 4,8 |)");
  EXPECT_EQ(columns_of(table), (Names{"label", "amount budget 2021", "amount adjusted 2021", "amount outcome 2020",
                                      "amount forecast 2021", "amount budget 2022", "comparison"}));
}

TEST(TableColumns, ParenthesesDoNotGiveTheRole) {
  const Table table = read_table(R"(
    | | Verksamhetsplan 2022 (inkl. beviljade budgetjusteringar) | Prognos 2022 (netto) | Verksamhetsplan 2023 (prisnivå 2022) |
    | Reinvesteringar | 8,2 | 6,7 | 7,1 |)",
                                 TableKind::investments);
  EXPECT_EQ(columns_of(table), (Names{"label", "amount adjusted 2022", "amount forecast 2022", "amount budget 2023"}));
}

TEST(TableColumns, FollowUpOfTheBudget) {
  const Table table = read_table(R"(
    | Mnkr Netto | Budget | Begärda budgetjusteringar | Prestations- och omslutningsförändringar | Prognos (före resultatöverföringar) | Utfall jan - apr 2023 | Avvikelse |
    | Nämnd och administration | 46,0 | | 0,0 | 41,5 | 12,0 | 4,5 |
    | Individ- och familjeomsorg | 311,0 | 0,3 | | 315,0 | 90,2 | -4,0 |)");
  EXPECT_EQ(columns_of(table), (Names{"label", "amount budget", "amount", "amount", "amount forecast",
                                      "amount outcome 2023", "comparison"}));
}

TEST(TableColumns, DifferencesOfOtherColumns) {
  for (const auto* heading :
       {"Jmf", "Jmf 2021/2022", "Jämförelse", "Förändring", "Förändring netto", "AVVIKELSE", "**Avvikelse:**",
        "Budgetavvikelse", "Differens", "Omslutningsförändring", "Skillnad mot budget"}) {
    const std::string text = std::string("| | Budget 2022 | ") + heading + " |\n| Förskola | 1,0 | 2,0 |";
    EXPECT_EQ(columns_of(read_table(text)), (Names{"label", "amount budget 2022", "comparison"})) << heading;
  }
}

TEST(TableColumns, OneYearOfAComparisonIsKept) {
  const Table table =
      read_table("| | Netto | Förändring mot 2022 | Förändring 2022-2023 |\n| Förskola | 1,0 | 2,0 | 3,0 |");
  EXPECT_EQ(columns_of(table), (Names{"label", "net", "comparison 2022", "comparison"}));
}

TEST(TableColumns, CaseMarksAndDecompositionDoNotMatter) {
  const Table table = read_table(
      "| **VERKSAMHET** | <b>KOSTNADER</b> | _Inta\u0308kter:_ | *INTÄKTER* | – Netto – | BUDGET 2023: |\n"
      "| Förskola | 1,0 | -0,5 | -0,5 | 0,5 | 0,5 |");
  EXPECT_EQ(columns_of(table), (Names{"label", "costs", "revenues", "revenues", "net", "amount budget 2023"}));
}

TEST(TableColumns, YearAndStageWrittenOnceForThree) {
  const Table table = read_table(R"(
    | | Budget 2022 Kostnader | Intäkter | Netto | Prognos 2022 Netto | Budget 2023 Kostnader | Intäkter | Netto |
    | Förskola | 476,0 | -58,9 | 417,1 | 414,1 | 483,1 | -47,0 | 436,1 |)");
  EXPECT_EQ(columns_of(table),
            (Names{"label", "costs budget 2022", "revenues budget 2022", "net budget 2022", "net forecast 2022",
                   "costs budget 2023", "revenues budget 2023", "net budget 2023"}));
}

TEST(TableColumns, StackedHeadings) {
  const Table table = read_table(R"(
    | | 2022 | | | | 2023 | | |
    | | Budget | | | Prognos | VP Budget | | |
    | Mnkr | Kostnader | Intäkter | Netto | Netto | Kostnader | Intäkter | Netto |
    |---|---|---|---|---|---|---|---|
    | Driftbudget | | | | | | | |
    | Förskola | 476,0 | -58,9 | 417,1 | 414,1 | 483,1 | -47,0 | 436,1 |)");
  EXPECT_EQ(columns_of(table),
            (Names{"label", "costs budget 2022", "revenues budget 2022", "net budget 2022", "net forecast 2022",
                   "costs budget 2023", "revenues budget 2023", "net budget 2023"}));
  EXPECT_EQ(rows_of(table), (Names{"header", "header", "header", "separator", "group", "item"}));
  EXPECT_EQ(table.columns[1].heading.value, "Kostnader");
}

TEST(TableColumns, YearsBelowStages) {
  const Table table = read_table(R"(
    | Mnkr | Budget | Bokslut |
    | | 2023 | 2022 |
    | Förskola | 436,1 | 417,1 |)");
  EXPECT_EQ(columns_of(table), (Names{"label", "amount budget 2023", "amount outcome 2022"}));
  EXPECT_EQ(rows_of(table), (Names{"header", "header", "item"}));
}

TEST(TableColumns, FiguresThatLookLikeYearsAreFiguresUnderALabel) {
  const Table table = read_table("| | Budget | Prognos |\n| Förskola | 2023 | 1998 |");
  EXPECT_EQ(rows_of(table), (Names{"header", "item"}));
  EXPECT_EQ(columns_of(table), (Names{"label", "amount budget", "amount forecast"}));
}

TEST(TableColumns, RowsWithOnlyFigures) {
  const Names expected = {"costs budget 2022", "revenues budget 2022", "net budget 2022", "amount forecast 2022"};
  const Table without_label = read_table(R"(
    | Budget 2022 Kostnader | Budget 2022 Intäkter | Budget 2022 Netto | Prognos 2022 |
    | 75,5 | -1,8 | 73,7 | 71,7 |)");
  EXPECT_EQ(columns_of(without_label), expected);
  EXPECT_EQ(rows_of(without_label), (Names{"header", "item"}));

  Names with_label = expected;
  with_label.insert(with_label.begin(), "label");
  const Table empty_label = read_table(R"(
    | | Budget 2022 Kostnader | Budget 2022 Intäkter | Budget 2022 Netto | Prognos 2022 |
    | | 75,5 | -1,8 | 73,7 | 71,7 |)");
  EXPECT_EQ(columns_of(empty_label), with_label);
  EXPECT_EQ(rows_of(empty_label), (Names{"header", "item"}));
}

TEST(TableColumns, SomeLabelsMayBeNumbers) {
  const Table years = read_table("| År | Kostnader |\n| 2021 | 1,0 |\n| 2022 | 2,0 |");
  EXPECT_EQ(columns_of(years), (Names{"label", "costs"}));
  const Table mixed = read_table("| Enhet | Kostnader |\n| Ugglan | 1,0 |\n| 301 | 2,0 |\n| Örnen | 2,0 |");
  EXPECT_EQ(columns_of(mixed), (Names{"label", "costs"}));
}

TEST(TableColumns, RunningNumbersBeforeTheLabels) {
  const Table table = read_table(R"(
    | Nr | Resultatenhet | Budget 2023 |
    | 301 | Grimsta | 34 871,0 |
    | | Summa | 34 871,0 |)",
                                 TableKind::result_units);
  EXPECT_EQ(columns_of(table), (Names{"other", "label", "amount budget 2023"}));
  EXPECT_EQ(rows_of(table), (Names{"header", "item", "total"}));
}

TEST(TableColumns, WordsAndSharesAreNoMoney) {
  const Table table = read_table(R"(
    | Projekt | Mnkr | Andel % | Bilaga | Kommentar | Verkställighet |
    | Klimat | 13,8 | 79 | 8 | enligt beslut | 77% |)",
                                 TableKind::budget_adjustments);
  EXPECT_EQ(columns_of(table), (Names{"label", "amount", "other", "other", "other", "other"}));
}

TEST(TableColumns, AMisprintedFigureIsStillAFigure) {
  const Table table = read_table("| | Belopp |\n| Summa drift | 2 8552,4 |\n| Förskola | **1,0** |");
  EXPECT_EQ(columns_of(table), (Names{"label", "amount"}));
  EXPECT_EQ(rows_of(table), (Names{"header", "total", "item"}));
}

TEST(TableColumns, HalfTypedTables) {
  EXPECT_EQ(columns_of(read_table("")), Names{});
  EXPECT_EQ(columns_of(read_table("| |")), Names{"label"});
  EXPECT_EQ(rows_of(read_table("|")), Names{"header"});
  EXPECT_EQ(rows_of(read_table("|---|---|")), Names{"separator"});
  EXPECT_EQ(columns_of(read_table("| Verksamhet | Kostnader | Budget 2023 |")),
            (Names{"label", "costs", "amount budget 2023"}));
  const Table ragged = read_table("| Verksamhet | Kostnader |\n| Förskola |\n| Skola | 1,0 | 2,0 |\n|");
  EXPECT_EQ(columns_of(ragged), (Names{"label", "costs", "amount"}));
  EXPECT_FALSE(ragged.columns[2].heading);
  EXPECT_EQ(rows_of(ragged), (Names{"header", "group", "item", "item"}));
}

TEST(TableColumns, RolesCanBeAssignedAgain) {
  Table table = read_table("| | Kostnader |\n| Förskola | 1,0 |\n| Summa | 1,0 |");
  const auto columns = columns_of(table);
  const auto rows = rows_of(table);
  assign_roles(table);
  EXPECT_EQ(columns_of(table), columns);
  EXPECT_EQ(rows_of(table), rows);
}

}  // namespace
}  // namespace planlint::test
