// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
//
// The same plan in other bytes: line ends, a byte-order mark, decomposed letters, spaces that word processors make.
#include <gtest/gtest.h>

#include <string>
#include <utility>

#include "reader/reading.h"
#include "text/names.h"

namespace planlint {
namespace {

std::string replaced(std::string text, std::string_view from, std::string_view to) {
  for (auto at = text.find(from); at != std::string::npos; at = text.find(from, at + to.size()))
    text.replace(at, from.size(), to);
  return text;
}

/// What a model says, in normal form, without ranges.
Lines said(const Plan& plan) {
  Lines lines;
  const auto add = [&](std::string_view text) { lines.push_back(to_nfc(text)); };
  add(plan.header.board.value);
  add(std::to_string(static_cast<int>(plan.header.kind)));
  for (const auto& goal : plan.goals) {
    add(goal.title.value);
    for (const auto& result : goal.expected_results) add(result.value);
  }
  for (const auto& indicator : plan.indicators) {
    add(indicator.name.value);
    add(std::to_string(static_cast<int>(indicator.period)) + std::to_string(static_cast<int>(indicator.better)));
    add(std::to_string(static_cast<int>(indicator.target.kind)) +
        std::to_string(static_cast<int>(indicator.target.op)) +
        std::to_string(static_cast<int>(indicator.target.direction)) + indicator.target.number.to_string());
  }
  for (const auto& activity : plan.activities) add(activity.name.value);
  for (const auto& table : plan.tables) {
    add(std::to_string(static_cast<int>(table.kind)));
    for (const auto& cell : table.cells) add(cell.value ? cell.value->to_string() : cell.text.value);
  }
  return lines;
}

const char* const files[] = {"klar/barn-och-ungdom-2024.plan", "klar/tertialrapport-1-2024.plan",
                             "stockholm-2023/kf-budget-2023.plan"};

TEST(OtherBytes, WindowsLineEnds) {
  for (const auto* file : files) {
    const auto text = example(file);
    const auto other = read(replaced(text, "\n", "\r\n"));
    EXPECT_EQ(other.findings(), Lines{});
    const auto plan = read(text);
    auto same = said(plan.plan);
    for (auto& line : same) line = replaced(line, "\n", "\r\n");
    EXPECT_EQ(said(other.plan), same);
  }
}

TEST(OtherBytes, ByteOrderMark) {
  for (const auto* file : files) {
    const auto text = example(file);
    const auto other = read("\xEF\xBB\xBF" + text);
    EXPECT_EQ(other.findings(), Lines{});
    const auto plan = read(text);
    EXPECT_EQ(said(other.plan), said(plan.plan));
  }
}

TEST(OtherBytes, Decomposed) {
  constexpr std::pair<std::string_view, std::string_view> letters[] = {
      {"å", "a\u030a"}, {"ä", "a\u0308"}, {"ö", "o\u0308"}, {"Å", "A\u030a"}, {"Ä", "A\u0308"}, {"Ö", "O\u0308"}};
  for (const auto* file : files) {
    auto text = example(file);
    for (const auto& [composed, decomposed] : letters) text = replaced(text, composed, decomposed);
    const auto other = read(text);
    EXPECT_EQ(other.findings(), Lines{});
    const auto plan = read(example(file));
    EXPECT_EQ(said(other.plan), said(plan.plan));
  }
}

TEST(OtherBytes, NoBreakSpaces) {
  const auto plan = read(
      "verksamhetsplan\u00a02024 \"N\"\u00a0{\n\u00a0\u00a0utgår\u00a0från\u00a0\"kf.plan\"\n}\n"
      "mål 1.1\u00a0\"A\" {\n  indikator \"I\" { årsmål\u00a0minst\u00a01\u202f100\u00a0st }\n}\n");
  EXPECT_EQ(plan.findings(), Lines{});
  EXPECT_EQ(plan.plan.header.based_on.value, "kf.plan");
  EXPECT_EQ(plan.plan.indicators.at(0).target.number.to_string(), "1 100");
  EXPECT_EQ(plan.plan.indicators[0].target.unit, "st");
}

TEST(OtherBytes, QuotationMarksOfWordProcessors) {
  const auto plan = read("verksamhetsplan 2024 “N”\nmål 1.1 ”A” {\n  indikator “I\n}\n");
  EXPECT_EQ(plan.plan.header.board.value, "N");
  EXPECT_EQ(plan.plan.goals.at(0).title.value, "A");
  EXPECT_EQ(plan.plan.indicators.at(0).name.value, "I");
  EXPECT_EQ(plan.findings(), Lines{"syntax/unterminated-string 3:13 unterminated [“I]"});
}

}  // namespace
}  // namespace planlint
