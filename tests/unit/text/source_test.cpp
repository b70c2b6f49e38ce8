// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
#include "text/source.h"

#include <gtest/gtest.h>

#include <string>

namespace planlint {
namespace {

Source source(std::string text) { return {"test.plan", std::move(text)}; }

TEST(Source, EmptyTextHasOneEmptyLine) {
  const Source empty = source("");
  EXPECT_EQ(empty.line_count(), 1U);
  EXPECT_EQ(empty.position(0), (Position{1, 1}));
  EXPECT_EQ(empty.offset({1, 1}), 0U);
  EXPECT_EQ(empty.line_range(1), (Range{0, 0}));
}

TEST(Source, ColumnsCountCharactersNotBytes) {
  const Source text = source("åäö x\nmål");
  EXPECT_EQ(text.position(0), (Position{1, 1}));
  EXPECT_EQ(text.position(2), (Position{1, 2}));
  EXPECT_EQ(text.position(7), (Position{1, 5}));  // x
  EXPECT_EQ(text.position(9), (Position{2, 1}));
  EXPECT_EQ(text.position(12), (Position{2, 3}));  // l
}

TEST(Source, EmojiIsOneColumn) {
  const Source text = source("\U0001F600b");
  EXPECT_EQ(text.position(4), (Position{1, 2}));
  EXPECT_EQ(text.offset({1, 2}), 4U);
}

TEST(Source, CombiningMarksAreCharactersOfTheirOwn) {
  const Source text = source("a\u030Ab");
  EXPECT_EQ(text.position(3), (Position{1, 3}));
}

TEST(Source, ByteOrderMarkIsNotCounted) {
  const Source text = source("\uFEFFmål\nx");
  EXPECT_EQ(text.position(0), (Position{1, 1}));
  EXPECT_EQ(text.position(1), (Position{1, 1}));  // inside the mark
  EXPECT_EQ(text.position(3), (Position{1, 1}));
  EXPECT_EQ(text.position(4), (Position{1, 2}));
  EXPECT_EQ(text.offset({1, 1}), 3U);
  EXPECT_EQ(text.line_range(1), (Range{3, 7}));
  EXPECT_EQ(text.position(8), (Position{2, 1}));
}

TEST(Source, CarriageReturnBelongsToTheLineBreak) {
  const Source text = source("ett\r\ntvå\r\n");
  EXPECT_EQ(text.line_count(), 3U);
  EXPECT_EQ(text.slice(text.line_range(1)), "ett");
  EXPECT_EQ(text.slice(text.line_range(2)), "två");
  EXPECT_EQ(text.slice(text.line_range(3)), "");
  EXPECT_EQ(text.offset({1, 99}), 3U);
  EXPECT_EQ(text.position(5), (Position{2, 1}));
}

TEST(Source, CarriageReturnAloneBreaksNoLine) {
  const Source text = source("a\rb\r");
  EXPECT_EQ(text.line_count(), 1U);
  EXPECT_EQ(text.slice(text.line_range(1)), "a\rb");
}

TEST(Source, OffsetsAndPositionsPastTheEndAreTakenForTheEnd) {
  const Source text = source("ab\ncd");
  EXPECT_EQ(text.position(99), (Position{2, 3}));
  EXPECT_EQ(text.offset({1, 99}), 2U);
  EXPECT_EQ(text.offset({9, 1}), 5U);
  EXPECT_EQ(text.offset({0, 1}), 0U);
}

TEST(Source, SliceIsClampedToTheText) {
  const Source text = source("abc");
  EXPECT_EQ(text.slice({1, 2}), "b");
  EXPECT_EQ(text.slice({1, 99}), "bc");
  EXPECT_EQ(text.slice({99, 100}), "");
  EXPECT_EQ(text.slice({2, 1}), "");
}

TEST(Source, EveryOffsetOfACharacterComesBack) {
  const std::string written = "\uFEFFåb\U0001F600\r\n\nö–x\n";
  const Source text = source(written);
  for (std::uint32_t at = 3; at < written.size(); ++at) {
    const bool starts_character = (static_cast<unsigned char>(written[at]) & 0xC0U) != 0x80U;
    if (!starts_character || written[at] == '\n') continue;
    EXPECT_EQ(text.offset(text.position(at)), at) << "byte " << at;
  }
}

TEST(Range, ContainsAndEmpty) {
  EXPECT_TRUE((Range{3, 3}).empty());
  EXPECT_FALSE((Range{3, 4}).empty());
  EXPECT_TRUE((Range{2, 6}).contains({2, 6}));
  EXPECT_FALSE((Range{2, 6}).contains({1, 3}));
  EXPECT_FALSE((Range{2, 6}).contains({5, 7}));
}

}  // namespace
}  // namespace planlint
