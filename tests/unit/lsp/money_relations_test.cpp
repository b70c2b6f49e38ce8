// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
#include "lsp/features/money_relations.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>

#include "lsp/features/hover.h"
#include "lsp/snapshots.h"
#include "standard/standard_rules.h"

namespace planlint::lsp::test {
namespace {

std::string hovered(const Marked& marked, const LintOptions& options = {}) {
  EXPECT_TRUE(is_on_money(marked.snapshot, marked.offset));
  const auto money = read_money_relations(marked.snapshot.current->document, *marked.snapshot.rules, options);
  const auto answer = hover(marked.snapshot, marked.offset, money);
  return answer ? answer->markdown : "";
}

/// The list of the hover on the mark in a plan of tables.
std::string relations_at(const std::string& body, const LintOptions& options = {}) {
  const std::string text =
      hovered(snapshot_of({{"a.plan", "verksamhetsplan 2024 \"Kulturnämnden\" { belopp mnkr }\n" + body}}), options);
  const auto list = text.find("\n\n");
  return list == std::string::npos ? "" : text.substr(list + 2);
}

TEST(MoneyRelations, AreTheTotalOfAGroupAndTheTotalOfTotals) {
  const auto at = [](const std::string& marked) {
    std::string table =
        "driftbudget {\n  | Verksamhet | Belopp |\n  | Bibliotek | |\n  | Medier | 4,0 |\n  | Lokaler | 6,0 |\n"
        "  | Summa bibliotek | 10,0 |\n  | Museer | |\n  | Samlingar | 5,0 |\n  | Summa museer | 5,0 |\n"
        "  | Totalt | 17,0 |\n}\n";
    table.insert(table.find(marked), cursor_mark);
    return relations_at(table);
  };
  EXPECT_EQ(at("10,0"),
            "- summan av raderna ovanför: 4,0 + 6,0 = 10,0 – stämmer\n"
            "- ingår i ”Totalt”: 10,0 + 5,0 = 15,0 – **stämmer inte**, där står 17,0\n");
  EXPECT_EQ(at("6,0"), "- ingår i ”Summa bibliotek”: 4,0 + 6,0 = 10,0 – stämmer\n");
  EXPECT_EQ(at("17,0"), "- summan av raderna ovanför: 10,0 + 5,0 = 15,0 – **stämmer inte**, där står 17,0\n");
}

TEST(MoneyRelations, LeaveRoomForRounding) {
  EXPECT_EQ(relations_at("driftbudget {\n  | V | Belopp |\n  | A | 1,4 |\n  | B | 1,4 |\n  | Summa | ‸2,9 |\n}\n"),
            "- summan av raderna ovanför: 1,4 + 1,4 = 2,8 – stämmer med avrundning, där står 2,9\n");
  EXPECT_EQ(relations_at("driftbudget {\n  | V | Belopp |\n  | A | 1,4 |\n  | B | 1,4 |\n  | Summa | ‸3,8 |\n}\n"),
            "- summan av raderna ovanför: 1,4 + 1,4 = 2,8 – **stämmer inte**, där står 3,8\n");
}

TEST(MoneyRelations, LeaveTheRoomThatSettingsGiveTheRules) {
  const auto relations = [](double tolerance) {
    LintOptions options;
    options.setup_of = [tolerance](const std::string& /*path*/) {
      static const RuleSet rules = std::get<RuleSet>(standard_rules());
      const auto judge = std::ranges::find_if(
          rules.rules(), [](const LoadedRule& rule) { return rules.infos()[rule.info].id == "sum/column-total"; });
      auto profile = std::make_shared<Profile>();
      RuleOptions own = judge->options;
      own["tolerance"] = PlainValue{tolerance};
      profile->options[static_cast<std::size_t>(judge - rules.rules().begin())] = own;
      return FileSetup{.profile = profile};
    };
    return relations_at("driftbudget {\n  | V | Belopp |\n  | A | 1,4 |\n  | B | 1,4 |\n  | Summa | ‸3,8 |\n}\n",
                        options);
  };
  EXPECT_NE(relations(0).find("stämmer inte"), std::string::npos) << relations(0);
  EXPECT_NE(relations(1).find("stämmer med avrundning"), std::string::npos) << relations(1);
}

TEST(MoneyRelations, SayNothingWhereRulesDoNotReckon) {
  EXPECT_EQ(relations_at("tabell {\n  | Nyttjande | 2024 |\n  | Besök | 900 |\n  | Utlån totalt | ‸5 |\n}\n"), "")
      << "a row alone with another figure is no addend";
  EXPECT_EQ(relations_at("driftbudget {\n  | V | Belopp |\n  | A | 1,4 |\n  | Netto | ‸9,0 |\n  | Summa | 2,9 |\n}\n"),
            "")
      << "a net is no addend";
}

TEST(MoneyRelations, AreACopyInAnotherTable) {
  const std::string text =
      "driftbudget \"Ett\" {\n  | Verksamhet | Budget 2024 Kostnader | Budget 2024 Intäkter | Budget 2024 Netto |\n"
      "  | Barn | ‸10,0 | -2,0 | 8,0 |\n  | Skola | 5,0 | -1,0 | 4,0 |\n}\n"
      "tabell \"Två\" {\n  | Verksamhet | Budget 2024 Kostnader | Budget 2024 Intäkter | Budget 2024 Netto |\n"
      "  | barn | 11,0 | -2,0 | 8,0 |\n}\n";
  EXPECT_EQ(relations_at(text),
            "- kostnader och intäkter ger netto: 10,0 − 2,0 = 8,0 – stämmer\n"
            "- samma post i ”Två”: 11,0 – **skiljer sig**\n");
}

constexpr const char* turnover = R"(driftbudget "Nämndens budget" {
  | Verksamhet | Budget 2024 Kostnader | Budget 2024 Intäkter | Budget 2024 Netto |
  | Bibliotek  |                  30,0 |                 -1,5 |              28,5 |
  | Kulturhus  |                  12,0 |                 -2,0 |              10,0 |
  | Museer     |                   8,0 |                 -1,0 |               7,0 |
  | Summa      |                  50,0 |                 -4,5 |              45,5 |
}
omslutningsförändringar {
  | Mnkr                 | Kostnader | Intäkter | Netto |
  | Budget KF 2024       |      47,0 |     -1,5 |  45,5 |
  | Biljetter            |       2,0 |     -2,0 |   0,0 |
  | Verksamhetsplan 2024 |      49,0 |     -3,5 |  45,5 |
}
)";

TEST(MoneyRelations, AreTheTurnoverThatMakesThePlansBudget) {
  const auto at = [](const std::string& marked) {
    std::string text = turnover;
    text.insert(text.find(marked), cursor_mark);
    return relations_at(text);
  };
  EXPECT_EQ(at("50,0"),
            "- summan av raderna ovanför: 30,0 + 12,0 + 8,0 = 50,0 – stämmer\n"
            "- kostnader och intäkter ger netto: 50,0 − 4,5 = 45,5 – stämmer\n"
            "- KF:s budget och omslutningsförändringarna ger planens budget: 49,0 – **stämmer inte**, "
            "där står 50,0\n");
  EXPECT_EQ(at("47,0"),
            "- ingår i ”Verksamhetsplan 2024”: 47,0 + 2,0 = 49,0 – stämmer\n"
            "- kostnader och intäkter ger netto: 47,0 − 1,5 = 45,5 – stämmer\n");
}

TEST(MoneyRelations, AreWhatADecisionSays) {
  const auto with = [](const char* amount) {
    return relations_at(
        std::string("beslut 1 \"Nämnden begär budgetjustering för klimatinvesteringar\" { belopp ") + amount +
        " mnkr }\nbeslut 2 \"Nämnden begär budgetjustering för trygghetsskapande åtgärder\" { belopp 0,5 "
        "mnkr }\nbudgetjusteringar {\n  | | Mnkr |\n  | Klimatinvesteringar | ‸1,8 |\n  | "
        "Trygghetsskapande åtgärder | 0,5 |\n}\n");
  };
  EXPECT_EQ(with("1,8"), "- beslutet säger 1,8 – stämmer\n");
  EXPECT_EQ(with("1,6"), "- beslutet säger 1,6 – **skiljer sig**\n");
}

std::string read_file(const std::filesystem::path& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

/// Where a rule that reckons with relations finds a slip in a figure, the figure's hover shows one that does not hold.
TEST(MoneyRelations, AreBrokenWhereTheRulesFindASlip) {
  std::size_t found = 0;
  for (const char* rule : {"column-total", "net-differs", "sign", "tables-differ", "turnover-reconciliation"}) {
    for (const auto& entry :
         std::filesystem::directory_iterator(std::filesystem::path(PLANLINT_RULE_TESTS) / "sum" / rule)) {
      const auto marked = snapshot_of({{"a.plan", read_file(entry.path())}}, true);
      const auto money = read_money_relations(marked.snapshot.current->document, *marked.snapshot.rules, {});
      for (const Diagnostic& finding : marked.snapshot.current->findings) {
        const std::uint32_t place = finding.location.range.start;
        if (finding.rule != std::string("sum/") + rule || !is_on_money(marked.snapshot, place)) continue;
        const auto answer = hover(marked.snapshot, place, money);
        ASSERT_TRUE(answer) << entry.path() << ": " << finding.message;
        EXPECT_NE(answer->markdown.find("**stämmer inte**"), answer->markdown.find("**skiljer sig**"))
            << entry.path() << ": " << finding.message << '\n'
            << answer->markdown;
        ++found;
      }
    }
  }
  EXPECT_GT(found, 40U);
}

}  // namespace
}  // namespace planlint::lsp::test
