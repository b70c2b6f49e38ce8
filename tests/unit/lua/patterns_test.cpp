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
#include <utility>
#include <vector>

namespace planlint {
namespace {

class Texts {
 public:
  explicit Texts(std::vector<std::string_view> texts) : texts_(std::move(texts)) {}
  [[nodiscard]] std::size_t size() const { return texts_.size(); }
  [[nodiscard]] std::string_view operator[](std::size_t i) const { return texts_[i]; }
  [[nodiscard]] TextSet that_may_match(const Pattern& pattern) const {
    std::size_t work = 0;
    return pattern.may_match(index_, work);
  }

 private:
  std::vector<std::string_view> texts_;
  WordTable words_{texts_};
  TextIndex index_{words_, texts_};
};

bool may_match(const char* pattern, std::string_view text) {
  return Texts({"en annan text", text}).that_may_match(Pattern(pattern)).has(1);
}

constexpr std::array<const char*, 41> patterns = {"(?i)bilaga (?:sju|x)",
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
                                                  "[Ͱ-ӿ]+",
                                                  "(?:\\Bѐ|\\B[Ͱ-ӿ])",
                                                  "(?i)[Ѐ-ӿ]",
                                                  "(?i)[ks]\\."};

TEST(Patterns, PassOverNoTextThatMatches) {
  std::deque<std::string> own = {"Mål 3.3 nås.", "se BILAGA sju",
                                 "Lorem ipsum",  "12,5 mnkr",
                                 "\u212Aelvin",  "",
                                 "xx procent",   "Södermalms stadsdelsnämnd",
                                 "TODO",         "a\nb",
                                 "2021–2023",    "- Läsa (SIP)",
                                 "[...]",        "??",
                                 "\u212A\u017F", "x( \n"};
  std::mt19937 random(7);
  const std::array<std::string_view, 30> parts = {"a",      "b",      "c", "1",  "20", "23", "k",  "K",  "s", "S",
                                                  "kr",     "x",      "X", "xx", "(",  ")",  "\n", "- ", " ", "?",
                                                  "\u212A", "\u017F", "å", "Å",  "[",  "]",  "…",  "–",  "ѐ", "mnkr"};
  for (int i = 0; i < 3000; ++i) {
    std::string& text = own.emplace_back();
    for (auto count = random() % 8; count > 0; --count) text += parts[random() % parts.size()];
  }
  const Texts texts({own.begin(), own.end()});
  for (const char* pattern : patterns) {
    const Pattern compiled(pattern);
    ASSERT_EQ(compiled.error(), "");
    const TextSet found = texts.that_may_match(compiled);
    for (std::size_t i = 0; i < texts.size(); ++i) {
      const bool matches = RE2::PartialMatch(texts[i], compiled.regex());
      EXPECT_TRUE(!matches || found.has(i)) << pattern << " in " << texts[i];
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
  EXPECT_FALSE(may_match("[Ͱ-ӿ]", "Mål för Åland")) << "no match begins with any of its bytes";
  EXPECT_FALSE(may_match("lorem ipsum", "lorem ipsu")) << "the second word begins so, and goes on";
}

TEST(Patterns, TellWhatIsInvalid) { EXPECT_NE(Pattern("(").error(), ""); }

TEST(Patterns, OfManyLiteralsPassOverNoTextThatMatches) {
  std::string pattern = "(?:";
  for (char first = 'a'; first <= 'z'; ++first)
    for (const char second : {'q', 'z', 'x'}) pattern += std::string(1, first) + second + "1|";
  pattern += "mål7)(?:[0-9]|x)";
  const Pattern compiled(pattern);
  ASSERT_EQ(compiled.error(), "");
  EXPECT_TRUE(may_match(pattern.c_str(), "mål77"));
  EXPECT_TRUE(may_match(pattern.c_str(), "zx1x"));
}

}  // namespace
}  // namespace planlint
