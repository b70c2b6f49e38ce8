// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
#include "lua/near_words.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cstdint>
#include <iterator>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <utility>

#include "text/letter_words.h"

namespace planlint {
namespace {

using Number = WordTable::Number;

/// Behind a character's first byte?
bool continues(char c) { return (static_cast<unsigned char>(c) & 0xC0U) == 0x80U; }

/// Keys of words and of words with one letter left out, so that both are equal where the letters are.
class Signatures {
 public:
  /// Of letters in the first and the last `ends` bytes, none is left out.
  explicit Signatures(std::size_t ends) : ends_(ends) {}

  /// Takes the next word.
  void read(std::string_view word) {
    while (powers_.size() < word.size()) powers_.push_back(powers_.back() * base);
    lower_.resize(word.size());
    sums_.resize(word.size() + 1);
    const std::span lower = lower_;
    const std::span sums = sums_;
    const std::span powers = std::as_const(powers_);
    std::uint64_t sum = 0;
    for (std::size_t i = 0; i < word.size(); ++i) {
      const unsigned byte = lower_case_byte(word, i);
      lower[i] = static_cast<char>(byte);
      sums[i] = sum;
      sum += byte * powers[i];
    }
    sums_.back() = sum;
  }

  [[nodiscard]] std::uint64_t whole() const { return sums_.back(); }

  /// Calls `take` with the key of the word without each of its letters; of equal letters in a row, without one of them.
  template <class Take>
  void without_one(Take take) const {
    const std::string_view word = lower_;
    const bool has_middle = word.size() > 2 * ends_;
    std::size_t at = has_middle ? ends_ : 0;
    while (continues(word[at])) --at;
    const std::size_t end = has_middle ? word.size() - ends_ : word.size();
    for (std::size_t size = 0, before = 0; at < end; before = size, at += size) {
      for (size = 1; size < longest_letter && at + size < word.size() && continues(word[at + size]);) ++size;
      const bool may_repeat = size == before && word[at] == word[at - size];
      if (may_repeat && word.substr(at, size) == word.substr(at - size, size)) continue;
      take(sums_[at] + (whole() - sums_[at + size]) * inverses[size]);
    }
  }

 private:
  // A key is a polynomial of the bytes, without a constant term so that each byte changes the upper bits.
  static constexpr std::uint64_t base = 0x9E3779B97F4A7C15U;
  static constexpr std::uint64_t inverse = 0xF1DE83E19937733DU;
  static_assert(base * inverse == 1);
  static constexpr std::size_t longest_letter = 3;  // bytes
  static constexpr std::array<std::uint64_t, longest_letter + 1> inverses = {1, inverse, inverse* inverse,
                                                                             inverse* inverse* inverse};

  std::size_t ends_;
  std::vector<std::uint64_t> powers_ = {base};
  std::string lower_;
  std::vector<std::uint64_t> sums_;  // of the bytes before each, and of all
};

/// Tells keys that certainly stand alone, which most do, in little memory.
class Loners {
 public:
  /// For so many keys. Which keys are taken for each other depends on `factor`, an odd number.
  Loners(std::size_t keys, std::uint64_t factor)
      : cells_(std::bit_ceil(keys * cells_for_key / cells_in_word + 1)),
        shift_(64 - std::countr_zero(cells_.size()) - cell_bits),
        factor_(factor) {}

  void add(std::uint64_t key) {
    const std::uint64_t hash = hash_of(key);
    std::uint64_t& cells = cells_[hash >> cell_bits];
    const std::uint64_t once = std::uint64_t{1} << shift_in_word(hash);
    cells |= (cells & once) << 1U | once;
  }
  [[nodiscard]] bool is_one(std::uint64_t key) const {
    const std::uint64_t hash = hash_of(key);
    return (cells_[hash >> cell_bits] >> shift_in_word(hash) & 2U) == 0;
  }

 private:
  static constexpr std::size_t cells_for_key = 4;
  static constexpr std::size_t cells_in_word = 32;  // of two bits: there once, there again
  static constexpr int cell_bits = 5;

  [[nodiscard]] std::uint64_t hash_of(std::uint64_t key) const {
    return key * factor_ >> static_cast<unsigned>(shift_);
  }
  static unsigned shift_in_word(std::uint64_t hash) { return 2 * static_cast<unsigned>(hash % cells_in_word); }

  std::vector<std::uint64_t> cells_;
  int shift_;
  std::uint64_t factor_;
};

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

/// Whether two words have so many bytes in common at the beginning, and as many at the end.
bool same_ends(std::string_view a, std::string_view b, std::size_t bytes) {
  return std::min(a.size(), b.size()) >= bytes && a.substr(0, bytes) == b.substr(0, bytes) &&
         a.substr(a.size() - bytes) == b.substr(b.size() - bytes);
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

NearWords in_order(const std::vector<WordTable::Word>& words, Number a, Number b) {
  const bool a_is_rare = words[a].count != words[b].count ? words[a].count < words[b].count : a > b;
  return a_is_rare ? NearWords{.rare = a, .common = b} : NearWords{.rare = b, .common = a};
}

/// Keys with the words that have them, by how many letters they are of: only keys of as many are ever equal, and they
/// and what counts them fit into a cache.
class Keys {
 public:
  using Key = std::uint64_t;

  explicit Keys(std::size_t words) : word_bits_((Key{1} << std::bit_width(words)) - 1) {}

  /// Asks for room for the keys of a word and of it without one of its letters.
  void make_room(const WordTable::Word& word) {
    if (ends_.size() <= word.letters) ends_.resize(word.letters + 1);
    ++ends_[word.letters];
    ends_[word.letters - 1] += word.written.size();  // what is no UTF-8 may seem to have more letters
  }
  void allocate() {
    std::size_t size = 0;
    for (std::size_t& end : ends_) size += std::exchange(end, size);
    begins_ = ends_;
    keys_ = std::make_unique_for_overwrite<Key[]>(size);
  }

  void add(std::size_t letters, Key key, Number word) { keys_[ends_[letters]++] = (key & ~word_bits_) | word; }

  [[nodiscard]] std::size_t lengths() const { return ends_.size(); }

  /// Calls `take` with all words that have a key of so many letters in common, and perhaps with a few more at times.
  template <class Take>
  void for_each_shared(std::size_t letters, Take take) {
    std::span<Key> keys(keys_.get() + begins_[letters], keys_.get() + ends_[letters]);
    keys = shared(keys);
    std::ranges::sort(keys);
    std::vector<Number> words;
    for (auto first = keys.begin(); first != keys.end();) {
      // The upper bits are enough to tell keys apart.
      const auto last = std::find_if(first, keys.end(), [&](Key key) { return (key ^ *first) > word_bits_; });
      words.clear();
      std::transform(first, last, std::back_inserter(words),
                     [&](Key key) { return static_cast<Number>(key & word_bits_); });
      if (words.size() > 1) take(words);
      first = last;
    }
  }

 private:
  /// Puts the keys that more than one word has, and few others, in front.
  [[nodiscard]] std::span<Key> shared(std::span<Key> keys) const {
    std::uint64_t factor = 0xC2B2AE3D27D4EB4FU;
    for (std::size_t before = 2 * keys.size() + 1; 2 * keys.size() < before; factor *= factor) {
      before = keys.size();
      Loners loners(before, factor);
      for (const Key key : keys) loners.add(key & ~word_bits_);
      std::size_t kept = 0;
      for (const Key key : keys) {
        keys[kept] = key;
        kept += loners.is_one(key & ~word_bits_) ? 0 : 1;  // not to be predicted, so nothing branches on it
      }
      keys = keys.first(kept);
    }
    return keys;
  }

  const Key word_bits_;              // of a key, which say whose it is
  std::vector<std::size_t> begins_;  // by letters, in keys_
  std::vector<std::size_t> ends_;
  std::unique_ptr<Key[]> keys_;
};

}  // namespace

std::vector<NearWords> find_near_words(const WordTable& table, const NearWordsRequest& request,
                                       const std::function<void(std::size_t)>& pay) {
  const auto& words = table.words();
  std::vector<Number> wanted;
  std::size_t bytes = 0;
  for (Number i = 0; i < words.size(); ++i) {
    if (words[i].letters < request.shortest || words[i].has_digit) continue;
    wanted.push_back(i);
    bytes += words[i].written.size();
  }
  pay(8 * bytes);
  Keys keys(words.size());
  for (const Number word : wanted) keys.make_room(words[word]);
  keys.allocate();
  Signatures signatures(request.ends);
  for (const Number word : wanted) {
    signatures.read(words[word].written);
    keys.add(words[word].letters, signatures.whole(), word);
    signatures.without_one([&](std::uint64_t key) { keys.add(words[word].letters - 1, key, word); });
  }
  std::vector<NearWords> found;
  const auto compare = [&](std::span<const Number> alike) {
    std::vector<std::string> lower;
    for (const Number word : alike) lower.push_back(lower_case(words[word].written));
    for (std::size_t i = 1; i < alike.size(); ++i) {
      pay(i * (1 + lower[i].size() / 4));
      for (std::size_t j = 0; j < i; ++j) {
        if (same_ends(lower[j], lower[i], request.ends) && is_one_slip(lower[j], lower[i]))
          found.push_back(in_order(words, alike[j], alike[i]));
      }
    }
  };
  for (std::size_t letters = 0; letters < keys.lengths(); ++letters) keys.for_each_shared(letters, compare);
  std::ranges::sort(found);
  found.erase(std::unique(found.begin(), found.end()), found.end());
  return found;
}

}  // namespace planlint
