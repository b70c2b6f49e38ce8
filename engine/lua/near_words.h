// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
//
// Which words of many texts differ by one letter only, without comparing each with each.
#pragma once

#include <cstddef>
#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace planlint {

/// A word as it stands first, and how often it stands in all texts (whatever its case).
struct CountedWord {
  std::string_view word;
  std::size_t text = 0;   ///< place of that text in the list
  std::size_t start = 0;  ///< byte in that text
  std::size_t count = 0;
};

/// Two words of which one becomes the other when one letter is added, left out or replaced, or two neighbours change
/// places. `rare` is the one that stands less often, or else the later one.
struct NearWords {
  CountedWord rare;
  CountedWord common;
};

/// All such pairs of words of at least `shortest` letters, by the first place of `rare`, then of `common`. Words with
/// digits are left out. Linear in the texts, but for words that are all like each other. `pay` is told of work before
/// it is done.
[[nodiscard]] std::vector<NearWords> find_near_words(std::span<const std::string_view> texts, std::size_t shortest,
                                                     const std::function<void(std::size_t)>& pay);

}  // namespace planlint
