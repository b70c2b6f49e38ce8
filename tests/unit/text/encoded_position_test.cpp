// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
#include "text/encoded_position.h"

#include <gtest/gtest.h>

#include <memory>
#include <string>

namespace planlint {
namespace {

using enum PositionEncoding;

std::shared_ptr<const Source> source_of(std::string text) {
  return std::make_shared<const Source>("a", std::move(text));
}

std::string place(const Source& source, std::uint32_t offset, PositionEncoding encoding) {
  const EncodedPosition at = encoded(source, offset, encoding);
  return std::to_string(at.line) + ":" + std::to_string(at.character);
}

TEST(EncodedPosition, CountsInTheUnitsThatWereAgreedOn) {
  // å: 2 bytes, 1 unit; 🌲: 4 bytes, 2 units of UTF-16; a + ring: 3 bytes, 2 units.
  const auto source = source_of("x\nå\U0001F332a\u030Ab\n");
  EXPECT_EQ(place(*source, 2, utf16), "1:0");
  EXPECT_EQ(place(*source, 4, utf16), "1:1");
  EXPECT_EQ(place(*source, 8, utf16), "1:3");
  EXPECT_EQ(place(*source, 11, utf16), "1:5");
  EXPECT_EQ(place(*source, 11, utf8), "1:9");
  EXPECT_EQ(place(*source, 11, utf32), "1:4");
  EXPECT_EQ(place(*source, 13, utf16), "2:0");
  EXPECT_EQ(place(*source, 999, utf16), "2:0");
}

TEST(EncodedPosition, LeadsBackToTheByte) {
  const auto source = source_of("x\nå\U0001F332a\u030Ab\n");
  for (const auto encoding : {utf8, utf16, utf32}) {
    for (const std::uint32_t offset : {0U, 1U, 2U, 4U, 8U, 9U, 11U, 12U, 13U})
      EXPECT_EQ(decoded(*source, encoded(*source, offset, encoding), encoding), offset);
  }
}

TEST(EncodedPosition, IsNeverInsideACharacter) {
  const auto source = source_of("å\U0001F332b");
  EXPECT_EQ(decoded(*source, {.line = 0, .character = 2}, utf16), 2U);  // between the surrogates
  EXPECT_EQ(decoded(*source, {.line = 0, .character = 1}, utf8), 0U);
  EXPECT_EQ(place(*source, 1, utf16), "0:0");
  EXPECT_EQ(place(*source, 4, utf16), "0:1");
}

TEST(EncodedPosition, OutOfBoundsIsTheNearestThatThereIs) {
  const auto source = source_of("ab\r\ncd");
  EXPECT_EQ(decoded(*source, {.line = 0, .character = 99}, utf16), 2U);  // before the line break
  EXPECT_EQ(decoded(*source, {.line = 1, .character = 99}, utf16), 6U);
  EXPECT_EQ(decoded(*source, {.line = 7, .character = 0}, utf16), 6U);
}

TEST(EncodedPosition, CountsAByteOrderMarkThatIsInTheText) {
  const auto source = source_of(
      "\xEF\xBB\xBF"
      "ab\n");
  EXPECT_EQ(place(*source, 3, utf16), "0:1");
  EXPECT_EQ(decoded(*source, {.line = 0, .character = 1}, utf16), 3U);
  EXPECT_EQ(decoded(*source, {.line = 0, .character = 0}, utf16), 0U);
}

}  // namespace
}  // namespace planlint
