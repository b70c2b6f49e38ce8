// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
#include <algorithm>
#include <string>
#include <vector>

#include "lua/citations.h"
#include "lua/near_texts.h"
#include "lua/near_words.h"
#include "lua/repeats.h"
#include "lua/run_lua.h"

namespace planlint {
namespace {

const auto free_of_charge = [](std::size_t) {};

std::string near_texts(const std::vector<std::string_view>& texts, NearTextsRequest request = {}) {
  std::string result;
  for (const auto& near : find_near_texts(texts, request, free_of_charge)) {
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
}

/// What comparing each with each gives.
std::string all_pairs(const std::vector<std::string>& texts, double likeness) {
  const auto words = [](const std::string& text) {
    std::vector<char> letters;
    for (const char c : text) {
      if (c != ' ') letters.push_back(c);
    }
    std::ranges::sort(letters);
    letters.erase(std::ranges::unique(letters).begin(), letters.end());
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
  unsigned random = 1;
  const auto next = [&](unsigned below) {
    random = random * 1664525U + 1013904223U;
    return (random >> 16U) % below;
  };
  std::vector<std::string> texts;
  for (int i = 0; i < 150; ++i) {
    std::string& text = texts.emplace_back();
    for (unsigned word = 3 + next(6); word > 0; --word) text.append(1, static_cast<char>('a' + next(9))).append(" ");
  }
  const std::vector<std::string_view> views(texts.begin(), texts.end());
  for (const double likeness : {0.5, 0.75, 0.8, 1.0}) {
    EXPECT_EQ(near_texts(views, {.likeness = likeness, .words = 1}), all_pairs(texts, likeness)) << likeness;
  }
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
      "  for j = 1, 60 do words[j] = 'w' .. (i * j * 7919 % 71) end\n"
      "  list[i] = table.concat(words, ' ') .. ' u' .. i\n"
      "end\n"
      "text.near_texts(list, 0.2)");
  EXPECT_EQ(run.outcome, Outcome::out_of_work);
}

std::string near_words(const std::vector<std::string_view>& texts, std::size_t shortest = 4) {
  std::string result;
  for (const auto& [rare, common] : find_near_words(texts, shortest, free_of_charge)) {
    result += std::string(rare.word) + std::to_string(rare.count) + "/" + std::string(common.word) +
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

TEST(NearWords, LeavesOutShortWordsAndNumbers) {
  EXPECT_EQ(near_words({"vård våld"}, 5), "");
  EXPECT_EQ(near_words({"åäöé åäöe"}, 4), "åäöe1/åäöé1 ");
  EXPECT_EQ(near_words({"rad2023 rad2024"}), "");
  EXPECT_EQ(near_words({"Vård vård VÅRD"}), "");
  EXPECT_EQ(near_words({}), "");
}

TEST(NearWords, AreThereForRules) {
  EXPECT_EQ(printed("local near = text.near_words({ 'en verksamhet', 'verksamhet, verksamget' }, 8)[1]\n"
                    "print(near.rare.word, near.rare.count, near.rare.text, near.rare.first)\n"
                    "print(near.common.word, near.common.count, near.common.text, near.common.first)"),
            "verksamget\t1\t2\t13\nverksamhet\t2\t1\t4\n");
  EXPECT_EQ(printed("text.near_words({}, 3)"),
            "error: rules/test.lua:1: bad argument #2 to 'near_words' (words of fewer than 4 letters are all alike)");
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

std::string repeats(std::string_view text) {
  std::string result;
  for (const Repeat& repeat : find_repeats(text)) {
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
