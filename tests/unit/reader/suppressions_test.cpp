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

/// What is said of the suppressions besides the rule: scope, last day, owner.
Lines terms(std::string_view comment, Lines* findings = nullptr) {
  const auto plan = read("verksamhetsplan 2024 \"N\"\n# planlint: " + std::string(comment) + "\n");
  Lines lines;
  for (const auto& one : plan.suppressions) {
    lines.push_back(one.rule + "|" + std::to_string(static_cast<int>(one.scope)) + "|" + iso_text(one.expires) + "|" +
                    one.owner + "|" + one.reason);
  }
  if (findings == nullptr) {
    EXPECT_EQ(plan.findings(), Lines{}) << comment;
  } else {
    *findings = plan.findings();
  }
  return lines;
}

TEST(Suppressions, MayHaveALastDayAndAnOwner) {
  EXPECT_EQ(terms("ignorera a/b till 2024-03-31 -- skäl"), Lines{"a/b|0|2024-03-31||skäl"});
  EXPECT_EQ(terms("ignorera-block a/b ansvarig controllern -- skäl"), Lines{"a/b|1||controllern|skäl"});
  EXPECT_EQ(terms("ignorera-fil a/b till 2024-02-29 ansvarig avdelningen för ekonomi -- skäl"),
            Lines{"a/b|2|2024-02-29|avdelningen för ekonomi|skäl"});
  EXPECT_EQ(terms("ignorera a/b\tansvarig  controllern  till\t2024-03-31 -- skäl till detta"),
            Lines{"a/b|0|2024-03-31|controllern|skäl till detta"});
  EXPECT_EQ(terms("ignorera a/b, c/d till 2024-03-31 -- skäl"),
            (Lines{"a/b|0|2024-03-31||skäl", "c/d|0|2024-03-31||skäl"}));
}

TEST(Suppressions, OnesWithPartsThatCannotBeUnderstoodSilenceNothing) {
  const std::pair<std::string, std::string> cases[] = {
      {"ignorera a/b till 2024-02-30 -- skäl", "bad_date [2024-02-30]"},
      {"ignorera a/b till mars -- skäl", "bad_date [mars]"},
      {"ignorera a/b till 2024-3-1 -- skäl", "bad_date [2024-3-1]"},
      {"ignorera a/b till 2024-03-31 2024-04-30 -- skäl", "bad_date [2024-03-31 2024-04-30]"},
      {"ignorera a/b till -- skäl", "missing_date [till]"},
      {"ignorera a/b till ansvarig X -- skäl", "missing_date [till]"},
      {"ignorera a/b ansvarig -- skäl", "missing_owner [ansvarig]"},
      {"ignorera a/b ansvarig till 2024-03-31 -- skäl", "missing_owner [ansvarig]"},
      {"ignorera a/b till 2024-03-31 till 2024-04-30 -- skäl", "unexpected [till]"},
      {"ignorera a/b ansvarig X ansvarig Y -- skäl", "unexpected [ansvarig]"},
      {"ignorera a/b c/d -- skäl", "unexpected [c/d]"},
      {"ignorera a/b, c/d tills 2024-03-31 -- skäl", "unexpected [tills 2024-03-31]"},
      {"ignorera till 2024-03-31 -- skäl", "malformed [# planlint: ignorera till 2024-03-31 -- skäl]"},
  };
  for (const auto& [comment, expected] : cases) {
    Lines findings;
    EXPECT_EQ(terms(comment, &findings), Lines{}) << comment;
    ASSERT_EQ(findings.size(), 1U) << comment;
    EXPECT_TRUE(findings[0].starts_with("suppression/malformed 2:")) << findings[0];
    EXPECT_TRUE(findings[0].ends_with(" " + expected)) << findings[0];
  }
}

TEST(Suppressions, WithoutReasonALastDayDoesNotHelp) {
  Lines findings;
  EXPECT_EQ(terms("ignorera a/b till 2024-03-31", &findings), Lines{});
  ASSERT_EQ(findings.size(), 1U);
  EXPECT_NE(findings[0].find("missing_reason"), std::string::npos) << findings[0];
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
