// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
#include "text/names.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <ostream>
#include <string>
#include <vector>

namespace planlint {
namespace {

TEST(ToNfc, ComposesLetters) {
  EXPECT_EQ(to_nfc("a\u030Arsma\u030Al fo\u0308r"), "årsmål för");
  EXPECT_EQ(to_nfc("\u212B"), "Å");  // the sign of the unit
}

TEST(ComposeLetters, ComposesLettersWithTheirMarksAndNothingElse) {
  EXPECT_EQ(compose_letters("Na\u0308mndma\u030Al: fo\u0308r cafe\u0301"), "Nämndmål: för café");
  EXPECT_EQ(compose_letters("för alla"), "för alla");
  EXPECT_EQ(compose_letters("u\u0304\u0308ber"), "\u1E7Bber");
  EXPECT_EQ(compose_letters("q\u0308 \u0308a \u212B"), "q\u0308 \u0308a \u212B");
  EXPECT_EQ(compose_letters(""), "");
}

TEST(ComposeLetters, LeavesLongRunsOfMarksAndCutCharactersAsTheyAre) {
  std::string run = "a";
  for (int i = 0; i < 200'000; ++i) run += "\u0308";
  EXPECT_EQ(compose_letters(run), run);
  EXPECT_EQ(compose_letters("a\xCC"), "a\xCC");
  EXPECT_EQ(compose_letters("a\xCC\xCC\x88"), "a\xCC\xCC\x88");
}

TEST(ToNfc, LeavesOtherTextAsItIs) {
  EXPECT_EQ(to_nfc(""), "");
  EXPECT_EQ(to_nfc("Årsmål – ”nämnd” 5 €"), "Årsmål – ”nämnd” 5 €");
  EXPECT_EQ(to_nfc("\u03B1\u4E2D\U0001F600"), "\u03B1\u4E2D\U0001F600");
}

TEST(ToNfc, LeavesWhatIsNotUtf8AsItIs) {
  EXPECT_EQ(to_nfc("m\xE5l"), "m\xE5l");
  EXPECT_EQ(to_nfc("\xE2\x80"), "\xE2\x80");
}

struct Folding {
  std::string name;
  std::string folded;

  friend void PrintTo(const Folding& folding, std::ostream* out) { *out << '"' << folding.name << '"'; }
};

class FoldName : public testing::TestWithParam<Folding> {};

TEST_P(FoldName, GivesTheFormThatIsCompared) {
  EXPECT_EQ(fold_name(GetParam().name), GetParam().folded);
  EXPECT_EQ(fold_name(GetParam().folded), GetParam().folded);
}

INSTANTIATE_TEST_SUITE_P(FirstLetter, FoldName,
                         testing::Values(Folding{"Andel nöjda", "andel nöjda"}, Folding{"Äldreomsorg", "äldreomsorg"},
                                         Folding{"A\u030Aldrar", "åldrar"},
                                         Folding{"Öppna förskolan", "öppna förskolan"}, Folding{"KF:s mål", "kF:s mål"},
                                         Folding{"”Bamse” förskola", "\"bamse\" förskola"},
                                         Folding{"1.1 Titel", "1.1 Titel"}, Folding{"H\u0331x", "\u1E96x"},
                                         Folding{"\u212Bngström", "ångström"}, Folding{"\u023Ax", "\u2C65x"}));

INSTANTIATE_TEST_SUITE_P(
    WhiteSpace, FoldName,
    testing::Values(Folding{"", ""}, Folding{" \t\r\n", ""}, Folding{"  ett   två\t\ntre ", "ett två tre"},
                    Folding{"1\u00A0100\u202Fst", "1 100 st"}, Folding{"\u2003ett\u2009två\u3000", "ett två"},
                    Folding{"för\u00ADskola", "förskola"}, Folding{"\uFEFFför\u200Bskola", "förskola"}));

INSTANTIATE_TEST_SUITE_P(DashesAndQuotes, FoldName,
                         testing::Values(Folding{"individ- och familj", "individ-och familj"},
                                         Folding{"individ-och familj", "individ-och familj"},
                                         Folding{"2021 – 2023", "2021-2023"}, Folding{"2021\u2014 2023", "2021-2023"},
                                         Folding{"\u22123 \u2010 \u2011 x", "-3--x"}, Folding{"x -", "x-"},
                                         Folding{"”ett” “två” «tre» \"fyra\"", "\"ett\" \"två\" \"tre\" \"fyra\""},
                                         Folding{"’ett’ 'två'", "\"ett\" \"två\""}));

INSTANTIATE_TEST_SUITE_P(FullStop, FoldName,
                         testing::Values(Folding{"ett två.", "ett två"}, Folding{"ett två . ", "ett två"},
                                         Folding{"m.m. och mer", "m.m. och mer"}, Folding{"...", ""},
                                         Folding{"1.1.1", "1.1.1"}));

INSTANTIATE_TEST_SUITE_P(IllFormed, FoldName,
                         testing::Values(Folding{"m\xE5l  x", "m\xE5l x"}, Folding{"Mål \xE2\x80", "mål \xE2\x80"},
                                         Folding{"\xC3", "\xC3"}));

TEST(FoldName, FoldingTwiceChangesNothing) {
  constexpr std::array<std::string_view, 17> pieces = {"a",      "A",      "å",        "Å",    "\u030A", "\u0308",
                                                       " ",      "\u00A0", "-",        "–",    ".",      "”",
                                                       "\u00AD", "\u212B", "\xE2\x80", "\xC3", "\u0130"};
  unsigned state = 1;
  for (int round = 0; round < 20000; ++round) {
    std::string name;
    for (int i = 0; i < 7; ++i) {
      state = state * 1103515245U + 12345U;
      name += pieces[(state >> 16U) % pieces.size()];
    }
    const std::string folded = fold_name(name);
    ASSERT_EQ(fold_name(folded), folded) << testing::PrintToString(name);
  }
}

TEST(FoldName, MakesWhatLooksTheSameEqual) {
  EXPECT_EQ(fold_name("Andel elever – ”nöjda”."), fold_name("andel elever\u00A0-\"no\u0308jda\""));
  EXPECT_NE(fold_name("Andel nöjda"), fold_name("Andel Nöjda"));
}

TEST(EditDistance, CountsCharacters) {
  EXPECT_EQ(edit_distance("", "", 5), 0U);
  EXPECT_EQ(edit_distance("årsmål", "arsmal", 5), 2U);
  EXPECT_EQ(edit_distance("indikator", "indkator", 5), 1U);
  EXPECT_EQ(edit_distance("kitten", "sitting", 5), 3U);
  EXPECT_EQ(edit_distance("", "abc", 5), 3U);
  EXPECT_EQ(edit_distance("\U0001F600", "x", 5), 1U);
}

TEST(EditDistance, StopsAtTheLimit) {
  EXPECT_EQ(edit_distance("kitten", "sitting", 3), 3U);
  EXPECT_EQ(edit_distance("kitten", "sitting", 2), 3U);
  EXPECT_EQ(edit_distance("kitten", "sitting", 0), 1U);
  EXPECT_EQ(edit_distance("same", "same", 0), 0U);
  EXPECT_EQ(edit_distance("a", "abcdefgh", 3), 4U);
  EXPECT_EQ(edit_distance("abc", "xyz", static_cast<std::size_t>(-1)), 3U);
}

/// Levenshtein's own table, to hold the banded one to.
std::size_t plain_distance(const std::string& a, const std::string& b) {
  std::vector<std::vector<std::size_t>> cells(a.size() + 1, std::vector<std::size_t>(b.size() + 1));
  for (std::size_t i = 0; i <= a.size(); ++i) {
    for (std::size_t j = 0; j <= b.size(); ++j) {
      if (i == 0 || j == 0) {
        cells[i][j] = i + j;
        continue;
      }
      const std::size_t replaced = cells[i - 1][j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
      cells[i][j] = std::min({replaced, cells[i - 1][j] + 1, cells[i][j - 1] + 1});
    }
  }
  return cells[a.size()][b.size()];
}

TEST(EditDistance, AgreesWithThePlainTable) {
  unsigned state = 1;
  const auto word = [&state] {
    std::string result;
    state = state * 1103515245U + 12345U;
    for (unsigned length = (state >> 16U) % 9; length > 0; --length) {
      state = state * 1103515245U + 12345U;
      result += static_cast<char>('a' + (state >> 16U) % 3);
    }
    return result;
  };
  for (int round = 0; round < 3000; ++round) {
    const std::string a = word();
    const std::string b = word();
    const std::size_t expected = plain_distance(a, b);
    for (std::size_t limit = 0; limit < 10; ++limit) {
      EXPECT_EQ(edit_distance(a, b, limit), std::min(expected, limit + 1)) << a << " " << b << " " << limit;
    }
  }
}

TEST(NearestName, FindsTheNearMiss) {
  constexpr std::array<std::string_view, 3> keywords = {"aktivitet", "indikator", "inriktningsmål"};
  EXPECT_EQ(nearest_name("indkator", keywords), 1U);
  EXPECT_EQ(nearest_name("inriktningsmal", keywords), 2U);
  EXPECT_EQ(nearest_name("aktivitet", keywords), 0U);
}

TEST(NearestName, FindsNothingFarAway) {
  constexpr std::array<std::string_view, 2> keywords = {"aktivitet", "mål"};
  EXPECT_EQ(nearest_name("beskrivning", keywords), std::nullopt);
  EXPECT_EQ(nearest_name("må", keywords), 1U);
  EXPECT_EQ(nearest_name("m", keywords), std::nullopt);
  EXPECT_EQ(nearest_name("", keywords), std::nullopt);
  EXPECT_EQ(nearest_name("mål", {}), std::nullopt);
}

TEST(NearestName, TakesTheNearestAndTheFirstOfEquals) {
  constexpr std::array<std::string_view, 3> names = {"abcdefxxx", "abcdefgxx", "abcdefgyy"};
  EXPECT_EQ(nearest_name("abcdefghi", names), 1U);
}

TEST(NearestName, NeverLooksFurtherThanEightCharacters) {
  const std::string name(60, 'a');
  const std::string nine_off = std::string(51, 'a') + std::string(9, 'b');
  const std::string eight_off = std::string(52, 'a') + std::string(8, 'b');
  EXPECT_EQ(nearest_name(name, std::vector<std::string_view>{nine_off}), std::nullopt);
  EXPECT_EQ(nearest_name(name, std::vector<std::string_view>{nine_off, eight_off}), 1U);
}

TEST(NearestWord, FindsSwappedLettersInShortWordsButNoOtherWord) {
  const std::vector<std::string_view> verbs = {"check", "explain", "fmt", "model", "rules"};
  EXPECT_EQ(nearest_word("modle", verbs), "model");
  EXPECT_EQ(nearest_word("chekc", verbs), "check");
  EXPECT_EQ(nearest_word("fnt", verbs), "fmt");
  EXPECT_EQ(nearest_word("fix", verbs), "");
  EXPECT_EQ(nearest_word("lint", verbs), "");
  EXPECT_EQ(nearest_word("", verbs), "");
}

}  // namespace
}  // namespace planlint
