// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
#include "lua/word_index.h"

#include <algorithm>
#include <cstdint>
#include <unordered_set>

#include "text/letter_words.h"

namespace planlint {
namespace {

constexpr std::string_view digits = "0123456789";

}  // namespace

WordIndex::WordIndex(std::span<const std::string_view> texts) {
  std::unordered_set<std::uint64_t> seen;
  std::size_t bytes = 0;
  for (const auto text : texts) bytes += text.size();
  seen.reserve(bytes / 32);
  const auto add = [&](std::string_view text, const LetterWord& word) {
    const bool is_end = word.start > 0 && text[word.start - 1] == '-';
    if (!is_end && seen.insert(word.key).second)
      entries_.push_back(
          {.word = lower_case(text.substr(word.start, word.end - word.start)), .order = entries_.size()});
  };
  for (const auto text : texts) {
    for (auto word = next_letter_word(text, 0); !word.empty(); word = next_letter_word(text, word.end)) {
      if (!word.has_digit) {
        add(text, word);
        continue;
      }
      // ”3dagars” has a word of letters, too.
      for (std::size_t at = word.start; (at = text.find_first_not_of(digits, at)) < word.end;) {
        const std::size_t end = std::min(text.find_first_of(digits, at), word.end);
        add(text.substr(0, end), next_letter_word(text.substr(0, end), at));
        at = end;
      }
    }
  }
  std::ranges::sort(entries_, {}, &Entry::word);
}

WordIndex::Found WordIndex::first(std::string_view beginning, std::string_view but_not) const {
  Found found;
  std::size_t order = entries_.size();
  for (auto entry = std::ranges::lower_bound(entries_, beginning, {}, &Entry::word);
       entry != entries_.end() && entry->word.starts_with(beginning); ++entry, ++found.looked_at) {
    if (entry->order >= order || entry->word.starts_with(but_not)) continue;
    order = entry->order;
    found.word = entry->word;
  }
  return found;
}

}  // namespace planlint
