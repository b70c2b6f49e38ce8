// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
#include "lua/word_table.h"

#include <bit>
#include <cstring>

#include "text/letter_words.h"

namespace planlint {
namespace {

// So many bytes of what people write, or more, make a token, and a new word: memory that is not needed is not touched.
constexpr std::size_t bytes_for_token = 6;
constexpr std::size_t bytes_for_word = 24;
constexpr std::size_t bytes_for_slot = 64;          // to begin with: most texts say the same words again and again
constexpr std::uint32_t most_letters = 0x7FFFFFFF;  // that a word can have

template <class Part>
std::uint64_t part_at(const char* bytes) {
  Part part;
  std::memcpy(&part, bytes, sizeof part);
  return part;
}

/// Of bytes as they are. Which words share a slot is nobody's business.
std::uint64_t hash_of(std::string_view word) {
  constexpr std::uint64_t factor = 0x9E3779B97F4A7C15U;
  std::uint64_t hash = word.size() * factor;
  const auto mix = [&](std::uint64_t part) {
    hash = (hash ^ part) * factor;
    hash ^= hash >> 29U;
  };
  const char* const end = word.data() + word.size();
  if (word.size() >= 8) {
    for (const char* at = word.data(); at < end - 8; at += 8) mix(part_at<std::uint64_t>(at));
    mix(part_at<std::uint64_t>(end - 8));
  } else if (word.size() >= 4) {
    mix(part_at<std::uint32_t>(word.data()) | part_at<std::uint32_t>(end - 4) << 32U);
  } else {
    mix(part_at<unsigned char>(word.data()) | part_at<unsigned char>(word.data() + word.size() / 2) << 8U |
        part_at<unsigned char>(end - 1) << 16U);
  }
  return hash * factor;
}

}  // namespace

WordTable::WordTable(std::span<const std::string_view> texts) {
  std::size_t bytes = 0;
  for (const auto text : texts) bytes += text.size();
  set_slots(std::bit_ceil(bytes / bytes_for_slot + 2));
  words_.reserve(bytes / bytes_for_word);
  spellings_.reserve(bytes / bytes_for_word);
  tokens_.reserve(bytes / bytes_for_token);
  first_tokens_.reserve(texts.size() + 1);
  for (std::size_t i = 0; i < texts.size(); ++i) {
    first_tokens_.push_back(tokens_.size());
    for (auto word = next_letter_word(texts[i], 0); !word.empty(); word = next_letter_word(texts[i], word.end)) {
      const auto start = static_cast<std::uint32_t>(word.start);
      Spelling& spelling =
          spelling_at(texts[i].substr(word.start, word.end - word.start), static_cast<std::uint32_t>(i), start);
      ++spelling.count;
      tokens_.push_back({.word = spelling.word, .start = start});
    }
  }
  first_tokens_.push_back(tokens_.size());
  for (const Spelling& spelling : spellings_) words_[spelling.word].count += spelling.count;
}

WordTable::Spelling& WordTable::spelling_at(std::string_view written, std::uint32_t text, std::uint32_t start) {
  if (const Number known = *find_slot(written); known != 0) {
    Spelling& spelling = spellings_[known - 1];
    if (spelling.count == 0) spelling = {.written = written, .word = spelling.word, .text = text, .start = start};
    return spelling;
  }
  // Behind the one in lower case, by which the word is known.
  if (3 * (spellings_.size() + 2) > 2 * slots_.size()) set_slots(2 * slots_.size());
  Spelling fresh = {.written = written, .text = text, .start = start};
  const bool is_lower = is_lower_case(written);
  std::string lower = is_lower ? std::string() : lower_case(written);
  Number& by_lower = *find_slot(is_lower ? written : lower);
  if (by_lower == 0) {
    if (!is_lower) own_.push_back(std::move(lower));
    fresh.word = static_cast<Number>(words_.size());
    words_.push_back({.written = written,
                      .lower = is_lower ? written : own_.back(),
                      .text = text,
                      .start = start,
                      .letters = static_cast<std::uint32_t>(count_letters(written)) & most_letters,
                      .has_digit = written.find_first_of("0123456789") != std::string_view::npos});
    spellings_.push_back({.written = words_.back().lower, .word = fresh.word, .text = text, .start = start});
    by_lower = static_cast<Number>(spellings_.size());
  }
  if (is_lower) return spellings_.back();
  fresh.word = spellings_[by_lower - 1].word;
  spellings_.push_back(fresh);
  *find_slot(written) = static_cast<Number>(spellings_.size());
  return spellings_.back();
}

WordTable::Number* WordTable::find_slot(std::string_view written) {
  std::size_t slot = hash_of(written) >> static_cast<unsigned>(shift_);
  while (slots_[slot] != 0 && spellings_[slots_[slot] - 1].written != written) slot = (slot + 1) & (slots_.size() - 1);
  return &slots_[slot];
}

void WordTable::set_slots(std::size_t count) {
  slots_.assign(count, 0);
  shift_ = 64 - std::countr_zero(count);
  for (Number i = 0; i < spellings_.size(); ++i) *find_slot(spellings_[i].written) = i + 1;
}

}  // namespace planlint
