// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

#include "report/findings.h"
#include "report/report.h"

namespace planlint {
namespace {

using nlohmann::json;
using test::finding;
using test::range_of;
using test::source_of;

json reported(Report& report, std::span<const Diagnostic> diagnostics, const Totals& totals = {}) {
  return json::parse(test::whole(report, "plan.plan", diagnostics, totals));
}

TEST(JsonReport, IsOneObjectAlsoWithoutFindings) {
  const auto object = reported(*json_report(), {});
  EXPECT_EQ(object["version"], 1);
  EXPECT_EQ(object["findings"], json::array());
}

TEST(JsonReport, PutsEachFindingOfSeveralFilesIntoOneList) {
  const auto source = source_of("plan.plan", "x\n");
  const std::vector<Diagnostic> two = {finding(source, {.start = 0, .end = 1}),
                                       finding(source, {.start = 1, .end = 1})};
  const auto report = json_report();
  std::string text = report->begin();
  text += report->add("a", {});
  text += report->add("b", two);
  text += report->add("c", {});
  text += report->add("d", two);
  text += report->end({});
  EXPECT_EQ(json::parse(text)["findings"].size(), 4U);
}

TEST(JsonReport, GivesPlacesInCharactersAndBytes) {
  const auto source = source_of("plan.plan", "\xEF\xBB\xBFtext\n  årsmål ö\n");
  const Diagnostic diagnostic = finding(source, range_of(*source, "ö"));
  const auto object = reported(*json_report(), {&diagnostic, 1});
  EXPECT_EQ(object["findings"][0]["range"],
            json::parse(R"({"start":{"line":2,"column":10,"byte":19},"end":{"line":2,"column":11,"byte":21}})"));
}

TEST(JsonReport, NamesEverythingOfAFinding) {
  const auto other = source_of("kf.plan", "årsmål 33 %\n");
  const auto source = source_of("plan.plan", "x\n");
  Diagnostic diagnostic = finding(source, {.start = 0, .end = 1});
  diagnostic.severity = Severity::warning;
  diagnostic.label = "här";
  diagnostic.subject = "area_goal 1.2";
  diagnostic.related = {{.location = {.source = other, .range = range_of(*other, "33 %")}, .message = "KF:s"}};
  diagnostic.fixes = {{.title = "byt",
                       .applicability = Applicability::has_placeholders,
                       .edits = {{.range = {.start = 0, .end = 1}, .replacement = "\"y\"\n"}}}};
  const auto object = reported(*json_report(), {&diagnostic, 1})["findings"][0];
  EXPECT_EQ(object["file"], "plan.plan");
  EXPECT_EQ(object["rule"], "target/missing");
  EXPECT_EQ(object["severity"], "warning");
  EXPECT_EQ(object["message_id"], "missing");
  EXPECT_EQ(object["message"], "indikatorn ”Täthet” saknar årsmål");
  EXPECT_EQ(object["label"], "här");
  EXPECT_EQ(object["subject"], "area_goal 1.2");
  EXPECT_EQ(object["related"][0]["file"], "kf.plan");
  EXPECT_EQ(object["related"][0]["message"], "KF:s");
  EXPECT_EQ(object["related"][0]["range"]["start"]["column"], 8);
  EXPECT_EQ(object["fixes"][0]["title"], "byt");
  EXPECT_EQ(object["fixes"][0]["applicability"], "has_placeholders");
  EXPECT_EQ(object["fixes"][0]["edits"][0]["text"], "\"y\"\n");
  EXPECT_EQ(object["fixes"][0]["edits"][0]["range"]["end"]["byte"], 1);
}

TEST(JsonReport, EndsWithTheTotals) {
  const Totals totals = {.files = 5, .errors = 1, .warnings = 2, .notes = 3, .failed = 4, .exit_code = 2};
  EXPECT_EQ(reported(*json_report(), {}, totals)["summary"],
            json::parse(R"({"files":5,"errors":1,"warnings":2,"notes":3,"failed":4,"exit_code":2})"));
}

TEST(JsonReport, StaysJsonWhateverBytesAreInTheWords) {
  const auto source = source_of("p\xFF.plan", "x\n");
  Diagnostic diagnostic = finding(source, {.start = 0, .end = 1});
  diagnostic.message = "\"\\\n\x01\xC3";
  const auto object = reported(*json_report(), {&diagnostic, 1});
  EXPECT_EQ(object["findings"][0]["message"], "\"\\\n\x01\uFFFD");
}

}  // namespace
}  // namespace planlint
