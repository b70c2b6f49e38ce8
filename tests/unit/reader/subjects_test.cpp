// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
//
// What the places of a plan are about, in words that outlive its lines.
#include "model/subjects.h"

#include <gtest/gtest.h>

#include "reader/reading.h"

namespace planlint {
namespace {

constexpr std::string_view text = R"(verksamhetsplan 2024 "Norra nämnden" {
  beslutas 2023-12-01
}
inriktningsmål 1 "En stad" {
  prioriterar {
    - "skolan först"
  }
}
mål 1.2 "Trygga  Barn." {
  agenda2030 3
  text "inledning"
  kf-indikator "Andel – nöjda" {
    årsmål 3 %
  }
  nämndmål "Fler leker" {
    aktivitet "Lekplatser" { tid 2024-01-01 till 2024-12-31 }
  }
}
avsnitt "Ekonomi" {
  avsnitt "Drift" {
    driftbudget "Driftbudget" {
      | Mnkr | Netto 2023 | Netto 2024 |
      | Skola | 10,1 | 11,1 |
      | Summa | 10,2 | 11,2 |
    }
    tabell {
      | A | B |
      | x | 77 |
    }
  }
}
bilaga 3 "Taxor"
beslut 4 "Nämnden antar planen"
okänt ord
)";

/// What the first place is about where `at` stands.
std::string subject(const Reading& plan, std::string_view at) {
  const auto start = static_cast<std::uint32_t>(plan.source->text().find(at));
  return Subjects(plan.plan).at({.start = start, .end = start + static_cast<std::uint32_t>(at.size())});
}

TEST(Subjects, AreTheInnermostThing) {
  const Reading plan = read(std::string(text));
  const std::pair<std::string_view, std::string_view> cases[] = {
      {"beslutas", "document"},
      {"inriktningsmål", "focus_goal 1"},
      {"skolan först", "focus_goal 1"},
      {"Trygga", "area_goal 1.2"},
      {"agenda2030", "area_goal 1.2 > sdg_list"},
      {"inledning", "area_goal 1.2 > paragraphs"},
      {"Andel", "area_goal 1.2 > indicator \"andel-nöjda\""},
      {"3 %", "area_goal 1.2 > indicator \"andel-nöjda\""},
      {"Fler leker", "area_goal 1.2 > board_goal \"fler leker\""},
      {"2024-01-01", "area_goal 1.2 > board_goal \"fler leker\" > activity \"lekplatser\""},
      {"Ekonomi", "section \"ekonomi\""},
      {"\"Drift\"", "section \"ekonomi\" > section \"drift\""},
      {"Driftbudget", "section \"ekonomi\" > section \"drift\" > operating_budget \"driftbudget\""},
      {"Netto 2024",
       "section \"ekonomi\" > section \"drift\" > operating_budget \"driftbudget\" > header > column \"netto 2024\""},
      {"Summa", "section \"ekonomi\" > section \"drift\" > operating_budget \"driftbudget\" > row \"summa\""},
      {"11,2",
       "section \"ekonomi\" > section \"drift\" > operating_budget \"driftbudget\" > row \"summa\" > column \"netto "
       "2024\""},
      {"77", "section \"ekonomi\" > section \"drift\" > table > row \"x\" > column \"b\""},
      {"Taxor", "appendix 3"},
      {"antar planen", "decision 4"},
      {"okänt", "document"},
  };
  for (const auto& [at, expected] : cases) EXPECT_EQ(subject(plan, at), expected) << at;
}

TEST(Subjects, OutliveNewLinesAndAnotherOrder) {
  const Reading before = read(std::string(text));
  std::string moved(text);
  const auto start = moved.find("inriktningsmål");
  const auto end = moved.find("mål 1.2");
  moved = moved.substr(0, start) + "# ny\n\ntext \"ny\"\n" + moved.substr(end) + moved.substr(start, end - start);
  const Reading after = read(moved);
  for (const auto* at : {"skolan först", "3 %", "2024-01-01", "11,2", "Taxor"})
    EXPECT_EQ(subject(before, at), subject(after, at)) << at;
}

TEST(Subjects, OfWhatIsMissingIsWhereItIsMissing) {
  const std::string half = "verksamhetsplan 2024 \"N\"\nmål 1.1 \"A\" {\n  indikator \"I\" {\n    årsmål";
  const Reading plan = read(half);
  const auto end = static_cast<std::uint32_t>(half.size());
  EXPECT_EQ(Subjects(plan.plan).at({.start = end, .end = end}), "area_goal 1.1 > indicator \"i\"");
  const Reading empty = read("");
  EXPECT_EQ(Subjects(empty.plan).at({}), "document");
}

}  // namespace
}  // namespace planlint
