// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
//
// Which of many texts are nearly the same, without comparing each with each.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <span>
#include <vector>

#include "lua/word_table.h"

namespace planlint {

/// Two texts, as places in the list, and how much they have in common: 1 where they have the same words.
struct NearTexts {
  std::size_t first = 0;
  std::size_t second = 0;
  double likeness = 0;
};

struct NearTextsRequest {
  double likeness = 0.8;                      ///< words in common by words in either (Jaccard); above 0
  std::size_t words = 5;                      ///< texts of fewer different words are left out
  const std::vector<bool>* wanted = nullptr;  ///< by text: whether one that it is like is looked for; null for all
};

/// For each text, which is a part of what the table has read, the earlier one that it is most like, the first of
/// equals, where it is like enough. Two texts that are so like must share one of their rarest words, so only those are
/// compared. `pay` is told of work before it is done, in words.
[[nodiscard]] std::vector<NearTexts> find_near_texts(const WordTable& table, std::span<const WordTable::Tokens> texts,
                                                     const NearTextsRequest& request,
                                                     const std::function<void(std::size_t)>& pay);

}  // namespace planlint
