// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
//
// Which of many texts have a literal, without reading them: they have a word that has it, and there are few words.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "lua/literal.h"
#include "lua/text_set.h"
#include "lua/word_table.h"

namespace planlint {

class TextIndex {
 public:
  /// The table is that of the texts; both live as long as the index.
  TextIndex(const WordTable& words, std::span<const std::string_view> texts);

  [[nodiscard]] std::size_t size() const { return texts_.size(); }
  [[nodiscard]] std::string_view text(std::size_t number) const { return texts_[number]; }
  /// All texts that have a literal, and perhaps a few that have not. What was looked at is added to `work`.
  [[nodiscard]] TextSet find(const Literal& literal, std::size_t& work) const;
  /// Those that have one of the bytes from `first` to `last`; A–Z count as a–z.
  [[nodiscard]] TextSet with_bytes(unsigned char first, unsigned char last) const;

 private:
  /// Lists of numbers, one behind the other.
  struct Lists {
    std::vector<std::uint32_t> ends;  ///< by list, where it ends
    std::vector<std::uint32_t> numbers;

    [[nodiscard]] std::span<const std::uint32_t> operator[](std::size_t list) const {
      const std::uint32_t begin = list == 0 ? 0 : ends[list - 1];
      return std::span(numbers).subspan(begin, ends[list] - begin);
    }
  };
  template <class Visit>
  static Lists make_lists(std::size_t count, Visit visit);

  [[nodiscard]] std::size_t pair_at(std::string_view letters, std::size_t at) const;
  [[nodiscard]] TextSet find(const Literal::Part& part, std::size_t& work) const;
  [[nodiscard]] TextSet::Words with_byte(unsigned char byte) const;
  void find_bytes();

  const WordTable& words_;
  std::vector<std::string_view> texts_;
  Lists texts_of_words_;
  Lists words_with_pairs_;                // by a hash of two bytes
  int shift_ = 0;                         // of a hash
  std::vector<std::uint64_t> with_byte_;  // by byte, as in TextSet
  TextSet odd_;                           // may have anything
};

}  // namespace planlint
