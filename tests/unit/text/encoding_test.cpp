// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
#include "text/encoding.h"

#include <gtest/gtest.h>

#include <string>

namespace planlint {
namespace {

using namespace std::string_literals;

/// `text`, which is below U+0100, as UTF-16.
std::string utf16(std::u16string_view text, bool little_endian) {
  std::string bytes;
  for (const char16_t unit : text) {
    const char high = static_cast<char>(unit >> 8);
    const char low = static_cast<char>(unit & 0xFF);
    bytes += little_endian ? low : high;
    bytes += little_endian ? high : low;
  }
  return bytes;
}

constexpr std::u16string_view plan = u"verksamhetsplan 2023 \"Södermalms stadsdelsnämnd\" {\r\n}\r\n";

TEST(Encoding, Utf8IsNoOtherEncoding) {
  EXPECT_EQ(detect_other_encoding(""), std::nullopt);
  EXPECT_EQ(detect_other_encoding("verksamhetsplan 2023"), std::nullopt);
  EXPECT_EQ(detect_other_encoding("mål för verksamhetsområdet – \U0001F600"), std::nullopt);
  EXPECT_EQ(detect_other_encoding("\uFEFFmål"), std::nullopt);
}

TEST(Encoding, Utf16WithByteOrderMark) {
  EXPECT_EQ(detect_other_encoding("\xFF\xFE" + utf16(plan, true)), Encoding::utf16_le);
  EXPECT_EQ(detect_other_encoding("\xFE\xFF" + utf16(plan, false)), Encoding::utf16_be);
}

TEST(Encoding, Utf16WithoutByteOrderMark) {
  EXPECT_EQ(detect_other_encoding(utf16(plan, true)), Encoding::utf16_le);
  EXPECT_EQ(detect_other_encoding(utf16(plan, false)), Encoding::utf16_be);
}

TEST(Encoding, SwedishTextInWindows1252) {
  EXPECT_EQ(detect_other_encoding("m\xE5l f\xF6r verksamhetsomr\xE5"
                                  "det \x96 \x94n\xE4mnden\x94"),
            Encoding::windows_1252);
  EXPECT_EQ(detect_other_encoding("\xC5rsm\xE5l"), Encoding::windows_1252);
}

TEST(Encoding, BinaryDataHasNoName) {
  EXPECT_EQ(detect_other_encoding("\x89PNG\r\n\x1A\n\0\0\0\rIHDR"s), Encoding::binary);
  EXPECT_EQ(detect_other_encoding("plan\0plan"s), Encoding::binary);
  EXPECT_EQ(detect_other_encoding("\x01\x02\x03\x04\x05"), Encoding::binary);
  std::string text(200, 'a');
  for (const std::size_t place : {3U, 64U, 199U}) {
    EXPECT_EQ(detect_other_encoding(text), std::nullopt) << "up to one byte in a hundred";
    text[place] = '\x01';
  }
  EXPECT_EQ(detect_other_encoding(text), Encoding::binary);
  EXPECT_EQ(detect_other_encoding("\n\r\t\f\n\r\t\f\n\r\t\f åäö"), std::nullopt);
  EXPECT_EQ(detect_other_encoding("\x01\x02\xFF\x03\x04"), Encoding::binary);
}

class IllFormed : public testing::TestWithParam<std::string> {};

TEST_P(IllFormed, IsNotUtf8) {
  const std::string text = "eight or more bytes before it " + GetParam();
  EXPECT_NE(detect_other_encoding(text), std::nullopt);
  EXPECT_NE(detect_other_encoding(text + " and behind it"), std::nullopt);
}

INSTANTIATE_TEST_SUITE_P(Utf8, IllFormed,
                         testing::Values("\xC3",              // truncated
                                         "\xE2\x80",          //
                                         "\xF0\x9F\x98",      //
                                         "\x80",              // a continuation alone
                                         "\xC0\xAF",          // overlong
                                         "\xE0\x80\xAF",      //
                                         "\xF0\x80\x80\xAF",  //
                                         "\xED\xA0\x80",      // surrogates
                                         "\xED\xBF\xBF",      //
                                         "\xF4\x90\x80\x80",  // above U+10FFFF
                                         "\xF5\x80\x80\x80"));

class WellFormed : public testing::TestWithParam<std::string> {};

TEST_P(WellFormed, IsUtf8) {
  EXPECT_EQ(detect_other_encoding(GetParam()), std::nullopt);
  EXPECT_EQ(detect_other_encoding("1234567" + GetParam() + "x"), std::nullopt);
}

INSTANTIATE_TEST_SUITE_P(Boundaries, WellFormed,
                         testing::Values("\u0080", "\u07FF", "\u0800", "\uD7FF", "\uE000", "\uFFFD", "\U00010000",
                                         "\U0010FFFF"));

TEST(Encoding, NamesForPeople) {
  EXPECT_EQ(name_of(Encoding::utf16_le), "UTF-16");
  EXPECT_EQ(name_of(Encoding::utf16_be), "UTF-16");
  EXPECT_EQ(name_of(Encoding::windows_1252), "Windows-1252");
  EXPECT_EQ(name_of(Encoding::binary), "");
}

TEST(Encoding, EachByteIsLookedAtWhereverItStands) {
  const std::string ascii(25, 'a');
  for (std::size_t at = 0; at <= ascii.size(); ++at) {
    const auto with = [&](std::string_view bytes) { return std::string(ascii).insert(at, bytes); };
    EXPECT_FALSE(detect_other_encoding(with("å"))) << at;
    EXPECT_FALSE(detect_other_encoding(with("–𐍈"))) << at;
    EXPECT_EQ(detect_other_encoding(with("\xE5")), Encoding::windows_1252) << at;
    EXPECT_EQ(detect_other_encoding(with("\xC3")), Encoding::windows_1252) << at;
    EXPECT_EQ(detect_other_encoding(with("\x01")), Encoding::binary) << at;
  }
}

}  // namespace
}  // namespace planlint
