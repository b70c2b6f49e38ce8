// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
#include "report/text.h"

#include <gtest/gtest.h>

#include "report/findings.h"
#include "report/report.h"

namespace planlint {
namespace {

using test::finding;
using test::range_of;
using test::source_of;

std::string plain(const Diagnostic& diagnostic, Language language = Language::swedish) {
  return framed(diagnostic, language, {});
}

TEST(Text, FramesAFindingWithItsLineLabelAndCarets) {
  const auto source = source_of("plan.plan", "mål 1.1 \"Å\"\n  indikator \"Täthet\" { }\n");
  Diagnostic diagnostic = finding(source, range_of(*source, "\"Täthet\""));
  diagnostic.label = "inget årsmål";
  EXPECT_EQ(plain(diagnostic),
            "fel[target/missing]: indikatorn ”Täthet” saknar årsmål\n"
            " --> plan.plan:2:13\n"
            "  |\n"
            "2 |   indikator \"Täthet\" { }\n"
            "  |             ^^^^^^^^ inget årsmål\n"
            "\n");
}

TEST(Text, PutsRelatedPlacesAndFixesBehindTheFinding) {
  const auto catalogue = source_of("kf.plan", "1\n2\n3\n4\n5\n6\n7\n8\n9\nårsmål 33 %\n");
  const auto source = source_of("plan.plan", "indikator \"Täthet\" {\n}\n");
  Diagnostic diagnostic = finding(source, range_of(*source, "\"Täthet\""));
  diagnostic.related = {
      {.location = {.source = catalogue, .range = range_of(*catalogue, "33 %")}, .message = "KF:s årsmål"}};
  diagnostic.fixes = {{.title = "skriv KF:s årsmål",
                       .applicability = Applicability::has_placeholders,
                       .edits = {{.range = {.start = 22, .end = 22}, .replacement = "  årsmål 33 %\n"}}}};
  EXPECT_EQ(plain(diagnostic),
            "fel[target/missing]: indikatorn ”Täthet” saknar årsmål\n"
            "  --> plan.plan:1:11\n"
            "   |\n"
            " 1 | indikator \"Täthet\" {\n"
            "   |           ^^^^^^^^\n"
            "   |\n"
            "  ::: kf.plan:10:8\n"
            "   |\n"
            "10 | årsmål 33 %\n"
            "   |        ---- KF:s årsmål\n"
            "   |\n"
            "hjälp: skriv KF:s årsmål\n"
            "   |\n"
            " 2 +   årsmål 33 %\n"
            "notera: förslaget har luckor att fylla i\n"
            "\n");
}

TEST(Text, SpeaksEnglishWhenAsked) {
  const auto source = source_of("plan.plan", "x\n");
  Diagnostic diagnostic = finding(source, {.start = 0, .end = 1});
  diagnostic.severity = Severity::note;
  diagnostic.fixes = {{.title = "remove it", .applicability = Applicability::safe, .edits = {}}};
  const auto text = plain(diagnostic, Language::english);
  EXPECT_TRUE(text.starts_with("note[target/missing]: ")) << text;
  EXPECT_NE(text.find("\nhelp: remove it\n"), std::string::npos) << text;
}

TEST(Text, AFileWithoutTextIsNamedWithoutALine) {
  const auto source = source_of("tom.plan", "");
  EXPECT_EQ(plain(finding(source, {})),
            "fel[target/missing]: indikatorn ”Täthet” saknar årsmål\n"
            " --> tom.plan\n"
            "\n");
}

TEST(Text, NothingInAPlanOrItsPathReachesTheTerminalAsAnEscape) {
  const auto source = source_of("a\x1b[2J.plan", "text \"\x1b[31m\xE2\x80\xAEr\xC3\" \x07\n");
  Diagnostic diagnostic = finding(source, range_of(*source, "\x1b[31m"));
  diagnostic.message = "två\nrader \x1b]0;x\x07";
  diagnostic.label = "\x9b";
  const auto text = plain(diagnostic) + on_one_line(diagnostic, Language::swedish, {});
  EXPECT_EQ(text.find('\x1b'), std::string::npos);
  EXPECT_EQ(text.find('\x07'), std::string::npos);
  EXPECT_EQ(text.find("\xE2\x80\xAE"), std::string::npos);
  EXPECT_NE(text.find("två rader ␛]0;x␇"), std::string::npos) << text;
  EXPECT_NE(text.find("text \"␛[31m"), std::string::npos) << text;
}

TEST(Text, ColourIsOnlyAddedNeverNeeded) {
  const auto source = source_of("plan.plan", "mål 1.1 \"Å\"\n");
  Diagnostic diagnostic = finding(source, range_of(*source, "1.1"));
  diagnostic.fixes = {{.title = "byt",
                       .applicability = Applicability::safe,
                       .edits = {{.range = range_of(*source, "1.1"), .replacement = "1.2"}}}};
  std::string colored = framed(diagnostic, Language::swedish, {.color = true});
  EXPECT_NE(colored.find("\x1b[1;31mfel[target/missing]\x1b[0m"), std::string::npos) << colored;
  for (auto at = colored.find('\x1b'); at != std::string::npos; at = colored.find('\x1b')) {
    colored.erase(at, colored.find('m', at) - at + 1);
  }
  EXPECT_EQ(colored, plain(diagnostic));
}

TEST(Text, AFixOfManyLinesIsCut) {
  const auto source = source_of("plan.plan", "a\n");
  Diagnostic diagnostic = finding(source, {.start = 0, .end = 1});
  std::string lines;
  for (int i = 0; i < 40; ++i) lines += "rad\n";
  diagnostic.fixes = {{.title = "lägg till",
                       .applicability = Applicability::safe,
                       .edits = {{.range = {.start = 0, .end = 0}, .replacement = lines}}}};
  EXPECT_NE(plain(diagnostic).find("… 28 rader till\n"), std::string::npos) << plain(diagnostic);
}

TEST(TextReport, EndsWithWhatTheRunCameTo) {
  const auto source = source_of("plan.plan", "x\n");
  const std::vector<Diagnostic> diagnostics = {finding(source, {.start = 0, .end = 1})};
  Totals totals;
  totals.files = 2;
  totals.count(diagnostics);
  const auto report = text_report(Language::swedish, false);
  const auto text = test::whole(*report, "plan.plan", diagnostics, totals);
  EXPECT_TRUE(text.ends_with("\n\n1 fel i 2 filer\n")) << text;
}

TEST(ShortReport, IsOneLineAFinding) {
  const auto source = source_of("plan.plan", "åäö x\n");
  Diagnostic diagnostic = finding(source, range_of(*source, "x"));
  const auto report = short_report(Language::english, false);
  EXPECT_EQ(test::whole(*report, "plan.plan", {&diagnostic, 1}),
            "plan.plan:1:5: error[target/missing]: indikatorn ”Täthet” saknar årsmål\n");
}

}  // namespace
}  // namespace planlint
