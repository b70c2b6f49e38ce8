// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
//
// What is no plan still gives a tree, over the whole text, whatever its size.
#include <gtest/gtest.h>

#include <random>
#include <string>
#include <string_view>

#include "syntax/tree.h"

namespace planlint {
namespace {

std::string repeated(std::string_view part, std::size_t times) {
  std::string text;
  text.reserve(part.size() * times);
  for (std::size_t i = 0; i < times; ++i) text += part;
  return text;
}

/// The number of nodes, without recursion: the trees here are deep.
std::size_t count_nodes(const SyntaxTree& tree) {
  Cursor cursor(tree.root());
  for (std::size_t count = 1;; ++count) {
    if (cursor.to_first_child()) continue;
    while (!cursor.to_next_sibling()) {
      if (!cursor.to_parent()) return count;
    }
  }
}

TEST(BadInput, RandomBytes) {
  std::mt19937 random(7);  // NOLINT: the same bytes in every run
  std::string text(std::size_t{1} << 20U, '\0');
  for (auto& byte : text) byte = static_cast<char>(random() & 0xFFU);
  const auto tree = SyntaxTree::parse(text);
  EXPECT_EQ(tree.root().kind(), Kind::source_file);
  EXPECT_TRUE(tree.root().has_error());
  EXPECT_GT(count_nodes(tree), 1000U);
}

TEST(BadInput, RandomWordsOfTheLanguage) {
  constexpr std::string_view words[] = {"mål", "årsmål", "1.2", "\"x\"",  "{",    "}",  "\n",  "|",   "tid", "till",
                                        ",",   "-",      "%",   "\"\"\"", "från", "12", "ord", "#\n", "€",   "tas"};
  std::mt19937 random(7);  // NOLINT: the same words in every run
  std::string text;
  while (text.size() < 1'000'000) text.append(words[random() % std::size(words)]).append(" ");
  EXPECT_GT(count_nodes(SyntaxTree::parse(text)), 10'000U);
}

TEST(BadInput, DeepNesting) {
  constexpr std::size_t depth = 100'000;
  const auto open = SyntaxTree::parse(repeated("mål 1 \"x\" {\n", depth));
  EXPECT_FALSE(open.root().has_error());
  EXPECT_GE(count_nodes(open), 3 * depth);
  const auto closed = SyntaxTree::parse(repeated("{", depth) + repeated("}", depth));
  EXPECT_FALSE(closed.root().has_error());
  EXPECT_TRUE(SyntaxTree::parse(repeated("}", depth)).root().has_error());
}

TEST(BadInput, NoText) {
  const auto tree = SyntaxTree::parse("");
  EXPECT_EQ(tree.root().kind(), Kind::source_file);
  EXPECT_FALSE(tree.root().has_error());
  EXPECT_EQ(count_nodes(tree), 1U);
}

TEST(BadInput, OneQuoteAfterAnother) {
  EXPECT_GT(count_nodes(SyntaxTree::parse(std::string(500'000, '"'))), 1U);
  EXPECT_GT(count_nodes(SyntaxTree::parse(repeated("text \"\"\"\nrad {\n", 50'000))), 50'000U);
}

}  // namespace
}  // namespace planlint
