// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
#include "kit/caret_test.h"

#include <gtest/gtest.h>

#include <memory>

namespace planlint {
namespace {

using testing::Test;

std::shared_ptr<const Source> source(std::string text) {
  return std::make_shared<const Source>("a.plan", std::move(text));
}

Diagnostic finding(const std::shared_ptr<const Source>& text, Range range, std::string rule = "x/y") {
  Diagnostic diagnostic;
  diagnostic.rule = std::move(rule);
  diagnostic.location = {.source = text, .range = range};
  diagnostic.message_id = "id";
  diagnostic.message = "what is wrong";
  return diagnostic;
}

TEST(ReadCarets, CountsCharactersAndKeepsTheLineAbove) {
  const auto text = source("mål åäö ett\n#   ^^^ error[x/y]: id\n#       ^^^ warning[z/w]: other\n");
  const auto test = read_carets(*text);
  EXPECT_TRUE(test.mistakes.empty());
  ASSERT_EQ(2U, test.expectations.size());
  EXPECT_EQ(1U, test.expectations[0].line);
  EXPECT_EQ(5U, test.expectations[0].first_column);
  EXPECT_EQ(7U, test.expectations[0].last_column);
  EXPECT_EQ("x/y", test.expectations[0].rule);
  EXPECT_EQ(1U, test.expectations[1].line);
  EXPECT_EQ(Severity::warning, test.expectations[1].severity);
  EXPECT_EQ("other", test.expectations[1].message_id);
}

TEST(ReadCarets, TakesColumnsByNumber) {
  const auto test = read_carets(*source("mål 1.1\n# @1-3 note[x/y]: id\n  # @5 error[x/y]: id\n"));
  ASSERT_EQ(2U, test.expectations.size());
  EXPECT_EQ(1U, test.expectations[0].first_column);
  EXPECT_EQ(3U, test.expectations[0].last_column);
  EXPECT_EQ(5U, test.expectations[1].last_column);
}

TEST(ReadCarets, NamesWhatLooksLikeAnExpectationAndIsNone) {
  EXPECT_EQ(1U, read_carets(*source("mål\n# ^^ eror[x/y]: id\n")).mistakes.size());
  EXPECT_EQ(1U, read_carets(*source("mål\n# ^^ error[x/y]\n")).mistakes.size());
  EXPECT_EQ(1U, read_carets(*source("# ^^ error[x/y]: id\nmål\n")).mistakes.size());
  EXPECT_EQ(0U, read_carets(*source("mål # ^^ vad är det här?\n# anna@exempel\n")).mistakes.size());
}

TEST(ReadCarets, TakesOptionsAsNoLineOfThePlan) {
  const auto text =
      source("  # options: { \"most\": 6 }\nmål ett\n# options:\n#   ^^^ error[x/y]: id\n# valet options: är fritt\n");
  const auto test = read_carets(*text);
  EXPECT_TRUE(test.mistakes.empty());
  ASSERT_EQ(1U, test.expectations.size());
  EXPECT_EQ(2U, test.expectations[0].line);
  ASSERT_EQ(2U, test.options.size());
  EXPECT_EQ(" { \"most\": 6 }", text->slice(test.options[0]));
  EXPECT_EQ("", text->slice(test.options[1]));
  EXPECT_EQ("mål ett\n# valet options: är fritt\n", without_carets(*text));
}

TEST(Compare, SaysNothingWhereAllAgrees) {
  const auto text = source("mål ett\n#   ^^^ error[x/y]: id\n");
  const std::vector<Diagnostic> found = {finding(text, {.start = 5, .end = 8}),
                                         finding(text, {.start = 0, .end = 2}, "a/b")};
  EXPECT_EQ("", compare(read_carets(*text), *text, found, "x/y"));
}

TEST(Compare, NamesWhatIsMissingUnexpectedAndElsewhere) {
  const auto text = source("mål ett\n#   ^^^ error[x/y]: id\n");
  const auto test = read_carets(*text);
  EXPECT_TRUE(
      compare(test, *text, {}, "x/y").starts_with("missing: error[x/y]: id\n  expected at line 1, columns 5-7"));

  const std::vector<Diagnostic> elsewhere = {finding(text, {.start = 0, .end = 4})};
  const auto account = compare(test, *text, elsewhere, "x/y");
  EXPECT_TRUE(account.starts_with("elsewhere: error[x/y]: id")) << account;
  EXPECT_NE(std::string::npos, account.find("found at line 1, columns 1-3")) << account;

  const std::vector<Diagnostic> two = {finding(text, {.start = 5, .end = 8}),
                                       finding(text, {.start = 0, .end = 2}, "syntax/misplaced")};
  EXPECT_TRUE(compare(test, *text, two, "x/y").starts_with("unexpected: error[syntax/misplaced]: id\n  what is wrong"));
}

TEST(Compare, TakesTheFirstLineOfALongRange) {
  const auto text = source("mål {\n# @1-5 error[x/y]: id\n}\n");
  const std::vector<Diagnostic> found = {finding(text, {.start = 0, .end = 31})};
  EXPECT_EQ("", compare(read_carets(*text), *text, found, "x/y"));
}

TEST(ApplyFixes, AppliesTheMostCertainAndLeavesCaretsOut) {
  const auto text = source("ett två tre\n#   ^^^ error[x/y]: id\n");
  auto first = finding(text, {.start = 0, .end = 3});
  first.fixes = {{.title = "",
                  .applicability = Applicability::safe,
                  .edits = {{.range = {.start = 0, .end = 3}, .replacement = "1"}}}};
  auto second = finding(text, {.start = 4, .end = 8});
  second.fixes = {{.title = "",
                   .applicability = Applicability::suggested,
                   .edits = {{.range = {.start = 4, .end = 8}, .replacement = "2"}}}};
  auto third = finding(text, {.start = 9, .end = 12});
  third.fixes = {{.title = "",
                  .applicability = Applicability::safe,
                  .edits = {{.range = {.start = 12, .end = 12}, .replacement = "!"}}}};
  const Source fixed("a.plan", apply_fixes(*text, std::vector{first, second, third}, "x/y"));
  EXPECT_EQ("1 två tre!\n", without_carets(fixed));
}

}  // namespace
}  // namespace planlint
