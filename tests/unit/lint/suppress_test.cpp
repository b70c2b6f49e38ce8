// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
#include <span>

#include "lint/lint_texts.h"

namespace planlint {
namespace {

using testing::lines_of;
using testing::lint_text;

const RuleSet& rules() {
  static const RuleSet set = testing::rules_of(
      {{"a/each.lua", testing::rule_with("looks_at = 'section', check = function(ctx, thing)\n"
                                         "  ctx:report(thing, 'value', { text = thing.title }) end,")},
       {"a/other.lua", testing::rule_with("looks_at = { 'appendix', 'programme' }, check = function(ctx, thing)\n"
                                          "  ctx:report(thing, 'value', { text = thing.title }) end,")}});
  return set;
}

const RuleSet& broken_rules() {
  static const RuleSet set = testing::rules_of({{"a/broken.lua", testing::document_rule("error('boom')")}});
  return set;
}

std::string messages(std::string_view text, const RuleSet& set = rules()) {
  std::string all;
  for (const Diagnostic& diagnostic : lint_text(text, set).diagnostics) {
    all += (all.empty() ? "" : "; ") + diagnostic.rule + " " + diagnostic.message;
  }
  return all;
}

/// The text with the fix of its only finding applied.
std::string fixed(std::string_view text) {
  const auto result = lint_text(text, rules());
  if (result.diagnostics.size() != 1 || result.diagnostics[0].fixes.size() != 1) return "no single fix";
  const Edit& edit = result.diagnostics[0].fixes[0].edits.at(0);
  return std::string(text).replace(edit.range.start, edit.range.end - edit.range.start, edit.replacement);
}

TEST(SuppressTest, TheNextStatement) {
  EXPECT_EQ(messages("verksamhetsplan 2024 \"N\"\n# planlint: ignorera a/each -- skäl\navsnitt \"x\"\navsnitt \"y\"\n"),
            "a/each y");
  EXPECT_EQ(messages("verksamhetsplan 2024 \"N\"\navsnitt \"x\"  # planlint: ignorera a/each -- skäl\navsnitt \"y\"\n"),
            "a/each y");
  EXPECT_EQ(messages("verksamhetsplan 2024 \"N\"\n# planlint: ignorera a/each, a/other -- skäl\navsnitt \"m\" { "
                     "program \"p\" 2022–2026 }\n"),
            "");
}

TEST(SuppressTest, TheBlock) {
  EXPECT_EQ(
      messages(
          "verksamhetsplan 2024 \"N\"\navsnitt \"m\" {\n  avsnitt \"x\"\n  # planlint: ignorera-block a/each -- skäl\n"
          "  avsnitt \"y\"\n}\navsnitt \"z\"\n"),
      "a/each z");
}

TEST(SuppressTest, TheFile) {
  EXPECT_EQ(
      messages("verksamhetsplan 2024 \"N\"\navsnitt \"x\"\nbilaga 1 \"z\"\n# planlint: ignorera-fil a/each -- skäl\n"),
      "a/other z");
}

TEST(SuppressTest, UnusedOnesAreReportedWithAFix) {
  EXPECT_EQ(messages("verksamhetsplan 2024 \"N\"\n# planlint: ignorera a/each -- skäl\nbilaga 1 \"y\"\n"),
            "suppression/unused undantaget för a/each behövs inte: regeln finner inget här; a/other y");
  EXPECT_EQ(fixed("verksamhetsplan 2024 \"N\" {\n  # planlint: ignorera a/each -- skäl\n}\n"),
            "verksamhetsplan 2024 \"N\" {\n}\n");
  EXPECT_EQ(fixed("verksamhetsplan 2024 \"N\" # planlint: ignorera a/each -- skäl\n"), "verksamhetsplan 2024 \"N\" \n");
  EXPECT_EQ(fixed("verksamhetsplan 2024 \"N\"\n# planlint: ignorera a/each -- skäl"), "verksamhetsplan 2024 \"N\"\n");
}

TEST(SuppressTest, TheFixLeavesTheOtherRulesOfTheComment) {
  EXPECT_EQ(fixed("verksamhetsplan 2024 \"N\"\n# planlint: ignorera a/each, a/other -- skäl\navsnitt \"x\"\n"),
            "verksamhetsplan 2024 \"N\"\n# planlint: ignorera a/each -- skäl\navsnitt \"x\"\n");
  EXPECT_EQ(fixed("verksamhetsplan 2024 \"N\"\n# planlint: ignorera a/each, a/other -- skäl\nbilaga 1 \"x\"\n"),
            "verksamhetsplan 2024 \"N\"\n# planlint: ignorera a/other -- skäl\nbilaga 1 \"x\"\n");
}

/// Findings on a day, as "rule message (applicability of the fix)".
std::string on(std::string_view day, std::string_view text, const RuleSet& set = rules()) {
  std::string all;
  const Input input = {.path = "plan.plan", .text = std::string(text)};
  lint_files(std::span(&input, 1), set, {.language = Language::swedish, .today = day_of(day)}, [&](FileResult result) {
    for (const Diagnostic& one : result.diagnostics) {
      all += (all.empty() ? "" : "; ") + one.rule + " " + one.message;
      if (!one.fixes.empty()) all += " (" + std::string(name_of(one.fixes[0].applicability)) + ")";
    }
  });
  return all;
}

constexpr std::string_view dated =
    "verksamhetsplan 2024 \"N\"\n# planlint: ignorera a/each till 2024-03-31 ansvarig X -- skäl\navsnitt \"x\"\n";

TEST(SuppressTest, HoldsToTheEndOfItsLastDay) {
  EXPECT_EQ(on("2024-03-30", dated), "");
  EXPECT_EQ(on("2024-03-31", dated), "");
  EXPECT_EQ(on("2024-04-01", dated),
            "suppression/expired undantaget för a/each gällde till 2024-03-31 och har gått ut: rätta felet eller skriv "
            "ett nytt datum (suggested); a/each x");
  EXPECT_EQ(messages(dated), "") << "nothing expires where nobody says which day it is";
}

TEST(SuppressTest, ExpiredAndNotNeededItMayGo) {
  const std::string mended =
      "verksamhetsplan 2024 \"N\"\n# planlint: ignorera a/each till 2024-03-31 -- skäl\nbilaga 1 \"x\"\n";
  EXPECT_EQ(on("2025-01-01", mended),
            "suppression/expired undantaget för a/each gällde till 2024-03-31 och behövs inte mer: regeln finner inget "
            "här (safe); a/other x");
  EXPECT_EQ(on("2024-01-01", mended),
            "suppression/unused undantaget för a/each behövs inte: regeln finner inget här (safe); a/other x");
}

TEST(SuppressTest, AnExpiredOneLeavesItToAnother) {
  EXPECT_EQ(on("2025-01-01",
               "verksamhetsplan 2024 \"N\"\n# planlint: ignorera-fil a/each till 2024-03-31 -- skäl\n"
               "# planlint: ignorera a/each -- skäl\navsnitt \"x\"\n"),
            "suppression/expired undantaget för a/each gällde till 2024-03-31 och behövs inte mer: regeln finner inget "
            "här (safe)");
}

TEST(SuppressTest, ARuleMayForbidIt) {
  const RuleSet strict = testing::rules_of(
      {{"a/strict.lua", testing::rule_with("looks_at = 'section', suppressible = false, check = function(ctx, thing)\n"
                                           "  ctx:report(thing, 'value', { text = thing.title }) end,")}});
  EXPECT_EQ(messages("verksamhetsplan 2024 \"N\"\n# planlint: ignorera a/strict -- skäl\navsnitt \"x\"\n", strict),
            "suppression/malformed a/strict går inte att undanta: regeln tillåter det inte, så rätta det som den "
            "anmärker på; a/strict x");
}

TEST(SuppressTest, ResultsSayWhatBecameOfEach) {
  const auto states = [](std::string_view text, const RuleSet& set) {
    std::string all;
    const Input input = {.path = "plan.plan", .text = std::string(text)};
    lint_files(std::span(&input, 1), set, {.today = day_of("2024-06-01")}, [&](const FileResult& result) {
      for (const auto& [suppression, state] : result.suppressions)
        all += suppression.rule + "=" + std::to_string(static_cast<int>(state)) + " ";
    });
    return all;
  };
  EXPECT_EQ(states("verksamhetsplan 2024 \"N\"\n# planlint: ignorera a/each, a/other -- skäl\navsnitt \"x\"\n"
                   "# planlint: ignorera a/each till 2024-05-31 -- skäl\navsnitt \"y\"\n",
                   rules()),
            "a/each=0 a/other=1 a/each=2 ");
  EXPECT_EQ(states("verksamhetsplan 2024 \"N\"\n# planlint: ignorera-fil a/broken -- skäl\n", broken_rules()),
            "a/broken=3 ");
}

TEST(SuppressTest, UnknownRules) {
  EXPECT_EQ(messages("verksamhetsplan 2024 \"N\"\n# planlint: ignorera a/eech -- skäl\n"),
            "suppression/malformed det finns ingen regel ”a/eech”; det finns ”a/each”");
  EXPECT_EQ(messages("verksamhetsplan 2024 \"N\"\n# planlint: ignorera helt/annat-här -- skäl\n"),
            "suppression/malformed det finns ingen regel ”helt/annat-här”");
}

TEST(SuppressTest, WithoutAReasonItSilencesNothing) {
  const auto result = messages("verksamhetsplan 2024 \"N\"\n# planlint: ignorera a/each\navsnitt \"x\"\n");
  EXPECT_NE(result.find("a/each x"), std::string::npos) << result;
  EXPECT_NE(result.find("saknar skäl"), std::string::npos) << result;
}

TEST(SuppressTest, SomeFindingsCannotBeSilenced) {
  const auto not_allowed = [](std::string_view rule) {
    return "suppression/malformed " + std::string(rule) +
           " går inte att undanta: den säger att något hindrade granskningen";
  };
  const auto broken =
      messages("verksamhetsplan 2024 \"N\"\n# planlint: ignorera-fil rule/failed -- skäl\n", broken_rules());
  EXPECT_NE(broken.find("rule/failed regeln a/broken gick sönder"), std::string::npos) << broken;
  EXPECT_NE(broken.find(not_allowed("rule/failed")), std::string::npos) << broken;
  const auto missing = messages(
      "verksamhetsplan 2024 \"N\" { utgår från \"finns-inte-alls.plan\" }\n"
      "# planlint: ignorera-fil file/missing-reference -- skäl\n");
  EXPECT_NE(missing.find("file/missing-reference ”finns-inte-alls.plan” finns inte"), std::string::npos) << missing;
  EXPECT_NE(missing.find(not_allowed("file/missing-reference")), std::string::npos) << missing;
}

TEST(SuppressTest, FindingsOfTheSyntaxCanBe) {
  EXPECT_EQ(messages("verksamhetsplan 2024 \"N\"\n# planlint: ignorera syntax/unknown-keyword -- skäl\nokänt\n"), "");
}

TEST(SuppressTest, ABrokenRuleMakesNoSuppressionUnused) {
  EXPECT_EQ(messages("verksamhetsplan 2024 \"N\"\n# planlint: ignorera-fil a/broken -- skäl\n", broken_rules())
                .find("unused"),
            std::string::npos);
}

}  // namespace
}  // namespace planlint
