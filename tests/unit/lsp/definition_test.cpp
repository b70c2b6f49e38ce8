// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
#include "lsp/features/definition.h"

#include <gtest/gtest.h>

#include "lsp/moving.h"

namespace planlint::lsp::test {
namespace {

const std::string catalogue = R"(kf-budget 2024 "Björkviks kommun" { belopp mnkr }
inriktningsmål 1 "Ett öppet Björkvik"
mål 1.1 "Alla har nära till kultur" {
  kf-indikator "Antal besök" { årsmål 10 st }
  kf-aktivitet "Öppet hus" { tid 2024-01-01 till 2024-12-31 }
}
mål 1.2 "Alla läser" {
  kf-indikator "Antal besök" { årsmål 20 st }
}
)";

std::string plan_with(const std::string& body) {
  return "verksamhetsplan 2024 \"Kulturnämnden\" { utgår från \"kf.plan\" }\n" + body;
}

/// Where the mark in a plan leads to, beside the catalogue.
std::string from_plan(const std::string& body) {
  const auto marked = snapshot_of({{"kf.plan", catalogue}, {"plan.plan", plan_with(body)}});
  const auto found = definition(marked.snapshot, marked.offset);
  return found ? place_text(*found) : "nowhere";
}

TEST(Definition, LeadsFromAReferenceToTheGoalOfThePlan) {
  EXPECT_EQ(from_plan("mål 1.2 \"Alla läser\" {}\nnämndmål \"Läslust\" { stödjer 1.‸2 }\n"), "plan.plan:2:5 1.2");
  EXPECT_EQ(from_plan("mål 1.2 \"Alla läser\" {}\ndirektiv \"D\" { beskrivs under 1.2‸ }\n"), "plan.plan:2:5 1.2");
  EXPECT_EQ(from_plan("nämndmål \"Läslust\" { stödjer ‸1.2 }\n"), "kf.plan:7:5 1.2") << "not in the plan";
  EXPECT_EQ(from_plan("nämndmål \"Läslust\" { stödjer 9.9‸ }\n"), "nowhere");
}

TEST(Definition, LeadsFromProse) {
  EXPECT_EQ(from_plan("mål 1.2 \"Alla läser\" { beskrivning \"Å ä ö, se mål 1.‸1.\" }\n"), "kf.plan:3:5 1.1");
  EXPECT_EQ(from_plan("mål 1.2 \"Alla läser\" { beskrivning \"se mål 1.2 Alla l‸äser\" }\n"), "plan.plan:2:5 1.2");
  EXPECT_EQ(from_plan("# se mål 1.‸2\nmål 1.2 \"Alla läser\"\n"), "plan.plan:3:5 1.2");
  EXPECT_EQ(from_plan("text \"mål 1‸6 i Agenda 2030\"\n"), "nowhere");
  EXPECT_EQ(from_plan("text \"mål 1.‸1 och 1.2 i Agenda 2030\"\n"), "nowhere");
  EXPECT_EQ(from_plan("bilaga 7 \"Risker\"\ntext \"budgetens bilaga ‸7\"\n"), "nowhere");
  EXPECT_EQ(from_plan("bilaga 7 \"Risker\"\ntext \"\"\"\n  Se bilaga s‸ju.\n  \"\"\"\n"), "plan.plan:2:8 7");
}

TEST(Definition, LeadsFromADecisionToItsAppendix) {
  EXPECT_EQ(from_plan("beslut 1 \"Ja\" { bilaga ‸2 }\nbilaga 1 \"A\"\nbilaga 2 \"B\"\n"), "plan.plan:4:8 2");
  EXPECT_EQ(from_plan("beslut 1 \"Ja\" { bilaga 3‸ }\nbilaga 1 \"A\"\n"), "nowhere");
}

TEST(Definition, LeadsFromARestatementToTheCatalogue) {
  EXPECT_EQ(from_plan("mål ‸1.2 \"Alla läser\"\n"), "kf.plan:7:5 1.2");
  EXPECT_EQ(from_plan("mål 1.2 \"Alla läser‸\"\n"), "kf.plan:7:5 1.2");
  EXPECT_EQ(from_plan("mål 1.1 \"A\" { kf-aktivitet \"Öppet ‸hus\" }\n"), "kf.plan:5:17 Öppet hus");
}

TEST(Definition, TellsIndicatorsOfOneNameApartByTheirGoals) {
  EXPECT_EQ(from_plan("mål 1.2 \"Alla läser\" { kf-indikator \"‸Antal besök\" }\n"), "kf.plan:8:17 Antal besök");
  EXPECT_EQ(from_plan("mål 1.1 \"A\" { nämndmål 1.1.1 \"B\" { kf-indikator \"antal  besök‸\" } }\n"),
            "kf.plan:4:17 Antal besök");
}

TEST(Definition, StaysWhereNothingIsFurther) {
  EXPECT_EQ(from_plan("mål 1.1 \"A\" { nämndmål 1.1.1 \"‸B\" }\n"), "plan.plan:2:24 1.1.1");
  EXPECT_EQ(from_plan("aktivitet \"Eg‸en\"\n"), "plan.plan:2:12 Egen");
  const auto alone = snapshot_of({{"ensam.plan", "mål 1.2 \"‸A\"\n"}});
  EXPECT_EQ(place_text(definition(alone.snapshot, alone.offset).value()), "ensam.plan:1:5 1.2");
}

TEST(Definition, LeadsFromAReportToThePlan) {
  const auto marked =
      snapshot_of({{"kf.plan", catalogue},
                   {"plan.plan", plan_with("mål 1.2 \"Alla läser\" {\n  indikator \"Egen\" { årsmål 3 st }\n}\n")},
                   {"rapport.plan",
                    "tertialrapport 1 2024 \"Kulturnämnden\" { följer upp \"plan.plan\" }\n"
                    "mål 1.2 \"Alla läser\" { indikator \"E‸gen\" }\n"}});
  EXPECT_EQ(place_text(definition(marked.snapshot, marked.offset).value()), "plan.plan:3:14 Egen");
  const auto report = marked.snapshot.file().source;
  const auto goal = static_cast<std::uint32_t>(report->text().find("1.2"));
  EXPECT_EQ(place_text(definition(marked.snapshot, goal).value()), "plan.plan:2:5 1.2");
}

TEST(Definition, LeadsToFiles) {
  const auto marked =
      snapshot_of({{"kf.plan", catalogue}, {"plan.plan", "verksamhetsplan 2024 \"K\" { utgår från \"k‸f.plan\" }\n"}});
  const auto found = definition(marked.snapshot, marked.offset);
  ASSERT_TRUE(found);
  EXPECT_EQ(found->source->path(), "kf.plan");
  EXPECT_EQ(found->range.start, 0U);
  const auto lost = snapshot_of({{"plan.plan", "verksamhetsplan 2024 \"K\" { utgår från \"k‸f.plan\" }\n"}});
  EXPECT_FALSE(definition(lost.snapshot, lost.offset));
}

TEST(Definition, StandsBomAndCrlfAndHalfTypedText) {
  EXPECT_EQ(from_plan("mål 1.2 \"Alla läser\"\r\nnämndmål \"Läslust\" {\r\n  stödjer 1.‸2\r\n"), "plan.plan:2:5 1.2");
  const auto bom = snapshot_of({{"p.plan", "\xEF\xBB\xBFmål 1.2 \"A\"\nnämndmål { stödjer 1.2‸"}});
  EXPECT_EQ(place_text(definition(bom.snapshot, bom.offset).value()), "p.plan:1:5 1.2");
  EXPECT_EQ(from_plan("nämndmål { stödjer ‸"), "nowhere");
  EXPECT_EQ(from_plan("‸"), "nowhere");
}

}  // namespace
}  // namespace planlint::lsp::test
