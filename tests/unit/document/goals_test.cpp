// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
#include <gtest/gtest.h>

#include "document/reading.h"

namespace planlint::tests {
namespace {

Strings goals(std::string text) { return goals_of(read(std::move(text)).plan); }

TEST(Goals, HaveLabelAndTitleOnOneLine) {
  const auto plan = read(
                        "KF:s inriktningsmål: 1. Staden håller ihop\n\nKF:s mål för verksamhetsområdet: 1.1 Barn lär "
                        "sig\n\nNämndmål: 1.1.1 Lek ger lust\n")
                        .plan;
  EXPECT_EQ(goals_of(plan), (Strings{"1 Staden håller ihop", "1.1 Barn lär sig", "1.1.1 Lek ger lust"}));
  EXPECT_EQ(plan.goals[1].parent, 0U);
  EXPECT_EQ(plan.goals[2].parent, 1U);
  EXPECT_EQ(plan.goals[2].level, GoalLevel::board);
}
TEST(Goals, HaveLabelAndTitleOnTwoLines) {
  EXPECT_EQ(goals("Nämndmål:\n1.1.1 Lek ger lust\n\nText om lek.\n"), (Strings{"1.1.1 Lek ger lust"}));
  EXPECT_EQ(goals("Nämndmål:\n\n1.1.1 Lek ger lust\n\nText om lek.\n"), (Strings{"1.1.1 Lek ger lust"}));
  EXPECT_EQ(goals("Nämndmål:\nLek ger lust\n\nText om lek.\n"), (Strings{"Lek ger lust"}));
}
TEST(Goals, HaveTitlesThatAreWrapped) {
  EXPECT_EQ(goals("Nämndmål: 1.1.1 Lek ger lust och\nbarnen får prova nytt\n\nText om lek.\n"),
            (Strings{"1.1.1 Lek ger lust och barnen får prova nytt"}));
}
TEST(Goals, HaveTitlesThatAPageBreakCuts) {
  EXPECT_EQ(goals("Nämndmål: 1.1.1 Torget är tryggt\n\n\ndygnet runt\n\nText om torget.\n"),
            (Strings{"1.1.1 Torget är tryggt dygnet runt"}));
}
TEST(Goals, HaveNumbersWithOrWithoutAFullStop) {
  EXPECT_EQ(goals("Nämndmål: 1.1.1. Lek ger lust\n"), (Strings{"1.1.1 Lek ger lust"}));
  EXPECT_EQ(goals("Nämndmål: Lek ger lust\n"), (Strings{"Lek ger lust"}));
}
TEST(Goals, HaveOneNumberThoughTheLabelIsDoubled) {
  EXPECT_EQ(goals("Nämndmål: Nämndmål 3.3.1 Lugna gator\n"), (Strings{"3.3.1 Lugna gator"}));
}
TEST(Goals, HaveLabelsGluedToTheirTitles) {
  const auto plan = read("### Nämndmål: 1.3.2\\. Trygg lek**Beskrivning**\n\nGrindarna lagas.\n").plan;
  EXPECT_EQ(goals_of(plan), (Strings{"1.3.2 Trygg lek"}));
  EXPECT_EQ(plan.goals[0].description.value, "Grindarna lagas.");
}
TEST(Goals, AreMarkdownHeadingsOfAnyLevel) {
  EXPECT_EQ(goals("# KF:s mål för verksamhetsområdet: 1.5 Äldre mår bra\n\n#### **Nämndmål: 1.5.1 God mat**\n\nMaten "
                  "lagas här.\n"),
            (Strings{"1.5 Äldre mår bra", "1.5.1 God mat"}));
}
TEST(Goals, HaveNoAnchorsOrMarksInTheirTitles) {
  EXPECT_EQ(goals("#### <span id=\"page-3-0\"></span>**KF:s mål för verksamhetsområdet: 1.2** Tidiga insatser\n\n"
                  "<a name=\"x\"></a>Nämndmål:\n\n## **1.2.1.** Barn får stöd\n"),
            (Strings{"1.2 Tidiga insatser", "1.2.1 Barn får stöd"}));
}
TEST(Goals, StandBehindALostIconBelowATable) {
  EXPECT_EQ(goals("Aktivitet\tStartdatum\tSlutdatum\nGrinden lagas\t2024-01-01\t2024-06-30\n\n"
                  "\tNämndmål: 1.1.2 Gårdarna är trygga\n"),
            (Strings{"1.1.2 Gårdarna är trygga"}));
}
TEST(Goals, MayEndInAPreposition) {
  const auto plan = read(
                        "KF:s mål för verksamhetsområdet: 1.2 En trygg stad att bo och vistas i\n\nPlatssamverkan\n\n"
                        "Torgen städas.\n")
                        .plan;
  EXPECT_EQ(goals_of(plan), (Strings{"1.2 En trygg stad att bo och vistas i"}));
  EXPECT_EQ(goals("KF:s mål för verksamhetsområdet: 1.3 Barn når sin potential då\n\nSkolorna är bäst\n"),
            (Strings{"1.3 Barn når sin potential då Skolorna är bäst"}));
}
TEST(Goals, AreNoSentencesThatBeginLikeThem) {
  const auto plan = read("Nämndmål tas fram tillsammans med enheterna.\n\nInriktningsmål finns i budgeten.\n").plan;
  EXPECT_TRUE(plan.goals.empty());
  EXPECT_EQ(paragraphs_of(plan).size(), 1U);
}
TEST(Goals, BelongToTheAreaBeforeThem) {
  const auto plan = read(
                        "KF:s mål för verksamhetsområdet: 1.1 A\nNämndmål: 1.1.1 B\nKF:s mål för verksamhetsområdet: "
                        "1.2 C\nNämndmål: 1.2.1 D\n")
                        .plan;
  ASSERT_EQ(plan.goals.size(), 4U);
  EXPECT_EQ(plan.goals[3].parent, 2U);
}

TEST(Goals, HaveTheTextsUnderTheirLabels) {
  const auto plan = read_under_goal(
                        "Beskrivning\n\nParkvakter går sina rundor.\n\nFörväntat resultat\n\n- Fler träd\n- Färre "
                        "skador\n\nAnalys\n\nRundorna märks.\n")
                        .plan;
  const Goal& goal = plan.goals.at(1);
  EXPECT_EQ(goal.description.value, "Parkvakter går sina rundor.");
  ASSERT_EQ(goal.expected_results.size(), 2U);
  EXPECT_EQ(goal.expected_results[1].value, "Färre skador");
  EXPECT_EQ(goal.analysis.value, "Rundorna märks.");
}
TEST(ExpectedResults, GoOnBehindBlankLines) {
  const auto plan =
      read_under_goal("Förväntat resultat\n\n- Fler träd planteras\n\nvid vattnet.\n\n- Färre skador.\n").plan;
  ASSERT_EQ(plan.goals.at(1).expected_results.size(), 2U);
  EXPECT_EQ(plan.goals[1].expected_results[0].value, "Fler träd planteras vid vattnet.");
}
TEST(ExpectedResults, GoOnBehindAPicture) {
  for (const char* picture : {"![](_page_12_Picture_3.jpeg)", "<!-- image -->"}) {
    const auto read =
        read_under_goal("Förväntat resultat\n\n- Fler träd\n\n" + std::string(picture) + "\n\n- Färre skador\n");
    EXPECT_EQ(read.plan.goals.at(1).expected_results.size(), 2U) << picture;
    EXPECT_TRUE(read.plan.paragraphs.empty()) << picture;
  }
}
TEST(ExpectedResults, AreNoWordsThatLeadOnToThem) {
  const auto plan = read_under_goal("Förväntat resultat\n\n- Fler träd\n\nVid vattnet:\n\n- Färre skador\n").plan;
  EXPECT_EQ(plan.goals.at(1).expected_results.size(), 2U);
  EXPECT_EQ(paragraphs_of(plan).back(), "Vid vattnet:");
}
TEST(ExpectedResults, HoldTheListsWithinThem) {
  const auto plan = read_under_goal(
                        "Förväntat resultat\n\n• Fler träd, till exempel genom:\no alléer\no parker\n"
                        "• Färre skador\n")
                        .plan;
  ASSERT_EQ(plan.goals.at(1).expected_results.size(), 2U);
  EXPECT_EQ(plan.goals[1].expected_results[0].value, "Fler träd, till exempel genom: alléer, parker");
  const auto plain = read_under_goal("Förväntat resultat\n\no Fler träd\no Färre skador\n").plan;
  EXPECT_EQ(plain.goals.at(1).expected_results.size(), 2U);
}
TEST(ExpectedResults, AreFreeTextWhereNoGoalIsOpen) {
  EXPECT_EQ(paragraphs_of(read("Inledning\n\nFörväntat resultat\n\n- Fler träd\n").plan).back(), "- Fler träd");
}

TEST(Assessments, StandUnderTheirGoal) {
  for (const auto& [line, fulfilment] : {std::pair("Uppfylles helt", Fulfilment::full),
                                         {"Uppfylls delvis", Fulfilment::partial},
                                         {"**Uppfylls inte**", Fulfilment::not_met}}) {
    const auto plan = read_under_goal(std::string(line) + "\n").plan;
    EXPECT_EQ(plan.goals.at(1).assessment.fulfilment, fulfilment) << line;
  }
}
TEST(Assessments, MayBeAnItemOfAList) {
  for (const char* line : {"- ● Uppfylls delvis", "* Uppfylls delvis", "![](bock.png) Uppfylls delvis"})
    EXPECT_EQ(read_under_goal(std::string(line) + "\n").plan.goals.at(1).assessment.fulfilment, Fulfilment::partial)
        << line;
}
TEST(Assessments, MayStandInATableOfTheirOwn) {
  EXPECT_EQ(read_under_goal("●\tUppfylls helt\n\nMer text.\n").plan.goals.at(1).assessment.text.value, "Uppfylls helt");
  const auto twice = read_under_goal("Uppfylls helt\n\n●\tUppfylls inte\n\nMer text.\n").plan;
  EXPECT_EQ(twice.goals.at(1).assessment.fulfilment, Fulfilment::full);
}
TEST(Assessments, AreFreeTextWithoutAGoalAndWhenTheyComeAgain) {
  EXPECT_EQ(paragraphs_of(read("Inledning\n\nUppfylls helt\n\nMer text.\n").plan).size() +
                read("Uppfylls helt\n").plan.sections.size(),
            1U);
  const auto plan = read_under_goal("Uppfylls helt\n\nUppfylls inte\n\nMer text.\n").plan;
  EXPECT_EQ(plan.goals.at(1).assessment.fulfilment, Fulfilment::full);
  EXPECT_EQ(sections_of(plan), (Strings{"Uppfylls inte"}));
}

}  // namespace
}  // namespace planlint::tests
