// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
#include "lsp/features/inlay_hints.h"

#include <gtest/gtest.h>

#include "lsp/readings.h"
#include "lsp/snapshots.h"

namespace planlint::lsp::test {
namespace {

/// The text with hints in brackets, from where `body` begins.
std::string hinted(const Marked& marked) {
  std::string text(marked.snapshot.file().source->text());
  auto hints = inlay_hints(marked.snapshot, {.start = 0, .end = static_cast<std::uint32_t>(text.size())});
  for (auto hint = hints.rbegin(); hint != hints.rend(); ++hint) text.insert(hint->offset, "[" + hint->label + "]");
  return text.substr(text.starts_with(plan_head) ? std::string_view(plan_head).size() : 0);
}

std::string hinted(const std::string& body) { return hinted(snapshot_of({small_budget, plan_with(body)})); }

TEST(InlayHints, ShowTheCouncilsValueBesideTheBoards) {
  EXPECT_EQ(hinted("mål 1.1 \"A\" {\n  kf-indikator \"Antal barn per grupp\" { årsmål max 14 barn }\n}\n"),
            "mål 1.1 \"A\" {\n  kf-indikator \"Antal barn per grupp\" { årsmål max 14 barn[KF: max 15 barn] }\n}\n");
  EXPECT_EQ(hinted("mål 1.1 \"A\" {\n  kf-indikator \"Antal barn per grupp\"\n}\n"),
            "mål 1.1 \"A\" {\n  kf-indikator \"Antal barn per grupp\"[KF: max 15 barn]\n}\n");
}

TEST(InlayHints, DoNotRepeatWhatStandsThere) {
  const std::string same =
      "mål 1.1 \"A\" {\n  kf-indikator \"Antal barn per grupp\" { årsmål 14 barn  kf-årsmål max 15 barn }\n"
      "  kf-aktivitet \"Språkstöd\" { tid 2024-02-01 till 2024-11-30 }\n  indikator \"Egen\" { årsmål 3 }\n}\n";
  EXPECT_EQ(hinted(same), same);
  const std::string other = "mål 1.1 \"A\" { kf-aktivitet \"Språkstöd\" { tid 2024-03-01 till 2024-11-30 } }\n";
  EXPECT_NE(hinted(other).find("2024-11-30[KF: 2024-02-01 till 2024-11-30] }"), std::string::npos) << hinted(other);
}

TEST(InlayHints, TellLastYearsOutcome) {
  const std::pair<std::string, std::string> report = {
      "vb.plan",
      "verksamhetsberättelse 2023 \"Barnnämnden\" {}\nmål 1.1 \"A\" { indikator \"Egen\" { utfall 3,2 st } }\n"};
  EXPECT_EQ(
      hinted(snapshot_of(
          {report,
           {"plan.plan",
            "verksamhetsplan 2024 \"Barnnämnden\" {}\nmål 1.1 \"A\" { indikator \"Egen\" { årsmål 4 st } }\n‸"}})),
      "verksamhetsplan 2024 \"Barnnämnden\" {}\nmål 1.1 \"A\" { indikator \"Egen\" { årsmål 4 st[utfall 2023: 3,2 st] "
      "} }\n");
}

TEST(InlayHints, SayWhatTotalsShouldBeWhereTheyDiffer) {
  EXPECT_EQ(hinted("driftbudget {\n"
                   "| V | Budget 2024 Kostnader | Budget 2024 Intäkter | Budget 2024 Netto |\n"
                   "| A | 10,0 | -2,0 | 8,0 |\n"
                   "| B | 20,0 | -1,0 | 18,0 |\n"
                   "| Summa | 30,0 | -4,0 | |\n"
                   "}\n"),
            "driftbudget {\n"
            "| V | Budget 2024 Kostnader | Budget 2024 Intäkter | Budget 2024 Netto |\n"
            "| A | 10,0 | -2,0 | 8,0 |\n"
            "| B | 20,0 | -1,0 | 18,0[= 19,0] |\n"
            "| Summa | 30,0 | -4,0[Σ -3,0] | [Σ 26,0][= 26,0]|\n"
            "}\n");
}

TEST(InlayHints, TakeTheMeaningOfATotalThatAgrees) {
  const std::string table =
      "driftbudget {\n| V | Budget 2024 Netto |\n| A | 1 |\n| B | 2 |\n| Summa ett | 3 |\n| C | 4 |\n| Summa två | 4 "
      "|\n"
      "| Totalt | 7 |\n}\n";
  EXPECT_EQ(hinted(table), table);
}

TEST(InlayHints, StayInWhatIsVisible) {
  const auto marked =
      snapshot_of({small_budget, plan_with("mål 1.1 \"A\" { kf-indikator \"Antal barn per grupp\" }\n")});
  EXPECT_EQ(inlay_hints(marked.snapshot, {.start = 0, .end = 20}).size(), 0U);
  EXPECT_EQ(inlay_hints(marked.snapshot, {.start = 0, .end = 100000}).size(), 1U);
  EXPECT_EQ(inlay_hints(snapshot_of({{"tom.plan", ""}}).snapshot, {}).size(), 0U);
}

}  // namespace
}  // namespace planlint::lsp::test
