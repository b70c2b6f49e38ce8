// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
#include "diagnostics/known_findings.h"

#include <gtest/gtest.h>

namespace planlint {
namespace {

Diagnostic finding(std::string rule, std::string subject, std::string message = "m") {
  Diagnostic one;
  one.rule = std::move(rule);
  one.subject = std::move(subject);
  one.message_id = "id";
  one.message = std::move(message);
  return one;
}

std::string messages(const std::vector<Diagnostic>& diagnostics) {
  std::string all;
  for (const Diagnostic& one : diagnostics) all += one.message + ";";
  return all;
}

TEST(KnownFindings, GoByFileRuleSubjectAndMessageId) {
  const FindingCounts counts = {{key_of(finding("a/b", "goal 1"), "x.plan"), 1}};
  for (const auto& [file, rule, subject] :
       {std::tuple("y.plan", "a/b", "goal 1"), std::tuple("x.plan", "a/c", "goal 1"),
        std::tuple("x.plan", "a/b", "goal 2")}) {
    KnownFindings known(counts);
    std::vector<Diagnostic> found = {finding(rule, subject)};
    known.take_out(found, file);
    EXPECT_EQ(found.size(), 1U);
    EXPECT_EQ(known.left(), counts);
  }
  KnownFindings known(counts);
  std::vector<Diagnostic> found = {finding("a/b", "goal 1", "in other words")};
  known.take_out(found, "x.plan");
  EXPECT_TRUE(found.empty());
  EXPECT_TRUE(known.left().empty());
}

TEST(KnownFindings, TwoEqualOnesAreTwo) {
  KnownFindings known({{key_of(finding("a/b", "s"), "x"), 2}});
  std::vector<Diagnostic> found = {finding("a/b", "s", "1"), finding("a/b", "s", "2"), finding("a/b", "s", "3")};
  known.take_out(found, "x");
  EXPECT_EQ(messages(found), "3;");
  known.take_out(found, "x");
  EXPECT_EQ(found.size(), 1U) << "each is taken out once";
}

TEST(KnownFindings, ThoseThatSayTheSameGoFirst) {
  KnownFindings known;
  known.add(finding("a/b", "s", "old"), "x");
  known.add(finding("a/b", "s", "older"), "x");
  std::vector<Diagnostic> found = {finding("a/b", "s", "new"), finding("a/b", "s", "old"),
                                   finding("a/b", "s", "newer")};
  known.take_out(found, "x");
  EXPECT_EQ(messages(found), "newer;");
}

TEST(KnownFindings, AreToldWithoutBeingCrossedOut) {
  const KnownFindings known({{key_of(finding("a/b", "s"), "x"), 1}, {key_of(finding("a/b", "s"), "y"), 1}});
  const std::vector<Diagnostic> found = {finding("a/b", "other"), finding("a/b", "s", "1"), finding("a/b", "s", "2")};
  for (int i = 0; i < 2; ++i) EXPECT_EQ(known.known(found, "x"), (std::vector<bool>{false, true, false}));
  EXPECT_EQ(known.known(found, "z"), (std::vector<bool>{false, false, false}));
  EXPECT_EQ(known.left().size(), 2U);
}

}  // namespace
}  // namespace planlint
