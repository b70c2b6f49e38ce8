// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
//
// What may be in a text is never denied, and what is not is told for most words.
#include "lua/trigrams.h"

#include <gtest/gtest.h>

#include <string>

namespace planlint {
namespace {

bool may_have(std::string_view text, std::string_view literal) {
  Trigrams trigrams;
  trigrams.add("en annan text");
  trigrams.add(text);
  return trigrams.may_have(1, trigrams_of_literal(literal));
}

TEST(Trigrams, TellWhatATextCannotHave) {
  EXPECT_TRUE(may_have("Arbetet med Agenda 2030", "agenda 2030"));
  EXPECT_FALSE(may_have("Arbetet med Agenda 2030", "stadsdel"));
  EXPECT_TRUE(may_have("ÅRSMÅL för ÄLDRE", "årsmål för äldre"));
  EXPECT_FALSE(may_have("årsmål", "årsmöl"));
  EXPECT_TRUE(may_have("", "ab"));  // too short to tell
  EXPECT_FALSE(may_have("", "abc"));
  EXPECT_FALSE(may_have("en – två", "en — två"));
  EXPECT_TRUE(may_have("en – två", "en – två"));
}

TEST(Trigrams, DenyNothingWhereOtherLettersFoldToPlainOnes) {
  EXPECT_TRUE(may_have("100 \u212A varmt", "100 k"));  // the sign of kelvin
  EXPECT_TRUE(may_have("\u212Bngström", "ångström"));
  EXPECT_TRUE(may_have("he\u017Fa", "hesa"));
  EXPECT_TRUE(may_have("µg per liter", "\u03BCg per liter"));
}

TEST(Trigrams, OfLongTextsToo) {
  std::string text;
  for (int i = 0; i < 200'000; ++i) text += "ord ";
  EXPECT_FALSE(may_have(text, "mening"));
  EXPECT_TRUE(may_have(text + "mening", "mening"));
}

}  // namespace
}  // namespace planlint
