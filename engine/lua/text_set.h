// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
//
// Some of many texts, by their numbers.
#pragma once

#include <algorithm>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace planlint {

class TextSet {
 public:
  TextSet() = default;
  /// Of so many texts, none.
  explicit TextSet(std::size_t texts) : words_(words_for(texts)) {}
  static TextSet all(std::size_t texts) {
    TextSet set(texts);
    std::ranges::fill(set.words_, ~std::uint64_t{0});
    if (texts % bits != 0) set.words_.back() = (std::uint64_t{1} << texts % bits) - 1;
    return set;
  }

  [[nodiscard]] bool has(std::size_t text) const { return (words_[text / bits] >> text % bits & 1U) != 0; }
  void add(std::size_t text) { words_[text / bits] |= std::uint64_t{1} << text % bits; }
  void remove(std::size_t text) { words_[text / bits] &= ~(std::uint64_t{1} << text % bits); }
  [[nodiscard]] bool empty() const {
    return std::ranges::all_of(words_, [](std::uint64_t word) { return word == 0; });
  }
  /// A bit for each text, 64 in a word.
  using Words = std::span<const std::uint64_t>;
  [[nodiscard]] static std::size_t words_for(std::size_t texts) { return (texts + bits - 1) / bits; }
  [[nodiscard]] Words words() const { return words_; }
  // The other ones are of as many texts.
  TextSet& operator&=(Words other) {
    for (std::size_t i = 0; i < words_.size(); ++i) words_[i] &= other[i];
    return *this;
  }
  TextSet& operator|=(Words other) {
    for (std::size_t i = 0; i < words_.size(); ++i) words_[i] |= other[i];
    return *this;
  }
  TextSet& operator&=(const TextSet& other) { return *this &= other.words(); }
  TextSet& operator|=(const TextSet& other) { return *this |= other.words(); }

  /// Calls `take` with each number, in order; it may take that text out.
  template <class Take>
  void for_each(Take take) const {
    for (std::size_t i = 0; i < words_.size(); ++i) {
      for (std::uint64_t word = words_[i]; word != 0; word &= word - 1)
        take(i * bits + static_cast<std::size_t>(std::countr_zero(word)));
    }
  }

 private:
  static constexpr std::size_t bits = 64;
  std::vector<std::uint64_t> words_;
};

}  // namespace planlint
