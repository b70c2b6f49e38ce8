// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
#include "fix/fix_text.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <memory>

namespace planlint {
namespace {

/// A rule for these tests: wherever `from` stands, a fix writes `to` there.
struct Rule {
  std::string id;
  std::string from;
  std::string to;
  Applicability applicability = Applicability::safe;
  Severity severity = Severity::warning;
};

/// Finds what the rules find, and counts how often it was asked.
class Checker {
 public:
  explicit Checker(std::vector<Rule> rules) : rules_(std::move(rules)) {}

  std::vector<Diagnostic> operator()(const std::string& text) {
    ++checks;
    const auto source = std::make_shared<const Source>("a.plan", text);
    std::vector<Diagnostic> found;
    for (const Rule& rule : rules_) {
      for (auto at = text.find(rule.from); at != std::string::npos; at = text.find(rule.from, at + rule.from.size())) {
        const Range range = {.start = static_cast<std::uint32_t>(at),
                             .end = static_cast<std::uint32_t>(at + rule.from.size())};
        found.push_back({.rule = rule.id,
                         .severity = rule.severity,
                         .location = {.source = source, .range = range},
                         .message_id = "found",
                         .message = "found " + rule.from,
                         .label = {},
                         .related = {},
                         .fixes = {{.title = "write " + rule.to,
                                    .applicability = rule.applicability,
                                    .edits = {{.range = range, .replacement = rule.to}}}}});
      }
    }
    sort_and_unique(found);
    return found;
  }

  std::size_t checks = 0;

 private:
  std::vector<Rule> rules_;
};

FixResult fix(std::string text, const std::vector<Rule>& rules, const FixOptions& options = {}) {
  return fix_text(std::move(text), Checker(rules), options);
}

TEST(FixText, AppliesWhatGoesTogetherAtOnce) {
  Checker checker({{.id = "x/a", .from = "a", .to = "A"}, {.id = "x/b", .from = "b", .to = "B"}});
  const FixResult result = fix_text("a b a", std::ref(checker), {});
  EXPECT_EQ(result.text, "A B A");
  EXPECT_EQ(result.fixed, 3U);
  EXPECT_TRUE(result.left.empty());
  EXPECT_TRUE(result.mistakes.empty());
  EXPECT_EQ(checker.checks, 2U);
}

TEST(FixText, LeavesAloneWhatIsLessCertain) {
  const std::vector<Rule> rules = {
      {.id = "x/a", .from = "a", .to = "A"},
      {.id = "x/b", .from = "b", .to = "B", .applicability = Applicability::suggested},
      {.id = "x/c", .from = "c", .to = "C", .applicability = Applicability::has_placeholders}};
  const FixResult safe = fix("abc", rules);
  EXPECT_EQ(safe.text, "Abc");
  EXPECT_EQ(safe.left.size(), 2U);
  EXPECT_EQ(fix("abc", rules, {.up_to = Applicability::suggested}).text, "ABc");
}

TEST(FixText, TheLaterOfTwoInConflictWaitsForTheNextRound) {
  // "ab" and "bc" overlap; when the first is mended, the second is no more.
  const FixResult result = fix("abc", {{.id = "x/a", .from = "bc", .to = "!"}, {.id = "x/b", .from = "ab", .to = "?"}});
  EXPECT_EQ(result.text, "?c");
  EXPECT_EQ(result.fixed, 1U);
  EXPECT_TRUE(result.mistakes.empty());
}

TEST(FixText, MendsWhatAFixBringsToLight) {
  const FixResult result = fix("a", {{.id = "x/a", .from = "a", .to = "b"}, {.id = "x/b", .from = "b", .to = "c"}});
  EXPECT_EQ(result.text, "c");
  EXPECT_EQ(result.fixed, 2U);
}

TEST(FixText, SyntaxIsMendedFirst) {
  std::vector<std::string> asked;
  const FixOptions options = {.up_to = Applicability::safe,
                              .choose = [&](const Diagnostic& finding, std::span<const std::size_t> offered) {
                                asked.push_back(finding.rule);
                                return std::optional(offered.front());
                              }};
  const FixResult result =
      fix("a b", {{.id = "x/a", .from = "a", .to = "A"}, {.id = "syntax/b", .from = "b", .to = "B"}}, options);
  EXPECT_EQ(result.text, "A B");
  EXPECT_EQ(asked, (std::vector<std::string>{"syntax/b", "x/a"}));
}

TEST(FixText, AFixThatKeepsItsFindingIsTakenBackAlone) {
  const FixResult result = fix("one bad two bad? three", {{.id = "x/bad", .from = "bad?", .to = "(bad?)"},
                                                          {.id = "x/one", .from = "one", .to = "1"},
                                                          {.id = "x/three", .from = "three", .to = "3"},
                                                          {.id = "x/two", .from = "two", .to = "2"}});
  EXPECT_EQ(result.text, "1 bad 2 bad? 3");
  EXPECT_EQ(result.fixed, 3U);
  ASSERT_EQ(result.left.size(), 1U);
  ASSERT_EQ(result.mistakes.size(), 1U);
  const FixMistake& mistake = result.mistakes.front();
  EXPECT_EQ(mistake.kind, FixMistake::Kind::keeps_finding);
  EXPECT_EQ(mistake.rules, std::vector<std::string>{"x/bad"});
  EXPECT_EQ(mistake.title, "write (bad?)");
  EXPECT_EQ(mistake.range, result.left.front().location.range) << "in the text as it is at last";
}

TEST(FixText, AFixThatChangesNothingIsAMistake) {
  const FixResult result = fix("a", {{.id = "x/a", .from = "a", .to = "a"}});
  EXPECT_EQ(result.fixed, 0U);
  ASSERT_EQ(result.mistakes.size(), 1U);
  EXPECT_EQ(result.mistakes.front().kind, FixMistake::Kind::keeps_finding);
}

TEST(FixText, AFixThatBreaksTheFileIsTakenBackAlone) {
  const FixResult result = fix("a b c", {{.id = "x/a", .from = "a", .to = "A"},
                                         {.id = "x/b", .from = "b", .to = "{"},
                                         {.id = "x/c", .from = "c", .to = "C"},
                                         {
                                             .id = "syntax/brace",
                                             .from = "{",
                                             .to = "{",
                                             .severity = Severity::error,
                                         }});
  EXPECT_EQ(result.text, "A b C");
  ASSERT_EQ(result.mistakes.size(), 1U);
  EXPECT_EQ(result.mistakes.front().kind, FixMistake::Kind::breaks_file);
  EXPECT_EQ(result.mistakes.front().rules, std::vector<std::string>{"x/b"});
}

TEST(FixText, ABrokenRuleOrReferenceCountsAsABrokenFile) {
  for (const std::string id : {"rule/failed", "file/missing-reference", "suppression/malformed"}) {
    const FixResult result = fix(
        "b",
        {{.id = "x/b", .from = "b", .to = "{"},
         {.id = id, .from = "{", .to = "", .applicability = Applicability::suggested, .severity = Severity::error}});
    EXPECT_EQ(result.text, "b") << id;
    EXPECT_EQ(result.mistakes.size(), 1U) << id;
  }
}

TEST(FixText, MendingSyntaxMayBringMoreOfItToLight) {
  const FixResult result = fix("b", {{.id = "syntax/b", .from = "b", .to = "{", .severity = Severity::error},
                                     {.id = "syntax/brace",
                                      .from = "{",
                                      .to = "!",
                                      .applicability = Applicability::suggested,
                                      .severity = Severity::error}});
  EXPECT_EQ(result.text, "{");
  EXPECT_TRUE(result.mistakes.empty());
  EXPECT_EQ(result.left.size(), 1U);
}

TEST(FixText, WhatWasBrokenBeforeIsNoFixsMistake) {
  const FixResult result = fix("{ a", {{.id = "x/a", .from = "a", .to = "A"},
                                       {.id = "syntax/brace",
                                        .from = "{",
                                        .to = "",
                                        .applicability = Applicability::suggested,
                                        .severity = Severity::error}});
  EXPECT_EQ(result.text, "{ A");
  EXPECT_TRUE(result.mistakes.empty());
}

TEST(FixText, FixesThatUndoEachOtherEndAndAreNamed) {
  const FixResult result = fix("x a y", {{.id = "x/a", .from = "a", .to = "b"},
                                         {.id = "x/b", .from = "b", .to = "a"},
                                         {.id = "x/y", .from = "y", .to = "Y"}});
  EXPECT_EQ(result.text, "x b Y");
  EXPECT_EQ(result.fixed, 2U) << "what undid itself is not counted";
  ASSERT_EQ(result.mistakes.size(), 1U);
  EXPECT_EQ(result.mistakes.front().kind, FixMistake::Kind::goes_in_circles);
  EXPECT_EQ(result.mistakes.front().rules, (std::vector<std::string>{"x/a", "x/b"}));
}

TEST(FixText, FixesThatNeverEndAreStoppedAndNamed) {
  Checker checker({{.id = "x/a", .from = "a", .to = "xb"}, {.id = "x/b", .from = "b", .to = "xa"}});
  const FixResult result = fix_text("a", std::ref(checker), {});
  EXPECT_EQ(checker.checks, max_fix_checks);
  ASSERT_EQ(result.mistakes.size(), 1U);
  EXPECT_EQ(result.mistakes.front().kind, FixMistake::Kind::never_ends);
}

TEST(FixText, ARuleThatIsAlwaysMistakenIsGivenUp) {
  std::string text;
  for (int i = 0; i < 100; ++i) text += "bad good ";
  Checker checker({{.id = "x/bad", .from = "bad", .to = "bad!"}, {.id = "x/good", .from = "good", .to = "better"}});
  const FixResult result = fix_text(text, std::ref(checker), {});
  EXPECT_EQ(result.fixed, 100U);
  EXPECT_EQ(result.mistakes.size(), 3U);
  EXPECT_LT(checker.checks, 60U);
}

TEST(FixText, AsksOnceForEachFinding) {
  std::vector<std::string> asked;
  const FixOptions options = {.up_to = Applicability::has_placeholders,
                              .choose = [&](const Diagnostic& finding, std::span<const std::size_t> offered) {
                                const auto start = finding.location.range.start;
                                asked.push_back(finding.rule + std::to_string(start));
                                return start == 0 ? std::nullopt : std::optional(offered.front());
                              }};
  const FixResult result =
      fix("a a -", {{.id = "x/a", .from = "a", .to = "AA"}, {.id = "x/bad", .from = "-", .to = "!-"}}, options);
  EXPECT_EQ(asked, (std::vector<std::string>{"x/a0", "x/a2", "x/bad4"}));
  EXPECT_EQ(result.text, "a AA -");
  EXPECT_EQ(result.fixed, 1U);
}

TEST(FixText, WhoChoosesGetsAllAlternativesAndTheMostCertainFirst) {
  const auto check = [](const std::string& text) {
    std::vector<Diagnostic> found;
    if (text != "a") return found;
    const Range range = {.start = 0, .end = 1};
    const auto fix_to = [&](std::string to, Applicability applicability) {
      return Fix{.title = to, .applicability = applicability, .edits = {{.range = range, .replacement = to}}};
    };
    Diagnostic& finding = found.emplace_back();
    finding.rule = "x/a";
    finding.location = {.source = std::make_shared<const Source>("a.plan", text), .range = range};
    finding.fixes = {fix_to("fill in", Applicability::has_placeholders), fix_to("likely", Applicability::suggested),
                     fix_to("certain", Applicability::safe)};
    return found;
  };
  EXPECT_EQ(fix_text("a", check, {.up_to = Applicability::suggested}).text, "certain");
  std::vector<std::size_t> seen;
  const FixOptions options = {.up_to = Applicability::has_placeholders,
                              .choose = [&](const Diagnostic&, std::span<const std::size_t> offered) {
                                seen.assign(offered.begin(), offered.end());
                                return std::optional(offered[2]);
                              }};
  EXPECT_EQ(fix_text("a", check, options).text, "fill in");
  EXPECT_EQ(seen, (std::vector<std::size_t>{2, 1, 0}));
}

// What is spared is known by something that a fix elsewhere may change: here, by how the text begins.
TEST(FixText, LeavesWhatIsSparedForGood) {
  const std::vector<Rule> rules = {{.id = "x/a", .from = "a", .to = "A"}, {.id = "x/b", .from = "bb", .to = "B"}};
  std::string text = "a bb a";
  const FixOptions options = {.spared = [](const std::vector<Diagnostic>& findings) {
    std::vector<bool> spared(findings.size());
    for (std::size_t i = 0; i < findings.size(); ++i)
      spared[i] = findings[i].location.range.start == 5 && findings[i].location.source->text().starts_with("a bb");
    return spared;
  }};
  const FixResult result = fix(text, rules, options);
  EXPECT_EQ(result.text, "A B a");
  EXPECT_EQ(result.fixed, 2U);
  EXPECT_EQ(result.left.size(), 1U);
  EXPECT_TRUE(result.mistakes.empty());
}

TEST(FixText, KeepsByteOrderMarkAndLineBreaks) {
  EXPECT_EQ(fix("\xEF\xBB\xBF"
                "a\r\nb\r\n",
                {{.id = "x/b", .from = "b", .to = "c\nd"}})
                .text,
            "\xEF\xBB\xBF"
            "a\r\nc\r\nd\r\n");
}

}  // namespace
}  // namespace planlint
