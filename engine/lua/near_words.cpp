// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
#include "lua/near_words.h"

#include <algorithm>
#include <bit>
#include <cstdint>
#include <tuple>
#include <unordered_map>
#include <utility>

#include "text/letter_words.h"

namespace planlint {
namespace {

struct Entry {
  CountedWord counted;
  std::string lower;
};

using Entries = std::vector<Entry>;

Entries count_words(std::span<const std::string_view> texts, std::size_t shortest,
                    const std::function<void(std::size_t)>& pay) {
  Entries entries;
  std::unordered_map<std::uint64_t, std::size_t> places;
  for (std::size_t i = 0; i < texts.size(); ++i) {
    pay(1 + texts[i].size() / 8);
    for (auto word = next_letter_word(texts[i], 0); !word.empty(); word = next_letter_word(texts[i], word.end)) {
      if (word.letters < shortest || word.has_digit) continue;
      const auto [place, is_new] = places.try_emplace(word.key, entries.size());
      if (is_new) {
        const auto written = texts[i].substr(word.start, word.end - word.start);
        entries.push_back({.counted = {.word = written, .text = i, .start = word.start}, .lower = lower_case(written)});
      }
      ++entries[place->second].counted.count;
    }
  }
  return entries;
}

/// Behind a character's first byte?
bool continues(char c) { return (static_cast<unsigned char>(c) & 0xC0U) == 0x80U; }

/// Keys of the word with each of its letters left out, and of the whole word. Two words that differ by one letter, or
/// by two that have changed places, share one of them.
template <class Take>
void for_each_signature(std::string_view word, Take take) {
  constexpr std::uint64_t base = 0x9E3779B97F4A7C15U;
  const auto weigh = [](char c) { return static_cast<std::uint64_t>(static_cast<unsigned char>(c)) + 1; };
  // A polynomial of the letters: what stands before the gap, times the base for each byte behind it, and what is there.
  std::uint64_t behind = 0;
  std::uint64_t power = 1;
  std::uint64_t before = 0;
  for (const char c : word) before = before * base + weigh(c);
  take(before);
  const std::uint64_t inverse = 0xF1DE83E19937733DU;  // base × inverse = 1, modulo 2^64
  static_assert(base * inverse == 1);
  std::size_t end = word.size();
  while (end > 0) {
    std::size_t start = end - 1;
    while (start > 0 && continues(word[start])) --start;
    std::uint64_t letter = 0;
    std::uint64_t letter_power = 1;
    for (std::size_t i = start; i < end; ++i) {
      letter = letter * base + weigh(word[i]);
      letter_power *= base;
    }
    before -= letter;
    for (std::size_t i = start; i < end; ++i) before *= inverse;
    take(before * power + behind);
    behind += letter * power;
    power *= letter_power;
    end = start;
  }
}

/// Tells signatures that certainly stand alone, which most do, in little memory.
class Loners {
 public:
  explicit Loners(std::size_t most) : cells_(std::bit_ceil(most * 4 / cells_in_word + 1)) {}

  void add(std::uint64_t key) {
    std::uint64_t& cells = cells_[place(key)];
    const std::uint64_t once = std::uint64_t{1} << shift(key);
    cells |= (cells & once) << 1U | once;
  }
  [[nodiscard]] bool is_one(std::uint64_t key) const { return (cells_[place(key)] >> shift(key) & 2U) == 0; }

 private:
  static constexpr std::size_t cells_in_word = 32;  // of two bits: there once, there again

  [[nodiscard]] std::size_t place(std::uint64_t key) const { return (mixed(key) >> 5U) & (cells_.size() - 1); }
  static unsigned shift(std::uint64_t key) { return 2 * static_cast<unsigned>(mixed(key) & 31U); }
  static std::uint64_t mixed(std::uint64_t key) { return (key * 0x9E3779B97F4A7C15U) >> 24U; }

  std::vector<std::uint64_t> cells_;
};

/// Which words have had a signature before.
class SharedSignatures {
 public:
  explicit SharedSignatures(std::size_t most)
      : first_(std::bit_ceil(most + 1), none), shift_(64 - static_cast<int>(std::bit_width(first_.size() - 1))) {}

  /// Calls `take` with each earlier word that has this signature; gives how many were looked at.
  template <class Take>
  std::size_t add(std::uint64_t key, std::uint32_t word, Take take) {
    std::uint32_t& first = first_[shift_ == 64 ? 0 : (key * 0x9E3779B97F4A7C15U) >> shift_];
    std::size_t steps = 0;
    for (std::uint32_t at = first; at != none; at = signatures_[at].next, ++steps) {
      if (signatures_[at].key == key && signatures_[at].word != word) take(signatures_[at].word);
    }
    signatures_.push_back({.key = key, .word = word, .next = first});
    first = static_cast<std::uint32_t>(signatures_.size() - 1);
    return steps;
  }

 private:
  static constexpr std::uint32_t none = 0xFFFFFFFF;

  struct Signature {
    std::uint64_t key;
    std::uint32_t word;
    std::uint32_t next;  ///< with the same place in `first_`
  };

  std::vector<std::uint32_t> first_;
  int shift_;
  std::vector<Signature> signatures_;
};

std::size_t count_letters(std::string_view text) {
  return static_cast<std::size_t>(std::ranges::count_if(text, [](char c) { return !continues(c); }));
}

/// What is left of both words without the letters that they have in common at the beginning and at the end.
std::pair<std::string_view, std::string_view> without_common_ends(std::string_view a, std::string_view b) {
  const auto most = static_cast<std::ptrdiff_t>(std::min(a.size(), b.size()));
  auto start = static_cast<std::size_t>(std::mismatch(a.begin(), a.begin() + most, b.begin()).first - a.begin());
  // Different letters may share their first bytes.
  while (start > 0 && ((start < a.size() && continues(a[start])) || (start < b.size() && continues(b[start])))) --start;
  std::size_t behind = 0;
  while (start + behind < static_cast<std::size_t>(most) && a[a.size() - behind - 1] == b[b.size() - behind - 1])
    ++behind;
  // Or their last ones.
  while (behind > 0 && continues(a[a.size() - behind])) --behind;
  return {a.substr(start, a.size() - behind - start), b.substr(start, b.size() - behind - start)};
}

/// One letter is added, left out or replaced, or two neighbours have changed places.
bool is_one_slip(std::string_view a, std::string_view b) {
  const auto [x, y] = without_common_ends(a, b);
  const std::size_t letters = std::max(count_letters(x), count_letters(y));
  if (letters != 2) return letters == 1;
  std::size_t second = 1;
  while (second < x.size() && continues(x[second])) ++second;
  return x.size() == y.size() && y.ends_with(x.substr(0, second)) && y.starts_with(x.substr(second));
}

NearWords in_order(const CountedWord& a, const CountedWord& b) {
  const auto comes_first = [](const CountedWord& word) { return std::tuple(word.text, word.start); };
  const bool a_is_rare = a.count != b.count ? a.count < b.count : comes_first(a) > comes_first(b);
  return a_is_rare ? NearWords{a, b} : NearWords{b, a};
}

}  // namespace

std::vector<NearWords> find_near_words(std::span<const std::string_view> texts, std::size_t shortest,
                                       const std::function<void(std::size_t)>& pay) {
  const Entries entries = count_words(texts, shortest, pay);
  std::size_t bytes = 0;
  for (const Entry& entry : entries) bytes += entry.lower.size() + 1;
  Loners loners(bytes);
  for (const Entry& entry : entries) {
    pay(8 * entry.lower.size());
    for_each_signature(entry.lower, [&](std::uint64_t key) { loners.add(key); });
  }
  SharedSignatures signatures(bytes / 4);
  std::vector<std::pair<std::uint32_t, std::uint32_t>> pairs;
  for (std::uint32_t i = 0; i < entries.size(); ++i) {
    pay(8 * entries[i].lower.size());
    std::size_t steps = 0;
    for_each_signature(entries[i].lower, [&](std::uint64_t key) {
      if (loners.is_one(key)) return;
      steps += signatures.add(key, i, [&](std::uint32_t other) { pairs.emplace_back(other, i); });
    });
    pay(steps);
  }
  std::ranges::sort(pairs);
  pairs.erase(std::unique(pairs.begin(), pairs.end()), pairs.end());
  std::vector<NearWords> found;
  for (const auto& [a, b] : pairs) {
    pay(entries[a].lower.size() + entries[b].lower.size());
    if (is_one_slip(entries[a].lower, entries[b].lower))
      found.push_back(in_order(entries[a].counted, entries[b].counted));
  }
  std::ranges::sort(found, {}, [](const NearWords& near) {
    return std::tuple(near.rare.text, near.rare.start, near.common.text, near.common.start);
  });
  return found;
}

}  // namespace planlint
