// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
//
// What three boards restate of the council's budget becomes one catalogue.
#include "write/catalogue.h"

#include <gtest/gtest.h>

#include "write/plan_lines.h"

namespace planlint::tests {
namespace {

struct Merged {
  std::vector<Read> documents;
  MergedCatalogue catalogue;
  Plan plan;

  [[nodiscard]] std::vector<std::string> differences() const {
    std::vector<std::string> lines;
    for (const auto& difference : catalogue.differences) {
      std::string line = difference.what;
      for (const auto& variant : difference.variants) {
        line += " | " + variant.value + " (";
        for (const std::size_t document : variant.documents) line += std::to_string(document);
        line += ")";
      }
      lines.push_back(line);
    }
    return lines;
  }
};

Merged merged(const std::vector<std::string>& texts) {
  Merged result;
  std::vector<const Plan*> plans;
  for (const std::string& text : texts) {
    result.documents.push_back(read_text(text));
    EXPECT_EQ(result.documents.back().syntax, std::vector<std::string>()) << text;
  }
  for (const Read& read : result.documents) plans.push_back(&read.plan);
  result.catalogue = merge_catalogue(plans, "Björkvik");
  Read read = read_text(result.catalogue.text);
  EXPECT_EQ(read.syntax, std::vector<std::string>()) << result.catalogue.text;
  result.plan = std::move(read.plan);
  return result;
}

constexpr std::string_view school = R"(verksamhetsplan 2024 "Skolnämnden"
inriktningsmål 1 "Alla lär sig"
mål 1.1 "Skolan är likvärdig." {
  kf-indikator "Behörighet" { årsmål 80 %  kf-årsmål 84 %  periodicitet år }
  kf-indikator "Energi" { kf-årsmål 41,5  periodicitet tertial  bättre lägre }
  kf-aktivitet "Gemensam modell" { tid 2024-01-01 till 2024-12-31 }
  indikator "Nämndens egen" { årsmål 5 st }
  nämndmål 1.1.1 "Läsning" { }
}
)";
constexpr std::string_view culture = R"(verksamhetsplan 2024 "Kulturnämnden"
inriktningsmål 1 "Alla lär sig"
inriktningsmål 2 "Kommunen är grön"
mål 2.1 "Vi sparar energi" {
  kf-indikator "Energi" { årsmål 3 GWh }
}
mål 1.1 "skolan är likvärdig" {
  kf-indikator "Energi" { kf-årsmål 41,50 GWh  periodicitet tertial }
  kf-aktivitet "Gemensam modell" { tid 2024-01-01 till 2024-10-31 }
}
)";
constexpr std::string_view care = R"(tertialrapport 1 2024 "Omsorgsnämnden"
inriktningsmål 1 "Alla lär sig hela livet"
mål 1.1 "Skolan är likvärdig" {
  nämndmål "Stöd" {
    avsnitt "KF" { kf-indikator "energi." { kf-årsmål 40 GWh  periodicitet år } }
  }
  kf-aktivitet "Gemensam modell" { tid 2024-01-01 till 2024-10-31 }
}
)";

TEST(Catalogue, HoldsWhatBoardsRestate) {
  const Merged all = merged({std::string(school), std::string(culture), std::string(care)});
  EXPECT_EQ(all.catalogue.text, R"(kf-budget 2024 "Björkvik"

inriktningsmål 1 "Alla lär sig"

mål 1.1 "Skolan är likvärdig." {
  kf-indikator "Behörighet" {
    årsmål 84 %
    periodicitet år
    nämnder "Skolnämnden"
  }

  kf-indikator "Energi" {
    årsmål 41,50 GWh
    periodicitet tertial
    bättre lägre
  }

  kf-aktivitet "Gemensam modell" {
    tid 2024-01-01 till 2024-10-31
  }
}

inriktningsmål 2 "Kommunen är grön"

mål 2.1 "Vi sparar energi" {
  nämnder "Kulturnämnden"

  kf-indikator "Energi" {
    enhet GWh
    nämnder "Kulturnämnden"
  }
}
)");
  EXPECT_EQ(all.differences(),
            (std::vector<std::string>{
                "inriktningsmål 1: titel | Alla lär sig (01) | Alla lär sig hela livet (2)",
                "kf-indikator \"Energi\" i mål 1.1: årsmål | 41,5 (01) | 40 GWh (2)",
                "kf-indikator \"Energi\" i mål 1.1: periodicitet | tertial (01) | år (2)",
                "kf-aktivitet \"Gemensam modell\" i mål 1.1: slut | 2024-10-31 (12) | 2024-12-31 (0)"}));
}

TEST(Catalogue, TakesTheFirstOfEquals) {
  const Merged two = merged({"verksamhetsplan 2024 \"A\"\nmål 1.1 \"X\" { kf-indikator \"I\" { kf-årsmål 5 st } }\n",
                             "verksamhetsplan 2023 \"B\"\nmål 1.1 \"Y\" { kf-indikator \"I\" { kf-årsmål 6 st } }\n"});
  EXPECT_EQ(two.plan.header.year, 2024);
  EXPECT_EQ(two.plan.goals[0].title.value, "X");
  EXPECT_EQ(two.plan.indicators[0].target.text, "5 st");
  EXPECT_EQ(two.differences(),
            (std::vector<std::string>{"år | 2024 (0) | 2023 (1)", "mål 1.1: titel | X (0) | Y (1)",
                                      "kf-indikator \"I\" i mål 1.1: årsmål | 5 st (0) | 6 st (1)"}));
}

TEST(Catalogue, TellsUnitsApart) {
  const Merged two = merged({"verksamhetsplan 2024 \"A\"\nmål 1.1 \"X\" { kf-indikator \"I\" { kf-årsmål 5 st } }\n",
                             "verksamhetsplan 2024 \"B\"\nmål 1.1 \"X\" { kf-indikator \"I\" { kf-årsmål 5 % } }\n"});
  EXPECT_EQ(two.differences(), (std::vector<std::string>{"kf-indikator \"I\" i mål 1.1: årsmål | 5 st (0) | 5 % (1)"}));
}

TEST(Catalogue, KnowsANameThatExtractionHasCut) {
  const Merged two = merged({"verksamhetsplan 2024 \"A\"\nmål 1.1 \"X\" { kf-aktivitet \"Kulturnämnden ritar\" }\n",
                             "verksamhetsplan 2024 \"B\"\nmål 1.1 \"X\" { kf-aktivitet \"Kultur nämnden ritar\" }\n"});
  ASSERT_EQ(two.plan.activities.size(), 1U);
  EXPECT_TRUE(two.plan.activities[0].boards.empty());
}

TEST(Catalogue, KnowsAGoalByItsTitleWhereItsNumberIsASlip) {
  const Merged two = merged({"verksamhetsplan 2024 \"A\"\nmål 1.1 \"X\"\nmål 1.1 \"Y\"\n",
                             "verksamhetsplan 2024 \"B\"\nmål 1.1 \"X\"\nmål 1.2 \"Y\"\n",
                             "verksamhetsplan 2024 \"C\"\nmål 1.1 \"X\"\nmål 1.2 \"Y\"\n"});
  ASSERT_EQ(two.plan.goals.size(), 2U);
  EXPECT_EQ(two.plan.goals[1].number.value, "1.2");
  EXPECT_EQ(two.differences(), (std::vector<std::string>{"mål 1.2: nummer | 1.2 (12) | 1.1 (0)"}));
}

TEST(Catalogue, KeepsWhatBelongsToNoGoal) {
  const Merged one =
      merged({"verksamhetsplan 2024 \"A\"\navsnitt \"KF\" { kf-indikator \"I\" { kf-årsmål saknas } }\n"
              "mål 1.1 \"Utan inriktning\"\ninriktningsmål 2 \"F\"\n"});
  ASSERT_EQ(one.plan.indicators.size(), 1U);
  EXPECT_EQ(one.plan.indicators[0].target.kind, QuantityKind::missing);
  EXPECT_EQ(one.plan.goals[0].parent, no_index);
  EXPECT_EQ(one.differences(), std::vector<std::string>());
}

TEST(Catalogue, OfNothingNamesTheMunicipality) {
  const auto nothing = merge_catalogue({});
  EXPECT_EQ(nothing.text, "kf-budget \"Kommunen\"\n");
  EXPECT_TRUE(nothing.differences.empty());
}

}  // namespace
}  // namespace planlint::tests
