// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
//
// What stands in and under rows of indicators and activities: remarks, dates, columns that nobody knows.
#include <gtest/gtest.h>

#include "document/reading.h"

namespace planlint::tests {
namespace {

constexpr std::string_view head = "Indikator\tÅrsmål\tPeriodicitet\n";
Indicator first_of(const Plan& plan) { return plan.indicators.empty() ? Indicator{} : plan.indicators.front(); }

class Remarks : public testing::Test {
 protected:
  const Plan& with(std::string_view rows) {
    read_ = read(std::string(head) + "Antal träd\t12\tÅr\n" + std::string(rows));
    return read_.plan;
  }
  ReadDocument read_;
};

TEST_F(Remarks, MayBeGluedToTheirLabel) {
  EXPECT_EQ(first_of(with("Kommentar Ny för året.\t\t\n")).comment.value, "Ny för året.");
}
TEST_F(Remarks, MayBeSetApartByMarkup) {
  for (const char* label : {"<b>Kommentar</b><br>", "Kommentar<br>", "**Kommentar**<br>", "**Kommentar:** "}) {
    const auto plan = read("| Indikator | Årsmål | Period |\n|---|---|---|\n| Antal träd | 12 | År |\n| " +
                           std::string(label) + "Ny för året. |  |  |\n")
                          .plan;
    EXPECT_EQ(plan.indicators.size(), 1U) << label;
    EXPECT_EQ(first_of(plan).comment.value, "Ny för året.") << label;
  }
}
TEST_F(Remarks, MayStandInTheNextCell) {
  EXPECT_EQ(first_of(with("Kommentar\tNy för året.\t\n")).comment.value, "Ny för året.");
}
TEST_F(Remarks, MayStandInTheNextRow) {
  EXPECT_EQ(first_of(with("Analys\t\t\nFler har svarat.\t\t\n")).analysis.value, "Fler har svarat.");
}
TEST_F(Remarks, MayStandBehindAPageBreak) {
  EXPECT_EQ(first_of(with("Analys\t\t\n\n" + std::string(head) + "Fler har svarat.\t\t\n")).analysis.value,
            "Fler har svarat.");
}
TEST_F(Remarks, AreNoIndicators) {
  EXPECT_EQ(with("Kommentar Ny för året.\t\t\nAntal bänkar\t9\tÅr\n").indicators.size(), 2U);
  EXPECT_EQ(kind_of_line(read_, 3), PieceKind::table_remark);
}
TEST(WrappedRemarks, ReachToTheNextRow) {
  const auto plan = read(
                        "Indikator Årsmål Periodicitet \nAntal träd 12 År \nKommentar \nAlmarna vid bron är fällda och "
                        "ersätts \nunder hösten. \nAntal bänkar 9 År \n")
                        .plan;
  EXPECT_EQ(first_of(plan).comment.value, "Almarna vid bron är fällda och ersätts under hösten.");
  EXPECT_EQ(plan.indicators.size(), 2U);
}

TEST(UnknownColumns, AreKeptInTheComment) {
  EXPECT_EQ(first_of(read("Indikator\tÅrsmål\tKulör\nAntal träd\t12\tgrön\n").plan).comment.value, "Kulör: grön");
}
TEST(UnknownColumns, ComeBeforeTheRemarkBelow) {
  const auto plan = read(
                        "Aktivitet\tStartdatum\tSlutdatum\tAvvikelse\nScenen "
                        "byggs\t2022-05-01\t2022-08-31\tSenarelagd\nAvvikelse Bygglovet dröjer.\n")
                        .plan;
  EXPECT_EQ(plan.activities.at(0).deviation.value, "Senarelagd\n\nBygglovet dröjer.");
  EXPECT_TRUE(plan.activities[0].deviation.range.start < plan.activities[0].deviation.range.end);
}
TEST(Columns, OfOneNameBothKeepTheirValues) {
  const auto plan = read("Indikator Utfall Utfall Period \nAntal träd 12 14 2022 \n").plan;
  EXPECT_EQ(first_of(plan).outcome.text, "12");
  EXPECT_EQ(first_of(plan).comment.value, "14");
}
TEST(Columns, BeyondTheLastKeepTheirCells) {
  EXPECT_EQ(first_of(read("Indikator\tÅrsmål\tPeriodicitet\nAntal träd\t12\tÅr\textra\n").plan).comment.value, "extra");
}

TEST(Activities, HaveDatesInEveryShapeOfTable) {
  const Strings expected = {"Scenen byggs | 2022-05-01 | 2022-08-31"};
  EXPECT_EQ(activities_of(read("Aktivitet\tStartdatum\tSlutdatum\nScenen byggs\t2022-05-01\t2022-08-31\n").plan),
            expected);
  EXPECT_EQ(
      activities_of(
          read("| Aktivitet | Startdatum | Slutdatum |\n|---|---|---|\n| Scenen byggs | 2022-05-01 | 2022-08-31 |\n")
              .plan),
      expected);
  EXPECT_EQ(
      activities_of(read("Aktivitet        Startdatum    Slutdatum\nScenen byggs     2022-05-01    2022-08-31\n").plan),
      expected);
  EXPECT_EQ(activities_of(read("Aktivitet Startdatum Slutdatum \nScenen \nbyggs 2022-05-01 2022-08-31 \n").plan),
            expected);
}
TEST(Activities, HaveDatesThatANarrowColumnBreaks) {
  EXPECT_EQ(activities_of(read("Aktivitet\tStartdatum\tSlutdatum\nMuren lagas\t2022-01- 01\t2022- 12-31\n").plan),
            (Strings{"Muren lagas | 2022-01-01 | 2022-12-31"}));
}
TEST(Activities, KeepMalformedDates) {
  const auto plan =
      read("Aktivitet\tStartdatum\tSlutdatum\nScenen byggs\t2022-05-01\t2023-12-\nMuren lagas\t2022-06-31\t\n").plan;
  EXPECT_EQ(activities_of(plan), (Strings{"Scenen byggs | 2022-05-01 | 2023-12-", "Muren lagas | 2022-06-31 | "}));
  EXPECT_FALSE(plan.activities.at(0).end->well_formed);
  EXPECT_FALSE(plan.activities.at(1).start->exists());
}
TEST(Activities, GoOnBehindARepeatedHeader) {
  EXPECT_EQ(
      activities_of(
          read("| Aktivitet | Startdatum | Slutdatum |\n|---|---|---|\n| Scenen vid trappan byggs med | 2022-05-01 | "
               "2022-08-31 |\n\n| Aktivitet | Startdatum | Slutdatum |\n|---|---|---|\n| tak och ljus |  |  |\n")
              .plan),
      (Strings{"Scenen vid trappan byggs med tak och ljus | 2022-05-01 | 2022-08-31"}));
}
TEST(Activities, EndWhereAnotherTableBegins) {
  const auto plan = read(
                        "Aktivitet\tStartdatum\tSlutdatum\nScenen "
                        "byggs\t2022-05-01\t2022-08-31\nIndikator\tÅrsmål\tPeriodicitet\nAntal träd\t12\tÅr\n")
                        .plan;
  EXPECT_EQ(plan.activities.size(), 1U);
  EXPECT_EQ(plan.indicators.size(), 1U);
}

}  // namespace
}  // namespace planlint::tests
