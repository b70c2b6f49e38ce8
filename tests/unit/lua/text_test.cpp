// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
#include "lua/run_lua.h"
#include "lua/word_diff.h"
#include "text/spaces.h"

namespace planlint {
namespace {

TEST(Text, ComparesNamesAsAReaderWould) {
  EXPECT_EQ(printed("print(text.fold('Andel  elever – nöjda.'), text.equal('Nöjda elever', 'nöjda\\u{A0}elever.'), "
                    "text.equal('a', 'b'))"),
            "andel elever-nöjda\ttrue\tfalse\n");
  EXPECT_EQ(printed("print(text.distance('mål', 'mal'), text.distance('', 'åäö'), text.distance('x', 'x'))"),
            "1\t3\t0\n");
  EXPECT_EQ(printed("print(text.nearest('indikatr', { 'aktivitet', 'indikator' }), text.nearest('x', { 'helt annat' "
                    "}), text.nearest('x', {}))"),
            "indikator\tnil\tnil\n");
  EXPECT_EQ(printed("text.nearest('x', { 1 })"),
            "error: rules/test.lua:1: text.nearest: the list holds something that is not a string");
}

TEST(Text, LooksAtPlainParts) {
  EXPECT_EQ(printed("print(text.starts_with('abc', 'ab'), text.starts_with('a', 'ab'), text.ends_with('abc', 'bc'), "
                    "text.ends_with('', ''))\n"
                    "print(text.contains('a.c', '.'), text.contains('abc', 'x'), text.contains('', ''), "
                    "text.contains('a', 'ab'))"),
            "true\tfalse\ttrue\ttrue\ntrue\tfalse\ttrue\tfalse\n");
  EXPECT_EQ(printed("text.trim()"),
            "error: rules/test.lua:1: bad argument #1 to 'trim' (string expected, got no value)");
}

TEST(Text, WhiteSpaceIsMoreThanBlanks) {
  EXPECT_EQ(printed("print('[' .. text.trim(' \\t\\u{A0}å b\\u{202F}\\n') .. ']', '[' .. text.trim('\\u{A0}') .. ']')"),
            "[å b]\t[]\n");
  EXPECT_EQ(printed("print(table.concat(text.words('  en\\u{A0}två\\ntre\\u{2009}à '), '|'), #text.words(' '))"),
            "en|två|tre|à\t0\n");
}

std::string diff(std::string_view a, std::string_view b) {
  const auto [only_a, only_b] = differing_words(split_words(a), split_words(b));
  return only_a + " / " + only_b;
}

TEST(WordDiff, ShowsTheWordsThatDiffer) {
  EXPECT_EQ(diff("andel elever som är nöjda", "andel barn som är nöjda"), "elever / barn");
  EXPECT_EQ(diff("andel elever som är nöjda med skolan", "andel barn som är ganska nöjda med skolan"),
            "elever / barn … ganska");
  EXPECT_EQ(diff("a b c d e", "x b c y e"), "a … d / x … y");
  EXPECT_EQ(diff("a b c d", "b c"), "a … d / ");
  EXPECT_EQ(diff("en två tre", "fyra fem"), "en två tre / fyra fem");
  EXPECT_EQ(diff("a b a b", "b a b a"), "a / a");
}

TEST(WordDiff, IsEmptyWhereAReaderSeesNoDifference) {
  EXPECT_EQ(diff("Alla  elever.", "alla\u00A0elever"), " / ");
  EXPECT_EQ(diff("", ""), " / ");
  EXPECT_EQ(diff("", "ny text"), " / ny text");
}

TEST(WordDiff, LongTextsDifferAsOne) {
  std::string a = "start ";
  std::string b = "start ";
  for (int i = 0; i < 1001; ++i) {
    a += "a" + std::to_string(i) + " mitt ";
    b += "b" + std::to_string(i) + " mitt ";
  }
  const std::string difference = diff(a + "slut", b + "slut");
  EXPECT_EQ(difference.find("…"), std::string::npos);
  EXPECT_TRUE(difference.starts_with("a0 mitt a1 mitt"));
}

TEST(WordDiff, IsThereForRules) { EXPECT_EQ(printed("print(text.diff('minst 40 %', 'minst 45 %'))"), "40\t45\n"); }

}  // namespace
}  // namespace planlint
