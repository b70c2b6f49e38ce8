// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
//
// A text in which a pattern matches is never passed over, and most others are.
#include "lua/patterns.h"

#include <gtest/gtest.h>

#include <array>
#include <deque>
#include <random>
#include <string>

namespace planlint {
namespace {

class Texts {
 public:
  void add(std::string_view text) {
    own_.emplace_back(text);
    bytes_.emplace_back(text);
    trigrams_.add(text);
  }
  [[nodiscard]] std::size_t size() const { return own_.size(); }
  [[nodiscard]] const std::string& operator[](std::size_t i) const { return own_[i]; }
  [[nodiscard]] KnownText known(std::size_t i) const {
    return {.text = own_[i], .bytes = bytes_[i], .trigrams = trigrams_, .number = i};
  }

 private:
  std::deque<std::string> own_;
  std::deque<ByteSet> bytes_;
  Trigrams trigrams_;
};

bool may_match(const char* pattern, std::string_view text) {
  Texts texts;
  texts.add("en annan text");
  texts.add(text);
  Pattern::Verdicts verdicts;
  const Pattern compiled(pattern);
  const bool first = compiled.may_match(texts.known(1), verdicts);
  EXPECT_EQ(compiled.may_match(texts.known(1), verdicts), first) << "as it was kept";
  return first;
}

constexpr std::array<const char*, 38> patterns = {"(?i)bilaga (?:sju|x)",
                                                  "(?i)kelvin",
                                                  "TODO|TBD",
                                                  "mål|mnkr",
                                                  "(?i)MÅL",
                                                  "[0-9]+,[0-9]",
                                                  "stadsdels(?:nämnd|förvaltning)",
                                                  "x+ procent",
                                                  "^$",
                                                  "a.b",
                                                  "(?s)a.b",
                                                  "(?i)lorem.*ipsum",
                                                  "(?:Mål|Lorem) (?:3|ipsum)",
                                                  "\\?{2,}",
                                                  "\\([A-ZÅÄÖ]|[A-ZÅÄÖ] \\(",
                                                  "\\bX{2,4}\\b|\\bx{2,4}\\b(?: (?:procent|st)\\b)",
                                                  "(?m)^[ \\t]*- (.*[^\\s.,])",
                                                  "(?i)\\d[\\s\\x{A0}]*(?:mnkr|kr|milj)",
                                                  "\\b(?P<first>20[0-9]{2})\\s?[-–—]\\s?(?P<last>20[0-9]{2})\\b",
                                                  "(\\[(?:datum|x+|\\.{3}|…)\\])(?:[^(]|$)",
                                                  "\\((?:[^()\\n]|\\n[ \\t]*[^()\\s])*(?:\\n[ \\t]*\\n|\\s*$)",
                                                  "(?i)k",
                                                  "(?i)ks",
                                                  "k",
                                                  "K",
                                                  "(?i)sk|\\)",
                                                  "(?i)å",
                                                  "(?i)Åk",
                                                  "[åk]s?",
                                                  "\\n",
                                                  "\\pL\\(",
                                                  "[^a-z]",
                                                  "(?:a|b|c)(?:1|2|3)",
                                                  "a?",
                                                  "\\x{212A}",
                                                  "(?i)ſ",
                                                  "[A-Za-zÀ-ɏ][Ͱ-ӿ]",
                                                  "(?i)[ks]\\."};

TEST(Patterns, PassOverNoTextThatMatches) {
  Texts texts;
  for (const std::string_view text : {"Mål 3.3 nås.", "se BILAGA sju", "Lorem ipsum", "12,5 mnkr", "\u212Aelvin", "",
                                      "xx procent", "Södermalms stadsdelsnämnd", "TODO", "a\nb", "2021–2023",
                                      "- Läsa (SIP)", "[...]", "??", "\u212A\u017F", "x( \n"})
    texts.add(text);
  std::mt19937 random(7);
  const std::array<std::string_view, 30> parts = {"a",      "b",      "c", "1",  "20", "23", "k",  "K",  "s", "S",
                                                  "kr",     "x",      "X", "xx", "(",  ")",  "\n", "- ", " ", "?",
                                                  "\u212A", "\u017F", "å", "Å",  "[",  "]",  "…",  "–",  "ѐ", "mnkr"};
  for (int i = 0; i < 3000; ++i) {
    std::string text;
    for (auto count = random() % 8; count > 0; --count) text += parts[random() % parts.size()];
    texts.add(text);
  }
  for (const char* pattern : patterns) {
    const Pattern compiled(pattern);
    ASSERT_EQ(compiled.error(), "");
    Pattern::Verdicts verdicts;
    for (std::size_t i = 0; i < texts.size(); ++i) {
      const bool matches = RE2::PartialMatch(texts[i], compiled.regex());
      EXPECT_TRUE(!matches || compiled.may_match(texts.known(i), verdicts)) << pattern << " in " << texts[i];
    }
  }
}

TEST(Patterns, PassOverTextsWithoutTheirLiterals) {
  EXPECT_FALSE(may_match("stadsdels(?:nämnd|förvaltning)", "Mål 3.3 nås."));
  EXPECT_FALSE(may_match("\\?{2,}", "Mål 3.3 nås!"));
  EXPECT_FALSE(may_match("\\([A-Z]|[A-Z] \\(", "Mål [A] 3.3 nås)"));
  EXPECT_FALSE(may_match("\\bX{2,4}\\b", "Xenon och lyx i taxi x"));
  EXPECT_TRUE(may_match("\\bX{2,4}\\b", "Exxon")) << "for the search to tell";
  EXPECT_TRUE(may_match("\\bX{2,4}\\b", "eXxon"));
  EXPECT_FALSE(may_match("(?m)^- ", "mål-\nna -nås"));
  EXPECT_FALSE(may_match("\\d+ kr", "k 5 r"));
  EXPECT_FALSE(may_match("(?:[0-8]|x)(?:kr|%)", "kr")) << "one of each is needed";
  EXPECT_TRUE(may_match("(?:[0-8]|x)(?:kr|%)", "5 %"));
  EXPECT_FALSE(may_match("[0-9]+", "noll"));
}

TEST(Patterns, TellWhatIsInvalid) { EXPECT_NE(Pattern("(").error(), ""); }

TEST(Patterns, OfManyLiteralsPassOverNoTextThatMatches) {
  std::string pattern = "(?:";
  for (char first = 'a'; first <= 'z'; ++first)
    for (const char second : {'q', 'z', 'x'}) pattern += std::string(1, first) + second + "1|";
  pattern += "mål7)(?:[0-9]|x)";
  const Pattern compiled(pattern);
  ASSERT_EQ(compiled.error(), "");
  ASSERT_GT(compiled.literals(), 64U);
  EXPECT_TRUE(may_match(pattern.c_str(), "mål77"));
  EXPECT_TRUE(may_match(pattern.c_str(), "zx1x"));
}

TEST(ByteSets, HoldBytesInAnyCase) {
  const ByteSet bytes("AZ[`{@ å\x7F");
  for (const char byte : {'a', 'z', '[', '`', '{', '@', ' ', '\xC3', '\xA5', '\x7F'})
    EXPECT_TRUE(bytes.has(byte)) << byte;
  for (const char byte : {'b', 'y', ']', '\0', '\xC2', '!', '\\'}) EXPECT_FALSE(bytes.has(byte)) << byte;
  EXPECT_FALSE(ByteSet().has(' '));
}

}  // namespace
}  // namespace planlint
