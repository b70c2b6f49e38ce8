// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
//
// Which words of many texts differ by one letter only, without comparing each with each.
#pragma once

#include <compare>
#include <cstddef>
#include <functional>
#include <vector>

#include "lua/word_table.h"

namespace planlint {

/// Two words of which one becomes the other when one letter is added, left out or replaced, or two neighbours change
/// places. `rare` is the one that stands less often, or else the later one.
struct NearWords {
  WordTable::Number rare = 0;
  WordTable::Number common = 0;

  auto operator<=>(const NearWords&) const = default;
};

struct NearWordsRequest {
  std::size_t shortest = 4;  ///< letters
  std::size_t ends = 0;      ///< bytes that both words begin with, and as many that they end with, whatever their case
};

/// All such pairs of words, by the first place of `rare`, then of `common`. Words with digits are left out. Linear in
/// the words, but for those that are all like each other. `pay` is told of work before it is done.
[[nodiscard]] std::vector<NearWords> find_near_words(const WordTable& table, const NearWordsRequest& request,
                                                     const std::function<void(std::size_t)>& pay);

}  // namespace planlint
