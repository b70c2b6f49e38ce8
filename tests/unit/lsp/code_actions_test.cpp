// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
#include "lsp/features/code_actions.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <string>

#include "snapshots.h"

namespace planlint::lsp {
namespace {

struct Actions {
  test::Marked marked;
  std::vector<CodeAction> all;
};

Actions at_mark(const std::string& text) {
  Actions actions = {.marked = test::snapshot_of({{"a.plan", text}}, /*with_findings=*/true), .all = {}};
  const Range here = {.start = actions.marked.offset, .end = actions.marked.offset};
  actions.all = code_actions(actions.marked.snapshot, here);
  return actions;
}

/// The text after the first action whose title begins so.
std::string after(const Actions& actions, std::string_view title) {
  const auto action = std::ranges::find_if(actions.all, [&](const auto& one) { return one.title.starts_with(title); });
  if (action == actions.all.end()) return "no such action";
  std::string text(actions.marked.snapshot.file().source->text());
  for (auto edit = action->edits.edits.rbegin(); edit != action->edits.edits.rend(); ++edit)
    text.replace(edit->range.start, edit->range.end - edit->range.start, edit->replacement);
  return text;
}

constexpr const char* slip =
    "verksamhetsplan 2024 \"Norra nämnden\"\nmål 1.2 \"Barn\" {\n  näm‸dmål 1.2.1 \"Trygg\" {\n  }\n}\n";

TEST(CodeActions, MendAFinding) {
  const Actions actions = at_mark(slip);
  ASSERT_FALSE(actions.all.empty());
  EXPECT_EQ(actions.all.front().kind, ActionKind::fix);
  EXPECT_NE(after(actions, actions.all.front().title).find("nämndmål 1.2.1"), std::string::npos);
}

TEST(CodeActions, AreNoneWhereNothingIsFound) {
  EXPECT_TRUE(at_mark("verksamhetsplan 2024 \"Norra ‸nämnden\"\n").all.empty());
}

constexpr const char* missing_target =
    "verksamhetsplan 2024 \"Norra nämnden\"\n"
    "mål 1.2 \"Barn\" {\n"
    "  nämndmål 1.2.1 \"Trygg\" {\n"
    "    indikator \"And‸el nöjda\" { periodicitet år }\n"
    "  }\n"
    "}\n";

TEST(CodeActions, SilenceInTheStatementAndInTheFile) {
  const Actions actions = at_mark(missing_target);
  const auto silence = std::ranges::find(actions.all, ActionKind::suppress, &CodeAction::kind);
  ASSERT_NE(silence, actions.all.end());
  const std::string rule = actions.marked.snapshot.current->findings[silence->finding].rule;
  EXPECT_NE(after(actions, "tysta här: " + rule)
                .find("\n    # planlint: ignorera " + rule + " -- SKRIV SKÄLET HÄR\n    indikator"),
            std::string::npos);
  EXPECT_TRUE(after(actions, "tysta i hela filen: " + rule)
                  .starts_with("# planlint: ignorera-fil " + rule + " -- SKRIV SKÄLET HÄR\nverksamhetsplan"));
}

TEST(CodeActions, SilenceTheirFinding) {
  const Actions actions = at_mark(missing_target);
  for (const CodeAction& action : actions.all) {
    if (action.kind != ActionKind::suppress) continue;
    const std::string rule = actions.marked.snapshot.current->findings[action.finding].rule;
    const auto silenced = test::snapshot_of({{"a.plan", after(actions, action.title)}}, /*with_findings=*/true);
    EXPECT_TRUE(std::ranges::none_of(silenced.snapshot.current->findings, [&](const Diagnostic& finding) {
      return finding.rule == rule || finding.rule.starts_with("suppression/");
    })) << action.title;
  }
}

TEST(CodeActions, SilenceAboveTheStatementThatBeginsTheLine) {
  const Actions actions = at_mark(
      "verksamhetsplan 2024 \"Norra nämnden\"\n"
      "mål 1.2 \"Barn\" { nämndmål 1.2.1 \"Trygg\" { indikator \"And‸el nöjda\" { periodicitet år } } }\n");
  ASSERT_FALSE(actions.all.empty());
  EXPECT_NE(after(actions, "tysta här").find("\"\n# planlint: ignorera"), std::string::npos);
}

TEST(CodeActions, DoNotSilenceWhatMayNotBe) {
  for (const CodeAction& action : at_mark(slip).all) {
    if (action.kind != ActionKind::suppress) continue;
    ADD_FAILURE() << action.title;
  }
}

TEST(CodeActions, LeadToTheRule) {
  const Actions actions = at_mark(missing_target);
  EXPECT_TRUE(std::ranges::any_of(actions.all, [](const CodeAction& one) {
    return one.kind == ActionKind::explain && one.title.starts_with("läs om regeln ") && one.edits.edits.empty();
  }));
}

}  // namespace
}  // namespace planlint::lsp
