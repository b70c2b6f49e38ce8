// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
#include "lsp/features/hover.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <string>

#include "lsp/features/global_goals.h"
#include "lsp/readings.h"
#include "lsp/snapshots.h"
#include "standard/embedded_rules.h"

namespace planlint::lsp::test {
namespace {

std::string hovered(const Marked& marked) {
  const auto money = read_money_relations(marked.snapshot.current->document, *marked.snapshot.rules, {});
  const auto answer = hover(marked.snapshot, marked.offset, money);
  if (!answer) return "";
  EXPECT_LE(answer->range.start, marked.offset);
  EXPECT_GE(answer->range.end, marked.offset);
  return answer->markdown;
}

std::string hovered(const std::string& body, Language language = Language::swedish) {
  return hovered(snapshot_of({small_budget, plan_with(body)}, false, language));
}

TEST(Hover, ShowsAGoalWithItsChain) {
  const std::string goal =
      "**nämndmål** 1.1.1 Språket\n"
      "\n"
      "- inriktningsmål 1 Barn lär sig\n"
      "  - mål 1.1 Förskolan är likvärdig\n"
      "    - **nämndmål 1.1.1**\n"
      "\n"
      "- här finns: 1 indikator, 2 aktiviteter\n";
  const std::string plan =
      "mål 1.1 \"Förskolan är likvärdig\" {\n  nämndmål 1.1.1 \"Språket\" {\n    indikator \"A\"\n"
      "    aktivitet \"B\"\n    aktivitet \"C\"\n  }\n}\n";
  const auto with_mark = [&](std::string_view before) {
    std::string marked = plan;
    marked.insert(marked.find(before), cursor_mark);
    return marked;
  };
  EXPECT_EQ(hovered(with_mark("Språket")), goal) << "the catalogue knows the focus goal";
  EXPECT_EQ(hovered(with_mark("nämndmål")), goal);
  EXPECT_EQ(hovered(with_mark(".1 \"Språket")), goal) << "on its number";
  EXPECT_EQ(hovered(plan + "avsnitt \"X\" { text \"Se nämndmål 1.1‸.1.\" }\n"), goal) << "where prose refers to it";
  EXPECT_EQ(hovered(plan + "avsnitt \"X\" {\n text \"\"\"\n  Se nämndmål 1.1.2 och\n  ‸1.1.1\n  \"\"\"\n}\n"), goal);
}

TEST(Hover, NamesTheCouncilsTitle) {
  EXPECT_EQ(hovered("mål 1.1 \"Försk‸olan\""),
            "**mål** 1.1 Förskolan\n\n- inriktningsmål 1 Barn lär sig\n  - **mål 1.1**\n\n"
            "- KF:s titel: Förskolan är likvärdig\n");
  EXPECT_EQ(hovered("nämndmål \"Ett\" { stödjer 1.1, 1.2‸ }"),
            "**mål** 1.2 Alla når målen\n\n- inriktningsmål 1 Barn lär sig\n  - **mål 1.2**\n"
            "\nstår i KF:s budget, men inte i den här filen\n");
  EXPECT_EQ(hovered("nämndmål \"Ett\" { stödjer 9.‸9 }"), "");
}

TEST(Hover, ShowsAnIndicatorBesideTheCouncils) {
  const std::string text =
      "**kf-indikator** Antal barn per grupp\n"
      "\n"
      "- årsmål: max 14 barn\n"
      "- KF:s årsmål: max 15 barn\n"
      "- återgivet som: max 16 barn\n"
      "- bättre: lägre\n"
      "- periodicitet: tertial\n"
      "- nämnder: Barnnämnden\n"
      "- hör till: mål 1.1 Förskolan är likvärdig\n";
  const auto at = [](const char* name, const char* value) {
    return std::string("mål 1.1 \"Förskolan är likvärdig\" {\n  kf-indikator \"Antal") + name +
           " barn per grupp\" {\n    årsmål max 1" + value + "4 barn\n    kf-årsmål max 16 barn\n  }\n}\n";
  };
  EXPECT_EQ(hovered(at("‸", "")), text);
  EXPECT_EQ(hovered(at("", "‸")), text) << "on a value of it";
}

TEST(Hover, KnowsLastYearsOutcome) {
  const std::pair<std::string, std::string> first = {"t1.plan",
                                                     "tertialrapport 1 2023 \"Barnnämnden\" {}\nmål 1.1 \"A\" { "
                                                     "kf-indikator \"Antal barn per grupp\" { utfall 16 barn } }\n"};
  const std::pair<std::string, std::string> whole = {"vb.plan",
                                                     "verksamhetsberättelse 2023 \"Barnnämnden\" {}\nmål 1.1 \"A\" { "
                                                     "kf-indikator \"antal barn per grupp\" { utfall 15,8 barn } }\n"};
  const std::pair<std::string, std::string> others = {
      "vb2.plan",
      "verksamhetsberättelse 2023 \"Gymnasienämnden\" {}\nmål 1.1 \"A\" { kf-indikator \"Antal barn per grupp\" { "
      "utfall 1 barn } }\n"};
  const auto plan = plan_with("mål 1.1 \"A\" { kf-indikator \"Antal ‸barn per grupp\" { årsmål 15 } }\n");
  const std::string year = hovered(snapshot_of({small_budget, first, whole, others, plan}));
  EXPECT_NE(year.find("- utfall förra året 2023: 15,8 barn (vb.plan)\n"), std::string::npos) << year;
  const std::string part = hovered(snapshot_of({small_budget, first, others, plan}));
  EXPECT_NE(part.find("- utfall förra året 2023: 16 barn (t1.plan)\n"), std::string::npos) << part;
  const std::string own = hovered("mål 1.1 \"A\" { kf-indikator \"Antal ‸barn per grupp\" { föregående 17 barn } }");
  EXPECT_NE(own.find("- utfall förra året 2023: 17 barn\n"), std::string::npos) << own;
}

TEST(Hover, ShowsAnActivitysDates) {
  EXPECT_EQ(hovered("mål 1.1 \"A\" {\n  kf-aktivitet \"Språk‸stöd\" { tid 2024-03-01 till 2024-11-30 }\n}"),
            "**kf-aktivitet** Språkstöd\n"
            "\n"
            "- tid: 2024-03-01 till 2024-11-30\n"
            "- KF:s tid: 2024-02-01 till 2024-11-30\n"
            "- nämnder: Barnnämnden\n"
            "- hör till: mål 1.1 A\n");
}

constexpr std::string_view budget_table =
    "driftbudget \"Budget\" {\n"
    "  belopp mnkr\n"
    "  | Verksamhet | Budget 2024 Kostnader | Budget 2024 Intäkter | Budget 2024 Netto |\n"
    "  | Barn | A10,0 | -2,0 | N8,0 |\n"
    "  | varav språk | P1,0 | 0,0 | 1,0 |\n"
    "  | Skola | 20,5 | -1,5 | M18,0 |\n"
    "  | Summa | S30,5 | -3,5 | 27,0 |\n"
    "}\n";

/// The table with the mark where `letter` stands, and without the other letters.
std::string on_cell(char letter, Language language = Language::swedish) {
  std::string text(budget_table);
  for (const char other : {'A', 'N', 'P', 'M', 'S'}) {
    const auto at = text.find(std::string("| ") + other +
                              (other == 'S'   ? "30"
                               : other == 'A' ? "10"
                               : other == 'P' ? "1,"
                               : other == 'N' ? "8"
                                              : "18"));
    text.replace(at + 2, 1, other == letter ? cursor_mark : "");
  }
  return hovered(text, language);
}

TEST(Hover, ReckonsWithATablesFigures) {
  EXPECT_EQ(on_cell('S'),
            "**30,5** Budget 2024 Kostnader, mnkr\n\n"
            "- summan av raderna ovanför: 10,0 + 20,5 = 30,5 – stämmer\n"
            "- kostnader och intäkter ger netto: 30,5 − 3,5 = 27,0 – stämmer\n");
  EXPECT_EQ(on_cell('A'),
            "**10,0** Budget 2024 Kostnader, mnkr\n\n"
            "- ingår i ”Summa”: 10,0 + 20,5 = 30,5 – stämmer\n"
            "- kostnader och intäkter ger netto: 10,0 − 2,0 = 8,0 – stämmer\n");
  EXPECT_EQ(on_cell('M', Language::english),
            "**18,0** Budget 2024 Netto, mnkr\n\n"
            "- part of ”Summa”: 8,0 + 18,0 = 26,0 – **does not agree**, there stands 27,0\n"
            "- costs and revenues make the net: 20,5 − 1,5 = 19,0 – **does not agree**, there stands 18,0\n");
  EXPECT_NE(on_cell('P').find("- en del av ”Barn”: 10,0\n"), std::string::npos) << on_cell('P');
}

TEST(Hover, NamesGlobalGoalsFilesAndKeywords) {
  EXPECT_EQ(hovered("mål 1.1 \"A\" { agenda2030 3, ‸4 }"), "**Agenda 2030, mål 4** God utbildning för alla\n");
  EXPECT_EQ(hovered("mål 1.1 \"A\" { agenda2030 1‸8 }"), "") << "there are 17";
  EXPECT_NE(hovered("mål 1.1 \"A\" { beskrivning \"KF:s mål 1.‸1\" }"), "");
  EXPECT_EQ(hovered("mål 1.1 \"A\" { beskrivning \"FN:s mål 1.‸1\" }"), "") << "another document's";
  const std::string file = hovered(
      snapshot_of({small_budget, {"plan.plan", "verksamhetsplan 2024 \"B\" { utgår från \"kf-‸2024.plan\" }\n"}}));
  EXPECT_TRUE(file.starts_with("**kf-budget 2024, Björkvik**\n")) << file;
  EXPECT_EQ(hovered("mål 1.1 \"A\" {\n  indikator \"B\" { period‸icitet år }\n}"),
            "**periodicitet**: hur ofta det mäts: år, halvår, tertial, kvartal, månad\n");
  EXPECT_EQ(hovered("drift‸budget \"A\" {}"), "**driftbudget**: driftbudget per verksamhet\n");
}

TEST(Hover, ShowsARulesPageInASuppression) {
  const std::string page = hovered("# planlint: ignorera target/mis‸sing -- skäl\nmål 1.1 \"A\"\n");
  EXPECT_TRUE(page.starts_with("# target/missing\n")) << page.substr(0, 80);
  EXPECT_EQ(hovered("# planlint: ignorera target/mis‸ing -- skäl\n"), "");
  EXPECT_EQ(hovered("# bara en kommen‸tar\n"), "");
}

TEST(Hover, CallsTheGlobalGoalsAsTheRulesDo) {
  const auto rules = embedded_rules();
  const auto found = std::ranges::find(rules, "lib/global_goals.lua", &EmbeddedFile::path);
  ASSERT_NE(found, rules.end());
  std::string list = "goals.names = {\n";
  for (const std::string_view name : global_goals) list.append("  \"").append(name).append("\",\n");
  EXPECT_NE(found->text.find(list + "}\n"), std::string_view::npos) << list;
}

TEST(Hover, IsSilentElsewhereAndNeverFails) {
  EXPECT_EQ(hovered(snapshot_of({{"plan.plan", ""}})), "");
  EXPECT_EQ(hovered(snapshot_of({{"plan.plan", "‸\xEF\xBB\xBFmål 1.1 \"Å\"\n"}})), "");
  const std::string behind_mark = hovered(snapshot_of({{"plan.plan", "\xEF\xBB\xBFmål 1.1 \"‸Å\"\n"}}));
  EXPECT_TRUE(behind_mark.starts_with("**mål** 1.1 Å\n")) << behind_mark;
  const std::string half =
      "mål 1.1 \"A {\n kf-indikator\n | 3 | \n nämndmål { stödjer \n # planlint: ignorera \n\"\"\" {";
  for (std::size_t i = 0; i <= half.size(); ++i) {
    const auto marked = snapshot_of({small_budget, plan_with(half)});
    (void)hover(marked.snapshot, static_cast<std::uint32_t>(std::string(plan_head).size() + i));
  }
}

}  // namespace
}  // namespace planlint::lsp::test
