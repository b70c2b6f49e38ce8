// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
#include "lua/repeats.h"

#include <algorithm>

#include "text/spaces.h"

namespace planlint {
namespace {

constexpr std::size_t most_words = 3;

/// Whether two words with this between them belong to one run.
bool joins(std::string_view between) { return trimmed(between).empty() && std::ranges::count(between, '\n') <= 1; }

/// Whether the last half of these tokens repeats the first, and nothing else stands between any of them.
bool is_repeat(const WordTable& table, WordTable::Tokens tokens, std::string_view text) {
  const std::size_t half = tokens.size() / 2;
  for (std::size_t i = 0; i < half; ++i) {
    if (tokens[i].word != tokens[half + i].word || table.words()[tokens[i].word].has_digit) return false;
  }
  return std::ranges::adjacent_find(tokens, [&](const WordTable::Token& a, const WordTable::Token& b) {
           return !joins(text.substr(table.end(a), b.start - table.end(a)));
         }) == tokens.end();
}

}  // namespace

std::vector<Repeat> find_repeats(const WordTable& table, WordTable::Tokens tokens, std::string_view text) {
  std::vector<Repeat> found;
  std::size_t from = 0;  // behind the last one
  for (std::size_t last = 0; last < tokens.size(); ++last) {
    for (std::size_t count = 1; count <= most_words && from + 2 * count <= last + 1; ++count) {
      const auto both = tokens.subspan(last + 1 - 2 * count, 2 * count);
      if (!is_repeat(table, both, text)) continue;
      found.push_back({.start = both.front().start, .middle = both[count].start, .end = table.end(both.back())});
      from = last + 1;
      break;
    }
  }
  return found;
}

}  // namespace planlint
