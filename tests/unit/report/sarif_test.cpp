// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

#include "diagnostics/engine_rules.h"
#include "report/findings.h"
#include "report/report.h"

namespace planlint {
namespace {

using nlohmann::json;
using test::finding;
using test::range_of;
using test::source_of;

std::vector<RuleInfo> rules() {
  RuleInfo rule;
  rule.id = "target/missing";
  rule.category = "target";
  rule.severity = Severity::warning;
  rule.summary = {.swedish = "Indikatorn saknar årsmål.", .english = "The indicator has no target."};
  rule.rationale = {.swedish = "Utan mål …", .english = "Without a target …"};
  return {rule};
}

json run_of(std::span<const Diagnostic> diagnostics, const Totals& totals = {}, std::string_view path = "plan.plan") {
  const auto infos = rules();
  const auto report = sarif_report(infos, Language::swedish, "1.2.3");
  const auto log = json::parse(test::whole(*report, path, diagnostics, totals));
  EXPECT_EQ(log["version"], "2.1.0");
  EXPECT_EQ(log["runs"].size(), 1U);
  return log["runs"][0];
}

TEST(SarifReport, DescribesToolAndRules) {
  const auto run = run_of({});
  const auto& driver = run["tool"]["driver"];
  EXPECT_EQ(driver["name"], "planlint");
  EXPECT_EQ(driver["version"], "1.2.3");
  ASSERT_EQ(driver["rules"].size(), 1U);
  const auto& rule = driver["rules"][0];
  EXPECT_EQ(rule["id"], "target/missing");
  EXPECT_EQ(rule["shortDescription"]["text"], "Indikatorn saknar årsmål.");
  EXPECT_EQ(rule["fullDescription"]["text"], "Utan mål …");
  EXPECT_EQ(rule["defaultConfiguration"]["level"], "warning");
  EXPECT_TRUE(rule["help"]["markdown"].get<std::string>().starts_with("# target/missing"));
  EXPECT_FALSE(rule["help"]["text"].get<std::string>().empty());
  EXPECT_FALSE(rule.contains("helpUri"));
  EXPECT_EQ(run["columnKind"], "unicodeCodePoints");
  EXPECT_EQ(run["results"], json::array());
}

TEST(SarifReport, PlacesAResultWithItsRelatedPlacesAndFixes) {
  const auto other = source_of("kf.plan", "årsmål 33 %\n");
  const auto source = source_of("plan.plan", "åäö \"x\"\n");
  Diagnostic diagnostic = finding(source, range_of(*source, "\"x\""));
  diagnostic.subject = "area_goal 1.2";
  diagnostic.related.resize(2);
  diagnostic.related[0].location = {.source = other, .range = range_of(*other, "33 %")};
  diagnostic.related[0].message = "KF:s";
  diagnostic.related[1].location = {.source = source, .range = {.start = 0, .end = 2}};
  diagnostic.fixes = {{.title = "byt",
                       .applicability = Applicability::safe,
                       .edits = {{.range = {.start = 7, .end = 7}, .replacement = "y"}}},
                      {.title = "utan ändring", .applicability = Applicability::safe, .edits = {}}};
  const auto result = run_of({&diagnostic, 1})["results"][0];
  EXPECT_EQ(result["ruleId"], "target/missing");
  EXPECT_EQ(result["ruleIndex"], 0);
  EXPECT_EQ(result["partialFingerprints"]["planlint/v1"], "target/missing missing area_goal 1.2");
  EXPECT_EQ(result["level"], "error");
  EXPECT_EQ(result["message"]["text"], diagnostic.message);
  const auto& place = result["locations"][0]["physicalLocation"];
  EXPECT_EQ(place["artifactLocation"]["uri"], "plan.plan");
  EXPECT_EQ(place["region"], json::parse(R"({"startLine":1,"startColumn":5,"endLine":1,"endColumn":8})"));
  ASSERT_EQ(result["relatedLocations"].size(), 2U);
  EXPECT_EQ(result["relatedLocations"][0]["id"], 0);
  EXPECT_EQ(result["relatedLocations"][1]["id"], 1);
  EXPECT_EQ(result["relatedLocations"][0]["physicalLocation"]["artifactLocation"]["uri"], "kf.plan");
  ASSERT_EQ(result["fixes"].size(), 1U);  // the format wants at least one replacement in each
  const auto& replacement = result["fixes"][0]["artifactChanges"][0]["replacements"][0];
  EXPECT_EQ(replacement["deletedRegion"]["startColumn"], 5);
  EXPECT_EQ(replacement["deletedRegion"]["endColumn"], 5);
  EXPECT_EQ(replacement["insertedContent"]["text"], "y");
}

TEST(SarifReport, AResultOfAnUnknownRuleHasNoIndex) {
  const auto source = source_of("plan.plan", "x\n");
  Diagnostic diagnostic = finding(source, {.start = 0, .end = 1});
  diagnostic.rule = "syntax/repeated";
  EXPECT_FALSE(run_of({&diagnostic, 1})["results"][0].contains("ruleIndex"));
}

TEST(SarifReport, AFileWithoutTextHasNoRegion) {
  const Diagnostic diagnostic = finding(source_of("plan.plan", ""), {});
  EXPECT_FALSE(run_of({&diagnostic, 1})["results"][0]["locations"][0]["physicalLocation"].contains("region"));
}

TEST(SarifReport, PathsAreUris) {
  EXPECT_EQ(run_of({}, {}, "planer 2023/södermalm#1.plan")["artifacts"][0]["location"]["uri"],
            "planer%202023/s%C3%B6dermalm%231.plan");
  EXPECT_EQ(run_of({}, {}, "/planer/a.plan")["artifacts"][0]["location"]["uri"], "file:///planer/a.plan");
  EXPECT_EQ(run_of({}, {}, "<stdin>")["artifacts"][0]["location"]["uri"], "%3Cstdin%3E");
}

TEST(SarifReport, SaysHowTheRunEnded) {
  EXPECT_EQ(run_of({}, {.exit_code = 1})["invocations"], json::parse(R"([{"executionSuccessful":true,"exitCode":1}])"));
  EXPECT_EQ(run_of({}, {.exit_code = 2})["invocations"],
            json::parse(R"([{"executionSuccessful":false,"exitCode":2}])"));
}

}  // namespace
}  // namespace planlint
