// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
#include "report/fix_lines.h"

#include <gtest/gtest.h>

#include "report/findings.h"

namespace planlint {
namespace {

std::string shown(const std::string& text, std::vector<Edit> edits) {
  const Source source("plan.plan", text);
  std::string out;
  for (const ChangedLine& line : changed_lines(source, {.title = {}, .applicability = {}, .edits = std::move(edits)})) {
    out += std::to_string(line.number) + (line.added ? '+' : '-') + line.text + '\n';
  }
  return out;
}

TEST(FixLines, AReplacementShowsTheLineBeforeAndAfter) {
  EXPECT_EQ(shown("ett\ntvå\ntre\n", {{.range = {.start = 4, .end = 8}, .replacement = "2"}}), "2-två\n2+2\n");
}

TEST(FixLines, AnInsertedLineShowsNothingElse) {
  EXPECT_EQ(shown("ett\ntre\n", {{.range = {.start = 4, .end = 4}, .replacement = "två\n"}}), "2+två\n");
  EXPECT_EQ(shown("ett", {{.range = {.start = 3, .end = 3}, .replacement = "\ntvå"}}), "2+två\n");
}

TEST(FixLines, ARemovedLineShowsNothingElse) {
  EXPECT_EQ(shown("ett\ntva\ntre\n", {{.range = {.start = 4, .end = 8}, .replacement = ""}}), "2-tva\n");
}

TEST(FixLines, EditsFarApartAreNumberedInTheMendedFile) {
  EXPECT_EQ(shown("a\nb\nc\nd\n", {{.range = {.start = 6, .end = 7}, .replacement = "D"},
                                   {.range = {.start = 0, .end = 0}, .replacement = "x\n"}}),
            "1+x\n4-d\n5+D\n");
}

TEST(FixLines, EditsOnOneLineAreShownTogether) {
  EXPECT_EQ(shown("a b c\n", {{.range = {.start = 0, .end = 1}, .replacement = "A"},
                              {.range = {.start = 4, .end = 5}, .replacement = "C"}}),
            "1-a b c\n1+A b C\n");
}

TEST(FixLines, CarriageReturnsAndAByteOrderMarkAreNoChange) {
  EXPECT_EQ(shown("\xEF\xBB\xBF"
                  "a\r\nb\r\n",
                  {{.range = {.start = 0, .end = 0}, .replacement = "x\n"}}),
            "1+x\n");
}

TEST(FixLines, EditsOutsideOfTheFileAndOverlapsAreLeftOut) {
  EXPECT_EQ(shown("abc\n", {{.range = {.start = 90, .end = 99}, .replacement = "x"}}), "");
  EXPECT_EQ(shown("abc\n", {{.range = {.start = 0, .end = 2}, .replacement = "x"},
                            {.range = {.start = 1, .end = 3}, .replacement = "y"}}),
            "1-abc\n1+xc\n");
}

TEST(FixLines, ALongLineIsCutWhereItDiffers) {
  const std::string text = std::string(1000, 'a') + "b" + std::string(1000, 'c');
  const auto lines = shown(text, {{.range = {.start = 1000, .end = 1001}, .replacement = "B"}});
  EXPECT_NE(lines.find("aaB"), std::string::npos) << lines;
  EXPECT_LT(lines.size(), 300U);
}

}  // namespace
}  // namespace planlint
