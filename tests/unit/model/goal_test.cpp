// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
#include "model/goal.h"

#include <gtest/gtest.h>

namespace planlint {
namespace {

TEST(NumberParts, TheLastPartIsBehindTheLastFullStop) {
  const auto parts = parts_of_number("1.2.13");
  ASSERT_TRUE(parts);
  EXPECT_EQ(parts->parent, "1.2");
  EXPECT_EQ(parts->last, 13);
}

TEST(NumberParts, ANumberOfOnePartHasNone) {
  EXPECT_FALSE(parts_of_number("1"));
  EXPECT_FALSE(parts_of_number(""));
  EXPECT_FALSE(parts_of_number(".1"));
}

TEST(NumberParts, TheLastPartIsInDigits) {
  EXPECT_FALSE(parts_of_number("1.2a"));
  EXPECT_FALSE(parts_of_number("1.a"));
  EXPECT_FALSE(parts_of_number("1."));
  EXPECT_FALSE(parts_of_number("1.-2"));
  EXPECT_FALSE(parts_of_number("1.+2"));
  EXPECT_FALSE(parts_of_number("1.99999999999999999999"));
}

}  // namespace
}  // namespace planlint
