// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
#include "lua/trigrams.h"

#include <algorithm>
#include <bit>

namespace planlint {
namespace {

constexpr std::size_t least_bits = 64;
constexpr std::size_t most_bits = std::size_t{1} << 17U;
constexpr std::size_t bits_per_byte = 8;
constexpr std::uint32_t window = 0xFFFFFF;

constexpr unsigned byte_at(std::string_view text, std::size_t at) {
  return at < text.size() ? static_cast<unsigned char>(text[at]) : 0U;
}

/// In lower case, behind the byte `before`.
constexpr unsigned lower(unsigned before, unsigned byte) {
  if (byte < 0x80) return byte >= 'A' && byte <= 'Z' ? byte | 0x20U : byte;
  return before == 0xC3 && byte <= 0x9E && byte != 0x97 ? byte + 0x20U : byte;
}

constexpr std::uint32_t hash_of(std::uint32_t trigram) { return trigram * 0x9E3779B1U; }

/// Whether the character at `at` folds to a letter that `lower` makes of another one: ſ, Ÿ, ẞ, and the signs of kelvin
/// and ångström.
bool folds_elsewhere(std::string_view text, std::size_t at) {
  const unsigned next = byte_at(text, at + 1);
  switch (byte_at(text, at)) {
    case 0xC5: return next == 0xB8 || next == 0xBF;
    case 0xE1: return next == 0xBA;
    case 0xE2: return next == 0x84;
    default: return false;
  }
}

/// Whether the character that begins at `at` is compared by its bytes in lower case alone; `size` becomes its length.
bool is_plain(std::string_view text, std::size_t at, std::size_t& size) {
  const unsigned byte = byte_at(text, at);
  const unsigned next = byte_at(text, at + 1);
  size = byte < 0x80 ? 1 : byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4;
  if (byte < 0x80 || byte == 0xC3) return true;
  if (byte == 0xC2) return next != 0xB5;  // µ folds to a Greek letter
  return byte == 0xE2 && next == 0x80;    // dashes and quotation marks
}

}  // namespace

std::vector<std::uint32_t> trigrams_of_literal(std::string_view literal) {
  std::vector<std::uint32_t> found;
  std::uint32_t trigram = 0;
  std::size_t plain_bytes = 0;
  for (std::size_t at = 0, size = 1; at < literal.size(); at += size) {
    const bool plain = is_plain(literal, at, size);
    if (!plain) plain_bytes = 0;
    for (std::size_t i = at; plain && i < std::min(at + size, literal.size()); ++i) {
      trigram = (trigram << 8U | byte_at(literal, i)) & window;
      if (++plain_bytes >= 3) found.push_back(trigram);
    }
  }
  return found;
}

void Trigrams::add(std::string_view text) {
  const std::size_t bits = std::clamp(std::bit_ceil(text.size() * bits_per_byte), least_bits, most_bits);
  Filter filter = {.first = words_.size(), .shift = 32 - std::countr_zero(bits)};
  words_.resize(words_.size() + bits / 64);
  std::uint64_t* words = words_.data() + filter.first;
  std::uint32_t trigram = 0;
  unsigned before = 0;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const unsigned byte = byte_at(text, i);
    if (byte >= 0xC5 && folds_elsewhere(text, i)) filter.shift = 0;
    trigram = (trigram << 8U | lower(before, byte)) & window;
    before = byte;
    if (i < 2 || filter.shift == 0) continue;
    const std::uint32_t bit = hash_of(trigram) >> static_cast<unsigned>(filter.shift);
    words[bit / 64] |= std::uint64_t{1} << bit % 64;
  }
  filters_.push_back(filter);
}

bool Trigrams::may_have(std::size_t text, const std::vector<std::uint32_t>& literal) const {
  const Filter filter = filters_[text];
  if (filter.shift == 0) return true;
  const std::uint64_t* words = words_.data() + filter.first;
  return std::ranges::all_of(literal, [&](std::uint32_t trigram) {
    const std::uint32_t bit = hash_of(trigram) >> static_cast<unsigned>(filter.shift);
    return (words[bit / 64] >> bit % 64 & 1U) != 0;
  });
}

}  // namespace planlint
