// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
#include "text/spaces.h"

#include <gtest/gtest.h>

namespace planlint {
namespace {

TEST(Spaces, WhiteSpaceIsMoreThanBlanks) {
  EXPECT_EQ(trimmed(" \t\u00A0å b\u202F\n"), "å b");
  EXPECT_EQ(trimmed("\u00A0"), "");
  EXPECT_EQ(split_words("  en\u00A0två\ntre\u2009à "), (std::vector<std::string_view>{"en", "två", "tre", "à"}));
  EXPECT_EQ(leading_space("\u3000x"), 3U);
  EXPECT_EQ(leading_space("x"), 0U);
}

TEST(Spaces, WhatIsNoUtf8IsNoWhiteSpace) {
  EXPECT_EQ(trimmed("\xA0x\xE2"), "\xA0x\xE2");
  EXPECT_EQ(split_words("\xC2"), std::vector<std::string_view>{"\xC2"});
}

}  // namespace
}  // namespace planlint
