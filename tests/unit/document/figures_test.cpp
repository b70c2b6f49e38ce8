// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
#include <gtest/gtest.h>

#include <algorithm>

#include "document/reading.h"

namespace planlint::tests {
namespace {

/// The rows of the one table.
Strings rows(std::string text) {
  const auto plan = read("Inledning\n\nNämndens budget\n\n" + std::move(text)).plan;
  EXPECT_EQ(plan.tables.size(), 1U);
  return plan.tables.empty() ? Strings() : rows_of(plan.tables.front());
}

TEST(Figures, StandBetweenTabsUnderTheirHeadings) {
  EXPECT_EQ(rows("Område\tBudget\tUtfall\nParker\t1 024,5\t-3,1\nSumma\t1 024,5\t-3,1\n"),
            (Strings{"Område | Budget | Utfall", "Parker | 1 024,5 | -3,1", "Summa | 1 024,5 | -3,1"}));
}
TEST(Figures, HaveStackedHeadingsMadeOne) {
  EXPECT_EQ(
      rows("\t2022\t\t2023\t\nOmråde\tKostnad\tNetto\tKostnad\tNetto\nParker\t5,0\t4,0\t6,0\t5,0\n"),
      (Strings{"Område | 2022 Kostnad | 2022 Netto | 2023 Kostnad | 2023 Netto", "Parker | 5,0 | 4,0 | 6,0 | 5,0"}));
}
TEST(Figures, MayHaveNoLabels) {
  EXPECT_EQ(rows("Kostnader\tIntäkter\tNetto\n5,0\t-1,0\t4,0\n"),
            (Strings{" | Kostnader | Intäkter | Netto", " | 5,0 | -1,0 | 4,0"}));
}
TEST(Figures, MayHaveGroupsAndEmptyCells) {
  EXPECT_EQ(rows("Område\tBudget\tUtfall\nParker\t\t\nTräd\t5,0\t\nvarav almar\t1,0\t0,9\n"),
            (Strings{"Område | Budget | Utfall", "Parker |  | ", "Träd | 5,0 | ", "varav almar | 1,0 | 0,9"}));
}
TEST(Figures, GoOnBehindABlankLineAndARepeatedHeader) {
  const std::string head = "Område\tBudget\tUtfall\n";
  EXPECT_EQ(rows(head + "Parker\t5,0\t4,9\n\nGator\t2,0\t2,1\n\n" + head + "Torg\t1,0\t1,1\n"),
            (Strings{"Område | Budget | Utfall", "Parker | 5,0 | 4,9", "Gator | 2,0 | 2,1", "Torg | 1,0 | 1,1"}));
}
TEST(Figures, MayHaveALabelThatAPageBreakCuts) {
  const std::string head = "Område\tBudget\tUtfall\n";
  EXPECT_EQ(rows(head + "Skötsel av parker med\t5,0\t4,9\n\n" + head + "gamla träd\t\t\nTorg\t1,0\t1,1\n"),
            (Strings{"Område | Budget | Utfall", "Skötsel av parker med gamla träd | 5,0 | 4,9", "Torg | 1,0 | 1,1"}));
}
TEST(Figures, MayHaveALabelOverTwoLines) {
  EXPECT_EQ(
      rows("Område\tBudget\tUtfall\nStöd till personer\nmed funktionsnedsättning\t10,1\t11,2\nSumma\t10,1\t11,2\n"),
      (Strings{"Område | Budget | Utfall", "Stöd till personer med funktionsnedsättning | 10,1 | 11,2",
               "Summa | 10,1 | 11,2"}));
}
TEST(Figures, MayStandInBracketsBelowNought) {
  EXPECT_EQ(rows("Område\tBudget\tUtfall\nIntäkter\t(10,1)\t-\nSumma\t(10,1)\t-\n"),
            (Strings{"Område | Budget | Utfall", "Intäkter | (10,1) | -", "Summa | (10,1) | -"}));
}
TEST(Figures, KeepMisprintsAsTheyStand) {
  EXPECT_EQ(rows("Område\tBudget\tUtfall\nParker\t2 8552,4\t4,9\n").back(), "Parker | 2 8552,4 | 4,9");
}
TEST(Figures, StandBetweenPipes) {
  EXPECT_EQ(rows("| Område | <b>Budget</b> | Utfall |\n|---|---|---|\n| <i>varav träd</i> | 5,0 | 4,9 |\n"),
            (Strings{"Område | Budget | Utfall", "varav träd | 5,0 | 4,9"}));
}
TEST(Figures, TakeCommentsToTheirRow) {
  const auto plan =
      read("Område\tBudget\tUtfall\nParker\t5,0\t4,9\nKommentar En alm föll.\t\t\nGator\t1,0\t1,0\n").plan;
  ASSERT_EQ(plan.tables.size(), 1U);
  EXPECT_EQ(plan.tables[0].rows.size(), 3U);
  EXPECT_EQ(plan.tables[0].rows[1].comment.value, "En alm föll.");
}

/// Whether rules may reckon with the figures of the last table.
bool is_sure(const std::string& text) {
  const auto plan = read("Inledning\n\nNämndens budget\n\n" + text).plan;
  return std::ranges::any_of(plan.tables.back().columns, [](const Column& column) {
    return column.role != ColumnRole::label && column.role != ColumnRole::other;
  });
}

TEST(Figures, AreReckonedWithOnlyWhereAllRowsAreThere) {
  const std::string head = "Område\tBudget\tUtfall\n";
  EXPECT_TRUE(is_sure(head + "Parker\t5,0\t4,9\nSumma\t5,0\t4,9\n"));
  // The total of a table that a line of text cuts stands under other rows, too.
  EXPECT_FALSE(is_sure(head + "Parker\t5,0\t4,9\n\nEn rad text står emellan dem.\n\n" + head + "Summa\t9,0\t8,9\n"));
  // Nothing says what the figures are.
  EXPECT_FALSE(is_sure("Parker\t5,0\t4,9\nSumma\t9,0\t8,9\n"));
}

TEST(Units, StandAboveTheTableOrInItsHead) {
  for (const auto& [line, unit] : {std::pair("Belopp, mnkr", "mnkr"), {"Belopp i tkr", "tkr"}, {"(mkr)", "mnkr"}}) {
    const auto plan =
        read("Nämndens budget\n\n" + std::string(line) + "\n\nOmråde\tBudget\tUtfall\nParker\t5,0\t4,9\n").plan;
    ASSERT_EQ(plan.tables.size(), 1U) << line;
    EXPECT_EQ(plan.tables[0].unit.value, unit) << line;
  }
  const auto plan = read("Mnkr\tBudget\tUtfall\nParker\t5,0\t4,9\n").plan;
  EXPECT_EQ(plan.tables.at(0).unit.value, "mnkr");
}
TEST(Units, AreForTheNextTableOnly) {
  const auto plan = read(
                        "Nämndens budget\n\nBelopp, "
                        "tkr\n\nOmråde\tBudget\nParker\t5,0\n\nInvesteringar\n\nOmråde\tBudget\nGator\t1,0\n")
                        .plan;
  ASSERT_EQ(plan.tables.size(), 2U);
  EXPECT_FALSE(plan.tables[1].unit.present);
  EXPECT_EQ(plan.tables[1].title.value, "Investeringar");
}

TEST(WrappedFigures, HaveThousandsSetApartByBlanks) {
  EXPECT_EQ(
      rows("Verksamhet Budget 2023 Utfall 2023 \nParker 1 024,5 1 003,1 \nGator 12,0 11,9 \nSumma 1 036,5 1 015,0 \n"),
      (Strings{"Verksamhet | Budget 2023 | Utfall 2023", "Parker | 1 024,5 | 1 003,1", "Gator | 12,0 | 11,9",
               "Summa | 1 036,5 | 1 015,0"}));
}
TEST(WrappedFigures, HaveLabelsOverSeveralLines) {
  EXPECT_EQ(
      rows("Verksamhet Budget 2023 Utfall 2023 \nSkötsel av parker och \nnaturmark 24,5 23,1 \nGator 12,0 11,9 \n"),
      (Strings{"Verksamhet | Budget 2023 | Utfall 2023", "Skötsel av parker och naturmark | 24,5 | 23,1",
               "Gator | 12,0 | 11,9"}));
}
TEST(Figures, StandBetweenBlanksAsTheTablesAboveThem) {
  EXPECT_EQ(
      rows("Aktivitet   Startdatum   Slutdatum\nGrindarna lagas vid förskolor   2023-01-01   2023-06-30\n\nDrift\n\n"
           "Tkr   Budget   Utfall\nParker   -49 950   38 400\nGator      -11 550\n"),
      (Strings{"Tkr | Budget | Utfall", "Parker | -49 950 | 38 400", "Gator |  | -11 550"}));
}
TEST(WrappedFigures, GoOnBehindARowWithOneFigureWhereAFullRowFollows) {
  EXPECT_EQ(rows("Verksamhet Budget 2023 Prognos 2023 Budget 2024 \nParker 5,0 4,1 5,5 \nLekplatser 1,0 1,0 1,1 \n"
                 "Ombudgetering 2,4 \nSumma 8,4 7,5 6,6 \n"),
            (Strings{"Verksamhet | Budget 2023 | Prognos 2023 | Budget 2024", "Parker | 5,0 | 4,1 | 5,5",
                     "Lekplatser | 1,0 | 1,0 | 1,1", "Ombudgetering |  |  | 2,4", "Summa | 8,4 | 7,5 | 6,6"}));
  EXPECT_EQ(rows("Verksamhet Budget 2023 Prognos 2023 Budget 2024 \nParker 5,0 4,1 5,5 \nLekplatser 1,0 1,0 1,1 \n"
                 "Parkerna sköts 2024 \n")
                .size(),
            3U);
}
TEST(CellsByLine, HaveHeadingsOfSeveralLinesAndGoOnBehindARepeatedHeader) {
  const std::string head = "Mnkr\nBudget 2023\nNetto\nBudget 2024\nNetto\n";
  const auto plan =
      read("Inledning\n\nDriftbudget\n" + head + "Parker\n5,0\n4,9\nGator\n2,0\n2,1\n\n" + head + "Torg\n1,0\n1,1\n")
          .plan;
  ASSERT_EQ(plan.tables.size(), 1U);
  EXPECT_EQ(rows_of(plan.tables[0]), (Strings{"Mnkr | Budget 2023 Netto | Budget 2024 Netto", "Parker | 5,0 | 4,9",
                                              "Gator | 2,0 | 2,1", "Torg | 1,0 | 1,1"}));
  EXPECT_EQ(plan.tables[0].unit.value, "mnkr");
}
TEST(WrappedFigures, KeepAMisprintInOneCell) {
  EXPECT_EQ(rows("Verksamhet Budget 2023 Utfall 2023 \nParker 2 8552,4 1 003,1 \nGator 12,0 11,9 \n").at(1),
            "Parker | 2 8552,4 | 1 003,1");
}

Strings units(std::string text) {
  Strings result;
  for (const ResultUnit& unit : read(std::move(text)).plan.result_units)
    result.push_back(std::string(unit.group.value) + ": " + std::string(unit.name.value));
  return result;
}
TEST(ResultUnits, StandInLists) {
  EXPECT_EQ(units("Inledning\n\nResultatenheter\n\nFörskolor\n\nEken\n\nLinden\n\nParklekar\n\nHöjden\n"),
            (Strings{"Förskolor: Eken", "Förskolor: Linden", "Parklekar: Höjden"}));
}
TEST(ResultUnits, StandInTables) {
  EXPECT_EQ(units("Resultatenheter\n\nResultatenhet\tBudget\nFörskolor\t\nEken\t1,2\nSumma\t1,2\n"),
            (Strings{"Förskolor: Eken"}));
}
TEST(ResultUnits, LeaveAGroupWithoutUnitsInTheText) {
  EXPECT_EQ(paragraphs_of(read("Resultatenheter\n\nFörskolor\n\nParklekar\n").plan),
            (Strings{"Förskolor", "Parklekar"}));
}

}  // namespace
}  // namespace planlint::tests
