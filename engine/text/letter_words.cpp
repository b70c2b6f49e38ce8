// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
#include "text/letter_words.h"

#include <algorithm>
#include <array>

namespace planlint {
namespace {

enum class Kind : unsigned char { sign, letter, wide };

constexpr std::array<Kind, 256> kinds = [] {
  std::array<Kind, 256> all{};
  for (unsigned char c = '0'; c <= '9'; ++c) all[c] = Kind::letter;
  for (unsigned char c = 'a'; c <= 'z'; ++c) all[c] = all[c - ('a' - 'A')] = Kind::letter;
  for (unsigned c = 0xC3; c <= 0xED; ++c) all[c] = Kind::wide;  // where wide letters may begin
  return all;
}();

unsigned byte_at(std::string_view text, std::size_t at) {
  return at < text.size() ? static_cast<unsigned char>(text[at]) : 0U;
}

/// Length of the letter beyond ASCII at `at`; 0 where none is. Two bytes are letters but for signs and punctuation
/// (U+0080 to U+00BF, × and ÷); of longer characters, those that are not in the blocks of punctuation and symbols.
std::size_t wide_letter(std::string_view text, std::size_t at) {
  const unsigned lead = byte_at(text, at);
  if (lead < 0xC3) return 0;
  const unsigned next = byte_at(text, at + 1);
  if ((next & 0xC0U) != 0x80U) return 0;
  if (lead <= 0xDF) return lead == 0xC3 && (next == 0x97 || next == 0xB7) ? 0 : 2;
  const bool symbols = lead == 0xE2 || (lead == 0xE3 && next == 0x80) || lead >= 0xEE;
  return lead >= 0xE1 && !symbols ? std::min<std::size_t>(3, text.size() - at) : 0;
}

/// Where the letters and digits end that begin at `at`.
std::size_t end_of_letters(std::string_view text, std::size_t at) {
  const std::size_t size = text.size();
  while (true) {
    while (at < size && kinds[static_cast<unsigned char>(text[at])] == Kind::letter) ++at;
    const std::size_t length = wide_letter(text, at);
    if (length == 0) return at;
    at += length;
  }
}

}  // namespace

LetterWord next_letter_word(std::string_view text, std::size_t from) {
  for (std::size_t at = from; at < text.size(); ++at) {
    if (kinds[static_cast<unsigned char>(text[at])] == Kind::sign) continue;
    if (const std::size_t end = end_of_letters(text, at); end > at) return {.start = at, .end = end};
  }
  return {.start = text.size(), .end = text.size()};
}

std::size_t count_letters(std::string_view word) {
  return static_cast<std::size_t>(
      std::ranges::count_if(word, [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; }));
}

std::string lower_case(std::string_view word) {
  std::string lower(word);
  for (std::size_t i = 0; i < lower.size(); ++i) lower[i] = static_cast<char>(lower_case_byte(word, i));
  return lower;
}

bool is_lower_case(std::string_view word) {
  for (std::size_t i = 0; i < word.size(); ++i) {
    if (lower_case_byte(word, i) != static_cast<unsigned char>(word[i])) return false;
  }
  return true;
}

}  // namespace planlint
