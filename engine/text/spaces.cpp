// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
#include "text/spaces.h"

namespace planlint {
namespace {

bool is_ascii_space(char c) { return c == ' ' || (c >= '\t' && c <= '\r'); }

/// Length of the white-space character beyond ASCII that `text` begins with; 0 where it is none.
std::size_t wide_space(std::string_view text) {
  const auto byte = [&](std::size_t at) { return at < text.size() ? static_cast<unsigned char>(text[at]) : 0U; };
  switch (byte(0)) {
    case 0xC2: return byte(1) == 0xA0 || byte(1) == 0x85 ? 2 : 0;  // no-break space, next line
    case 0xE1: return byte(1) == 0x9A && byte(2) == 0x80 ? 3 : 0;  // ogham space mark
    case 0xE3: return byte(1) == 0x80 && byte(2) == 0x80 ? 3 : 0;  // ideographic space
    case 0xE2: break;
    default: return 0;
  }
  if (byte(1) == 0x81) return byte(2) == 0x9F ? 3 : 0;  // medium mathematical space
  if (byte(1) != 0x80) return 0;
  const bool space = (byte(2) >= 0x80 && byte(2) <= 0x8A) || byte(2) == 0xA8 || byte(2) == 0xA9 || byte(2) == 0xAF;
  return space ? 3 : 0;  // U+2000 to U+200A, line and paragraph separator, narrow no-break space
}

std::size_t trailing_space(std::string_view text) {
  if (text.empty()) return 0;
  if (static_cast<unsigned char>(text.back()) < 0x80) return is_ascii_space(text.back()) ? 1 : 0;
  for (const std::size_t length : {std::size_t{2}, std::size_t{3}}) {
    if (text.size() >= length && wide_space(text.substr(text.size() - length)) == length) return length;
  }
  return 0;
}

}  // namespace

std::size_t leading_space(std::string_view text) {
  if (text.empty()) return 0;
  if (static_cast<unsigned char>(text[0]) < 0x80) return is_ascii_space(text[0]) ? 1 : 0;
  return wide_space(text);
}

std::string_view trimmed(std::string_view text) {
  for (std::size_t length = leading_space(text); length > 0; length = leading_space(text)) text.remove_prefix(length);
  for (std::size_t length = trailing_space(text); length > 0; length = trailing_space(text)) text.remove_suffix(length);
  return text;
}

std::vector<std::string_view> split_words(std::string_view text) {
  std::vector<std::string_view> words;
  words.reserve(text.size() / 6 + 1);
  std::size_t begin = 0;
  for (std::size_t at = 0; at < text.size();) {
    // Plain letters are most of any text.
    const auto byte = static_cast<unsigned char>(text[at]);
    const std::size_t space = byte > ' ' && byte < 0x80 ? 0 : leading_space(text.substr(at));
    if (space == 0) {
      ++at;
      continue;
    }
    if (at > begin) words.push_back(text.substr(begin, at - begin));
    at += space;
    begin = at;
  }
  if (begin < text.size()) words.push_back(text.substr(begin));
  return words;
}

}  // namespace planlint
