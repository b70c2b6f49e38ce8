// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
#include <gtest/gtest.h>

#include "document/reading.h"

namespace planlint::tests {
namespace {

constexpr std::string_view head = "Indikator\tÅrsmål\tKF:s årsmål\tPeriodicitet\n";
Strings indicators(std::string_view rows) {
  return indicators_of(read_under_goal(std::string(head) + std::string(rows)).plan);
}

const Strings two = {"Andel nöjda boende | 80 % | 85 % | År", "Antal träd | 12 |  | Tertial"};

TEST(Indicators, StandBetweenTabs) {
  EXPECT_EQ(indicators("Andel nöjda boende\t80 %\t85 %\tÅr\nAntal träd\t12\t\tTertial\n"), two);
}
TEST(Indicators, StandBetweenPipes) {
  EXPECT_EQ(indicators_of(read("| <b>Indikator</b> | Arsmål | KF:s årsmål 2023 | Periodicitet |\n|---|---|---|---|\n| "
                               "Andel nöjda<br>boende | 80 % | 85 % | År |\n| Antal träd | 12 |  | Tertial |\n")
                              .plan),
            two);
}
TEST(Indicators, StandInColumnsOfBlanks) {
  EXPECT_EQ(indicators_of(read("Indikator             Årsmål   KF:s årsmål   Periodicitet\nAndel nöjda boende    80 %  "
                               "   85 %          År\nAntal träd            12                     Tertial\n")
                              .plan),
            two);
}
TEST(Indicators, StandInWrappedLines) {
  EXPECT_EQ(indicators_of(read("Indikator Årsmål KF:s årsmål Periodicitet \nAndel nöjda \nboende 80 % 85 % År \nAntal "
                               "träd 12  Tertial \n")
                              .plan),
            two);
}

TEST(Indicators, StandBetweenBlanksThatMakeNoColumns) {
  EXPECT_EQ(indicators_of(read("Indikator   Årsmål   KF:s årsmål   Periodicitet\n Andel nöjda boende   80 %   85 %   "
                               "År\n\n   Antal träd   12      Tertial\n\nKommentar\n")
                              .plan),
            two);
  EXPECT_EQ(activities_of(read("Aktivitet   Startdatum   Slutdatum\nGrindarna lagas vid alla förskolor   2023-01-01   "
                               "2023-06-30\n")
                              .plan),
            (Strings{"Grindarna lagas vid alla förskolor | 2023-01-01 | 2023-06-30"}));
}

TEST(Indicators, UnderABoardGoalHaveItsTargetWhereACellIsLost) {
  const std::string table = "Indikator\tÅrsmål\tKF:s årsmål\tPeriodicitet\n\tAndel trygga\t93 %\tÅr\n";
  EXPECT_EQ(indicators_of(read_under_goal(table).plan), (Strings{"Andel trygga | 93 % |  | År"}));
  EXPECT_EQ(indicators_of(read("KF:s mål för verksamhetsområdet: 1.1 Trygghet\n\n" + table).plan),
            (Strings{"Andel trygga |  | 93 % | År"}));
}
TEST(Indicators, MayHaveCellsThatAreCutAndAWholeName) {
  const auto plan = read(
                        "Indikator\tÅrsmål\tKF:s årsmål\tPeriod\n"
                        "Antal barn\t14,3 barn/\tTas fram av\tTertial 1\n\tavd.\tnämnd\t2022\n")
                        .plan;
  EXPECT_EQ(indicators_of(plan), (Strings{"Antal barn | 14,3 barn/avd. | Tas fram av nämnd | "}));
  EXPECT_EQ(plan.indicators.at(0).value_period.year, 2022);
}
TEST(Indicators, MayHaveAHeaderOfTwoLines) {
  EXPECT_EQ(indicators_of(read("Indikator\tÅrsmål\tKF:s\tPeriodicitet\n\t\tårsmål\t\nAntal träd\t12\t10\tÅr\n").plan),
            (Strings{"Antal träd | 12 | 10 | År"}));
}

TEST(Indicators, LoseTheirLeadingIcons) {
  for (const char* icon : {"♀ ", "● ", "✓ ", "▶ ", "\uE0A1 ", "\uF0B7", "  "})
    EXPECT_EQ(indicators(std::string(icon) + "Andel nöjda boende\t80 %\t85 %\tÅr\nAntal träd\t12\t\tTertial\n"), two)
        << icon;
}
TEST(Indicators, MayHaveALeadingTabInPlaceOfAnIcon) {
  EXPECT_EQ(indicators("\tAndel nöjda boende\t80 %\t85 %\tÅr\nAntal träd\t12\t\tTertial\n"), two);
}
TEST(Indicators, MayHaveAColumnOfIcons) {
  EXPECT_EQ(indicators_of(read("|  | Indikator | Årsmål | KF:s årsmål | Periodicitet |\n|---|---|---|---|---|\n| ● | "
                               "Andel nöjda boende | 80 % | 85 % | År |\n| ▶ | Antal träd | 12 |  | Tertial |\n")
                              .plan),
            two);
}

TEST(Indicators, GoOnBehindARepeatedHeader) {
  const auto read = tests::read(std::string(head) + "Andel boende som är nöjda med\t80 %\t85 %\tÅr\n\n" +
                                std::string(head) + "skötseln av parker\t\t\t\nAntal träd\t12\t\tTertial\n");
  EXPECT_EQ(indicators_of(read.plan), (Strings{"Andel boende som är nöjda med skötseln av parker | 80 % | 85 % | År",
                                               "Antal träd | 12 |  | Tertial"}));
  EXPECT_EQ(kind_of_line(read, 4), PieceKind::furniture);
}
TEST(Indicators, MayHaveTheirValuesBehindAPageBreak) {
  EXPECT_EQ(indicators("Andel boende som är nöjda med\t\t\t\nskötseln av parker\t80 %\t85 %\tÅr\n"),
            (Strings{"Andel boende som är nöjda med skötseln av parker | 80 % | 85 % | År"}));
}
TEST(Indicators, MayHaveNamesThatEndInNumbers) {
  EXPECT_EQ(indicators("Sjukfrånvaro dag 1-14\t2,9 %\tTas fram av nämnd/styrelse\tTertial\n"),
            (Strings{"Sjukfrånvaro dag 1-14 | 2,9 % | Tas fram av nämnd/styrelse | Tertial"}));
  EXPECT_EQ(indicators_of(
                read("Indikator Årsmål KF:s årsmål Periodicitet \nSjukfrånvaro dag 1-14 2,9 % 3,0 % Tertial \n").plan),
            (Strings{"Sjukfrånvaro dag 1-14 | 2,9 % | 3,0 % | Tertial"}));
}
TEST(Indicators, MayHaveValuesThatAreWrappedOverLines) {
  EXPECT_EQ(indicators_of(read("Indikator Årsmål KF:s årsmål Periodicitet \nUtsläpp från maten 1,8 kg CO2 \nper kg "
                               "\nlivsmedel 1,9 kg CO2 \nper kg \nlivsmedel År \n")
                              .plan),
            (Strings{"Utsläpp från maten | 1,8 kg CO2 per kg livsmedel | 1,9 kg CO2 per kg livsmedel | År"}));
  EXPECT_EQ(
      indicators_of(read("Indikator Årsmål KF:s årsmål Periodicitet \nAndel köp 70 % Tas fram \nav nämnd År \n").plan),
      (Strings{"Andel köp | 70 % | Tas fram av nämnd | År"}));
}
TEST(Indicators, HaveValuesOfEveryKind) {
  const auto plan = read_under_goal(std::string(head) +
                                    "Personal per boende\t10\tMax 10 personer\tÅr\nPrognosen\t+/- 1 %\t+/- 1 "
                                    "%\tÅr\nBarn i tid\t\tFastställs 2018\tÅr\n")
                        .plan;
  EXPECT_EQ(plan.indicators.at(0).kf_target.op, Operator::at_most);
  EXPECT_EQ(plan.indicators.at(1).target.op, Operator::plus_minus);
  EXPECT_EQ(plan.indicators.at(2).kf_target.kind, QuantityKind::set_later);
  EXPECT_FALSE(plan.indicators.at(2).target.present());
}
TEST(Indicators, ReadThePeriodThatAValueIsFor) {
  const auto plan = read("Indikator\tUtfall\tPeriod\nAntal träd\t12\tTertial 1 2023\nAntal bänkar\t9\t2022\n").plan;
  EXPECT_EQ(plan.indicators.at(0).value_period.number, 1);
  EXPECT_EQ(plan.indicators.at(0).value_period.part, Period::tertial);
  EXPECT_EQ(plan.indicators.at(1).value_period.year, 2022);
}
TEST(Indicators, AreKfsUnderItsGoalsAndTheBoardsUnderItsOwn) {
  const std::string table = std::string(head) + "Antal träd\t12\t14\tÅr\n";
  const auto plan = read("KF:s mål för verksamhetsområdet: 1.1 A\n\n" + table + "\nNämndmål: 1.1.1 B\n\n" + table).plan;
  EXPECT_TRUE(plan.indicators.at(0).from_kf);
  EXPECT_FALSE(plan.indicators.at(1).from_kf);
  EXPECT_EQ(plan.indicators.at(1).owner.goal, 1U);
}
TEST(Indicators, SayWhereTheirNameStands) {
  const auto plan = read_under_goal(std::string(head) + "Antal träd\t12\t14\tÅr\n").plan;
  EXPECT_EQ(line_of(plan, plan.indicators.at(0).keyword.start), 6U);
  EXPECT_EQ(plan.source->slice(plan.indicators.at(0).keyword), "Antal träd");
}

}  // namespace
}  // namespace planlint::tests
