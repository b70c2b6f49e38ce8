// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
#include "lua/near_texts.h"

#include <algorithm>
#include <bit>
#include <cmath>
#include <unordered_map>

namespace planlint {
namespace {

using Number = WordTable::Number;
using Words = std::span<const Number>;  // different ones, the rarest first

/// The different words of each text, as numbers by how rare they are: in how many texts they are.
class Vocabulary {
 public:
  Vocabulary(const WordTable& table, std::span<const WordTable::Tokens> texts) {
    std::size_t tokens = 0;
    for (const auto& text : texts) tokens += text.size();
    numbers_.reserve(tokens);
    ends_.reserve(texts.size());
    std::vector<Number> in_texts(table.words().size());
    std::vector<std::uint32_t> last_seen_in(table.words().size());
    for (std::uint32_t i = 0; i < texts.size(); ++i) {
      for (const auto token : texts[i]) {
        if (last_seen_in[token.word] == i + 1) continue;
        last_seen_in[token.word] = i + 1;
        ++in_texts[token.word];
        numbers_.push_back(token.word);
      }
      ends_.push_back(numbers_.size());
    }
    number_by_rarity(in_texts);
    for (std::size_t i = 0; i < ends_.size(); ++i) std::sort(numbers_.begin() + begin(i), numbers_.begin() + end(i));
  }

  [[nodiscard]] std::size_t texts() const { return ends_.size(); }
  [[nodiscard]] Words operator[](std::size_t text) const {
    return Words(numbers_.begin() + begin(text), numbers_.begin() + end(text));
  }
  /// By word: in how many texts it is.
  [[nodiscard]] const std::vector<Number>& frequencies() const { return frequencies_; }

 private:
  [[nodiscard]] std::ptrdiff_t begin(std::size_t text) const { return text == 0 ? 0 : end(text - 1); }
  [[nodiscard]] std::ptrdiff_t end(std::size_t text) const { return static_cast<std::ptrdiff_t>(ends_[text]); }

  void number_by_rarity(const std::vector<Number>& in_texts) {
    std::vector<Number> next(ends_.size() + 2);  // by frequency: the number of the next word that has it
    for (const Number texts : in_texts) ++next[texts + 1];
    next[1] = 0;  // words of other texts
    for (std::size_t i = 1; i < next.size(); ++i) next[i] += next[i - 1];
    frequencies_.resize(next.back());
    std::vector<Number> ranks(in_texts.size());
    for (std::size_t word = 0; word < in_texts.size(); ++word) {
      if (in_texts[word] == 0) continue;
      ranks[word] = next[in_texts[word]]++;
      frequencies_[ranks[word]] = in_texts[word];
    }
    for (Number& number : numbers_) number = ranks[number];
  }

  std::vector<Number> numbers_;
  std::vector<std::size_t> ends_;  // by text, in numbers_
  std::vector<Number> frequencies_;
};

/// Which words a text has, as far as 64 bits tell; the most frequent words have one each.
std::uint64_t mask_of(Words words) {
  std::uint64_t mask = 0;
  for (const Number word : words) mask |= std::uint64_t{1} << word % 64U;
  return mask;
}

/// How many words two texts have in common; 0 as soon as it is plain that these are fewer than `needed`.
std::size_t count_common(Words a, Words b, double needed) {
  std::size_t common = 0;
  for (std::size_t i = 0, j = 0; i < a.size() && j < b.size();) {
    if (static_cast<double>(common + std::min(a.size() - i, b.size() - j)) < needed) return 0;
    if (a[i] == b[j]) {
      ++common, ++i, ++j;
    } else {
      a[i] < b[j] ? ++i : ++j;
    }
  }
  return common;
}

struct Hash {
  std::size_t operator()(Words words) const {
    std::uint64_t hash = 0;
    for (const Number word : words) hash = (hash ^ word) * 0x9E3779B97F4A7C15U;
    return hash >> 20U;
  }
};

struct Same {
  bool operator()(Words a, Words b) const { return std::ranges::equal(a, b); }
};

/// The texts seen so far, by their rarest words. Texts with the same words are kept once.
class Seen {
 public:
  Seen(const Vocabulary& vocabulary, double likeness, const std::function<void(std::size_t)>& pay)
      : vocabulary_(vocabulary), likeness_(likeness), pay_(pay) {
    texts_.reserve(vocabulary.texts());
    for (std::size_t i = 0; i < vocabulary.texts(); ++i) {
      const Words words = vocabulary[i];
      const auto count = static_cast<std::uint32_t>(words.size());
      const std::uint64_t mask = mask_of(words);
      texts_.push_back(
          {.mask = mask, .words = count, .unseen = count - static_cast<std::uint32_t>(std::popcount(mask))});
    }
    std::uint32_t entries = 0;
    lists_.reserve(vocabulary.frequencies().size());
    for (const Number frequency : vocabulary.frequencies()) {
      lists_.push_back({.begin = entries});
      entries += frequency;
    }
    entries_.resize(entries);
  }

  /// The earlier text that this one is most like; `likeness` 0 where none is like enough.
  NearTexts find(std::uint32_t place) {
    const Words words = vocabulary_[place];
    const auto same = by_words_.find(words);
    if (same != by_words_.end()) return {.first = same->second, .second = place, .likeness = 1};
    NearTexts best{.second = place};
    // The better the best one is, the more it takes to be as good.
    for (std::size_t i = 0; i < rarest(words.size(), std::max(likeness_, best.likeness)); ++i) {
      const List list = lists_[words[i]];
      pay_(list.size);
      compare_with({entries_.begin() + list.begin, list.size}, words.subspan(i), best);
    }
    return best;
  }

  void keep(std::uint32_t place) {
    const Words words = vocabulary_[place];
    if (!by_words_.try_emplace(words, place).second) return;
    const std::size_t kept = rarest(words.size(), likeness_);
    for (std::uint32_t i = 0; i < kept; ++i) {
      List& list = lists_[words[i]];
      entries_[list.begin + list.size++] = {
          .text = place, .words = texts_[place].words, .rest = texts_[place].words - i};
    }
  }

 private:
  struct Text {
    std::uint64_t mask = 0;
    std::uint32_t words = 0;               ///< different ones
    std::uint32_t unseen = 0;              ///< of these, beyond the bits of the mask
    std::uint32_t last_compared_with = 0;  ///< no text is compared with the first, 0
  };
  /// A text with a word.
  struct Entry {
    std::uint32_t text = 0;
    std::uint32_t words = 0;
    std::uint32_t rest = 0;  ///< so many of these are no rarer
  };
  /// What another text must have to be so like one with `words` words, `rest` of them no rarer than any that both have.
  struct Bounds {
    Bounds(double likeness, double words, double rest)
        : share(likeness / (1 + likeness)),
          least_rest(static_cast<std::uint32_t>(std::ceil(likeness * words - slack))),
          most_words(static_cast<std::uint32_t>(std::clamp(rest / share - words + slack, 0.0, 4e9))) {}

    [[nodiscard]] bool exclude(const Entry& entry) const {
      return static_cast<int>(entry.rest < least_rest) + static_cast<int>(entry.words > most_words) > 0;
    }

    double share;  ///< of the words of both texts together: so many must both have
    std::uint32_t least_rest;
    std::uint32_t most_words;
  };

  /// Of a word, in `entries_`, where there is room for all texts that have it.
  struct List {
    std::uint32_t begin = 0;
    std::uint32_t size = 0;
  };

  /// Of so many words: how many of the rarest, as two texts that are so like have one of these in common.
  static std::size_t rarest(std::size_t words, double likeness) {
    const double shared = std::ceil(likeness * static_cast<double>(words) - slack);
    return words + 1 - std::max<std::size_t>(1, static_cast<std::size_t>(shared));
  }

  /// Compares a text with all earlier ones that have the first word of `rest`, which are the text's own words that are
  /// no rarer. Those that share a rarer one were compared with it before.
  void compare_with(std::span<const Entry> entries, Words rest, NearTexts& best) {
    Text& own = texts_[best.second];
    const auto own_rest = static_cast<double>(rest.size());
    Bounds bounds(std::max(likeness_, best.likeness), own.words, own_rest);
    for (const Entry entry : entries) {
      if (bounds.exclude(entry)) continue;
      // As like as the best one, or more where it does not come first.
      const double together = own.words + entry.words;
      const double needed = bounds.share * together + (best.likeness > 0 && entry.text > best.first ? slack : -slack);
      if (std::min<double>(entry.rest, own_rest) < needed) continue;
      Text& other = texts_[entry.text];
      if (other.last_compared_with == best.second) continue;
      other.last_compared_with = static_cast<std::uint32_t>(best.second);
      if (most_common(other, own) < needed) continue;
      pay_((entry.rest + rest.size()) / 4);
      const auto common = static_cast<double>(count_common(vocabulary_[entry.text].last(entry.rest), rest, needed));
      if (common < needed) continue;
      const double likeness = common / (together - common);
      if (likeness > best.likeness || entry.text < best.first) best = {entry.text, best.second, likeness};
      bounds = Bounds(best.likeness, own.words, own_rest);
    }
  }

  /// At most so many words two texts have in common.
  static double most_common(const Text& a, const Text& b) {
    return std::popcount(a.mask & b.mask) + static_cast<double>(std::min(a.unseen, b.unseen));
  }

  static constexpr double slack = 1e-9;  // what rounding may do

  const Vocabulary& vocabulary_;
  std::vector<Text> texts_;
  std::vector<List> lists_;  // by word
  std::vector<Entry> entries_;
  std::unordered_map<Words, std::uint32_t, Hash, Same> by_words_;
  double likeness_;
  const std::function<void(std::size_t)>& pay_;
};

}  // namespace

std::vector<NearTexts> find_near_texts(const WordTable& table, std::span<const WordTable::Tokens> texts,
                                       const NearTextsRequest& request, const std::function<void(std::size_t)>& pay) {
  for (const auto& text : texts) pay(1 + text.size());
  const Vocabulary vocabulary(table, texts);
  Seen seen(vocabulary, request.likeness, pay);
  std::vector<NearTexts> found;
  for (std::uint32_t i = 0; i < texts.size(); ++i) {
    if (vocabulary[i].empty() || vocabulary[i].size() < request.words) continue;
    const bool wanted = request.wanted == nullptr || (*request.wanted)[i];
    if (const NearTexts near = wanted ? seen.find(i) : NearTexts{}; near.likeness > 0) found.push_back(near);
    seen.keep(i);
  }
  return found;
}

}  // namespace planlint
