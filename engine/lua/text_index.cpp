// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
#include "lua/text_index.h"

#include <algorithm>
#include <array>
#include <bit>
#include <utility>

namespace planlint {
namespace {

constexpr std::size_t most_pair_lists = std::size_t{1} << 14U;
constexpr std::size_t bytes_in_step = 16;  // of a text that is looked through
constexpr std::size_t bytes = 256;         // that there are

constexpr std::size_t lower_case(std::size_t byte) { return byte >= 'A' && byte <= 'Z' ? byte | 0x20U : byte; }

bool has_part(std::string_view word, const Literal::Part& part) {
  if (part.begins) return part.ends ? word == part.letters : word.starts_with(part.letters);
  return part.ends ? word.ends_with(part.letters) : word.find(part.letters) != std::string_view::npos;
}

}  // namespace

/// `visit(take)` calls `take(list, number)` for all, list by list in the order of the numbers, the same way twice.
template <class Visit>
TextIndex::Lists TextIndex::make_lists(std::size_t count, Visit visit) {
  constexpr std::uint32_t none = UINT32_MAX;
  Lists lists;
  lists.ends.resize(count);
  std::vector<std::uint32_t> last(count, none);
  visit([&](std::size_t list, std::uint32_t number) {
    lists.ends[list] += std::exchange(last[list], number) == number ? 0 : 1;
  });
  std::uint32_t size = 0;
  for (std::uint32_t& end : lists.ends) size += std::exchange(end, size);
  lists.numbers.resize(size);
  std::ranges::fill(last, none);
  visit([&](std::size_t list, std::uint32_t number) {
    if (std::exchange(last[list], number) != number) lists.numbers[lists.ends[list]++] = number;
  });
  return lists;
}

TextIndex::TextIndex(const WordTable& words, std::span<const std::string_view> texts)
    : words_(words), texts_(texts.begin(), texts.end()), odd_(texts.size()) {
  texts_of_words_ = make_lists(words.words().size(), [&](auto take) {
    for (std::uint32_t text = 0; text < texts.size(); ++text) {
      for (const auto token : words.tokens(text)) take(token.word, text);
    }
  });
  std::size_t letters = 0;
  for (const auto& word : words.words()) letters += word.lower.size();
  const std::size_t lists = std::min(std::bit_ceil(letters / 2 + 2), most_pair_lists);
  shift_ = 32 - std::countr_zero(lists);
  words_with_pairs_ = make_lists(lists, [&](auto take) {
    for (std::uint32_t word = 0; word < words.words().size(); ++word) {
      const std::string_view lower = words.words()[word].lower;
      for (std::size_t at = 0; at + 1 < lower.size(); ++at) take(pair_at(lower, at), word);
    }
  });
  find_bytes();
}

void TextIndex::find_bytes() {
  const std::size_t row = TextSet::words_for(size());
  with_byte_.resize(bytes * row);
  std::array<std::size_t, bytes> rows;
  for (std::size_t byte = 0; byte < bytes; ++byte) rows[byte] = row * lower_case(byte);
  for (std::size_t text = 0; text < size(); ++text) {
    std::uint64_t* const words = with_byte_.data() + text / 64;
    const std::uint64_t bit = std::uint64_t{1} << text % 64;
    for (const char byte : texts_[text]) words[rows[static_cast<unsigned char>(byte)]] |= bit;
  }
  TextSet suspect = with_bytes(0xC5, 0xC5);
  suspect |= with_byte(0xE1);
  TextSet signs = with_bytes(0xE2, 0xE2);
  suspect |= signs &= with_byte(0x84);
  suspect.for_each([&](std::size_t text) {
    if (has_odd_letter(texts_[text])) odd_.add(text);
  });
}

TextSet::Words TextIndex::with_byte(unsigned char byte) const {
  const std::size_t row = TextSet::words_for(size());
  return std::span(with_byte_).subspan(row * lower_case(byte), row);
}

std::size_t TextIndex::pair_at(std::string_view letters, std::size_t at) const {
  const std::uint32_t pair =
      static_cast<unsigned char>(letters[at]) << 8U | static_cast<unsigned char>(letters[at + 1]);
  return pair * 0x9E3779B1U >> static_cast<unsigned>(shift_);
}

TextSet TextIndex::with_bytes(unsigned char first, unsigned char last) const {
  TextSet found(size());
  for (std::size_t byte = first; byte <= last; ++byte) found |= with_byte(static_cast<unsigned char>(byte));
  return found;
}

TextSet TextIndex::find(const Literal::Part& part, std::size_t& work) const {
  TextSet found(size());
  std::span<const std::uint32_t> words = words_with_pairs_[pair_at(part.letters, 0)];
  for (std::size_t at = 1; at + 1 < part.letters.size(); ++at) {
    const auto others = words_with_pairs_[pair_at(part.letters, at)];
    if (others.size() < words.size()) words = others;
  }
  work += part.letters.size() + words.size();
  for (const std::uint32_t word : words) {
    if (!has_part(words_.words()[word].lower, part)) continue;
    const auto texts = texts_of_words_[word];
    work += texts.size();
    for (const std::uint32_t text : texts) found.add(text);
  }
  return found;
}

TextSet TextIndex::find(const Literal& literal, std::size_t& work) const {
  TextSet found = TextSet::all(size());
  for (const char byte : literal.bytes()) found &= with_byte(static_cast<unsigned char>(byte));
  for (const Literal::Part& part : literal.parts()) {
    if (found.empty()) break;
    found &= find(part, work);
  }
  if (!literal.is_one()) {
    found.for_each([&](std::size_t text) {
      work += 1 + texts_[text].size() / bytes_in_step;
      if (!literal.may_be_in(texts_[text])) found.remove(text);
    });
  }
  found |= odd_;
  return found;
}

}  // namespace planlint
