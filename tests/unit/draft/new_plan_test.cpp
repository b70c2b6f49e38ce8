// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
#include "draft/new_plan.h"

#include <gtest/gtest.h>

#include <fstream>
#include <iterator>

#include "draft/kf_entries.h"
#include "format/format.h"
#include "lint/lint.h"
#include "standard/standard_rules.h"
#include "workspace/loaded_file.h"

namespace planlint::test {
namespace {

std::shared_ptr<const LoadedFile> example(const std::string& path) {
  std::ifstream file(std::string(PLANLINT_EXAMPLES) + '/' + path, std::ios::binary);
  std::string text{std::istreambuf_iterator<char>(file), {}};
  EXPECT_FALSE(text.empty()) << path;
  return load_text(std::string(PLANLINT_EXAMPLES) + '/' + path, std::move(text), Language::swedish);
}

constexpr std::string_view small_catalogue = R"(kf-budget 2024 "Byn" { belopp tkr }
nämndgrupp "skolnämnderna" {
  - "Östra skolnämnden"
  - "Västra skolnämnden"
}
inriktningsmål 1 "Öppet"
mål 1.1 "Nära till \"allt\"" {
  kf-indikator "Besök" { årsmål öka  enhet st  periodicitet år  nämnder "Kulturnämnden" }
  kf-indikator "Lärare" { årsmål tas fram av nämnd  nämnder "skolnämnderna" }
  kf-aktivitet "Läslov" { tid 2024-10-28 till 2024-11-03  nämnder "stadsdelsnämnderna" }
}
inriktningsmål 2 "Rent"
mål 2.1 "Vatten" { nämnder "Miljönämnden" }
)";

std::shared_ptr<const LoadedFile> small() {
  return load_text("kf.plan", std::string(small_catalogue), Language::swedish);
}

TEST(NewPlan, HasWhatTheBoardWasGiven) {
  EXPECT_EQ(new_plan(small()->plan, {.board = "Kulturnämnden", .year = 0, .based_on = "kf.plan"}),
            R"(verksamhetsplan 2024 "Kulturnämnden" {
  utgår från  "kf.plan"
  belopp      tkr
}

inriktningsmål 1 "Öppet"

mål 1.1 "Nära till \"allt\"" {
  kf-indikator "Besök" {
    kf-årsmål     öka
    periodicitet  år
    enhet         st
  }
}
)");
}

TEST(NewPlan, KnowsGroupsAndPlurals) {
  const auto catalogue = small();
  const auto plan_of = [&](const std::string& board) {
    return new_plan(catalogue->plan, {.board = board, .year = 2025, .based_on = {}});
  };
  EXPECT_NE(plan_of("Östra skolnämnden").find("kf-årsmål tas fram av nämnd"), std::string::npos);
  EXPECT_NE(plan_of("Farsta stadsdelsnämnd").find("kf-aktivitet \"Läslov\""), std::string::npos);
  EXPECT_NE(plan_of("Miljönämnden").find("inriktningsmål 2 \"Rent\"\n\nmål 2.1 \"Vatten\""), std::string::npos);
  EXPECT_TRUE(plan_of("Miljönämnden").starts_with("verksamhetsplan 2025 \"Miljönämnden\""));
  EXPECT_EQ(boards_of(catalogue->plan), (std::vector<std::string_view>{"Kulturnämnden", "Miljönämnden",
                                                                       "Västra skolnämnden", "Östra skolnämnden"}));
  EXPECT_TRUE(share_of(catalogue->plan, "farsta stadsdelsnämnd").named);
  const BoardsShare nobody = share_of(catalogue->plan, "Idrottsnämnden");
  EXPECT_FALSE(nobody.named);
  EXPECT_EQ(nobody.goals, 1U);
  EXPECT_EQ(nobody.indicators + nobody.activities, 0U);
}

/// Every finding on a new plan says that something is still to be written.
void expect_only_missing(const std::string& catalogue_path, const std::string& board) {
  SCOPED_TRACE(board);
  const auto catalogue = example(catalogue_path);
  const auto slash = catalogue->path.rfind('/');
  const std::string text =
      new_plan(catalogue->plan, {.board = board, .year = 0, .based_on = catalogue->path.substr(slash + 1)});
  const std::string path = catalogue->path.substr(0, slash) + "/new.plan";
  EXPECT_FALSE(format(Source(path, text)).changed) << "it has the common form";
  auto loaded = standard_rules();
  ASSERT_TRUE(std::holds_alternative<RuleSet>(loaded));
  const Document document = Workspace(Language::swedish).open_text(path, text);
  ASSERT_NE(document.catalogue, nullptr);
  const FileResult result = lint_document(document, std::get<RuleSet>(loaded), {.language = Language::swedish});
  EXPECT_FALSE(result.diagnostics.empty());
  for (const Diagnostic& one : result.diagnostics) {
    EXPECT_TRUE(one.rule == "target/missing" || one.rule == "link/area-goal-without-board-goal")
        << one.rule << ": " << one.message;
  }
}

TEST(NewPlan, LintsWithNothingButWhatIsMissing) {
  for (const auto* board : {"Barn- och ungdomsnämnden", "Gymnasienämnden", "Kulturnämnden"})
    expect_only_missing("klar/kf-budget-2024.plan", board);
  for (const auto* board : {"Södermalms stadsdelsnämnd", "Farsta stadsdelsnämnd"})
    expect_only_missing("stockholm-2023/kf-budget-2023.plan", board);
}

TEST(KfEntries, StandInTheCommonForm) {
  const auto catalogue = small();
  Indicator own = restated(catalogue->plan.indicators.front());
  own.target = own.kf_target;
  EXPECT_EQ(statement_of(own, "  "),
            "kf-indikator \"Besök\" {\n"
            "    årsmål        öka\n"
            "    kf-årsmål     öka\n"
            "    periodicitet  år\n"
            "    enhet         st\n"
            "  }");
  EXPECT_EQ(statement_of(restated(catalogue->plan.activities.front())),
            "kf-aktivitet \"Läslov\" {\n  tid 2024-10-28 till 2024-11-03\n}");
}

}  // namespace
}  // namespace planlint::test
