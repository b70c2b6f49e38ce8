// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
#include "diagnostics/suppression.h"

#include <gtest/gtest.h>

namespace planlint {
namespace {

TEST(Day, IsReadAndWrittenAsIso8601) {
  for (const auto* text : {"2024-02-29", "2023-12-31", "0001-01-01", "9999-12-31"}) {
    ASSERT_TRUE(day_of(text)) << text;
    EXPECT_EQ(iso_text(day_of(text)), text);
  }
  EXPECT_EQ(iso_text(std::nullopt), "");
}

TEST(Day, ThatDoesNotExistIsNone) {
  for (const auto* text : {"", "2023-02-29", "2023-13-01", "2023-00-10", "2023-1-010", "20230101", "-023-01-01",
                           "2023-01-01 ", "2023-01-1x", "2023/01/01", "2023-01- 1", "i morgon"}) {
    EXPECT_FALSE(day_of(text)) << text;
  }
}

}  // namespace
}  // namespace planlint
