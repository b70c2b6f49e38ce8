// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
#include "text/prose_references.h"

#include <gtest/gtest.h>

#include <chrono>
#include <string>

namespace planlint {
namespace {

/// ”1.1 1.3<” for ”mål 1.1–1.3”: `<` marks the far end of a range.
std::string goals(std::string_view text) {
  std::string all;
  for (const auto& goal : goals_in_prose(text)) {
    EXPECT_EQ(text.substr(goal.range.start, goal.range.end - goal.range.start), goal.number);
    all.append(all.empty() ? "" : " ").append(goal.number).append(goal.is_range_end ? "<" : "");
  }
  return all;
}

std::string appendices(std::string_view text) {
  std::string all;
  for (const auto& one : appendices_in_prose(text))
    all.append(all.empty() ? "" : " ").append(std::to_string(one.number)).append(one.is_range_end ? "<" : "");
  return all;
}

TEST(ProseReferences, FindsGoalsByTheirNumbers) {
  EXPECT_EQ(goals("se mål 3.3."), "3.3");
  EXPECT_EQ(goals("Mål 1.2.1: läsning"), "1.2.1");
  EXPECT_EQ(goals("nämndmålet 1.2.1 och verksamhetsområdesmålet 2.4"), "1.2.1 2.4");
  EXPECT_EQ(goals("målet för verksamhetsområdet 1.2"), "1.2");
  EXPECT_EQ(goals("KF-mål 2.1, MÅL 2.2"), "2.1 2.2");
  EXPECT_EQ(goals("mål\n    1.2 \"Alla elever\""), "1.2");
  EXPECT_EQ(goals("mål\u00a01.2"), "1.2");
  EXPECT_EQ(goals("m\u0061\u030al 1.2"), "1.2") << "decomposed, as macOS has it";
}

TEST(ProseReferences, FindsLists) {
  EXPECT_EQ(goals("målen 1.1–1.3, 2.4 och 3.1 samt annat"), "1.1 1.3< 2.4 3.1");
  EXPECT_EQ(goals("mål 1.1 respektive 1.2 eller mål 1.3"), "1.1 1.2 1.3");
  EXPECT_EQ(goals("mål 1.1, som gäller alla"), "1.1");
  EXPECT_EQ(goals("mål 1.1 - ett mål om 5.5 procent"), "1.1");
}

TEST(ProseReferences, KnowsWhatIsNoGoalOfThePlan) {
  for (const std::string_view text :
       {"mål 16 i Agenda 2030", "Agenda 2030 och dess mål 3.3", "mål 3.3 i Agenda 2030", "FN:s mål 3.3",
        "programmets mål 1.2", "mål 1.5 %", "mål 1.5 mnkr", "årsmål 1.2", "delmål 1.2", "målarbete 1.2", "mål", "mål ",
        "mål 1.", "mål 2024", "mål 2024.1", "mål 1.234", "kommål 1.1", "måls 1.1"})
    EXPECT_EQ(goals(text), "") << text;
  EXPECT_EQ(goals("mål 1.2 i verksamhetsplanen"), "1.2");
}

TEST(ProseReferences, TakesOnePartBehindInriktningsmal) {
  EXPECT_EQ(goals("inriktningsmål 1 och 2"), "1 2");
  EXPECT_EQ(goals("Inriktningsmål 3."), "3");
  EXPECT_EQ(goals("inriktningsmål 2024"), "");
}

TEST(ProseReferences, FindsAppendices) {
  EXPECT_EQ(appendices("se bilaga 7."), "7");
  EXPECT_EQ(appendices("bilagorna 2–4 och 6"), "2 4< 6");
  EXPECT_EQ(appendices("Bilaga sju, bilaga tjugofem, BILAGA NR 3"), "7 25 3");
  EXPECT_EQ(appendices("(bilaga 1)"), "1");
}

TEST(ProseReferences, LeavesOtherDocumentsAppendices) {
  for (const std::string_view text : {"budgetens bilaga 3", "bilaga 2 till förordningen", "Bilaga 1 från KF",
                                      "bilagor som visar", "bilaga", "bilaga ", "bilaga 1234", "felbilaga 2"})
    EXPECT_EQ(appendices(text), "") << text;
}

TEST(ProseReferences, FindsATitleBehindANumber) {
  const auto title = [](std::string_view text, std::string_view name) -> std::string {
    const auto goal = goals_in_prose(text);
    const auto found = goal.empty() ? std::nullopt : title_behind(text, goal[0].range.end, name);
    return found ? std::string(text.substr(found->start, found->end - found->start)) : "-";
  };
  EXPECT_EQ(title("mål 1.2 Alla läser", "Alla läser"), "Alla läser");
  EXPECT_EQ(title("mål 1.2 – Alla läser.", "Alla läser"), "Alla läser");
  EXPECT_EQ(title("mål 1.2 \"Alla\n   läser\"", "Alla läser"), "Alla\n   läser");
  EXPECT_EQ(title("mål 1.2: ”Alla läser”", "Alla läser"), "Alla läser");
  EXPECT_EQ(title("mål 1.2 \\\"Alla läser\\\"", "Alla läser"), "Alla läser");
  EXPECT_EQ(title("mål 1.2 Alla läsera", "Alla läser"), "-");
  EXPECT_EQ(title("mål 1.2 Alla", "Alla läser"), "-");
  EXPECT_EQ(title("mål 1.2", "Alla läser"), "-");
}

TEST(ProseReferences, TakesTimeInProportionToTheText) {
  const auto seconds = [](std::size_t count) {
    std::string text;
    for (std::size_t i = 0; i < count; ++i) text += "måååmål mål 1.1, 1.2–";
    for (std::size_t i = 0; i < count; ++i) text += "bilaga 1, bilagabilaga bilaga ";
    const auto start = std::chrono::steady_clock::now();
    EXPECT_GE(goals_in_prose(text).size(), count);
    EXPECT_FALSE(appendices_in_prose(text).empty());
    return std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
  };
  EXPECT_LT(seconds(80'000), 40 * (seconds(8'000) + 0.002));
}

}  // namespace
}  // namespace planlint
