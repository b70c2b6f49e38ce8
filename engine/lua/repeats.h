// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
//
// Words that stand twice in a row, which regular expressions in linear time cannot find.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "lua/word_table.h"

namespace planlint {

/// "för att för att": both copies.
struct Repeat {
  std::size_t start = 0;   ///< byte
  std::size_t middle = 0;  ///< where the second copy begins
  std::size_t end = 0;     ///< behind the last byte
};

/// One to three words of a text in the table that come twice with nothing but white space (no blank line) between any
/// of them, whatever their case; words with digits are left out. In order, and not overlapping. Linear.
[[nodiscard]] std::vector<Repeat> find_repeats(const WordTable& table, WordTable::Tokens tokens, std::string_view text);

}  // namespace planlint
