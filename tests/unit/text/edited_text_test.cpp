// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
#include "text/edited_text.h"

#include <gtest/gtest.h>

#include <random>
#include <string>

namespace planlint {
namespace {

using enum PositionEncoding;

TEST(EditedText, KeepsItsLinesInStep) {
  EditedText text("en\ntvå\nfyra\n");
  text.replace({.start = 8, .end = 8}, "tre\n");
  EXPECT_EQ(text.text(), "en\ntvå\ntre\nfyra\n");
  EXPECT_EQ(text.offset({.line = 3, .character = 1}, utf16), 13U);
  EXPECT_EQ(text.point(13), (TextPoint{.line = 3, .byte = 1}));
  text.replace({.start = 2, .end = 12}, "");
  EXPECT_EQ(text.text(), "enfyra\n");
  EXPECT_EQ(text.point(7), (TextPoint{.line = 1, .byte = 0}));
}

TEST(EditedText, CutsRangesToTheText) {
  EditedText text("ab");
  text.replace({.start = 1, .end = 99}, "c");
  EXPECT_EQ(text.text(), "ac");
  text.replace({.start = 99, .end = 1}, "d");
  EXPECT_EQ(text.text(), "acd");
}

TEST(EditedText, EndsALineBeforeItsBreak) {
  const EditedText text("ab\r\nc\r");
  EXPECT_EQ(text.offset({.line = 0, .character = 99}, utf16), 2U);
  EXPECT_EQ(text.offset({.line = 1, .character = 99}, utf16), 6U);  // no line break: a character like another
  EXPECT_EQ(text.offset({.line = 9, .character = 0}, utf16), 6U);
}

TEST(EditedText, IsAfterManyEditsAsIfReadAnew) {
  std::mt19937 random(5);  // NOLINT: the same edits in every run
  const std::string pieces[] = {"a", "å", "\n", "\r\n", "\n\n", "", "två\nrader", "\U0001F332"};
  EditedText text("början\n");
  for (int i = 0; i < 2000; ++i) {
    const auto size = text.size();
    const auto start = static_cast<std::uint32_t>(random() % (size + 1));
    const std::uint32_t end = std::min(size, start + static_cast<std::uint32_t>(random() % 4));
    text.replace({.start = start, .end = end}, pieces[random() % std::size(pieces)]);
    const EditedText anew(text.text());
    const auto offset = static_cast<std::uint32_t>(random() % (text.size() + 1));
    ASSERT_EQ(text.point(offset), anew.point(offset)) << i;
    const EncodedPosition position = {.line = static_cast<std::uint32_t>(random() % 20), .character = 1};
    ASSERT_EQ(text.offset(position, utf16), anew.offset(position, utf16)) << i;
  }
}

}  // namespace
}  // namespace planlint
