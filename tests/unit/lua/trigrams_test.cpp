// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
//
// What may be in a text is never denied, and what is not is told for most words.
#include "lua/trigrams.h"

#include <gtest/gtest.h>

#include <string>

#include "lua/patterns.h"

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

TEST(Trigrams, AgreeWithPatterns) {
  const std::string_view texts[] = {"Mål 3.3 nås.", "se BILAGA sju",
                                    "Lorem ipsum",  "12,5 mnkr",
                                    "\u212Aelvin",  "",
                                    "xx procent",   "Södermalms stadsdelsnämnd",
                                    "TODO",         "a\nb"};
  const std::string_view patterns[] = {
      "(?i)bilaga (?:sju|x)",           "(?i)kelvin", "TODO|TBD", "mål|mnkr", "(?i)MÅL", "[0-9]+,[0-9]",
      "stadsdels(?:nämnd|förvaltning)", "x+ procent", "^$",       "a.b",      "(?s)a.b", "(?i)lorem.*ipsum",
      "(?:Mål|Lorem) (?:3|ipsum)"};
  Trigrams trigrams;
  for (const auto text : texts) trigrams.add(text);
  for (const auto pattern : patterns) {
    const Pattern compiled(pattern);
    ASSERT_EQ(compiled.error(), "");
    for (std::size_t i = 0; i < std::size(texts); ++i) {
      if (RE2::PartialMatch({texts[i].data(), texts[i].size()}, compiled.regex())) {
        EXPECT_TRUE(compiled.may_match(trigrams, i)) << pattern << " in " << texts[i];
      }
    }
  }
  EXPECT_FALSE(Pattern("stadsdels(?:nämnd|förvaltning)").may_match(trigrams, 0));
  EXPECT_NE(Pattern("(").error(), "");
}

}  // namespace
}  // namespace planlint
