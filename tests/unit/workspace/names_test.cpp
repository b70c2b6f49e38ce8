// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
//
// Looking things up by name and number, and what is given to whom.
#include <gtest/gtest.h>

#include "workspace/loaded_file.h"

namespace planlint {
namespace {

std::shared_ptr<const LoadedFile> load(std::string text) {
  return load_text("kf.plan", std::move(text), Language::swedish);
}

const auto& catalogue() {
  static const auto file = load(R"(kf-budget 2024 "K"
inriktningsmål 1 "Fokus"
mål 1.1 "Skola" {
  kf-indikator "Andel – nöjda"
  kf-indikator "Behörighet"
  kf-aktivitet "Gemensam modell"
}
mål 1.2 "Omsorg" {
  kf-indikator "Andel – nöjda"
  indikator "Egen"
  aktivitet "Egen"
}
mål 1.1 "Dubblett"
)");
  return *file;
}

TEST(NameIndex, GoalsByNumber) {
  const auto& names = catalogue().names();
  EXPECT_EQ(names.goal("1"), 0U);
  EXPECT_EQ(names.goal("1.1"), 1U) << "the first of two";
  EXPECT_EQ(names.goal("1.2"), 2U);
  EXPECT_EQ(names.goal("1.3"), no_index);
  EXPECT_EQ(names.goal(""), no_index);
}

TEST(NameIndex, TheSameNameUnderTwoGoals) {
  const auto& names = catalogue().names();
  EXPECT_EQ(names.kf_indicator("Andel – nöjda", "1.1"), 0U);
  EXPECT_EQ(names.kf_indicator("Andel – nöjda", "1.2"), 2U);
  EXPECT_EQ(names.kf_indicator("Andel – nöjda"), 0U);
  EXPECT_EQ(names.kf_indicator("Andel – nöjda", "9.9"), 0U);
}

TEST(NameIndex, NamesAreFolded) {
  const auto& names = catalogue().names();
  EXPECT_EQ(names.kf_indicator("andel  -\u00a0nöjda.", "1.2"), 2U);
  EXPECT_EQ(names.kf_activity("gemensam modell."), 0U);
  EXPECT_EQ(names.kf_indicator("Gemensam modell"), no_index);
}

TEST(NameIndex, OnlyKfsOwn) {
  const auto& names = catalogue().names();
  EXPECT_EQ(names.kf_indicator("Egen"), no_index);
  EXPECT_EQ(names.kf_activity("Egen"), no_index);
  EXPECT_EQ(names.nearest_kf_indicator("Egenn"), no_index);
  EXPECT_EQ(names.nearest_kf_activity("Egenn"), no_index);
}

TEST(NameIndex, NearMisses) {
  const auto& names = catalogue().names();
  EXPECT_EQ(names.nearest_kf_indicator("Behorighet"), 1U);
  EXPECT_EQ(names.nearest_kf_activity("Gemensamma modeller"), 0U);
  EXPECT_EQ(names.nearest_goal("Skolan"), 1U);
  EXPECT_EQ(names.nearest_goal("1.3"), 1U);
  EXPECT_EQ(names.nearest_kf_indicator("Något helt annat"), no_index);
  EXPECT_EQ(names.nearest_kf_indicator(""), no_index);
}

TEST(NameIndex, OfAFileThatHoldsNothing) {
  const auto empty = load("");
  EXPECT_EQ(empty->names().goal("1"), no_index);
  EXPECT_EQ(empty->names().nearest_goal("1"), no_index);
  EXPECT_EQ(empty->names().kf_indicator("x"), no_index);
}

TEST(GivenTo, GroupsPluralsAllAndNone) {
  const auto file = load(R"(kf-budget 2024 "K"
nämndgrupp "Skolnämnderna" { - "Barn- och ungdomsnämnden" - "Gymnasienämnden" }
mål 1.1 "A" {
  kf-indikator "Grupp" { nämnder "skolnämnderna" }
  kf-indikator "Plural" { nämnder "stadsdelsnämnderna", "kulturnämnden" }
  kf-indikator "Alla" { nämnder "Samtliga nämnder" }
  kf-indikator "Ingen nämnd" { nämnder "Fastighetsnämnden" }
  kf-indikator "Utan"
}
)");
  const Plan& plan = file->plan;
  const auto given = [&](std::size_t indicator, std::string_view board) {
    return is_given_to(plan, plan.indicators.at(indicator).boards, board);
  };
  EXPECT_TRUE(given(0, "Gymnasienämnden"));
  EXPECT_TRUE(given(0, "barn- och ungdomsnämnden."));
  EXPECT_FALSE(given(0, "Skolnämnd")) << "the name of a group is no plural";
  EXPECT_TRUE(given(1, "Södermalms stadsdelsnämnd"));
  EXPECT_TRUE(given(1, "Kulturnämnden"));
  EXPECT_FALSE(given(1, "Idrottsnämnden"));
  EXPECT_TRUE(given(2, "Idrottsnämnden"));
  EXPECT_FALSE(given(3, "Idrottsnämnden"));
  EXPECT_TRUE(given(4, "Idrottsnämnden"));
}

}  // namespace
}  // namespace planlint
