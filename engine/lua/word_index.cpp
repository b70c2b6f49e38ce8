// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
#include "lua/word_index.h"

#include <algorithm>
#include <bit>

#include "text/letter_words.h"

namespace planlint {
namespace {

constexpr std::string_view digits = "0123456789";
constexpr std::size_t packed = 8;  // bytes
constexpr std::size_t hashed = 4;  // of these

/// The first bytes of a word in lower case, the first one in the upper bits; 0 behind its end.
std::uint64_t pack_beginning(std::string_view word) {
  std::uint64_t bytes = 0;
  for (std::size_t i = 0; i < packed; ++i) bytes = bytes << 8U | (i < word.size() ? lower_case_byte(word, i) : 0U);
  return bytes;
}

std::uint32_t hash_of(std::uint64_t beginning) { return static_cast<std::uint32_t>(beginning >> 32U) * 0x9E3779B1U; }

bool begins_with(std::string_view word, std::string_view lower) {
  if (word.size() < lower.size()) return false;
  for (std::size_t i = 0; i < lower.size(); ++i) {
    if (lower_case_byte(word, i) != static_cast<unsigned char>(lower[i])) return false;
  }
  return true;
}

/// Calls `take` with what stands between the digits of a word, and whether it begins the word.
template <class Take>
void for_each_part(std::string_view word, Take take) {
  for (std::size_t at = 0; (at = word.find_first_not_of(digits, at)) < word.size();) {
    const std::size_t end = std::min(word.find_first_of(digits, at), word.size());
    take(word.substr(at, end - at), at == 0);
    at = end;
  }
}

}  // namespace

WordIndex::WordIndex(const WordTable& table, std::span<const std::string_view> texts) {
  enum Known : unsigned char { nothing, as_end, whole };
  std::vector<Known> known(table.words().size(), nothing);
  for (std::size_t i = 0; i < texts.size(); ++i) {
    for (const auto token : table.tokens(i)) {
      if (known[token.word] == whole) continue;
      const bool is_end = token.start > 0 && texts[i][token.start - 1] == '-';
      if (is_end && known[token.word] == as_end) continue;
      known[token.word] = is_end ? as_end : whole;
      const auto& word = table.words()[token.word];
      if (!word.has_digit) {
        if (!is_end) words_.push_back(word.written);
        continue;
      }
      // ”3dagars” has a word of letters, too.
      for_each_part(word.written, [&](std::string_view part, bool is_first) {
        if (!is_first || !is_end) words_.push_back(part);
      });
    }
  }
  sort_by_beginning();
}

void WordIndex::sort_by_beginning() {
  const std::size_t lists = std::bit_ceil(words_.size() / 4 + 2);
  shift_ = 32 - std::countr_zero(lists);
  std::vector<Entry> entries;
  entries.reserve(words_.size());
  lists_.resize(lists + 1);
  for (std::uint32_t i = 0; i < words_.size(); ++i) {
    entries.push_back({.beginning = pack_beginning(words_[i]), .word = i});
    ++lists_[list_of(entries.back().beginning) + 1];
  }
  for (std::size_t list = 0; list < lists; ++list) lists_[list + 1] += lists_[list];
  sorted_.resize(words_.size());
  std::vector<std::uint32_t> next = lists_;
  for (const Entry& entry : entries) sorted_[next[list_of(entry.beginning)]++] = entry;
}

std::size_t WordIndex::list_of(std::uint64_t beginning) const {
  return hash_of(beginning) >> static_cast<unsigned>(shift_);
}

WordIndex::Found WordIndex::first(std::string_view beginning, std::string_view but_not) const {
  Found found;
  const auto fits = [&](std::string_view word) { return begins_with(word, beginning) && !begins_with(word, but_not); };
  if (beginning.size() < hashed) {
    const auto word = std::ranges::find_if(words_, fits);
    found.looked_at = static_cast<std::size_t>(word - words_.begin());
    if (word != words_.end()) found.word = lower_case(*word);
    return found;
  }
  const std::uint64_t wanted = pack_beginning(beginning);
  const unsigned behind = 8 * static_cast<unsigned>(packed - std::min(packed, beginning.size()));
  const std::size_t list = list_of(wanted);
  for (std::size_t i = lists_[list]; i < lists_[list + 1] && found.word.empty(); ++i, ++found.looked_at) {
    const Entry& entry = sorted_[i];
    if ((entry.beginning ^ wanted) >> behind == 0 && fits(words_[entry.word]))
      found.word = lower_case(words_[entry.word]);
  }
  return found;
}

}  // namespace planlint
