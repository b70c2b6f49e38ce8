// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
//
// Decisions, appendices and the UN's goals.
#include <gtest/gtest.h>

#include "document/reading.h"

namespace planlint::tests {
namespace {

ReadDocument decisions(std::string_view text) {
  return read("Förvaltningens förslag till beslut\n\n" + std::string(text));
}

TEST(Decisions, AreNumberedSentences) {
  const auto plan = decisions("1. Nämnden godkänner planen.\n\n2. Nämnden förklarar ärendet klart.\n").plan;
  ASSERT_EQ(plan.decisions.size(), 2U);
  EXPECT_EQ(plan.decisions[0].number, 1);
  EXPECT_EQ(plan.decisions[1].subject.value, "Nämnden förklarar ärendet klart.");
}
TEST(Decisions, MayBeWrapped) {
  const auto plan = decisions("1. Nämnden godkänner planen och\nlämnar den vidare.\n\n2. Nämnden går hem.\n").plan;
  ASSERT_EQ(plan.decisions.size(), 2U);
  EXPECT_EQ(plan.decisions[0].subject.value, "Nämnden godkänner planen och lämnar den vidare.");
}
TEST(Decisions, KeepANumberThatIsWrappedToALineOfItsOwn) {
  const auto plan = decisions("1. Nämnden godkänner listan på sidan\n1.\n\n2. Nämnden går hem.\n").plan;
  ASSERT_EQ(plan.decisions.size(), 2U);
  EXPECT_EQ(plan.decisions[0].subject.value, "Nämnden godkänner listan på sidan 1.");
}
TEST(Decisions, FollowWordsThatLeadOnToThem) {
  for (const char* words : {"Stadsdelsnämnden beslutar", "Nämnden beslutar följande", "Nämnden beslutar att"}) {
    const auto plan = decisions(std::string(words) + "\n\n1. Planen godkänns.\n\n2. Ärendet är klart.\n").plan;
    EXPECT_EQ(plan.decisions.size(), 2U) << words;
  }
}
TEST(Decisions, NameAmountsInAnyUnit) {
  const auto plan = decisions(
                        "1. Nämnden begär 2,6 mnkr för lampor.\n\n2. Nämnden begär 1 250 tkr för bänkar.\n\n3. Nämnden "
                        "ger 383 887 kronor till teatern.\n")
                        .plan;
  ASSERT_EQ(plan.decisions.size(), 3U);
  EXPECT_EQ(plan.decisions[0].amount.text, "2,6 mnkr");
  EXPECT_EQ(plan.decisions[1].amount.text, "1 250 tkr");
  EXPECT_EQ(plan.decisions[2].amount.text, "383 887 kronor");
  EXPECT_EQ(plan.source->slice(plan.decisions[0].amount.range), "2,6 mnkr");
}
TEST(Decisions, MayChangeATarget) {
  const auto plan = decisions("1. Nämnden ändrar årsmålet för andel nöjda från 14,0 procent till 11,5 procent.\n").plan;
  ASSERT_EQ(plan.decisions.at(0).changes.size(), 1U);
  const TargetChange& change = plan.decisions[0].changes[0];
  EXPECT_EQ(change.indicator.value, "andel nöjda");
  EXPECT_EQ(change.from.text, "14,0 procent");
  EXPECT_EQ(change.to.text, "11,5 procent");
}
TEST(Decisions, ReferToAppendices) {
  const auto plan = decisions("1. Nämnden godkänner listan i bilaga 2.\n").plan;
  ASSERT_EQ(plan.decisions.at(0).appendices.size(), 1U);
  EXPECT_EQ(plan.decisions[0].appendices[0].number, 2);
}
TEST(Decisions, EndWithTheFirstHeading) {
  const auto read = decisions(
      "1. Nämnden godkänner planen.\n\nIntern kontroll\n\nSå tycker förvaltningen.\n\n2. En punkt i löpande text.\n");
  EXPECT_EQ(read.plan.decisions.size(), 1U);
  EXPECT_EQ(read.plan.decisions.at(0).subject.value, "Nämnden godkänner planen.");
}

TEST(Appendices, AreListedUnderTheirHeading) {
  const auto plan = read("Inledning\n\nBilagor\n\nBilaga 1 Budget\n\nBilaga 2 - Karta\n\n3. Ritning\n").plan;
  ASSERT_EQ(plan.appendices.size(), 3U);
  EXPECT_EQ(plan.appendices[0].title.value, "Budget");
  EXPECT_EQ(plan.appendices[1].title.value, "Karta");
  EXPECT_EQ(plan.appendices[2].number, 3);
}

Strings sdgs(const Plan& plan) {
  Strings result;
  for (const SdgList& list : plan.sdg_lists) {
    for (const Sdg& sdg : list.goals) result.push_back(std::to_string(sdg.number) + ' ' + std::string(sdg.name.value));
  }
  return result;
}
TEST(Sdgs, AreListedWithNumberAndName) {
  for (const char* list : {"- Mål 3 - Hälsa\n- Mål 10 – Jämlikhet.\n", "Mål 3: Hälsa\n\nMål 10 - Jämlikhet\n",
                           "3. Hälsa\n\n10. Jämlikhet\n"}) {
    const auto plan = read_under_goal("Agenda 2030\n\n" + std::string(list)).plan;
    EXPECT_EQ(sdgs(plan), (Strings{"3 Hälsa", "10 Jämlikhet"})) << list;
    EXPECT_EQ(plan.sdg_lists.size(), 1U) << list;
  }
}
TEST(Sdgs, AreFoundInProseThatNamesSeveral) {
  const auto plan = read_under_goal("Arbetet bidrar till Agenda 2030, främst mål 3, 5 och 10.\n").plan;
  EXPECT_EQ(sdgs(plan), (Strings{"3 ", "5 ", "10 "}));
  EXPECT_EQ(paragraphs_of(plan).back(), "Arbetet bidrar till Agenda 2030, främst mål 3, 5 och 10.");
}
TEST(Sdgs, AreOneAloneOnlyWhereAgendaIsNamedJustBeforeIt) {
  EXPECT_EQ(sdgs(read_under_goal("Tryggheten har bäring på Agenda 2030 och mål 11, som handlar om städer.\n").plan),
            (Strings{"11 "}));
  for (const char* text : {"Agenda 2030 är viktig. Kommunfullmäktiges mål 1 gäller alla.\n",
                           "Agenda 2030 sammanfattas under kommunfullmäktiges mål 3.7 i slutet.\n",
                           "Arbetet med kommunfullmäktiges mål 1 stöds av Agenda 2030.\n"})
    EXPECT_TRUE(read_under_goal(text).plan.sdg_lists.empty()) << text;
}
TEST(Sdgs, MayBeSeveralInOneItem) {
  EXPECT_EQ(sdgs(read_under_goal("Agenda 2030\n\n- Mål 3, 5 och 10\n- Mål 11 Städer\n").plan),
            (Strings{"3 ", "5 ", "10 ", "11 Städer"}));
}
TEST(Sdgs, AreListedBehindWordsThatLeadOnToThem) {
  const auto plan = read_under_goal(
                        "Agenda 2030\n\nArbetet stödjer främst\n\n- mål 5 om jämställdhet\n"
                        "- mål 11 om städer\n")
                        .plan;
  EXPECT_EQ(sdgs(plan), (Strings{"5 jämställdhet", "11 städer"}));
  EXPECT_EQ(plan.sdg_lists.size(), 1U);
}
TEST(Sdgs, AreNoSentencesUnderTheirHeading) {
  EXPECT_TRUE(read_under_goal("Agenda 2030\n\n40 parker sköts om varje år.\n").plan.sdg_lists.empty());
}
TEST(Sdgs, BelongToTheGoalTheyStandUnder) {
  EXPECT_EQ(read_under_goal("Agenda 2030\n\n- Mål 3 - Hälsa\n").plan.sdg_lists.at(0).owner.goal, 1U);
}

}  // namespace
}  // namespace planlint::tests
