// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
#include "cli/asker.h"

#include <gtest/gtest.h>

#include <memory>
#include <sstream>
#include <vector>

namespace planlint {
namespace {

Diagnostic finding(const std::string& rule, const std::vector<Applicability>& fixes) {
  const auto source = std::make_shared<const Source>("a.plan", "text\n");
  const Range range = {.start = 0, .end = 4};
  Diagnostic diagnostic = {.rule = rule,
                           .severity = Severity::warning,
                           .location = {.source = source, .range = range},
                           .message_id = "found",
                           .message = "found",
                           .label = {},
                           .related = {},
                           .fixes = {}};
  for (const Applicability applicability : fixes) {
    diagnostic.fixes.push_back({.title = "fix " + std::to_string(diagnostic.fixes.size()),
                                .applicability = applicability,
                                .edits = {{.range = range, .replacement = "x"}}});
  }
  return diagnostic;
}

class AskerTest : public testing::Test {
 protected:
  std::optional<std::size_t> ask(Asker& asker, const Diagnostic& of) {
    std::vector<std::size_t> offered;
    for (std::size_t i = 0; i < of.fixes.size(); ++i) offered.push_back(i);
    return asker.choose(of, offered);
  }

  Asker asker_for(const std::string& answers, Language language = Language::english) {
    answers_.clear();
    answers_.str(answers);
    return {answers_, [this](std::string_view text) { shown_ += text; }, language, {}};
  }

  const Diagnostic one_ = finding("x/a", {Applicability::safe});
  const Diagnostic two_ = finding("x/a", {Applicability::safe, Applicability::suggested});
  const Diagnostic gap_ = finding("x/a", {Applicability::has_placeholders});
  std::istringstream answers_;
  std::string shown_;
};

TEST_F(AskerTest, ReadsTheWordsOfBothLanguages) {
  for (const std::string yes : {"j", "ja", "y", "yes", " JA ", "1"}) {
    auto asker = asker_for(yes + "\n");
    EXPECT_EQ(ask(asker, one_), 0U) << yes;
  }
  for (const std::string no : {"n", "nej", "no"}) {
    auto asker = asker_for(no + "\n");
    EXPECT_EQ(ask(asker, one_), std::nullopt) << no;
    EXPECT_FALSE(asker.stopped());
  }
}

TEST_F(AskerTest, AsksAgainWhereTheAnswerIsNone) {
  auto asker = asker_for("\nkanske\n2\nj\n");
  EXPECT_EQ(ask(asker, one_), 0U);
  std::size_t questions = 0;
  for (auto at = shown_.find("fix it?"); at != std::string::npos; at = shown_.find("fix it?", at + 1)) ++questions;
  EXPECT_EQ(questions, 4U);
}

TEST_F(AskerTest, YesToSeveralSaysNothing) {
  auto asker = asker_for("j\n2\n", Language::swedish);
  EXPECT_EQ(ask(asker, two_), 1U);
  EXPECT_NE(shown_.find("  1  fix 0\n  2  fix 1\nrätta hur? [1-2], [n]ej, [a]lltid x/a, [s]luta: "), std::string::npos)
      << shown_;
}

TEST_F(AskerTest, AlwaysIsForTheRuleButFillsNoGapUnseen) {
  auto asker = asker_for("a\nn\nj\n");
  EXPECT_EQ(ask(asker, one_), 0U);
  shown_.clear();
  EXPECT_EQ(ask(asker, two_), 0U);
  EXPECT_EQ(shown_, "");
  EXPECT_EQ(ask(asker, gap_), std::nullopt);
  EXPECT_EQ(ask(asker, finding("x/b", {Applicability::safe})), 0U);
  EXPECT_EQ(ask(asker, two_), 0U);
}

TEST_F(AskerTest, NothingIsAskedBehindStopOrTheEnd) {
  for (const std::string stop : {"s\nj\n", "q\nj\n", ""}) {
    auto asker = asker_for(stop);
    EXPECT_EQ(ask(asker, one_), std::nullopt);
    EXPECT_TRUE(asker.stopped());
    shown_.clear();
    EXPECT_EQ(ask(asker, one_), std::nullopt);
    EXPECT_EQ(shown_, "");
  }
}

}  // namespace
}  // namespace planlint
