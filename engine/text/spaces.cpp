// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
#include "text/spaces.h"

namespace planlint {
namespace {

bool is_ascii_space(char c) { return c == ' ' || (c >= '\t' && c <= '\r'); }

/// Whether these bytes are one white-space character beyond ASCII.
bool is_wide_space(std::string_view bytes) {
  if (bytes == "\u00A0" || bytes == "\u0085" || bytes == "\u1680" || bytes == "\u3000" || bytes == "\u205F")
    return true;
  if (bytes.size() != 3 || !bytes.starts_with("\xE2\x80")) return false;
  const auto last = static_cast<unsigned char>(bytes[2]);
  return last <= 0x8A || last == 0xA8 || last == 0xA9 || last == 0xAF;
}

std::size_t trailing_space(std::string_view text) {
  if (text.empty()) return 0;
  if (is_ascii_space(text.back())) return 1;
  if (text.size() >= 2 && is_wide_space(text.substr(text.size() - 2))) return 2;
  return text.size() >= 3 && is_wide_space(text.substr(text.size() - 3)) ? 3 : 0;
}

}  // namespace

std::size_t leading_space(std::string_view text) {
  if (text.empty()) return 0;
  if (is_ascii_space(text[0])) return 1;
  // Nearly every character there is: ASCII, and letters such as å.
  const auto first = static_cast<unsigned char>(text[0]);
  if (first != 0xC2 && first != 0xE1 && first != 0xE2 && first != 0xE3) return 0;
  if (is_wide_space(text.substr(0, 2))) return 2;
  return is_wide_space(text.substr(0, 3)) ? 3 : 0;
}

std::string_view trimmed(std::string_view text) {
  for (std::size_t length = leading_space(text); length > 0; length = leading_space(text)) text.remove_prefix(length);
  for (std::size_t length = trailing_space(text); length > 0; length = trailing_space(text)) text.remove_suffix(length);
  return text;
}

std::vector<std::string_view> split_words(std::string_view text) {
  std::vector<std::string_view> words;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t begin = at;
    while (at < text.size() && leading_space(text.substr(at)) == 0) ++at;
    if (at > begin) words.push_back(text.substr(begin, at - begin));
    if (at < text.size()) at += leading_space(text.substr(at));
  }
  return words;
}

}  // namespace planlint
