// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
#include "lua/word_table.h"

#include <bit>

#include "text/letter_words.h"

namespace planlint {
namespace {

// So many bytes of what people write, or more, make a token, and a new word: memory that is not needed is not touched.
constexpr std::size_t bytes_for_token = 6;
constexpr std::size_t bytes_for_word = 24;
constexpr std::size_t bytes_for_slot = 64;          // to begin with: most texts say the same words again and again
constexpr std::uint32_t most_letters = 0x7FFFFFFF;  // that a word can have

}  // namespace

WordTable::WordTable(std::span<const std::string_view> texts) {
  std::size_t bytes = 0;
  for (const auto text : texts) bytes += text.size();
  set_slots(std::bit_ceil(bytes / bytes_for_slot + 2));
  words_.reserve(bytes / bytes_for_word);
  tokens_.reserve(bytes / bytes_for_token);
  first_tokens_.reserve(texts.size() + 1);
  for (std::size_t i = 0; i < texts.size(); ++i) {
    first_tokens_.push_back(tokens_.size());
    for (auto word = next_letter_word(texts[i], 0); !word.empty(); word = next_letter_word(texts[i], word.end)) {
      const Number number = number_of({.key = word.key,
                                       .written = texts[i].substr(word.start, word.end - word.start),
                                       .text = static_cast<std::uint32_t>(i),
                                       .start = static_cast<std::uint32_t>(word.start),
                                       .letters = static_cast<std::uint32_t>(word.letters) & most_letters,
                                       .has_digit = word.has_digit});
      ++words_[number].count;
      tokens_.push_back({.word = number, .start = static_cast<std::uint32_t>(word.start)});
    }
  }
  first_tokens_.push_back(tokens_.size());
}

WordTable::Number WordTable::number_of(const Word& word) {
  for (std::size_t slot = first_slot(word.key);; slot = (slot + 1) & (slots_.size() - 1)) {
    if (slots_[slot] == 0) {
      words_.push_back(word);
      slots_[slot] = static_cast<Number>(words_.size());
      if (2 * words_.size() > slots_.size()) set_slots(2 * slots_.size());
      return static_cast<Number>(words_.size() - 1);
    }
    // Keys can be made to be equal; then at least the places of words stay inside their texts.
    const Word& known = words_[slots_[slot] - 1];
    if (known.key == word.key && known.written.size() == word.written.size()) return slots_[slot] - 1;
  }
}

void WordTable::set_slots(std::size_t count) {
  slots_.assign(count, 0);
  shift_ = 64 - std::countr_zero(count);
  for (Number i = 0; i < words_.size(); ++i) {
    std::size_t slot = first_slot(words_[i].key);
    while (slots_[slot] != 0) slot = (slot + 1) & (slots_.size() - 1);
    slots_[slot] = i + 1;
  }
}

}  // namespace planlint
