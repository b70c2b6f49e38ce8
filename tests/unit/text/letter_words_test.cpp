// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
#include "text/letter_words.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace planlint {
namespace {

std::vector<LetterWord> all(std::string_view text) {
  std::vector<LetterWord> words;
  for (auto word = next_letter_word(text, 0); !word.empty(); word = next_letter_word(text, word.end))
    words.push_back(word);
  return words;
}

std::string shown(std::string_view text) {
  std::string result;
  for (const LetterWord& word : all(text)) {
    result += std::string(text.substr(word.start, word.end - word.start)) + ":" + std::to_string(word.letters) +
              (word.has_digit ? "#" : "") + " ";
  }
  return result;
}

TEST(LetterWords, AreLettersAndDigitsInARow) {
  EXPECT_EQ(shown("Mål 1.2: öka (RVCI), 2023–2025."), "Mål:3 1:1# 2:1# öka:3 RVCI:4 2023:4# 2025:4# ");
  EXPECT_EQ(shown("fri\u00A0tid, ”kör” … 3×4 bjӧrk"), "fri:3 tid:3 kör:3 3:1# 4:1# bjӧrk:5 ");
  EXPECT_EQ(shown(" \n-–"), "");
  EXPECT_EQ(shown(""), "");
}

TEST(LetterWords, BytesThatAreNoTextEndAWord) {
  EXPECT_EQ(shown("a\xC3"), "a:1 ");
  EXPECT_EQ(shown("\xFF"
                  "b\xE2\x82"),
            "b:1 ");
}

TEST(LetterWords, KeysLeaveCaseOut) {
  const auto words = all("Äldre äldre ÄLDRE åldre ældre");
  ASSERT_EQ(words.size(), 5U);
  EXPECT_EQ(words[0].key, words[1].key);
  EXPECT_EQ(words[0].key, words[2].key);
  EXPECT_NE(words[0].key, words[3].key);
  EXPECT_NE(words[3].key, words[4].key);
}

TEST(LetterWords, KeysAreTheSameOnEveryMachine) { EXPECT_EQ(all("A")[0].key, 0xAF63DC4C8601EC8CU); }

TEST(LetterWords, LowerCase) {
  EXPECT_EQ(lower_case("RVCi ÅÄÖ É × ß"), "rvci åäö é × ß");
  EXPECT_EQ(lower_case(""), "");
}

}  // namespace
}  // namespace planlint
