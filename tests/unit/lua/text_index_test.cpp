// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
//
// A text that has a literal is always found, and one that has not seldom is.
#include "lua/text_index.h"

#include <gtest/gtest.h>

#include <array>
#include <deque>
#include <random>
#include <string>

#include "text/letter_words.h"

namespace planlint {
namespace {

TextSet find(const std::vector<std::string_view>& texts, std::string_view literal) {
  const WordTable words(texts);
  std::size_t work = 0;
  return TextIndex(words, texts).find(Literal(literal), work);
}

bool may_have(std::string_view text, std::string_view literal) {
  const TextSet found = find({"en annan text", text}, literal);
  return found.has(1);
}

TEST(TextSets, HoldNumbers) {
  TextSet set = TextSet::all(70);
  EXPECT_TRUE(set.has(69));
  for (std::size_t i = 0; i < 69; ++i) set.remove(i);
  EXPECT_FALSE(set.empty());
  set.remove(69);
  EXPECT_TRUE(set.empty());
  TextSet other(70);
  other.add(3);
  other.add(65);
  set |= other;
  std::vector<std::size_t> numbers;
  set.for_each([&](std::size_t number) { numbers.push_back(number); });
  EXPECT_EQ(numbers, (std::vector<std::size_t>{3, 65}));
  set &= TextSet(70);
  EXPECT_TRUE(set.empty());
  EXPECT_TRUE(TextSet::all(0).empty());
}

TEST(TextIndex, TellsWhatATextCannotHave) {
  EXPECT_TRUE(may_have("Arbetet med Agenda 2030", "agenda 2030"));
  EXPECT_FALSE(may_have("Arbetet med Agenda 2031", "agenda 2030"));
  EXPECT_FALSE(may_have("Arbetet med Agenda 2030", "stadsdel"));
  EXPECT_TRUE(may_have("ÅRSMÅL för ÄLDRE", "årsmål för äldre"));
  EXPECT_FALSE(may_have("årsmål", "årsmöl"));
  EXPECT_TRUE(may_have("Verksamheten", "samhet"));
  EXPECT_FALSE(may_have("Verksam heten", "samhet"));
  EXPECT_FALSE(may_have("", "ab"));
  EXPECT_FALSE(may_have("en – två", "en — två"));
  EXPECT_TRUE(may_have("en – två", "en – två"));
  EXPECT_FALSE(may_have("mål: stödmål 1", " mål "));
  EXPECT_FALSE(may_have("mål-\nna -nås", "- "));
  EXPECT_TRUE(may_have("anything", ""));
}

TEST(TextIndex, DeniesNothingWhereOtherLettersFoldToPlainOnes) {
  EXPECT_TRUE(may_have("100 \u212A varmt", "100 k"));  // the sign of kelvin
  EXPECT_TRUE(may_have("\u212Bngström", "ångström"));
  EXPECT_TRUE(may_have("he\u017Fa", "hesa"));
  EXPECT_TRUE(may_have("µg per liter", "\u03BCg per liter"));
  EXPECT_TRUE(may_have("STRA\u1E9EE", "straße"));
}

TEST(TextIndex, OfLongTextsToo) {
  std::string text;
  for (int i = 0; i < 200'000; ++i) text += "ord ";
  EXPECT_FALSE(may_have(text, "mening"));
  EXPECT_TRUE(may_have(text + "mening", "mening"));
}

TEST(TextIndex, FindsWhatASearchThroughAllTextsFinds) {
  std::mt19937 random(5);
  const std::array<std::string_view, 18> parts = {"a",  "B", "å", "Å", "1", "20", "(",  ")", "- ",
                                                  "\n", " ", "?", "é", "É", "×",  "kr", "–", "\u00A0"};
  const auto make = [&](unsigned most) {
    std::string text;
    for (auto count = 1 + random() % most; count > 0; --count) text += parts[random() % parts.size()];
    return text;
  };
  std::deque<std::string> own;
  for (int i = 0; i < 400; ++i) own.push_back(make(12));
  const std::vector<std::string_view> texts(own.begin(), own.end());
  const WordTable words(texts);
  const TextIndex index(words, texts);
  int found = 0;
  for (int i = 0; i < 600; ++i) {
    const std::string literal = lower_case(make(4));
    std::size_t work = 0;
    const TextSet set = index.find(Literal(literal), work);
    for (std::size_t text = 0; text < texts.size(); ++text) {
      const bool has = lower_case(texts[text]).find(literal) != std::string::npos;
      ASSERT_EQ(set.has(text), has) << literal << " in " << texts[text];
      found += has ? 1 : 0;
    }
  }
  EXPECT_GT(found, 1000);
}

TEST(TextIndex, TellsWhichTextsHaveBytes) {
  const std::vector<std::string_view> texts = {"Ett", "två å", "Ω", ""};
  const WordTable words(texts);
  const TextIndex index(words, texts);
  EXPECT_TRUE(index.with_bytes('e', 'e').has(0));
  EXPECT_TRUE(index.with_bytes('E', 'E').has(0));
  EXPECT_FALSE(index.with_bytes('e', 'e').has(1));
  EXPECT_TRUE(index.with_bytes(0xC3, 0xFF).has(1));
  EXPECT_TRUE(index.with_bytes(0xC4, 0xFF).has(2));
  EXPECT_FALSE(index.with_bytes(0xC4, 0xFF).has(1));
  EXPECT_FALSE(index.with_bytes(0, 0xFF).has(3));
}

}  // namespace
}  // namespace planlint
