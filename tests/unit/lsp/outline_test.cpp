// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
#include "lsp/features/outline.h"

#include <gtest/gtest.h>

#include "lsp/snapshots.h"

namespace planlint::lsp::test {
namespace {

void list(const std::vector<OutlineItem>& items, std::string_view indent, std::string& text) {
  for (const OutlineItem& item : items) {
    text.append(indent).append(item.detail).append(": ").append(item.name).append("\n");
    list(item.children, std::string(indent) + "  ", text);
  }
}

std::string listed(const Marked& marked) {
  std::string text;
  list(outline(marked.snapshot), "", text);
  return text;
}

TEST(Outline, ShowsThingsUnderTheGoalsTheyStandIn) {
  const auto marked = snapshot_of({{"plan.plan", R"(verksamhetsplan 2024 "Kulturnämnden" {}
inriktningsmål 1 "Ett öppet Stockholm"
mål 1.1 "Alla har nära till kultur" {
  kf-indikator "Antal besök" { årsmål 10 st }
  nämndmål 1.1.1 "Fler läser" {
    aktivitet "Sagostunder" { tid 2024-01-01 till 2024-12-31 }
  }
}
beslut 2 "Budgetjustering" { belopp 1,0 mnkr }
)"}});
  EXPECT_EQ(listed(marked),
            "verksamhetsplan: Kulturnämnden 2024\n"
            "inriktningsmål: 1 Ett öppet Stockholm\n"
            "mål för verksamhetsområdet: 1.1 Alla har nära till kultur\n"
            "  KF-indikator: Antal besök\n"
            "  nämndmål: 1.1.1 Fler läser\n"
            "    aktivitet: Sagostunder\n"
            "beslut: 2 Budgetjustering\n");
}

TEST(Outline, ShowsWhatAGoalPromisesAndDirectives) {
  const auto marked = snapshot_of({{"plan.plan", R"(inriktningsmål 1 "Ett mål" {
  prioriterar {
    - "Närvaro\tövning"
  }
}
mål 1.1 "Ännu ett" {
  nämndmål 1.1.1 "Läslust" { förväntat resultat { - "Fler läser." } }
}
avsnitt "Direktiv" { direktiv "Digitalisering" { beskrivs under 1.1 } }
nämndgrupp "skolnämnderna" { - "Skolnämnden" }
)"}});
  EXPECT_EQ(listed(marked),
            "inriktningsmål: 1 Ett mål\n"
            "  prioritering: Närvarotövning\n"
            "mål för verksamhetsområdet: 1.1 Ännu ett\n"
            "  nämndmål: 1.1.1 Läslust\n"
            "    förväntat resultat: förväntat resultat\n"
            "avsnitt: Direktiv\n"
            "  direktiv: Digitalisering\n"
            "nämndgrupp: skolnämnderna\n");
}

TEST(Outline, KeepsWhatIsHalfTyped) {
  const auto marked = snapshot_of({{"plan.plan", "mål 1.1 {\n  indikator\n  aktivitet \"A"}});
  EXPECT_EQ(listed(marked), "mål för verksamhetsområdet: 1.1\n  indikator: indikator\n  aktivitet: A\n");
}

TEST(Outline, HasNamesInsideTheirThings) {
  const auto marked = snapshot_of({{"plan.plan", "mål 1.1 \"Ett mål\" {\n}\n"}});
  const auto items = outline(marked.snapshot);
  ASSERT_EQ(items.size(), 1U);
  EXPECT_TRUE(items[0].range.contains(items[0].name_range));
  EXPECT_EQ(marked.snapshot.file().source->slice(items[0].name_range), "Ett mål");
}

}  // namespace
}  // namespace planlint::lsp::test
