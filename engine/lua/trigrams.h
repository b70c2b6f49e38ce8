// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
//
// Which three bytes in a row a text has, whatever the case: tells in a few nanoseconds that a text cannot have a word,
// however long the text is. Made once for each text of a document, it spares each rule to read all of them.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

namespace planlint {

/// The trigrams of a literal in lower case, as far as they tell something: none of them, and it may be anywhere.
[[nodiscard]] std::vector<std::uint32_t> trigrams_of_literal(std::string_view lower);

/// The trigrams of many texts, as a Bloom filter each. Case is folded as far as Swedish needs it (A–Z, À–Þ); texts with
/// one of the few other characters that fold to these letters (K for kelvin, ſ) may have anything.
class Trigrams {
 public:
  /// Takes the next text; texts are numbered from 0.
  void add(std::string_view text);

  /// False where the text certainly does not have a literal with these trigrams.
  [[nodiscard]] bool may_have(std::size_t text, const std::vector<std::uint32_t>& literal) const;

 private:
  struct Filter {
    std::size_t first = 0;  ///< in words_
    int shift = 0;          ///< of a hash, to the number of a bit; 0 where the text may have anything
  };

  std::vector<Filter> filters_;
  std::vector<std::uint64_t> words_;
};

}  // namespace planlint
