// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
#include "outline/goal_tree.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "reader/read_plan.h"

namespace planlint::test {
namespace {

struct Read {
  std::shared_ptr<const Source> source;
  ReadPlan file;
};

Read read(std::string text) {
  auto source = std::make_shared<const Source>("plan.plan", std::move(text));
  return {.source = source, .file = read_plan(source, SyntaxTree::parse(source->text()), Language::swedish)};
}

/// A finding where `text` stands.
Diagnostic finding_at(const Read& plan, std::string_view text, Severity severity = Severity::error) {
  const auto at = static_cast<std::uint32_t>(plan.source->text().find(text));
  Diagnostic one;
  one.rule = "demo/rule";
  one.severity = severity;
  one.location = {.source = plan.source, .range = {.start = at, .end = at + 1}};
  return one;
}

void list(const GoalNode& node, const std::string& indent, std::string& out) {
  out += indent + std::string(name_of(node.kind)) + ' ' + node.number + ' ' + node.title;
  if (!node.value.empty()) out += " = " + node.value;
  if (!node.kf_value.empty()) out += " KF " + node.kf_value;
  for (const std::size_t one : node.findings) out += " #" + std::to_string(one);
  if (node.total.all() > 0) out += " of " + std::to_string(node.total.all());
  out += '\n';
  for (const GoalNode& child : node.children) list(child, indent + "  ", out);
}

std::string listed(const GoalTree& tree) {
  std::string out;
  for (const GoalNode& root : tree.roots) list(root, "", out);
  for (const std::size_t one : tree.others) out += "other #" + std::to_string(one) + '\n';
  return out;
}

constexpr std::string_view thread = R"(verksamhetsplan 2024 "Kulturnämnden" {}
inriktningsmål 1 "Öppet"
mål 1.1 "Nära" {
  kf-indikator "Besök" { årsmål max 10 st  kf-årsmål max 9 st }
  nämndmål 1.1.1 "Läser" {
    avsnitt "Hur" { aktivitet "Sagor" { tid 2024-01-01 till 2024-06-30 } }
  }
}
nämndmål "Lånar" { stödjer 1.1 }
avsnitt "Övrigt" { indikator "Lösa" { årsmål 3 } }
)";

TEST(GoalTree, PutsMeasuresUnderGoalsAndGoalsUnderWhatTheySupport) {
  const Read plan = read(std::string(thread));
  EXPECT_EQ(listed(goal_tree(plan.file.plan, {})),
            "focus_goal 1 Öppet\n"
            "  area_goal 1.1 Nära\n"
            "    kf_indicator  Besök = max 10 st KF max 9 st\n"
            "    board_goal 1.1.1 Läser\n"
            "      activity  Sagor = 2024-01-01 till 2024-06-30\n"
            "    board_goal  Lånar\n"
            "indicator  Lösa = 3\n");
}

TEST(GoalTree, DealsFindingsOutToTheInnermost) {
  const Read plan = read(std::string(thread));
  auto elsewhere = finding_at(plan, "mål 1.1");
  elsewhere.location.source = std::make_shared<const Source>("kf.plan", "mål 1.1 \"Nära\"");
  const std::vector<Diagnostic> findings = {finding_at(plan, "verksamhetsplan"), finding_at(plan, "max 9"),
                                            finding_at(plan, "Nära", Severity::note),
                                            finding_at(plan, "Sagor", Severity::warning), elsewhere};
  const GoalTree tree = goal_tree(plan.file.plan, findings);
  EXPECT_EQ(listed(tree),
            "focus_goal 1 Öppet of 3\n"
            "  area_goal 1.1 Nära #2 of 3\n"
            "    kf_indicator  Besök = max 10 st KF max 9 st #1 of 1\n"
            "    board_goal 1.1.1 Läser of 1\n"
            "      activity  Sagor = 2024-01-01 till 2024-06-30 #3 of 1\n"
            "    board_goal  Lånar\n"
            "indicator  Lösa = 3\n"
            "other #0\n"
            "other #4\n");
  EXPECT_EQ(tree.roots.front().total, (FindingCount{.errors = 1, .warnings = 1, .notes = 1}));
}

TEST(GoalTree, KeepsALeftOpenGoalOnItsLevel) {
  const Read plan = read("inriktningsmål 1 \"A\"\nmål 1.1 \"B\" {\n  indikator\nmål 1.2 \"C\" {\n  nämndmål \"D\"\n");
  EXPECT_EQ(listed(goal_tree(plan.file.plan, {})),
            "focus_goal 1 A\n"
            "  area_goal 1.1 B\n"
            "    indicator  \n"
            "  area_goal 1.2 C\n"
            "    board_goal  D\n");
}

TEST(GoalTree, HasNoRingsAndNoDepth) {
  // The area goal stands in the board goal that supports it.
  const Read ring = read("nämndmål \"A\" {\n  stödjer 1.1\n  mål 1.1 \"B\" {}\n}\n");
  EXPECT_EQ(listed(goal_tree(ring.file.plan, {})), "area_goal 1.1 B\n  board_goal  A\n");
  std::string deep;
  for (int i = 0; i < 20000; ++i) deep += "nämndmål \"x\" {\n";
  const Read nested = read(deep);
  EXPECT_GT(goal_tree(nested.file.plan, {}).roots.size(), 0U);
}

TEST(GoalTree, GoesToTheNameOrTheKeyword) {
  const Read plan = read("\xEF\xBB\xBFmål 1.1 \"Å\" {\n  aktivitet\n}\n");
  const GoalTree tree = goal_tree(plan.file.plan, {});
  ASSERT_EQ(tree.roots.size(), 1U);
  EXPECT_EQ(plan.source->slice(tree.roots[0].name_range), "Å");
  ASSERT_EQ(tree.roots[0].children.size(), 1U);
  EXPECT_EQ(plan.source->slice(tree.roots[0].children[0].name_range), "aktivitet");
}

}  // namespace
}  // namespace planlint::test
