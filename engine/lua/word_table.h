// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
//
// The words of many texts, read once for every search through them: words become numbers.
#pragma once

#include <cstddef>
#include <cstdint>
#include <deque>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace planlint {

class WordTable {
 public:
  using Number = std::uint32_t;

  /// A word as it stands first; words that differ at most in case are one.
  struct Word {
    std::string_view written;  ///< lives as long as the texts
    std::string_view lower;    ///< in lower case; lives as long as the texts and the table
    std::uint32_t text = 0;    ///< place of that text in the list
    std::uint32_t start = 0;   ///< byte in that text
    std::uint32_t count = 0;   ///< how often it stands in all texts
    std::uint32_t letters : 31 = 0;
    bool has_digit : 1 = false;
  };

  /// One of the ways in which a word is written, which differ in case.
  struct Spelling {
    std::string_view written;  ///< where it stands first
    Number word = 0;
    std::uint32_t text = 0;
    std::uint32_t start = 0;
    std::uint32_t count = 0;
  };

  /// A place of a word.
  struct Token {
    Number word = 0;
    std::uint32_t start = 0;  ///< byte in its text
  };
  using Tokens = std::span<const Token>;

  /// Texts of less than 4 GB.
  explicit WordTable(std::span<const std::string_view> texts);
  WordTable(const WordTable&) = delete;
  WordTable& operator=(const WordTable&) = delete;

  /// By number: in the order of their first places.
  [[nodiscard]] const std::vector<Word>& words() const { return words_; }
  /// In no order. Where a word stands in capitals only, with its lower case, which stands nowhere.
  [[nodiscard]] const std::vector<Spelling>& spellings() const { return spellings_; }
  [[nodiscard]] std::size_t texts() const { return first_tokens_.size() - 1; }
  /// Of the texts from `first` to `last`, which is one of them.
  [[nodiscard]] Tokens tokens(std::size_t first, std::size_t last) const {
    return Tokens(tokens_).subspan(first_tokens_[first], first_tokens_[last + 1] - first_tokens_[first]);
  }
  [[nodiscard]] Tokens tokens(std::size_t text) const { return tokens(text, text); }
  /// Behind a token's last byte.
  [[nodiscard]] std::size_t end(const Token& token) const { return token.start + words_[token.word].written.size(); }

 private:
  Spelling& spelling_at(std::string_view written, std::uint32_t text, std::uint32_t start);
  Number* find_slot(std::string_view written);
  void set_slots(std::size_t count);

  std::vector<Word> words_;
  std::vector<Spelling> spellings_;
  std::deque<std::string> own_;  // words in lower case that stand so nowhere
  std::vector<Token> tokens_;
  std::vector<std::size_t> first_tokens_;  // by text, and the end
  std::vector<Number> slots_;              // hash table with linear probing: a spelling + 1, 0 for none
  int shift_;                              // of a hash, to a slot
};

}  // namespace planlint
