// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
//
// The different words of many texts by how they begin.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "lua/word_table.h"

namespace planlint {

class WordIndex {
 public:
  /// Words are letters in a row; what follows a hyphen is the end of one. The table is that of the texts, which live as
  /// long as the index.
  WordIndex(const WordTable& table, std::span<const std::string_view> texts);

  struct Found {
    std::string word;  ///< in lower case; empty where there is none
    std::size_t looked_at = 0;
  };

  /// Of the words that begin with `beginning` and not with `but_not` (both in lower case), the one that stands first in
  /// the texts.
  [[nodiscard]] Found first(std::string_view beginning, std::string_view but_not) const;

 private:
  struct Entry {
    std::uint64_t beginning = 0;  ///< bytes in lower case
    std::uint32_t word = 0;
  };

  void sort_by_beginning();
  [[nodiscard]] std::size_t list_of(std::uint64_t beginning) const;

  std::vector<std::string_view> words_;  // by their first place
  std::vector<Entry> sorted_;            // by a hash of their first bytes, then by their first place
  std::vector<std::uint32_t> lists_;     // by hash: where in sorted_ its words begin, and the end
  int shift_ = 0;                        // of a hash, to a place in lists_
};

}  // namespace planlint
