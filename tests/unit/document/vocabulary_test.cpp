// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
#include "document/vocabulary.h"

#include <gtest/gtest.h>

#include "document/words.h"

namespace planlint {
namespace {

/// `level number title`, empty for what is no heading of a goal.
std::string heading(std::string_view line, bool marked_as_heading = false) {
  const auto found = goal_heading(line, marked_as_heading);
  if (!found) return {};
  constexpr std::string_view levels[] = {"focus", "area", "board"};
  return std::string(levels[static_cast<std::size_t>(found->level)]) + '|' + std::string(found->number) + '|' +
         std::string(found->title);
}

TEST(GoalHeading, ReadsLevelNumberAndTitle) {
  EXPECT_EQ(heading("KF:s inriktningsmål: 2. Staden växer"), "focus|2|Staden växer");
  EXPECT_EQ(heading("KF:s mål för verksamhetsområdet: 1.1 Alla barn lär"), "area|1.1|Alla barn lär");
  EXPECT_EQ(heading("Nämndmål: 1.1.1. Parken är öppen"), "board|1.1.1|Parken är öppen");
  EXPECT_EQ(heading("Nämndmål 1.1.1 Parken är öppen"), "board|1.1.1|Parken är öppen");
}
TEST(GoalHeading, NeedsNoNumber) { EXPECT_EQ(heading("Nämndmål: Parken är öppen"), "board||Parken är öppen"); }
TEST(GoalHeading, NeedsNoColonWhereItIsMarkedAsAHeading) {
  EXPECT_EQ(heading("Nämndmål Parken är öppen", true), "board||Parken är öppen");
  EXPECT_EQ(heading("Nämndmål Parken är öppen"), "");
  EXPECT_EQ(heading("Nämndmål och åtaganden", true), "");
}
TEST(GoalHeading, MayStandAlone) {
  EXPECT_EQ(heading("Nämndmål:"), "board||");
  EXPECT_EQ(heading("Nämndmål"), "board||");
  EXPECT_EQ(heading("KF:s mål för verksamhetsområdet"), "area||");
}
TEST(GoalHeading, ReadsADoubledLabelOnce) {
  EXPECT_EQ(heading("Nämndmål: Nämndmål 3.3.1 Lugna gator"), "board|3.3.1|Lugna gator");
}
TEST(GoalHeading, ReadsThroughMarks) {
  EXPECT_EQ(heading("**Nämndmål:** 1.3.2\\. Trygg lek"), "board|1.3.2|Trygg lek");
}
TEST(GoalHeading, IsNotTheStartOfASentence) {
  EXPECT_EQ(heading("Nämndmål tas fram i dialog med enheterna."), "");
  EXPECT_EQ(heading("Nämndmålen följs upp"), "");
  EXPECT_EQ(heading("Inriktningsmål"), "");
  EXPECT_EQ(heading(""), "");
}

TEST(NumberedTitle, TakesTheFullStopOff) {
  EXPECT_EQ(numbered_title("1.1.1. Vuxna").number, "1.1.1");
  EXPECT_EQ(numbered_title("1.1.1. Vuxna").title, "Vuxna");
}
TEST(NumberedTitle, LeavesDatesAndCountsInTheTitle) {
  EXPECT_EQ(numbered_title("2023-01-01").number, "");
  EXPECT_EQ(numbered_title("Vuxna 2").number, "");
}

TEST(LabelOf, KnowsTheWordsOfBoards) {
  EXPECT_EQ(label_of(folded("**Beskrivning**")), Label::description);
  EXPECT_EQ(label_of(folded("Förväntat resultat:")), Label::expected_results);
  EXPECT_EQ(label_of(folded("Agenda 2023")), Label::agenda2030);
  EXPECT_EQ(label_of(folded("Innehållsförteckning")), Label::contents);
  EXPECT_EQ(label_of(folded("Beskrivning av parken")), Label::none);
}
TEST(GluedLabelTest, TellsHowLongTheLabelIs) {
  EXPECT_EQ(glued_label("Kommentar Ny för året.").length, 9U);
  EXPECT_EQ(glued_label("Analys: Fler svar.").label, Label::analysis);
  EXPECT_EQ(glued_label("Kommentarer från boende").label, Label::none);
}

TEST(FieldOf, NamesColumns) {
  const auto indicator = [](std::string_view text) { return field_of(folded(text), TableShape::indicators, 2023); };
  EXPECT_EQ(indicator("Arsmål"), RecordField::target);
  EXPECT_EQ(indicator("KF:s årsmål 2023"), RecordField::kf_target);
  EXPECT_EQ(indicator("Periodicitet"), RecordField::period);
  EXPECT_EQ(indicator("Utfall män/pojkar"), RecordField::outcome_men);
  EXPECT_EQ(indicator("Prognos helår"), RecordField::forecast);
  EXPECT_EQ(indicator("Kulör"), RecordField::other);
  EXPECT_EQ(indicator(""), RecordField::none);
}
TEST(FieldOf, TellsLastYearsOutcomeFromThisYears) {
  EXPECT_EQ(field_of("utfall 2023", TableShape::indicators, 2023), RecordField::outcome);
  EXPECT_EQ(field_of("utfall 2022", TableShape::indicators, 2023), RecordField::previous);
}
TEST(FieldOf, KnowsDatesOnlyInTablesOfActivities) {
  EXPECT_EQ(field_of("startdatum", TableShape::activities, 0), RecordField::start);
  EXPECT_EQ(field_of("startdatum", TableShape::indicators, 0), RecordField::other);
}
TEST(ShapeOf, FollowsTheNameOfTheFirstColumn) {
  EXPECT_EQ(shape_of("kf:s indikator"), TableShape::indicators);
  EXPECT_EQ(shape_of("aktivitet"), TableShape::activities);
  EXPECT_EQ(shape_of("verksamhet"), TableShape::none);
}

TEST(SplitHeadings, TakesTheLongestThatFits) {
  const auto split = split_headings("Indikator Årsmål KF:s årsmål Periodicitet", TableShape::indicators, 0);
  EXPECT_EQ(split, (std::vector<std::string_view>{"Indikator", "Årsmål", "KF:s årsmål", "Periodicitet"}));
}
TEST(SplitHeadings, TakesLessWhereTheRestNeedsIt) {
  const auto split = split_headings("Indikator Årsmål KF: s årsmål Periodicitet", TableShape::indicators, 0);
  EXPECT_EQ(split, (std::vector<std::string_view>{"Indikator", "Årsmål", "KF: s årsmål", "Periodicitet"}));
}
TEST(SplitHeadings, GivesNothingForASentence) {
  EXPECT_TRUE(split_headings("Indikator med årsmål", TableShape::indicators, 0).empty());
}

TEST(IsPeriod, TakesWhatTablesHave) {
  for (const char* text : {"ar", "tertial", "tertial 1 2023", "2023", "helar 2022", "t2 2023"})
    EXPECT_TRUE(is_period(text)) << text;
  for (const char* text : {"", "artal", "80 %", "tertial ett", "12", "t2"}) EXPECT_FALSE(is_period(text)) << text;
}

TEST(FulfilmentOf, KnowsBothFormsOfTheVerb) {
  EXPECT_EQ(fulfilment_of("uppfylls helt"), Fulfilment::full);
  EXPECT_EQ(fulfilment_of("uppfylles delvis"), Fulfilment::partial);
  EXPECT_EQ(fulfilment_of("kommer att uppfyllas ej"), Fulfilment::not_met);
  EXPECT_EQ(fulfilment_of("bedomning: uppfylls inte"), Fulfilment::not_met);
  EXPECT_EQ(fulfilment_of("uppfylls nastan"), Fulfilment::none);
  EXPECT_EQ(fulfilment_of("helt"), Fulfilment::none);
}

}  // namespace
}  // namespace planlint
