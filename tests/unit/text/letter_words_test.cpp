// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
#include "text/letter_words.h"

#include <gtest/gtest.h>

#include <string>

namespace planlint {
namespace {

std::string shown(std::string_view text) {
  std::string result;
  for (auto word = next_letter_word(text, 0); !word.empty(); word = next_letter_word(text, word.end)) {
    const std::string_view written = text.substr(word.start, word.end - word.start);
    result += std::string(written) + ":" + std::to_string(count_letters(written)) + " ";
  }
  return result;
}

TEST(LetterWords, AreLettersAndDigitsInARow) {
  EXPECT_EQ(shown("Mål 1.2: öka (RVCI), 2023–2025."), "Mål:3 1:1 2:1 öka:3 RVCI:4 2023:4 2025:4 ");
  EXPECT_EQ(shown("fri\u00A0tid, ”kör” … 3×4 bjӧrk"), "fri:3 tid:3 kör:3 3:1 4:1 bjӧrk:5 ");
  EXPECT_EQ(shown(" \n-–"), "");
  EXPECT_EQ(shown(""), "");
}

TEST(LetterWords, BytesThatAreNoTextEndAWord) {
  EXPECT_EQ(shown("a\xC3"), "a:1 ");
  EXPECT_EQ(shown("\xFF"
                  "b\xE2\x82"),
            "b:1 ");
  EXPECT_EQ(shown("a\xE1\x80"), "a\xE1\x80:2 ");
}

TEST(LetterWords, LowerCase) {
  EXPECT_EQ(lower_case("RVCi ÅÄÖ É × ß"), "rvci åäö é × ß");
  EXPECT_EQ(lower_case(""), "");
  EXPECT_TRUE(is_lower_case("rvci åäö × ß"));
  EXPECT_TRUE(is_lower_case(""));
  EXPECT_FALSE(is_lower_case("rvcI"));
  EXPECT_FALSE(is_lower_case("åÄö"));
}

}  // namespace
}  // namespace planlint
