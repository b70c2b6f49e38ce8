// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
#include <algorithm>
#include <array>
#include <string>
#include <utility>
#include <vector>

#include "lua/citations.h"
#include "lua/near_texts.h"
#include "lua/near_words.h"
#include "lua/repeats.h"
#include "lua/run_lua.h"
#include "lua/word_index.h"
#include "lua/word_table.h"
#include "text/letter_words.h"

namespace planlint {
namespace {

using Texts = std::vector<std::string_view>;

const auto free_of_charge = [](std::size_t) {};

/// Numbers below a limit that are the same everywhere.
class Dice {
 public:
  unsigned below(unsigned limit) {
    random_ = random_ * 1664525U + 1013904223U;
    return (random_ >> 16U) % limit;
  }

 private:
  unsigned random_ = 1;
};

std::string near_texts(const Texts& texts, NearTextsRequest request = {}) {
  const WordTable table(texts);
  std::vector<WordTable::Tokens> tokens;
  for (std::size_t i = 0; i < texts.size(); ++i) tokens.push_back(table.tokens(i));
  std::string result;
  for (const auto& near : find_near_texts(table, tokens, request, free_of_charge)) {
    result += std::to_string(near.first) + "~" + std::to_string(near.second) + " ";
  }
  return result;
}

TEST(NearTexts, PairsEachWithTheEarlierOneItIsMostLike) {
  EXPECT_EQ(near_texts({"en två tre fyra fem sex sju åtta nio", "helt andra ord än i den första",
                        "En två tre fyra fem sex sju åtta tio", "en två tre fyra fem sex sju åtta nio!"}),
            "0~2 0~3 ");
  EXPECT_EQ(near_texts({"en två tre fyra fem sex", "en två tre fyra fem sju"}, {.likeness = 0.9}), "");
  EXPECT_EQ(near_texts({"en två tre", "en två tre"}), "");
  EXPECT_EQ(near_texts({"en två tre", "en två tre"}, {.words = 3}), "0~1 ");
  EXPECT_EQ(near_texts({"", ""}, {.words = 1}), "");
  EXPECT_EQ(near_texts({"en två", "två tre"}, {.likeness = 1e-12, .words = 1}), "0~1 ");
}

/// What comparing each with each gives.
std::string all_pairs(const std::vector<std::string>& texts, double likeness) {
  const auto words = [](const std::string& text) {
    std::vector<char> letters;
    for (const char c : text) {
      if (c != ' ') letters.push_back(c);
    }
    std::ranges::sort(letters);
    letters.erase(std::unique(letters.begin(), letters.end()), letters.end());
    return letters;
  };
  std::string result;
  for (std::size_t j = 0; j < texts.size(); ++j) {
    double best = 0;
    std::size_t nearest = 0;
    for (std::size_t i = 0; i < j; ++i) {
      const auto a = words(texts[i]);
      const auto b = words(texts[j]);
      std::vector<char> both;
      std::ranges::set_intersection(a, b, std::back_inserter(both));
      const auto common = static_cast<double>(both.size());
      const double found = common / (static_cast<double>(a.size() + b.size()) - common);
      if (found + 1e-9 >= likeness && found > best) best = found, nearest = i;
    }
    if (best > 0) result += std::to_string(nearest) + "~" + std::to_string(j) + " ";
  }
  return result;
}

TEST(NearTexts, LeavesNothingOutThatComparingAllWouldFind) {
  Dice dice;
  std::vector<std::string> texts;
  for (int i = 0; i < 300; ++i) {
    std::string& text = texts.emplace_back();
    for (unsigned word = 3 + dice.below(6); word > 0; --word)
      text.append(1, static_cast<char>('a' + dice.below(i < 150 ? 9 : 20))).append(" ");
  }
  const std::vector<std::string_view> views(texts.begin(), texts.end());
  for (const double likeness : {0.5, 0.75, 0.8, 1.0}) {
    EXPECT_EQ(near_texts(views, {.likeness = likeness, .words = 1}), all_pairs(texts, likeness)) << likeness;
  }
}

TEST(NearTexts, AreLookedForWhereTheyAreWanted) {
  const std::vector<bool> wanted = {true, false, true, false, true};
  EXPECT_EQ(near_texts({"en två tre fyra fem", "en två tre fyra fem sex", "en två tre fyra fem sex sju",
                        "en två tre fyra fem", "fem fyra tre två en"},
                       {.wanted = &wanted}),
            "1~2 0~4 ");
}

TEST(NearTexts, AreThereForRules) {
  EXPECT_EQ(printed("local found = text.near_texts({ 'a b c d e', 'x', 'a b c d E' }, 0.8)\n"
                    "print(#found, found[1].first, found[1].second, found[1].likeness)"),
            "1\t1\t3\t1.0\n");
  EXPECT_EQ(printed("text.near_texts({ 1 }, 0.8)"),
            "error: rules/test.lua:1: text.near_texts: the list holds something that is not a string");
  EXPECT_EQ(printed("text.near_texts({}, 0)"),
            "error: rules/test.lua:1: bad argument #2 to 'near_texts' (a share between 0 and 1)");
  EXPECT_EQ(printed("text.near_texts({}, 1, 0)"),
            "error: rules/test.lua:1: bad argument #3 to 'near_texts' (at least 1)");
}

TEST(NearTexts, TextsThatAreAllAlikeCostTheBudgetAndNotTheMachine) {
  const auto run = run_lua(
      "local list = {}\n"
      "for i = 1, 3000 do\n"
      "  local words = {}\n"
      "  for j = 1, 60 do words[j] = 'w' .. (i * j * 7919 + i * i % 97 * j * j) % 181 end\n"
      "  list[i] = table.concat(words, ' ') .. ' u' .. i\n"
      "end\n"
      "text.near_texts(list, 0.3)");
  EXPECT_EQ(run.outcome, Outcome::out_of_work);
}

std::string near_words(const Texts& texts, std::size_t shortest = 4, std::size_t ends = 0) {
  const WordTable table(texts);
  std::string result;
  for (const auto& near : find_near_words(table, {.shortest = shortest, .ends = ends}, free_of_charge)) {
    const auto& rare = table.words()[near.rare];
    const auto& common = table.words()[near.common];
    result += std::string(rare.written) + std::to_string(rare.count) + "/" + std::string(common.written) +
              std::to_string(common.count) + " ";
  }
  return result;
}

TEST(NearWords, DifferByOneLetter) {
  EXPECT_EQ(near_words({"arbetssätt", "Arbetssätt arbetsätt"}), "arbetsätt1/arbetssätt2 ");
  EXPECT_EQ(near_words({"vård våld", "vård"}), "våld1/vård2 ");
  EXPECT_EQ(near_words({"vård", "våld"}), "våld1/vård1 ");
  EXPECT_EQ(near_words({"bäcken backen"}), "backen1/bäcken1 ");
  EXPECT_EQ(near_words({"lysrör tylsrör kompakt"}), "");
}

TEST(NearWords, OrByTwoThatHaveChangedPlaces) {
  EXPECT_EQ(near_words({"medel meedl"}), "meedl1/medel1 ");
  EXPECT_EQ(near_words({"måätt mäått"}), "mäått1/måätt1 ");
  EXPECT_EQ(near_words({"abcdefgh bcadefgh"}), "");
  EXPECT_EQ(near_words({"abcdef badcef"}), "");
}

TEST(NearWords, MayHaveToBeginAndEndTheSame) {
  EXPECT_EQ(near_words({"lampan lampas lumpan"}, 4, 1), "lumpan1/lampan1 ");
  const Texts texts = {"arbetssätten arbetssätter Arbetsätten ärbetssätten"};
  EXPECT_EQ(near_words(texts, 4, 2), "Arbetsätten1/arbetssätten1 ");
  EXPECT_EQ(near_words(texts, 4, 6), "Arbetsätten1/arbetssätten1 ");
  EXPECT_EQ(near_words(texts, 4, 7), "");
  EXPECT_EQ(near_words(texts, 4, 100), "");
}

TEST(NearWords, LeavesOutShortWordsAndNumbers) {
  EXPECT_EQ(near_words({"vård våld"}, 5), "");
  EXPECT_EQ(near_words({"åäöé åäöe"}, 4), "åäöe1/åäöé1 ");
  EXPECT_EQ(near_words({"rad2023 rad2024"}), "");
  EXPECT_EQ(near_words({"Vård vård VÅRD"}), "");
  EXPECT_EQ(near_words({}), "");
}

TEST(NearWords, MayBeOfBytesThatAreNoText) {
  std::string text;
  for (int i = 0; i < 50; ++i)
    text +=
        "\xE1\x80"
        "a";
  const std::string other = text + "b";
  EXPECT_EQ(near_words({text, other, "\xE1\x80"}), other + "1/" + text + "1 ");
}

/// One letter is added, left out or replaced, or two neighbours change places.
bool differ_by_one_letter(const std::u32string& a, const std::u32string& b) {
  if (a.size() > b.size() + 1 || b.size() > a.size() + 1) return false;
  for (std::size_t i = 0; i <= a.size(); ++i) {
    const std::u32string before = a.substr(0, i);
    const std::u32string rest = a.substr(i);
    if (!rest.empty() && before + rest.substr(1) == b) return true;
    if (b.size() > i && before + b[i] + rest == b) return true;
    if (b.size() > i && !rest.empty() && before + b[i] + rest.substr(1) == b) return true;
    if (rest.size() > 1 && before + rest[1] + rest[0] + rest.substr(2) == b) return true;
  }
  return false;
}

TEST(NearWords, LeavesNothingOutThatComparingAllWouldFind) {
  // Few letters, of one byte, two and three, so that many words are near and letters stand twice in a row.
  const std::u32string letters = U"abåÅḑ";
  const std::array<std::string, 5> bytes = {"a", "b", "å", "Å", "ḑ"};
  Dice dice;
  std::string text;
  std::vector<std::u32string> words;  // different ones, in lower case
  std::vector<std::size_t> counts;
  for (int i = 0; i < 900; ++i) {
    std::u32string word;
    for (unsigned length = 4 + dice.below(6); length > 0; --length) {
      const unsigned letter = dice.below(5);
      text += bytes[letter];
      word += letters[letter == 3 ? 2 : letter];
    }
    text += ' ';
    const auto known = std::ranges::find(words, word);
    if (known == words.end()) {
      words.push_back(word);
      counts.push_back(1);
    } else {
      ++counts[static_cast<std::size_t>(known - words.begin())];
    }
  }
  std::vector<std::pair<std::size_t, std::size_t>> all;
  for (std::size_t a = 0; a < words.size(); ++a) {
    for (std::size_t b = 0; b < words.size(); ++b) {
      const bool is_rare = counts[a] != counts[b] ? counts[a] < counts[b] : a > b;
      if (is_rare && differ_by_one_letter(words[a], words[b])) all.emplace_back(a, b);
    }
  }
  const std::string_view view = text;
  const WordTable table({&view, 1});
  for (const std::size_t ends : {0, 1, 3, 5}) {
    const auto has_other_ends = [&](const std::pair<std::size_t, std::size_t>& near) {
      const std::string one = lower_case(table.words()[near.first].written);
      const std::string other = lower_case(table.words()[near.second].written);
      return std::min(one.size(), other.size()) < ends || !one.starts_with(other.substr(0, ends)) ||
             !one.ends_with(other.substr(other.size() - ends));
    };
    auto expected = all;
    std::erase_if(expected, has_other_ends);
    std::vector<std::pair<std::size_t, std::size_t>> found;
    for (const auto& near : find_near_words(table, {.ends = ends}, free_of_charge))
      found.emplace_back(near.rare, near.common);
    EXPECT_EQ(found, expected) << ends;
    EXPECT_GT(found.size(), 20) << ends;
  }
}

TEST(NearWords, AreThereForRules) {
  EXPECT_EQ(printed("local near = text.near_words({ 'en verksamhet', 'verksamhet, verksamget' }, 8)[1]\n"
                    "print(near.rare.word, near.rare.count, near.rare.text, near.rare.first)\n"
                    "print(near.common.word, near.common.count, near.common.text, near.common.first)"),
            "verksamget\t1\t2\t13\nverksamhet\t2\t1\t4\n");
  EXPECT_EQ(printed("text.near_words({}, 3)"),
            "error: rules/test.lua:1: bad argument #2 to 'near_words' (words of fewer than 4 letters are all alike)");
  EXPECT_EQ(printed("text.near_words({}, 4, -1)"),
            "error: rules/test.lua:1: bad argument #3 to 'near_words' (a number of bytes)");
  EXPECT_EQ(printed("print(#text.near_words({ 'ett sätt sett' }, 4), #text.near_words({ 'ett sätt sett' }, 4, 2))"),
            "1\t0\n");
}

TEST(NearWords, WordsThatAreAllAlikeCostTheBudgetAndNotTheMachine) {
  const auto run = run_lua(
      "local list = {}\n"
      "local letters = { 'a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'j', 'k', 'l', 'm', 'n', 'o', 'p' }\n"
      "for _, a in ipairs(letters) do for _, b in ipairs(letters) do for _, c in ipairs(letters) do\n"
      "  list[#list + 1] = 'xxxx' .. a .. b .. c\n"
      "end end end\n"
      "for i = 1, 400 do text.near_words(list, 7) end");
  EXPECT_EQ(run.outcome, Outcome::out_of_work);
}

TEST(WordTable, NumbersWordsByTheirFirstPlaces) {
  const Texts texts = {"Ett mål, ett", "", "MÅL 2 ett"};
  const WordTable table(texts);
  ASSERT_EQ(table.words().size(), 3);
  const auto& goal = table.words()[1];
  EXPECT_EQ(goal.written, "mål");
  EXPECT_EQ(goal.text, 0);
  EXPECT_EQ(goal.start, 4);
  EXPECT_EQ(goal.count, 2);
  EXPECT_EQ(goal.letters, 3);
  EXPECT_TRUE(table.words()[2].has_digit);
  EXPECT_EQ(table.tokens(1).size(), 0);
  ASSERT_EQ(table.tokens(2).size(), 3);
  EXPECT_EQ(table.tokens(2)[2].word, 0);
  EXPECT_EQ(table.end(table.tokens(2)[2]), 10);
  EXPECT_EQ(table.tokens(0, 2).size(), 6);
}

TEST(WordTable, KnowsHowWordsAreSpelt) {
  const Texts texts = {"KF kf Mål", "Kf KF", "mål ÅÄÖ"};
  const WordTable table(texts);
  std::vector<std::string> spelt;
  for (const auto& spelling : table.spellings()) {
    if (spelling.count == 0) continue;
    spelt.push_back(std::string(spelling.written) + " " + std::string(table.words()[spelling.word].lower) + " " +
                    std::to_string(spelling.text) + ":" + std::to_string(spelling.start) + " " +
                    std::to_string(spelling.count));
  }
  std::ranges::sort(spelt);
  EXPECT_EQ(spelt, (std::vector<std::string>{"KF kf 0:0 2", "Kf kf 1:0 1", "Mål mål 0:6 1", "kf kf 0:3 1",
                                             "mål mål 2:0 1", "ÅÄÖ åäö 2:5 1"}));
  EXPECT_EQ(table.words()[0].count, 4);
}

TEST(WordTable, TellsWordsOfAnyLengthApart) {
  std::string text;
  for (std::size_t size = 1; size <= 40; ++size) {
    const std::string word(size, 'x');
    for (std::size_t at = 0; at < size; ++at) text += std::string(word).replace(at, 1, "y") + " ";
  }
  const std::string_view view = text;
  const WordTable table({&view, 1});
  EXPECT_EQ(table.words().size(), 40 * 41 / 2);
  EXPECT_TRUE(std::ranges::all_of(table.words(), [](const auto& word) { return word.count == 1; }));
}

TEST(WordTable, KnowsManyWords) {
  std::string text;
  for (int i = 0; i < 30000; ++i) text += "w" + std::to_string(i % 10000) + " ";
  const std::string_view view = text;
  const WordTable table({&view, 1});
  ASSERT_EQ(table.words().size(), 10000);
  ASSERT_EQ(table.tokens(0).size(), 30000);
  for (std::size_t i = 0; i < 30000; ++i) ASSERT_EQ(table.tokens(0)[i].word, i % 10000);
  EXPECT_TRUE(std::ranges::all_of(table.words(), [](const auto& word) { return word.count == 3; }));
}

TEST(WordIndex, GivesTheFirstWordThatBeginsSo) {
  Dice dice;
  std::string text;
  for (int i = 0; i < 2000; ++i) {
    for (unsigned length = 1 + dice.below(9); length > 0; --length)
      text += std::array{"a", "B", "å", "Å"}[dice.below(4)];
    text += ' ';
  }
  const std::string_view view = text;
  const WordTable table({&view, 1});
  const WordIndex index(table, {&view, 1});
  const auto first = [&](std::string_view beginning, std::string_view but_not) {
    for (const auto& word : table.words()) {
      const std::string lower = lower_case(word.written);
      if (lower.starts_with(beginning) && !lower.starts_with(but_not)) return lower;
    }
    return std::string();
  };
  int found = 0;
  for (const auto& word : table.words()) {
    const std::string lower = lower_case(word.written);
    for (const std::size_t length : {1, 3, 4, 6}) {
      const std::string beginning = lower.substr(0, length);
      const std::string but_not = lower.substr(0, length + 2);
      ASSERT_EQ(index.first(beginning, but_not).word, first(beginning, but_not)) << beginning << " " << but_not;
      found += index.first(beginning, but_not).word.empty() ? 0 : 1;
    }
  }
  EXPECT_GT(found, 1000);
  EXPECT_EQ(index.first("aaaaaaaaaaaaaaaaaaaa", "x").word, "");
}

std::string repeats(std::string_view text) {
  const WordTable table({&text, 1});
  std::string result;
  for (const Repeat& repeat : find_repeats(table, table.tokens(0), text)) {
    result += std::string(text.substr(repeat.start, repeat.middle - repeat.start)) + "+" +
              std::string(text.substr(repeat.middle, repeat.end - repeat.middle)) + "; ";
  }
  return result;
}

TEST(Repeats, AreWordsTwiceInARow) {
  EXPECT_EQ(repeats("det är för att för att nå målen"), "för att +för att; ");
  EXPECT_EQ(repeats("Att att\noch och\u00A0och"), "Att +att; och +och; ");
  EXPECT_EQ(repeats("a b c a b c a b c"), "a b c +a b c; ");
  EXPECT_EQ(repeats("a b c d a b c d"), "");
  EXPECT_EQ(repeats("a a a b a b a b"), "a +a; a b +a b; ");
}

TEST(Repeats, ButNotAcrossAnythingElse) {
  EXPECT_EQ(repeats("ja, ja och 2 2 barn\n\nBarn steg för steg nöjd-nöjd"), "");
  EXPECT_EQ(repeats(""), "");
}

TEST(Repeats, AreThereForRules) {
  EXPECT_EQ(printed("local r = text.repeats('nu är är det')[1] print(r.first, r.second, r.last, #text.repeats('nu'))"),
            "4\t8\t10\t0\n");
}

std::string cited(std::string_view text, std::size_t most = 100) {
  std::string result;
  for (const CitedWord& word : citation_words(text, 0, most)) {
    result += word.key + "=" + std::string(text.substr(word.first, word.end - word.first)) + " ";
  }
  return result;
}

TEST(Citations, AreWordsWithoutWhatStandsAroundThem) {
  EXPECT_EQ(cited("  **Alla** ”barn”, <b>unga</b>."), "alla=Alla barn=barn unga=unga ");
  EXPECT_EQ(cited("mål – alla - i skola-hem", 3), "mål=mål alla=alla i=i ");
  EXPECT_EQ(cited("Trygg stad ..... 12\nMål 3"), "trygg=Trygg stad=stad mål=Mål 3=3 ");
  EXPECT_EQ(cited("a < b <ingenmarkering> <b> c"), "a=a b=b ingenmarkering=ingenmarkering b=b c=c ");
  EXPECT_EQ(cited("\xC3 x \xE2\x80"), "x=x ");
  EXPECT_EQ(cited(" .. "), "");
}

TEST(Citations, AreHeldAgainstTheTitle) {
  const std::vector<std::string_view> title = {"alla", "barn", "är", "trygga", "i", "skolan"};
  const auto align = [&](std::string_view text) {
    const Citation found = align_citation(title, citation_words(text, 0, 9));
    return std::to_string(found.length) + " " + std::to_string(found.cost) + " " + std::to_string(found.lacking);
  };
  EXPECT_EQ(align("Alla barn är trygga i skolan och hemma"), "6 0 0");
  EXPECT_EQ(align("Alla unga är trygga i skolan"), "6 1 0");
  EXPECT_EQ(align("Alla barn är trygga"), "4 2 2");
  EXPECT_EQ(align("Alla barn är mycket trygga i skolan"), "7 1 0");
}

TEST(Citations, AreGivenToRulesWhereHalfOfTheTitleIsThere) {
  EXPECT_EQ(printed("local words = text.cited_words('Alla barn är trygga.')\n"
                    "local c = text.citation('mål 1.1 alla ”barn” är otrygga här', 9, words)\n"
                    "print(table.concat(words, '|'), c.first, c.last, c.words, c.cost, c.lacking, c.ending)\n"
                    "print(text.citation('något helt annat står här', 1, words), text.citation('alla', 1, words))"),
            "alla|barn|är|trygga\t10\t36\t4\t1\t0\totrygga\nnil\tnil\n");
  EXPECT_EQ(printed("text.citation('a', 0, { 'b' })"),
            "error: rules/test.lua:1: bad argument #2 to 'citation' (a byte of the text, from 1)");
  EXPECT_EQ(printed("text.citation('a', 1, { 1 })"),
            "error: rules/test.lua:1: text.citation: the list holds something that is not a string");
  EXPECT_EQ(printed("text.cited_words('a', 1, 101)"),
            "error: rules/test.lua:1: bad argument #3 to 'cited_words' (from 1 to 100)");
}

}  // namespace
}  // namespace planlint
