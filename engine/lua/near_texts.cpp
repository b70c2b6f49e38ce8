// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
#include "lua/near_texts.h"

#include <algorithm>
#include <bit>
#include <cmath>
#include <map>
#include <unordered_map>

#include "text/letter_words.h"

namespace planlint {
namespace {

using Number = std::uint32_t;
using Words = std::vector<Number>;  // different ones, the rarest first

/// How many words of each text there are, and in how many texts each word is.
struct Vocabulary {
  std::vector<Words> texts;
  std::vector<Number> frequency;
};

Vocabulary number_words(std::span<const std::string_view> texts, const std::function<void(std::size_t)>& pay) {
  Vocabulary vocabulary;
  vocabulary.texts.reserve(texts.size());
  std::unordered_map<std::uint64_t, Number> numbers;
  std::vector<Number> last_seen_in;
  for (const auto text : texts) {
    pay(1 + text.size() / 8);
    const auto place = static_cast<Number>(vocabulary.texts.size() + 1);
    Words& words = vocabulary.texts.emplace_back();
    for (auto word = next_letter_word(text, 0); !word.empty(); word = next_letter_word(text, word.end)) {
      const Number number = numbers.try_emplace(word.key, static_cast<Number>(numbers.size())).first->second;
      if (number == last_seen_in.size()) {
        last_seen_in.push_back(0);
        vocabulary.frequency.push_back(0);
      }
      if (last_seen_in[number] == place) continue;
      last_seen_in[number] = place;
      ++vocabulary.frequency[number];
      words.push_back(number);
    }
  }
  return vocabulary;
}

/// Words by how rare they are, so that numbers can be compared in their place.
void number_by_rarity(Vocabulary& vocabulary) {
  std::vector<Number> order(vocabulary.frequency.size());
  for (Number i = 0; i < order.size(); ++i) order[i] = i;
  std::ranges::stable_sort(order, {}, [&](Number word) { return vocabulary.frequency[word]; });
  std::vector<Number> rank(order.size());
  for (Number i = 0; i < order.size(); ++i) rank[order[i]] = i;
  for (Words& words : vocabulary.texts) {
    for (Number& word : words) word = rank[word];
    std::ranges::sort(words);
  }
}

/// Which words a text has, as far as 64 bits tell; the most frequent words have one each.
std::uint64_t mask_of(const Words& words) {
  std::uint64_t mask = 0;
  for (const Number word : words) mask |= std::uint64_t{1} << word % 64U;
  return mask;
}

/// How many words two texts have in common; 0 as soon as it is plain that these are fewer than `needed`.
std::size_t count_common(const Words& a, const Words& b, std::size_t needed) {
  std::size_t common = 0;
  for (std::size_t i = 0, j = 0; i < a.size() && j < b.size();) {
    if (common + std::min(a.size() - i, b.size() - j) < needed) return 0;
    if (a[i] == b[j]) {
      ++common, ++i, ++j;
    } else {
      a[i] < b[j] ? ++i : ++j;
    }
  }
  return common;
}

/// The texts seen so far, by their rarest words. Texts with the same words are kept once.
class Seen {
 public:
  Seen(const Vocabulary& vocabulary, double likeness, const std::function<void(std::size_t)>& pay)
      : with_word_(vocabulary.frequency.size()),
        last_compared_with_(vocabulary.texts.size(), 0),
        likeness_(likeness),
        pay_(pay) {
    masks_.reserve(vocabulary.texts.size());
    for (const Words& words : vocabulary.texts) masks_.push_back(mask_of(words));
  }

  /// The earlier text that this one is most like; `likeness` 0 where none is like enough. Keeps this one.
  NearTexts add(const std::vector<Words>& texts, std::size_t place) {
    const Words& words = texts[place];
    const auto [same, is_new] = by_words_.try_emplace(words, place);
    if (!is_new) return {.first = same->second, .second = place, .likeness = 1};
    NearTexts best{.second = place};
    const std::size_t rarest = words.size() - needed(words.size()) + 1;
    for (std::size_t i = 0; i < rarest; ++i) {
      pay_(with_word_[words[i]].size());
      for (const std::size_t earlier : with_word_[words[i]]) consider(texts, earlier, best);
      with_word_[words[i]].push_back(place);
    }
    return best;
  }

 private:
  /// How many words a text must share with one that is like enough.
  [[nodiscard]] std::size_t needed(std::size_t words) const {
    return std::max<std::size_t>(1, static_cast<std::size_t>(std::ceil(likeness_ * static_cast<double>(words) - 1e-9)));
  }

  void consider(const std::vector<Words>& texts, std::size_t earlier, NearTexts& best) {
    if (last_compared_with_[earlier] == best.second) return;
    last_compared_with_[earlier] = best.second;
    const Words& a = texts[earlier];
    const Words& b = texts[best.second];
    const double together = static_cast<double>(a.size() + b.size());
    // As like as the best one so far, or more.
    const double least = std::max(likeness_, best.likeness);
    const auto common_needed = static_cast<std::size_t>(std::ceil(least / (1 + least) * together - 1e-9));
    if (most_common(earlier, a.size(), best.second, b.size()) < common_needed) return;
    pay_((a.size() + b.size()) / 4);
    const auto common = static_cast<double>(count_common(a, b, common_needed));
    const double likeness = common / (together - common);
    if (likeness + 1e-9 < likeness_ || likeness < best.likeness) return;
    if (likeness > best.likeness || earlier < best.first) best = {earlier, best.second, likeness};
  }

  /// At most so many words two texts have in common: each word that one mask alone has is none.
  [[nodiscard]] std::size_t most_common(std::size_t a, std::size_t a_words, std::size_t b, std::size_t b_words) const {
    const auto only = [](std::uint64_t mask, std::uint64_t other) {
      return static_cast<std::size_t>(std::popcount(mask & ~other));
    };
    return std::min(a_words - only(masks_[a], masks_[b]), b_words - only(masks_[b], masks_[a]));
  }

  std::vector<std::vector<std::size_t>> with_word_;
  std::vector<std::uint64_t> masks_;
  std::vector<std::size_t> last_compared_with_;  // no text is compared with the first, 0
  std::map<Words, std::size_t> by_words_;
  double likeness_;
  const std::function<void(std::size_t)>& pay_;
};

}  // namespace

std::vector<NearTexts> find_near_texts(std::span<const std::string_view> texts, const NearTextsRequest& request,
                                       const std::function<void(std::size_t)>& pay) {
  Vocabulary vocabulary = number_words(texts, pay);
  number_by_rarity(vocabulary);
  Seen seen(vocabulary, request.likeness, pay);
  std::vector<NearTexts> found;
  for (std::size_t i = 0; i < texts.size(); ++i) {
    if (vocabulary.texts[i].empty() || vocabulary.texts[i].size() < request.words) continue;
    const NearTexts near = seen.add(vocabulary.texts, i);
    if (near.likeness > 0) found.push_back(near);
  }
  return found;
}

}  // namespace planlint
