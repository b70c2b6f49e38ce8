// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
#include "text/prose_scanner.h"

#include "text/letter_words.h"
#include "text/names.h"

namespace planlint {
namespace {

/// Length of the å, ä or ö that `text` begins with where it is `letter` (å, ä or ö), in any case, composed or not; 0
/// for other text.
std::size_t leading_swedish(std::string_view text, std::string_view letter) {
  const auto byte = [](char c) { return static_cast<unsigned char>(c); };
  if (text.size() < 2) return 0;
  if (text[0] == '\xC3') return (byte(text[1]) | 0x20U) == byte(letter[1]) ? 2 : 0;
  const std::string_view decomposed = letter == "å" ? "a\u030a" : letter == "ä" ? "a\u0308" : "o\u0308";
  return lower_ascii(text[0]) == decomposed[0] && text.substr(1).starts_with(decomposed.substr(1)) ? 3 : 0;
}

}  // namespace

bool is_word_byte(char byte) {
  const char lower = lower_ascii(byte);
  return (lower >= 'a' && lower <= 'z') || is_digit(byte) || byte == '_';
}

std::size_t leading_letter(std::string_view text) {
  if (text.empty()) return 0;
  const char first = text.front();
  if ((first >= 'a' && first <= 'z') || (first >= 'A' && first <= 'Z')) return 1;
  return text.size() > 1 && (first == '\xC3' || first == '\xCC') ? 2 : 0;
}

std::size_t trailing_letter(std::string_view text) {
  if (text.size() > 1 && leading_letter(text.substr(text.size() - 2)) == 2) return 2;
  return text.empty() ? 0 : leading_letter(text.substr(text.size() - 1));
}

std::size_t leading_folded(std::string_view text, std::string_view word) {
  std::size_t at = 0;
  for (std::size_t i = 0; i < word.size();) {
    const bool is_swedish = word[i] == '\xC3';
    const std::string_view rest = text.substr(at);
    const std::size_t length = is_swedish ? leading_swedish(rest, word.substr(i, 2))
                                          : std::size_t{!rest.empty() && lower_ascii(rest[0]) == word[i]};
    if (length == 0) return 0;
    at += length;
    i += is_swedish ? 2 : 1;
  }
  return at;
}

std::string folded_letters(std::string_view words) { return lower_case(compose_letters(std::string(words))); }

Range range_of(std::size_t start, std::size_t end) {
  return {.start = static_cast<std::uint32_t>(start), .end = static_cast<std::uint32_t>(end)};
}

Joint take_joint(ProseScanner& scanner) {
  ProseScanner dashed = scanner;
  dashed.skip_space();
  for (const std::string_view dash : {"-", "\u2013", "\u2014", "\u2011"}) {
    if (!dashed.skip(dash)) continue;
    dashed.skip_space();
    scanner = dashed;
    return Joint::range;
  }
  const bool spaces = scanner.skip_spaces();
  if (scanner.skip(",")) {
    scanner.skip_spaces();
    return Joint::list;
  }
  if (!spaces) return Joint::none;
  const std::string_view word = scanner.take_word();
  const bool joins = word == "och" || word == "samt" || word == "eller" || word == "respektive";
  return joins && scanner.skip_spaces() ? Joint::list : Joint::none;
}

}  // namespace planlint
