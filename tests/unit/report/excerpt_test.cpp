// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
#include "report/excerpt.h"

#include <gtest/gtest.h>

#include <chrono>

#include "report/findings.h"

namespace planlint {
namespace {

using test::range_of;
using test::source_of;

Excerpt around(const std::string& text, std::string_view words) {
  const auto source = source_of("plan.plan", text);
  return excerpt_of(*source, range_of(*source, words));
}

TEST(Excerpt, SwedishLettersTakeOneColumnInBothForms) {
  const Excerpt composed = around("åäö mål", "mål");
  EXPECT_EQ(composed.caret_column, 4U);
  EXPECT_EQ(composed.caret_count, 3U);
  const Excerpt combining = around("a\u030Aa\u0308o\u0308 ma\u030Al", "ma\u030Al");
  EXPECT_EQ(combining.caret_column, 4U);
  EXPECT_EQ(combining.caret_count, 3U);
}

TEST(Excerpt, WideCharactersTakeTwoColumnsAndTabsFour) {
  const Excerpt wide = around("\t你好 mål", "mål");
  EXPECT_EQ(wide.text, "    你好 mål");
  EXPECT_EQ(wide.caret_column, 9U);
  EXPECT_EQ(around("你好", "你好").caret_count, 4U);
  EXPECT_EQ(around("a\tb", "a\tb").caret_count, 6U);
}

TEST(Excerpt, AnEmptyRangeHasOneCaretAlsoBehindTheLine) {
  const auto source = source_of("plan.plan", "årsmål\r\nnästa\r\n");
  const Excerpt excerpt = excerpt_of(*source, {.start = 8, .end = 8});
  EXPECT_EQ(excerpt.text, "årsmål");
  EXPECT_EQ(excerpt.caret_column, 6U);
  EXPECT_EQ(excerpt.caret_count, 1U);
}

TEST(Excerpt, ARangeOverSeveralLinesIsUnderlinedToTheEndOfTheFirst) {
  const Excerpt excerpt = around("mål 1.1 {  \r\n  text\r\n}\r\n", "1.1 {  \r\n  text\r\n}");
  EXPECT_EQ(excerpt.text, "mål 1.1 {  ");
  EXPECT_EQ(excerpt.caret_column, 4U);
  EXPECT_EQ(excerpt.caret_count, 5U);
}

TEST(Excerpt, ALineUpToTheWidestIsShownWhole) {
  const std::string line(excerpt_columns, 'x');
  EXPECT_EQ(excerpt_of(line, 3, 5).text, line);
  EXPECT_EQ(excerpt_of(line, excerpt_columns, excerpt_columns).text, line);
}

TEST(Excerpt, ALongLineIsCutAroundTheCarets) {
  const std::string line = std::string(500, 'a') + "MÅL" + std::string(500, 'b');
  const Excerpt excerpt = excerpt_of(line, 500, 504);
  EXPECT_TRUE(excerpt.text.starts_with("…aaa")) << excerpt.text;
  EXPECT_TRUE(excerpt.text.ends_with("bbb…")) << excerpt.text;
  const auto place = excerpt.text.find("MÅL");
  ASSERT_NE(place, std::string::npos);
  EXPECT_EQ(excerpt.caret_column, place - (std::string_view("…").size() - 1));
  EXPECT_EQ(excerpt.caret_count, 3U);
}

TEST(Excerpt, CaretsEndWhereThePieceEnds) {
  const std::string line = "x" + std::string(1000, 'y');
  const Excerpt excerpt = excerpt_of(line, 1, line.size());
  EXPECT_EQ(excerpt.caret_column, 1U);
  EXPECT_LE(excerpt.caret_column + excerpt.caret_count, excerpt_columns + 1);
}

TEST(Excerpt, TakesTimeByThePieceNotTheLine) {
  const std::string line(50'000'000, 'x');
  const std::string marks = "x" + [] {
    std::string combining;
    for (int i = 0; i < 10'000'000; ++i) combining += "\u0301";
    return combining;
  }();
  const auto start = std::chrono::steady_clock::now();
  for (int i = 0; i < 1000; ++i) {
    EXPECT_LT(excerpt_of(line, 25'000'000, 50'000'000).text.size(), 200U);
    EXPECT_LT(excerpt_of(marks, marks.size() - 2, marks.size()).text.size(), 4000U);
  }
  // Walking the lines would take minutes.
  EXPECT_LT(std::chrono::steady_clock::now() - start, std::chrono::seconds(10));
}

TEST(Excerpt, BytesThatAreNoTextAreShownAsSuch) {
  EXPECT_EQ(excerpt_of("a\xFF\xC3z", 1, 2).text, "a\uFFFD\uFFFDz");
  EXPECT_EQ(excerpt_of("a\xFF\xC3z", 3, 4).caret_column, 3U);
}

}  // namespace
}  // namespace planlint
