// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
#include "lua_host/host_rules.h"

namespace planlint {
namespace {

constexpr std::string_view plan = R"(verksamhetsplan 2024 "N" { beslutas 2023-12-14 }
indikator "Lån" { årsmål minst 1 100,5 st }
)";
constexpr std::string_view catalogue = "kf-budget 2024 \"S\"\nmål 1 \"x\" { kf-indikator \"Lån\" { årsmål 7 } }\n";

RuleRun run(std::string_view code) { return testing::run_on(testing::document_of(plan, catalogue), code); }

Diagnostic only(std::string_view code) {
  const auto result = run(code);
  EXPECT_FALSE(result.failed) << code << ": " << (result.diagnostics.empty() ? "" : result.diagnostics[0].message);
  EXPECT_EQ(result.diagnostics.size(), 1U) << code;
  return result.diagnostics.empty() ? Diagnostic() : result.diagnostics.front();
}

std::string_view underlined(const Diagnostic& diagnostic) {
  return diagnostic.location.source == nullptr ? "" : diagnostic.location.source->slice(diagnostic.location.range);
}

void expect_failure(std::string_view code, std::string_view reason) {
  const auto result = run(code);
  EXPECT_TRUE(result.failed) << code;
  ASSERT_EQ(result.diagnostics.size(), 1U) << code;
  EXPECT_EQ(result.diagnostics[0].rule, "rule/failed");
  EXPECT_NE(result.diagnostics[0].message.find(reason), std::string::npos)
      << code << ": " << result.diagnostics[0].message;
}

TEST(ReportTest, Places) {
  EXPECT_EQ(underlined(only("ctx:report(doc, 'plain')")), "N");
  EXPECT_EQ(underlined(only("ctx:report(doc.indicators[1], 'plain')")), "Lån");
  EXPECT_EQ(underlined(only("ctx:report(doc.indicators[1].range, 'plain')")),
            "indikator \"Lån\" { årsmål minst 1 100,5 st }");
  EXPECT_EQ(underlined(only("ctx:report(doc.indicators[1].target, 'plain')")), "minst 1 100,5 st");
  EXPECT_EQ(underlined(only("ctx:report(doc.indicators[1].target.unit_range, 'plain')")), "st");
  EXPECT_EQ(underlined(only("ctx:report(doc.decided, 'plain')")), "2023-12-14");
}

TEST(ReportTest, WrongPlacesAreRefused) {
  for (const char* place : {"nil", "'text'", "{}", "5", "doc.indicators[1].target.number", "date(2024, 1, 1)", "ctx"}) {
    expect_failure(std::string("ctx:report(") + place + ", 'plain')",
                   "a finding needs a place: a thing, a value or a range");
  }
  expect_failure("ctx:report(ctx.catalogue, 'plain')", "must be in the document that is checked");
  expect_failure("ctx:report(ctx.catalogue.indicators[1].target, 'plain')", "must be in the document that is checked");
  expect_failure("ctx.report(doc, 'plain')", "ctx expected");
}

TEST(ReportTest, MessagesAndSeverities) {
  const auto plain = only("ctx:report(doc, 'plain')");
  EXPECT_EQ(plain.rule, "test/rule");
  EXPECT_EQ(plain.message_id, "plain");
  EXPECT_EQ(plain.message, "klartext");
  EXPECT_EQ(plain.severity, Severity::error);
  EXPECT_EQ(only("ctx:report(doc, 'mild')").severity, Severity::note);
  const auto english =
      run_rules(testing::rules_of({{"test/rule.lua", testing::document_rule("ctx:report(doc, 'plain')")}}),
                testing::document_of(plan), Language::english);
  EXPECT_EQ(testing::messages_of(english.diagnostics), std::vector<std::string>{"plain text"});
  expect_failure("ctx:report(doc, 'unknown')", "the rule has no message ”unknown”");
  expect_failure("ctx:report(doc)", "string expected");
}

TEST(ReportTest, PlaceholdersByTypeOfValue) {
  const auto filled = [](const std::string& value) {
    return only("ctx:report(doc, 'value', { text = " + value + " })").message;
  };
  EXPECT_EQ(filled("'åäö {text}'"), "åäö {text}");  // what a value says is no placeholder
  EXPECT_EQ(filled("5"), "5");
  EXPECT_EQ(filled("decimal('1100,50')"), "1 100,50");
  EXPECT_EQ(filled("doc.indicators[1].target"), "minst 1 100,5 st");
  EXPECT_EQ(filled("doc.decided"), "2023-12-14");
  EXPECT_EQ(filled("date(2024, 2, 1)"), "2024-02-01");
  EXPECT_EQ(filled("doc.name_range"), "N");
  EXPECT_EQ(only("ctx:report(doc, 'two', { a = 1, b = 2, c = 3 })").message, "1 och 2");
  EXPECT_EQ(only("ctx:report(doc, 'braces')").message, "mål { … } {a b} {");
}

TEST(ReportTest, MissingAndWrongDataAreRefused) {
  expect_failure("ctx:report(doc, 'value')", "the message ”value” needs data: text");
  expect_failure("ctx:report(doc, 'value', {})", "needs a text or a value as text, not a nil");
  expect_failure("ctx:report(doc, 'two', { a = 1 })", "needs a text or a value as b");
  expect_failure("ctx:report(doc, 'value', 'x')", "needs a table as data, not a string");
  for (const char* value : {"{}", "true", "print", "doc", "ctx"}) {
    expect_failure(std::string("ctx:report(doc, 'value', { text = ") + value + " })",
                   "needs a text or a value as text");
  }
  expect_failure("ctx:report(doc, 'value', { text = ('å'):sub(1, 1) })", "whole UTF-8 characters");
  expect_failure("ctx:report(doc, 'value', { text = 'a\\0b' })", "whole UTF-8 characters");
}

TEST(ReportTest, LabelsAndRelatedPlaces) {
  const auto finding = only(
      "ctx:report(doc, 'two', { a = 1, b = 2, text = 'märke' }, { label = 'value', related = {"
      "{ ctx.catalogue.indicators[1], 'value', { text = 'i katalogen' } }, { doc.indicators[1].target, 'plain' } } })");
  EXPECT_EQ(finding.label, "märke");
  ASSERT_EQ(finding.related.size(), 2U);
  EXPECT_EQ(finding.related[0].message, "i katalogen");
  EXPECT_EQ(finding.related[0].location.source->path(), "kf.plan");
  EXPECT_EQ(finding.related[0].location.source->slice(finding.related[0].location.range), "Lån");
  EXPECT_EQ(finding.related[1].message, "klartext");
  EXPECT_EQ(finding.related[1].location.source, finding.location.source);
  expect_failure("ctx:report(doc, 'plain', nil, { label = 'unknown' })", "the rule has no message ”unknown”");
  expect_failure("ctx:report(doc, 'plain', nil, { labels = 'plain' })",
                 "report knows label, related and fixes, not ”labels”");
  expect_failure("ctx:report(doc, 'plain', nil, { 'plain' })", "an entry without a name");
  expect_failure("ctx:report(doc, 'plain', nil, { related = { { nil, 'plain' } } })", "a finding needs a place");
  expect_failure("ctx:report(doc, 'plain', nil, { related = { 5 } })", "table expected");
  expect_failure("ctx:report(doc, 'plain', nil, { related = { { doc, 'value' } } })", "needs data: text");
  expect_failure("ctx:report(doc, 'plain', nil, 5)", "table expected");
}

TEST(ReportTest, FixesAndEdits) {
  const auto finding = only(R"(
    local target = doc.indicators[1].target
    ctx:report(doc, 'plain', nil, { fixes = {
      ctx:fix('safe', 'value', { text = 'ändra' }, { ctx:insert_after(target, '!'), ctx:replace(target.number_range, '7'),
                                                     ctx:insert_before(doc, 'X') }),
      ctx:fix('has_placeholders', 'plain', nil, { ctx:replace(doc, '') }) } }))");
  ASSERT_EQ(finding.fixes.size(), 2U);
  const Fix& fix = finding.fixes[0];
  EXPECT_EQ(fix.title, "ändra");
  EXPECT_EQ(fix.applicability, Applicability::safe);
  EXPECT_EQ(finding.fixes[1].applicability, Applicability::has_placeholders);
  ASSERT_EQ(fix.edits.size(), 3U);
  std::string fixed(plan);
  for (auto edit = fix.edits.rbegin(); edit != fix.edits.rend(); ++edit) {
    fixed.replace(edit->range.start, edit->range.end - edit->range.start, edit->replacement);
  }
  EXPECT_EQ(fixed, "verksamhetsplan 2024 \"XN\" { beslutas 2023-12-14 }\nindikator \"Lån\" { årsmål minst 7 st! }\n");
}

TEST(ReportTest, WrongFixesAreRefused) {
  const auto with_fix = [](const std::string& fix) {
    return "ctx:report(doc, 'plain', nil, { fixes = { " + fix + " } })";
  };
  expect_failure(with_fix("ctx:fix('sure', 'plain', nil, { ctx:replace(doc, '') })"),
                 "a fix is safe, suggested or has_placeholders");
  expect_failure(with_fix("{ 'sure', 'title', { ctx:replace(doc, '') } }"),
                 "a fix is safe, suggested or has_placeholders");
  expect_failure(with_fix("ctx:fix('safe', 'unknown', nil, { ctx:replace(doc, '') })"), "has no message ”unknown”");
  expect_failure(with_fix("ctx:fix('safe', 'value', nil, { ctx:replace(doc, '') })"), "needs data");
  expect_failure(with_fix("ctx:fix('safe', 'plain', nil, {})"), "a fix needs edits");
  expect_failure(with_fix("ctx:fix('safe', 'plain')"), "table expected");
  expect_failure(with_fix("ctx:fix('safe', 'plain', nil, { 5 })"), "table expected");
  expect_failure(with_fix("ctx:fix('safe', 'plain', nil, { ctx:replace(nil, '') })"), "a finding needs a place");
  expect_failure(with_fix("ctx:fix('safe', 'plain', nil, { ctx:replace(doc, 5) })"), "string expected");
  expect_failure(with_fix("ctx:fix('safe', 'plain', nil, { ctx:replace(doc, '\\xC3') })"), "whole UTF-8 characters");
  expect_failure(with_fix("ctx:fix('safe', 'plain', nil, { ctx:replace(ctx.catalogue.indicators[1], '') })"),
                 "a fix must be in the file of its finding");
  expect_failure(with_fix("ctx:fix('safe', 'plain', nil, { ctx:replace(doc.range, ''), ctx:replace(doc, '') })"),
                 "the edits of a fix overlap");
}

TEST(ReportTest, TenThousandFindingsAreTheMost) {
  EXPECT_EQ(run("for i = 1, 10000 do ctx:report(doc, 'plain') end").diagnostics.size(), 10'000U);
  expect_failure("for i = 1, 10001 do ctx:report(doc, 'plain') end", "has reported 10000 findings in this file");
  EXPECT_EQ(run("for i = 1, 1000000 do pcall(ctx.report, ctx, doc, 'plain') end").diagnostics.size() <= 10'000U, true);
}

TEST(ReportTest, TheTextOfFindingsIsBounded) {
  const auto result =
      run("local big = string.rep('x', 1000000) for i = 1, 9999 do ctx:report(doc, 'value', { text = big }) end");
  EXPECT_TRUE(result.failed);
  ASSERT_EQ(result.diagnostics.size(), 1U);
  EXPECT_EQ(result.diagnostics[0].message_id, "work");
}

}  // namespace
}  // namespace planlint
