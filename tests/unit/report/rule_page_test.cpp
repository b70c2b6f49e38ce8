// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
#include "report/rule_page.h"

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <nlohmann/json.hpp>
#include <sstream>

#include "report/listing.h"
#include "support/temporary_folder.h"

namespace planlint {
namespace {

namespace fs = std::filesystem;

RuleInfo target_rule() {
  RuleInfo rule;
  rule.id = "target/missing";
  rule.category = "target";
  rule.severity = Severity::error;
  rule.summary = {.swedish = "Indikatorn saknar årsmål.", .english = "The indicator has no target."};
  rule.rationale = {.swedish = "Utan mål mäts ingenting.", .english = "Without a target nothing is measured."};
  rule.limits = {.swedish = "Ser inte rapporter.", .english = "Does not look at reports."};
  rule.messages = {{.id = "missing",
                    .text = {.swedish = "indikatorn ”{name}” saknar årsmål", .english = "”{name}” has no target"},
                    .severity = Severity::warning}};
  rule.options = {{.name = "tolerance",
                   .type = "number",
                   .default_value = "0.1",
                   .help = {.swedish = "Hur mycket.", .english = "How much."}}};
  rule.bad_example = "\n  indikator \"A\"\n\n";
  rule.good_example = "indikator \"A\" { årsmål 1 }\n";
  rule.fixable = true;
  return rule;
}

RuleInfo date_rule() {
  RuleInfo rule;
  rule.id = "date/invalid";
  rule.category = "date";
  rule.severity = Severity::note;
  rule.summary = {.swedish = "Datumet | finns inte.", .english = "The date does not exist."};
  return rule;
}

TEST(RulePage, AnswersInTheOrderThatPeopleAsk) {
  EXPECT_EQ(rule_page(target_rule(), Language::english),
            "# target/missing\n\n"
            "The indicator has no target.\n\n"
            "Severity: error, with a suggested fix.\n\n"
            "## Bad\n\n```plan\n  indikator \"A\"\n```\n\n"
            "## Good\n\n```plan\nindikator \"A\" { årsmål 1 }\n```\n\n"
            "## Why\n\nWithout a target nothing is measured.\n\n"
            "## Options\n\n- `tolerance` (number, default `0.1`): How much.\n\n"
            "## Limits\n\nDoes not look at reports.\n\n"
            "## Messages\n\n- `missing` (warning): ”{name}” has no target\n");
}

TEST(RulePage, ForATerminalThereIsNoMarkdown) {
  const auto text = rule_text(target_rule(), Language::swedish);
  EXPECT_TRUE(text.starts_with("target/missing (fel, med förslag till rättning)\n\nIndikatorn saknar årsmål.\n"))
      << text;
  EXPECT_NE(text.find("\nSå här blir det fel:\n      indikator \"A\"\n"), std::string::npos) << text;
  EXPECT_EQ(text.find_first_of("#`"), std::string::npos) << text;
}

TEST(RulePage, WhatARuleDoesNotHaveIsNotNamed) {
  EXPECT_EQ(rule_page(date_rule(), Language::english),
            "# date/invalid\n\nThe date does not exist.\n\nSeverity: note.\n");
}

TEST(RuleIndex, ListsTheRulesByCategory) {
  const std::vector<RuleInfo> rules = {date_rule(), target_rule()};
  const auto index = rule_index(rules, Language::swedish);
  EXPECT_NE(index.find("## date\n\n| regel"), std::string::npos) << index;
  EXPECT_NE(index.find("| [date/invalid](date/invalid.md) | anmärkning | Datumet \\| finns inte. |\n"),
            std::string::npos);
  EXPECT_LT(index.find("## date"), index.find("## target"));
  EXPECT_NE(index.find("\n## Efter allvar\n\n**fel**: [target/missing](target/missing.md)\n\n"
                       "**anmärkning**: [date/invalid](date/invalid.md)\n\n## date\n"),
            std::string::npos)
      << index;
}

TEST(WriteRulePages, WritesThePagesAndRemovesStaleOnes) {
  const test::TemporaryFolder folder;
  folder.write("old/gone.md", "x");
  folder.write("target/missing.md", "x");
  folder.write("notes.md", "mine");
  folder.write("target/picture.svg", "mine");
  const std::vector<RuleInfo> rules = {date_rule(), target_rule()};
  ASSERT_EQ(write_rule_pages(rules, Language::english, folder.path()), std::nullopt);
  EXPECT_EQ(folder.read("target/missing.md"), rule_page(rules[1], Language::english));
  EXPECT_EQ(folder.read("README.md"), rule_index(rules, Language::english));
  EXPECT_FALSE(fs::exists(folder.path() / "old/gone.md"));
  EXPECT_EQ(folder.read("notes.md"), "mine");
  EXPECT_EQ(folder.read("target/picture.svg"), "mine");
}

TEST(RuleIndex, APacksNameIsNoSchemeInALink) {
  RuleInfo rule = target_rule();
  rule.id = "north:target/missing";
  rule.category = "north:target";
  EXPECT_NE(
      rule_index(std::span(&rule, 1), Language::english).find("| [north:target/missing](north-target/missing.md) |"),
      std::string::npos);
  const test::TemporaryFolder folder;
  EXPECT_EQ(write_rule_pages(std::span(&rule, 1), Language::english, folder.path()), std::nullopt);
  EXPECT_TRUE(fs::exists(folder.path() / "north-target/missing.md"));
}

TEST(WriteRulePages, SaysWhatCannotBeWritten) {
  const test::TemporaryFolder folder;
  folder.write("file", "x");
  const std::vector<RuleInfo> rules = {date_rule()};
  const auto problem = write_rule_pages(rules, Language::english, folder.path() / "file");
  ASSERT_TRUE(problem);
  EXPECT_NE(problem->find("file/date/invalid.md: "), std::string::npos) << *problem;
}

TEST(RuleListing, AlignsItsColumns) {
  const std::vector<RuleInfo> rules = {date_rule(), target_rule()};
  const std::vector<ListedRule> held = {{.level = "note"}, {.level = "error"}};
  EXPECT_EQ(rules_as_text(rules, held, Language::swedish),
            "date/invalid    anmärkning  Datumet | finns inte.\n"
            "target/missing  fel         Indikatorn saknar årsmål.\n");
}

/// Settings of which each line sets something.
std::optional<Location> line_of_settings(unsigned line) {
  static const auto source = std::make_shared<const Source>("planlint.json", "1\n2\n3\n");
  return Location{.source = source, .range = {.start = 2 * (line - 1), .end = 2 * line - 1}};
}

/// date/invalid is off, target/missing a warning with all its messages, and has another tolerance.
std::vector<ListedRule> settings() {
  return {{.level = "off", .place = line_of_settings(1), .is_own_severity = false},
          {.level = "warning",
           .place = line_of_settings(2),
           .is_own_severity = false,
           .options = {{.key = "tolerance", .value = "0.5", .place = line_of_settings(3)}}}};
}

TEST(RuleListing, SaysWhatSettingsMakeOfRules) {
  const std::vector<RuleInfo> rules = {date_rule(), target_rule()};
  EXPECT_EQ(rules_as_text(rules, settings(), Language::english),
            "date/invalid    off      The date does not exist. (set by planlint.json:1, note otherwise)\n"
            "target/missing  warning  The indicator has no target. (set by planlint.json:2, error otherwise)\n");
  EXPECT_EQ(rules_as_text(rules, settings(), Language::swedish),
            "date/invalid    av       Datumet | finns inte. (satt av planlint.json:1, annars anmärkning)\n"
            "target/missing  varning  Indikatorn saknar årsmål. (satt av planlint.json:2, annars fel)\n");
  const auto object = nlohmann::json::parse(rules_as_json(rules, settings()));
  EXPECT_EQ(object["rules"][0]["severity"], "note");
  EXPECT_EQ(object["rules"][0]["level"], "off");
  EXPECT_EQ(object["rules"][0]["set_by"], (nlohmann::json{{"file", "planlint.json"}, {"line", 1}, {"column", 1}}));
  EXPECT_EQ(object["rules"][1]["options"][0]["value"], 0.5);
  EXPECT_EQ(object["rules"][1]["options"][0]["set_by"]["line"], 3);
}

TEST(RuleText, SaysWhatSettingsMakeOfTheRule) {
  const auto held = settings();
  EXPECT_EQ(rule_text(target_rule(), Language::swedish, &held[1])
                .find("target/missing (varning, satt av planlint.json:2, "
                      "annars fel, med förslag till rättning)\n"),
            0U);
  const std::string text = rule_text(target_rule(), Language::english, &held[1]);
  EXPECT_NE(text.find("(number, default 0.1; here 0.5, set by planlint.json:3): How much."), std::string::npos) << text;
  EXPECT_NE(text.find("- missing: "), std::string::npos) << "its own severity is not the message's now: " << text;
  EXPECT_TRUE(
      rule_text(date_rule(), Language::english, held.data()).starts_with("date/invalid (off, set by planlint.json:1"));
  const ListedRule same = {.level = "error", .place = line_of_settings(1)};
  EXPECT_TRUE(rule_text(target_rule(), Language::english, &same)
                  .starts_with("target/missing (error, set by planlint.json:1, with"));
}

TEST(RuleListing, AsJsonHasBothLanguages) {
  const std::vector<RuleInfo> rules = {target_rule()};
  const std::vector<ListedRule> held = {{.level = "error"}};
  const auto object = nlohmann::json::parse(rules_as_json(rules, held));
  EXPECT_EQ(object["version"], 1);
  const auto& rule = object["rules"][0];
  EXPECT_EQ(rule["id"], "target/missing");
  EXPECT_EQ(rule["severity"], "error");
  EXPECT_EQ(rule["level"], "error");
  EXPECT_TRUE(rule["set_by"]["file"].is_null());
  EXPECT_EQ(rule["fixable"], true);
  EXPECT_EQ(rule["summary"]["sv"], "Indikatorn saknar årsmål.");
  EXPECT_EQ(rule["summary"]["en"], "The indicator has no target.");
  EXPECT_EQ(rule["messages"][0]["severity"], "warning");
  EXPECT_EQ(rule["options"][0]["default"], "0.1");
}

}  // namespace
}  // namespace planlint
