// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
#include <gtest/gtest.h>

#include "reader/reading.h"

namespace planlint {
namespace {

/// The suppressions of what stands in a goal: rule, reason, and the first and last line of what they cover.
Lines suppressions(std::string_view text, Lines* findings = nullptr) {
  const auto plan = read("verksamhetsplan 2024 \"N\"\nmål 1.1 \"A\" {\n" + std::string(text) + "\n}\nmål 1.2 \"B\"\n");
  Lines lines;
  for (const auto& suppression : plan.suppressions) {
    EXPECT_EQ(plan.at(suppression.rule_range), suppression.rule);
    EXPECT_EQ(plan.at(suppression.comment).front(), '#');
    lines.push_back(suppression.rule + " (" + suppression.reason + ") " +
                    std::to_string(plan.source->position(suppression.covers.start).line) + "-" +
                    std::to_string(plan.source->position(suppression.covers.end).line));
  }
  if (findings == nullptr) {
    EXPECT_EQ(plan.findings(), Lines{});
  } else {
    *findings = plan.findings();
  }
  return lines;
}

TEST(Suppressions, ThreeForms) {
  EXPECT_EQ(
      suppressions("  # planlint: ignorera date/outside-year -- skäl\n  aktivitet \"A\" {\n    tid 2024-01-01\n  }"),
      Lines{"date/outside-year (skäl) 4-6"});
  EXPECT_EQ(suppressions("  # planlint: ignorera-block a/b -- skäl\n  text \"x\""), Lines{"a/b (skäl) 2-5"});
  EXPECT_EQ(suppressions("  # planlint: ignorera-fil a/b -- skäl"), Lines{"a/b (skäl) 1-6"});
}

TEST(Suppressions, BehindAStatement) {
  EXPECT_EQ(suppressions("  text \"x\" # planlint: ignorera a/b -- skäl\n  text \"y\""), Lines{"a/b (skäl) 3-3"});
  EXPECT_EQ(suppressions("  indikator \"x\" { årsmål 3 # planlint: ignorera a/b -- skäl\n  }"),
            Lines{"a/b (skäl) 3-3"});
}

TEST(Suppressions, OtherCommentsAndBlankLinesBetween) {
  EXPECT_EQ(suppressions("  # planlint: ignorera a/b -- skäl\n\n  # mer\n  text \"y\""), Lines{"a/b (skäl) 6-6"});
}

TEST(Suppressions, SeveralRules) {
  EXPECT_EQ(suppressions("  # planlint: ignorera a/b, c/d,e/f -- skäl, med komma -- och streck\n  text \"y\""),
            (Lines{"a/b (skäl, med komma -- och streck) 4-4", "c/d (skäl, med komma -- och streck) 4-4",
                   "e/f (skäl, med komma -- och streck) 4-4"}));
}

TEST(Suppressions, WithWindowsLineEndsAndTabs) {
  EXPECT_EQ(suppressions("  #planlint:ignorera\ta/b\t--\tskäl\t\r\n  text \"y\"\r"), Lines{"a/b (skäl) 4-4"});
}

TEST(Suppressions, WithoutReasonIsAFindingAndSilencesNothing) {
  Lines findings;
  for (const auto* comment :
       {"# planlint: ignorera a/b", "# planlint: ignorera a/b --", "# planlint: ignorera a/b --  "}) {
    EXPECT_EQ(suppressions(std::string("  ") + comment, &findings), Lines{});
    ASSERT_EQ(findings.size(), 1U) << comment;
    EXPECT_EQ(findings[0].substr(0, 48), "suppression/malformed 3:3 missing_reason [# plan") << comment;
  }
}

TEST(Suppressions, Malformed) {
  Lines findings;
  for (const auto* comment : {"# planlint:", "# planlint: ignorera", "# planlint: ignore a/b -- skäl",
                              "# planlint: a/b", "# planlint: ignorera -- skäl",
                              "# planlint: ignorera a/b,, c/d -- skäl", "# planlint: ignorera-rad a/b -- skäl"}) {
    EXPECT_EQ(suppressions(std::string("  ") + comment, &findings), Lines{}) << comment;
    EXPECT_EQ(findings, Lines{"suppression/malformed 3:3 malformed [" + std::string(comment) + "]"});
  }
}

TEST(Suppressions, OnlyCommentsCount) {
  EXPECT_EQ(suppressions(
                "  text \"# planlint: ignorera a/b -- skäl\"\n  text \"\"\"\n    # planlint: ignorera a/b\n    \"\"\"\n"
                "  # se # planlint: ignorera a/b\n  tabell {\n    | a#planlint: x\n  }"),
            Lines{});
}

TEST(Suppressions, BehindATextTheCommentCounts) {
  EXPECT_EQ(suppressions("  text \"# planlint: x\" # planlint: ignorera a/b -- skäl"), Lines{"a/b (skäl) 3-3"});
}

TEST(Suppressions, AtTheEndOfABlockNothingIsLeftToSilence) {
  const auto plan = read("verksamhetsplan 2024 \"N\"\n# planlint: ignorera a/b -- skäl");
  ASSERT_EQ(plan.suppressions.size(), 1U);
  EXPECT_TRUE(plan.suppressions[0].covers.empty());
}

}  // namespace
}  // namespace planlint
