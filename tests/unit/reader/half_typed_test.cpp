// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
//
// Files as they are while somebody types: cut off anywhere, or with a line that is not there.
#include <gtest/gtest.h>

#include <algorithm>
#include <set>
#include <string>
#include <tuple>

#include "reader/reading.h"

namespace planlint {
namespace {

/// Kind, place and text of the things that a reader would see before `cut`.
using Things = std::set<std::tuple<std::string, std::uint32_t, std::string>>;

Things things_before(const Plan& plan, std::uint32_t cut) {
  Things things;
  const auto add = [&](const char* kind, Range range, std::string_view text) {
    // With what closes it: `"`, `"""`.
    if (!range.empty() && range.end + 3 <= cut) things.emplace(kind, range.start, text);
  };
  const auto add_text = [&](const char* kind, const Text& text) { add(kind, text.range, text.value); };
  add_text("board", plan.header.board);
  add_text("based on", plan.header.based_on);
  for (const auto& goal : plan.goals) {
    add_text("goal", goal.title);
    for (const auto& item : goal.expected_results) add_text("result", item);
    for (const auto& item : goal.priorities) add_text("priority", item);
  }
  for (const auto& indicator : plan.indicators) {
    add_text("indicator", indicator.name);
    add("target", indicator.target.range, indicator.target.text);
    add("kf-target", indicator.kf_target.range, indicator.kf_target.text);
    add_text("period", indicator.period_text);
  }
  for (const auto& activity : plan.activities) {
    add_text("activity", activity.name);
    if (activity.start) add("start", activity.start->range, activity.start->text);
    if (activity.end) add("end", activity.end->range, activity.end->text);
  }
  for (const auto& decision : plan.decisions) add_text("decision", decision.subject);
  for (const auto& section : plan.sections) add_text("section", section.title);
  for (const auto& text : plan.paragraphs) add_text("text", text.text);
  for (const auto& table : plan.tables) {
    add_text("table", table.title);
    for (const auto& cell : table.cells) add_text("cell", cell.text);
  }
  for (const auto& unit : plan.result_units) add_text("unit", unit.name);
  return things;
}

/// Reads the first `cut` bytes: nothing before them is lost, and they have few findings.
void check_cut(const std::string& text, const Plan& whole, std::uint32_t cut, std::size_t most) {
  const auto reading = read(text.substr(0, cut));
  const auto expected = things_before(whole, cut);
  const auto found = things_before(reading.plan, cut);
  Things lost;
  std::ranges::set_difference(expected, found, std::inserter(lost, lost.end()));
  EXPECT_EQ(lost, Things()) << "cut at " << cut;
  EXPECT_LE(reading.diagnostics.size(), most) << "cut at " << cut << ' ' << testing::PrintToString(reading.findings());
}

class HalfTyped : public testing::TestWithParam<const char*> {};

TEST_P(HalfTyped, CutAnywhere) {
  const auto text = example(GetParam());
  const auto whole = read(text);
  ASSERT_EQ(whole.findings(), Lines{});
  for (std::uint32_t cut = 0; cut < text.size() && !HasFailure(); cut += 50) check_cut(text, whole.plan, cut, 3);
}

TEST_P(HalfTyped, CutAtLineEnds) {
  const auto text = example(GetParam());
  const auto whole = read(text);
  for (auto cut = text.find('\n'); cut != std::string::npos && !HasFailure(); cut = text.find('\n', cut + 1)) {
    check_cut(text, whole.plan, static_cast<std::uint32_t>(cut), 2);
  }
}

TEST_P(HalfTyped, ALineIsMissing) {
  const auto text = example(GetParam());
  std::size_t findings = 0;
  std::size_t lines = 0;
  for (std::size_t start = 0; start < text.size() && !HasFailure(); ++lines) {
    const auto end = text.find('\n', start) + 1;
    const auto reading = read(text.substr(0, start) + text.substr(end));
    findings += reading.diagnostics.size();
    EXPECT_LE(reading.diagnostics.size(), 4U)
        << "without ”" << text.substr(start, end - start) << "” " << testing::PrintToString(reading.findings());
    start = end;
  }
  EXPECT_LE(findings, lines);
}

INSTANTIATE_TEST_SUITE_P(Examples, HalfTyped,
                         testing::Values("klar/barn-och-ungdom-2024.plan", "stockholm-2023/kf-budget-2023.plan",
                                         "stockholm-2023/sodermalm-2023.plan"));

}  // namespace
}  // namespace planlint
