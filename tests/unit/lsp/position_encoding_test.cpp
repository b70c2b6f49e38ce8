// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
#include <gtest/gtest.h>

#include "lsp/params.h"

namespace planlint::lsp {
namespace {

PositionEncoding agreed(const char* params) { return read_client(Json::parse(params)).encoding; }

TEST(PositionEncoding, IsUtf16WhereTheEditorSaysNothing) {
  EXPECT_EQ(agreed("{}"), PositionEncoding::utf16);
  EXPECT_EQ(agreed(R"({"capabilities": {"general": {"positionEncodings": []}}})"), PositionEncoding::utf16);
  EXPECT_EQ(agreed(R"({"capabilities": {"general": {"positionEncodings": "utf-8"}}})"), PositionEncoding::utf16);
}

TEST(PositionEncoding, IsTheFirstThatTheEditorOffersAndWeKnow) {
  EXPECT_EQ(agreed(R"({"capabilities": {"general": {"positionEncodings": ["utf-7", "utf-32", "utf-8"]}}})"),
            PositionEncoding::utf32);
}

TEST(PositionEncoding, IsWhatTheOptionsSayBeforeAll) {
  EXPECT_EQ(agreed(R"({"initializationOptions": {"positionEncoding": "utf-8"}})"), PositionEncoding::utf8);
  EXPECT_EQ(agreed(R"({"initializationOptions": {"positionEncoding": "utf-8"},
                       "capabilities": {"general": {"positionEncodings": ["utf-16"]}}})"),
            PositionEncoding::utf8);
  EXPECT_EQ(agreed(R"({"initializationOptions": {"positionEncoding": 8},
                       "capabilities": {"general": {"positionEncodings": ["utf-32"]}}})"),
            PositionEncoding::utf32);
}

}  // namespace
}  // namespace planlint::lsp
