// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
#include "lsp/features/code_lens.h"

#include <gtest/gtest.h>

#include "lsp/readings.h"
#include "lsp/snapshots.h"

namespace planlint::lsp::test {
namespace {

std::string listed(const Marked& marked) {
  std::string text;
  for (const CodeLens& lens : code_lenses(marked.snapshot)) {
    text += std::string(marked.snapshot.file().source->slice(lens.range)) + ": " + lens.title + " (";
    for (const Location& place : lens.locations)
      text += place.source->path() + ' ' + std::string(place.source->slice(place.range)) + ';';
    text += ")\n";
  }
  return text;
}

TEST(CodeLens, CountsWhatABoardGoalHas) {
  const std::string body =
      "mål 1.1 \"A\" {\n  kf-indikator \"K\"\n  nämndmål 1.1.1 \"Å\" {\n    indikator \"X\" { årsmål 3 }\n    "
      "indikator \"Y\"\n"
      "    aktivitet \"Z\" { tid 2024-01-01 till 2024-12-31 }\n  }\n}\nnämndmål {\n";
  const auto marked = snapshot_of({plan_with(body)});
  EXPECT_EQ(listed(marked),
            "Å: 2 indikatorer, 1 aktivitet (plan.plan X;plan.plan Y;plan.plan Z;)\n"
            "nämndmål: 0 indikatorer, 0 aktiviteter ()\n");
  const auto english = snapshot_of({plan_with(body)}, true, Language::english);
  const std::string with_findings = listed(english);
  EXPECT_TRUE(with_findings.starts_with("Å: 2 indicators, 1 activity, ")) << with_findings;
  EXPECT_NE(with_findings.find("finding"), std::string::npos);
}

TEST(CodeLens, NamesTheBoardsThatAnswerToTheCouncil) {
  const auto plan = [](const std::string& board) {
    return std::pair<std::string, std::string>(
        board + ".plan",
        "verksamhetsplan 2024 \"" + board + "\" { utgår från \"kf-2024.plan\" }\nmål 1.1 \"Förskolan\"\n");
  };
  auto budget = small_budget;
  budget.second += cursor_mark;
  const std::pair<std::string, std::string> stranger = {"x.plan",
                                                        "verksamhetsplan 2024 \"X\"\nmål 1.1 \"Förskolan\"\n"};
  EXPECT_EQ(listed(snapshot_of({budget, plan("Ett"), plan("Två"), stranger})),
            "Förskolan är likvärdig: besvaras av Ett, Två (Ett.plan Förskolan;Två.plan Förskolan;)\n"
            "Alla når målen: ingen plan svarar på målet ()\n"
            "Klimatet: ingen plan svarar på målet ()\n");
  const std::string many = listed(snapshot_of({budget, plan("A"), plan("B"), plan("C"), plan("D")}));
  EXPECT_TRUE(many.starts_with("Förskolan är likvärdig: besvaras av 4 nämnder (")) << many;
}

TEST(CodeLens, OfAnEmptyFileIsNone) { EXPECT_EQ(listed(snapshot_of({{"tom.plan", ""}})), ""); }

}  // namespace
}  // namespace planlint::lsp::test
