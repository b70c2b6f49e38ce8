// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
#include "lsp/features/explain.h"

#include <gtest/gtest.h>

#include "lsp/snapshots.h"

namespace planlint::lsp::test {
namespace {

std::string rules_at(const Marked& marked) {
  std::string ids;
  for (const Explanation& one : explain_at(marked.snapshot, marked.offset)) {
    ids += one.rule + ' ';
    EXPECT_TRUE(one.markdown.starts_with("# " + one.rule + "\n"));
  }
  return ids;
}

TEST(Explain, GivesTheRulesPageInTheLanguageAsked) {
  const auto swedish = snapshot_of({{"plan.plan", "mål"}});
  const auto page = explain(swedish.snapshot, "target/missing");
  ASSERT_TRUE(page);
  EXPECT_NE(page->markdown.find("## Varför"), std::string::npos);
  const auto english = snapshot_of({{"plan.plan", "mål"}}, false, Language::english);
  EXPECT_NE(explain(english.snapshot, "target/missing")->markdown.find("## Why"), std::string::npos);
  EXPECT_FALSE(explain(swedish.snapshot, "target/misssing"));
  EXPECT_FALSE(explain(swedish.snapshot, ""));
}

TEST(Explain, FindsTheFindingsOfAPlaceOrOfItsLine) {
  const std::string text = "verksamhetsplan 2024 \"B\"\nmål 1.1 \"A\" {\n  indikator \"X‸\" { tid 2024-01-01 }\n}\n";
  const auto marked = snapshot_of({{"plan.plan", text}}, true);
  EXPECT_TRUE(rules_at(marked).starts_with("target/missing ")) << rules_at(marked);
  auto at_start =
      snapshot_of({{"plan.plan", "verksamhetsplan 2024 \"B\"\nmål 1.1 \"A\" {\n‸  indikator \"X\"\n}\n"}}, true);
  EXPECT_NE(rules_at(at_start).find("target/missing "), std::string::npos) << "in the line's indentation";
  at_start.offset = 0;
  EXPECT_EQ(rules_at(at_start).find("target/missing "), std::string::npos);
  at_start.offset = 10000;
  (void)explain_at(at_start.snapshot, at_start.offset);
}

TEST(Explain, PutsTheRuleOfASuppressionFirst) {
  const auto marked = snapshot_of({{"plan.plan", "# planlint: ignorera date/outside‸-year\nmål 1.1 \"A\"\n"}}, true);
  EXPECT_TRUE(rules_at(marked).starts_with("date/outside-year ")) << rules_at(marked);
}

}  // namespace
}  // namespace planlint::lsp::test
