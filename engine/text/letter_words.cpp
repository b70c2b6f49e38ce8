// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
#include "text/letter_words.h"

#include <array>

namespace planlint {
namespace {

unsigned byte_at(std::string_view text, std::size_t at) {
  return at < text.size() ? static_cast<unsigned char>(text[at]) : 0U;
}

/// ASCII letters and digits as they count in a key; 0 for what is neither.
constexpr std::array<unsigned char, 256> ascii_keys = [] {
  std::array<unsigned char, 256> keys{};
  for (unsigned char c = '0'; c <= '9'; ++c) keys[c] = c;
  for (unsigned char c = 'a'; c <= 'z'; ++c) keys[c] = keys[c - ('a' - 'A')] = c;
  return keys;
}();

/// Length of the letter beyond ASCII at `at`; 0 where none is. Two bytes are letters but for signs and punctuation
/// (U+0080 to U+00BF, × and ÷); of longer characters, those that are not in the blocks of punctuation and symbols.
std::size_t wide_letter(std::string_view text, std::size_t at) {
  const unsigned lead = byte_at(text, at);
  const unsigned next = byte_at(text, at + 1);
  if ((next & 0xC0U) != 0x80U) return 0;
  if (lead >= 0xC3 && lead <= 0xDF) return lead == 0xC3 && (next == 0x97 || next == 0xB7) ? 0 : 2;
  const bool symbols = lead == 0xE2 || (lead == 0xE3 && next == 0x80) || lead >= 0xEE;
  return lead >= 0xE1 && !symbols ? 3 : 0;
}

/// FNV-1a.
class Key {
 public:
  void add(unsigned byte) { value_ = (value_ ^ byte) * 0x100000001B3U; }
  [[nodiscard]] std::uint64_t value() const { return value_; }

 private:
  std::uint64_t value_ = 0xCBF29CE484222325U;
};

/// The word that begins at `at`; an empty one where none does.
LetterWord word_at(std::string_view text, std::size_t at) {
  LetterWord word{.start = at, .end = at};
  Key key;
  while (word.end < text.size()) {
    const unsigned byte = byte_at(text, word.end);
    if (const unsigned plain = ascii_keys[byte]; plain != 0) {
      key.add(plain);
      word.has_digit = word.has_digit || plain <= '9';
      ++word.end;
    } else if (const std::size_t length = byte < 0x80 ? 0 : wide_letter(text, word.end); length > 0) {
      for (std::size_t i = 0; i < length; ++i) {
        const unsigned part = byte_at(text, word.end + i);
        key.add(byte == 0xC3 ? detail::lower_case_bytes[1][part] : part);
      }
      word.end += length;
    } else {
      break;
    }
    ++word.letters;
  }
  word.key = key.value();
  return word;
}

}  // namespace

LetterWord next_letter_word(std::string_view text, std::size_t from) {
  for (; from < text.size(); ++from) {
    const unsigned byte = byte_at(text, from);
    if (byte < 0x80 && ascii_keys[byte] == 0) continue;
    const LetterWord word = word_at(text, from);
    if (!word.empty()) return word;
  }
  return {.start = text.size(), .end = text.size()};
}

std::string lower_case(std::string_view word) {
  std::string lower(word);
  for (std::size_t i = 0; i < lower.size(); ++i) lower[i] = static_cast<char>(lower_case_byte(word, i));
  return lower;
}

}  // namespace planlint
