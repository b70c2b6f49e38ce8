// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
#include "report/place.h"

#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

#include "report/findings.h"
#include "report/report.h"
#include "report/text.h"

namespace planlint {
namespace {

using nlohmann::json;
using test::finding;
using test::range_of;

std::shared_ptr<const Source> converted(std::string path, bool pages) {
  auto source = std::make_shared<Source>(std::move(path), "# 1.2 Alla barn\n\nTäthet\t4,9\nTrivsel\t88\n");
  Origin origin = {
      .pages = {},
      .headings = {{.offset = 0, .level = 1, .title = "1.2 Alla barn ska ges likvärdiga möjligheter att lära"},
                   {.offset = 17, .level = 2, .title = "Indikator"}}};
  if (pages) origin.pages = {{.offset = 0, .page = 12}};
  source->set_origin(std::move(origin));
  return source;
}

Diagnostic finding_in(const std::shared_ptr<const Source>& source) { return finding(source, range_of(*source, "88")); }

TEST(Place, IsHeadingsInWordAndPageAndHeadingsInPdf) {
  const std::string headings = "1.2 Alla barn ska ges likvärdiga … › Indikator";
  EXPECT_EQ(converted_place(*converted("södermalm.docx", false), 30, Language::swedish), "södermalm.docx: " + headings);
  EXPECT_EQ(converted_place(*converted("plan.pdf", true), 30, Language::swedish), "plan.pdf, sidan 12 › " + headings);
  EXPECT_EQ(converted_place(*converted("plan.pdf", true), 30, Language::english), "plan.pdf, page 12 › " + headings);
}

TEST(Place, IsTheFileWhereNothingMoreIsKnown) {
  Source source("plan.docx", "text\n");
  EXPECT_EQ(converted_place(source, 2, Language::swedish), "plan.docx");
  source.set_origin({});
  EXPECT_EQ(converted_place(source, 2, Language::swedish), "plan.docx");
}

TEST(Place, CutsAndCleansHeadings) {
  Source source("plan.docx", "text\n");
  source.set_origin({.pages = {}, .headings = {{.offset = 0, .level = 1, .title = "a\x1b[1m" + std::string(60, 'x')}}});
  EXPECT_EQ(heading_path(source.origin()->place_of(0)), "a␛[1m" + std::string(35, 'x') + "…");
}

TEST(Place, TakesTheLineNumbersPlaceInTheFrame) {
  Diagnostic diagnostic = finding_in(converted("plan.pdf", true));
  diagnostic.fixes = {{.title = "skriv 88 %",
                       .applicability = Applicability::safe,
                       .edits = {{.range = diagnostic.location.range, .replacement = "88 %"}}}};
  EXPECT_EQ(framed(diagnostic, Language::swedish, {}),
            "fel[target/missing]: indikatorn ”Täthet” saknar årsmål\n"
            " --> plan.pdf, sidan 12 › 1.2 Alla barn ska ges likvärdiga … › Indikator\n"
            "  |\n"
            "  | Trivsel    88\n"
            "  |            ^^\n"
            "  |\n"
            "hjälp: skriv 88 %\n"
            "  |\n"
            "  - Trivsel    88\n"
            "  + Trivsel    88 %\n"
            "\n");
  EXPECT_TRUE(on_one_line(diagnostic, Language::swedish, {})
                  .starts_with("plan.pdf, sidan 12 › 1.2 Alla barn ska ges likvärdiga … › Indikator: fel["));
}

TEST(Place, IsInJsonWithTheLineAndWithoutEdits) {
  Diagnostic diagnostic = finding_in(converted("plan.pdf", true));
  diagnostic.related = {{.location = diagnostic.location, .message = "här"}};
  diagnostic.fixes = {{.title = "byt",
                       .applicability = Applicability::safe,
                       .edits = {{.range = diagnostic.location.range, .replacement = "88 %"}}}};
  const auto object = json::parse(test::whole(*json_report(), "plan.pdf", {&diagnostic, 1}))["findings"][0];
  const json place = {{"page", 12},
                      {"headings", {"1.2 Alla barn ska ges likvärdiga möjligheter att lära", "Indikator"}},
                      {"line", "Trivsel    88"}};
  EXPECT_EQ(object["place"], place);
  EXPECT_EQ(object["related"][0]["place"], place);
  EXPECT_EQ(object["fixes"][0]["title"], "byt");
  EXPECT_EQ(object["fixes"][0]["edits"], json::array());
  diagnostic = finding_in(converted("plan.docx", false));
  EXPECT_EQ(json::parse(test::whole(*json_report(), "plan.docx", {&diagnostic, 1}))["findings"][0]["place"]["page"],
            nullptr);
  const auto plain = test::source_of("plan.txt", "88\n");
  diagnostic = finding_in(plain);
  EXPECT_FALSE(json::parse(test::whole(*json_report(), "plan.txt", {&diagnostic, 1}))["findings"][0].contains("place"));
}

TEST(Place, IsALogicalLocationInSarif) {
  Diagnostic diagnostic = finding_in(converted("plan.pdf", true));
  diagnostic.related = {{.location = diagnostic.location, .message = "här"}};
  diagnostic.fixes = {{.title = "byt",
                       .applicability = Applicability::safe,
                       .edits = {{.range = diagnostic.location.range, .replacement = "88 %"}}}};
  const auto report = sarif_report({}, Language::swedish, "1");
  const auto run = json::parse(test::whole(*report, "plan.pdf", {&diagnostic, 1}))["runs"][0];
  const auto& location = run["results"][0]["locations"][0];
  EXPECT_EQ(location["physicalLocation"]["artifactLocation"]["uri"], "plan.pdf");
  EXPECT_FALSE(location["physicalLocation"].contains("region"));
  EXPECT_EQ(location["logicalLocations"][0]["name"], "Indikator");
  EXPECT_EQ(location["logicalLocations"][0]["fullyQualifiedName"], "1.2 Alla barn ska ges likvärdiga … › Indikator");
  EXPECT_EQ(location["properties"]["page"], 12);
  EXPECT_EQ(location["properties"]["line"], "Trivsel    88");
  EXPECT_EQ(run["results"][0]["relatedLocations"][0]["message"]["text"], "här");
  EXPECT_FALSE(run["results"][0].contains("fixes"));
  EXPECT_FALSE(run["artifacts"][0].contains("encoding"));
}

}  // namespace
}  // namespace planlint
