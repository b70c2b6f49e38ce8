// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
#include "document/words.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <utility>

namespace planlint {
namespace {

/// FNV-1a, 64 bits: http://www.isthe.com/chongo/tech/comp/fnv/
constexpr std::uint64_t hash_start = 0xCBF29CE484222325;
constexpr std::uint64_t hashed(std::uint64_t hash, unsigned char byte) { return (hash ^ byte) * 0x100000001B3; }

/// What two bytes of UTF-8 that begin with 0xC3 fold to; 0 for others.
char folded_latin(unsigned char second) {
  switch (second | 0x20U) {
    case 0xA4:
    case 0xA5: return 'a';
    case 0xB6: return 'o';
    case 0xA9: return 'e';
    default: return 0;
  }
}

}  // namespace

std::size_t picture_at(std::string_view text) {
  if (text.starts_with("<!--")) return text.find("-->") == std::string_view::npos ? 0 : text.find("-->") + 3;
  const std::size_t middle = text.starts_with("![") ? text.find("](") : std::string_view::npos;
  if (middle == std::string_view::npos) return 0;
  const std::size_t end = text.find_first_of(")\n", middle);
  return end == std::string_view::npos || text[end] != ')' ? 0 : end + 1;
}

std::size_t tag_at(std::string_view text) {
  constexpr std::size_t longest_tag = 200;
  if (text.size() < 3 || text[0] != '<') return 0;
  std::size_t at = text[1] == '/' ? 2 : 1;
  const std::size_t name = at;
  while (at < text.size() && at < name + 8 && std::isalpha(static_cast<unsigned char>(text[at])) != 0) ++at;
  if (at == name) return 0;
  const std::size_t end = text.substr(0, longest_tag).find_first_of("<>\n", at);
  if (end == std::string_view::npos || text[end] != '>') return 0;
  const std::string_view inside = text.substr(at, end - at);
  const bool attributes = inside.starts_with(' ') && inside.find('=') != std::string_view::npos;
  return attributes || inside.find_first_not_of(" /") == std::string_view::npos ? end + 1 : 0;
}

std::size_t space_at(std::string_view text) {
  if (text.empty()) return 0;
  const auto first = static_cast<unsigned char>(text[0]);
  if (const std::size_t space = leading_space(text); space > 0 || first < 0x80) return space;
  if (text.empty() || static_cast<unsigned char>(text[0]) < 0xC2) return 0;
  for (const std::string_view invisible : {"\u00AD", "\u200B", "\uFEFF"}) {
    if (text.starts_with(invisible)) return invisible.size();
  }
  return 0;
}

std::string folded(std::string_view text) {
  std::string result(text.size() + 1, '\0');
  std::size_t size = 0;
  const auto put = [&](char c) { result[size++] = c; };
  const auto blank = [&] {
    if (size > 0 && result[size - 1] != ' ') put(' ');
  };
  for (std::size_t at = 0; at < text.size();) {
    const auto byte = static_cast<unsigned char>(text[at]);
    // Plain letters and blanks are most of any text.
    if (byte < 0x80 && byte != '<') {
      if (byte == ' ' || (byte >= '\t' && byte <= '\r'))
        blank();
      else if (byte >= 'A' && byte <= 'Z')
        put(static_cast<char>(byte + ('a' - 'A')));
      else if (byte != '*' && byte != '_' && byte != '#' && byte != '\\')
        put(static_cast<char>(byte));
      ++at;
      continue;
    }
    if (byte == 0xC3 && at + 1 < text.size()) {
      const char letter = folded_latin(static_cast<unsigned char>(text[at + 1]));
      if (letter != 0) {
        put(letter);
      } else {
        put(text[at]);
        put(text[at + 1]);
      }
      at += 2;
      continue;
    }
    const std::string_view rest = text.substr(at);
    if (const std::size_t tag = tag_at(rest); tag > 0) {
      if (rest.starts_with("<br") || rest.starts_with("<BR")) blank();
      at += tag;
    } else if (const std::size_t space = space_at(rest); space > 0) {
      if (leading_space(rest) > 0) blank();
      at += space;
    } else if ((byte == 0xCC || byte == 0xCD) && at + 1 < text.size()) {
      at += 2;  // a combining mark
    } else if (byte == 0xE2 && (rest.starts_with("–") || rest.starts_with("—") || rest.starts_with("−") ||
                                rest.starts_with("‐") || rest.starts_with("‑"))) {
      put('-');
      at += 3;
    } else {
      put(text[at++]);
    }
  }
  result.resize(size);
  constexpr std::string_view ends = " :.;";
  while (!result.empty() && ends.find(result.back()) != std::string_view::npos) result.pop_back();
  const std::size_t start = std::min(result.find_first_not_of(ends), result.size());
  result.erase(0, start);
  return result;
}

std::string squeezed(std::string_view folded_text) {
  std::string result(folded_text.size(), '\0');
  std::size_t size = 0;
  for (const char c : folded_text) {
    if (static_cast<unsigned char>(c) >= 0x80 || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') ||
        (c >= 'A' && c <= 'Z'))
      result[size++] = c;
  }
  result.resize(size);
  return result;
}

std::size_t length_of(std::string_view text) {
  return static_cast<std::size_t>(
      std::ranges::count_if(text, [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; }));
}

Initial initial_of(std::string_view text) {
  while (!text.empty() && (text[0] == '"' || text[0] == '*' || text[0] == '(' || text[0] == '\''))
    text.remove_prefix(1);
  for (const std::string_view quote : {"”", "“", "»", "«", "’"}) {
    if (text.starts_with(quote)) text.remove_prefix(quote.size());
  }
  if (text.empty()) return Initial::other;
  const auto first = static_cast<unsigned char>(text[0]);
  if (std::isdigit(first) != 0) return Initial::digit;
  if (std::islower(first) != 0) return Initial::lower;
  if (std::isupper(first) != 0) return Initial::upper;
  if (first == 0xC3 && text.size() > 1) {
    const auto second = static_cast<unsigned char>(text[1]);
    if (second >= 0xA0) return Initial::lower;
    if (second >= 0x80) return Initial::upper;
  }
  return Initial::other;
}

bool ends_sentence(std::string_view text) {
  text = trimmed(text);
  bool cut = true;
  while (cut && !text.empty()) {
    cut = false;
    for (const std::string_view closing : {"\"", "”", "’", "'", ")", "*", "»"}) {
      if (!text.ends_with(closing)) continue;
      text.remove_suffix(closing.size());
      cut = true;
      break;
    }
  }
  return !text.empty() && (text.back() == '.' || text.back() == '?' || text.back() == '!' || text.back() == ':');
}

void Lexicon::read_words() const {
  counts_.reserve(text_.size() / 32 + 1);
  std::uint64_t hash = hash_start;
  const auto end_word = [&] {
    if (hash != hash_start) ++counts_[std::exchange(hash, hash_start)];
  };
  for (std::size_t at = 0; at < text_.size(); ++at) {
    const auto byte = static_cast<unsigned char>(text_[at]);
    if (byte == 0xC3 && at + 1 < text_.size()) {
      const auto second = static_cast<unsigned char>(text_[++at]);
      const char letter = folded_latin(second);
      hash = letter != 0 ? hashed(hash, static_cast<unsigned char>(letter)) : hashed(hashed(hash, byte), second);
    } else if (byte >= 0x80 && leading_space(text_.substr(at)) == 0) {
      hash = hashed(hash, byte);
    } else if ((byte >= 'a' && byte <= 'z') || (byte >= '0' && byte <= '9') || byte == '-' || byte == '/') {
      hash = hashed(hash, byte);
    } else if (byte >= 'A' && byte <= 'Z') {
      hash = hashed(hash, static_cast<unsigned char>(byte + ('a' - 'A')));
    } else {
      end_word();
    }
  }
  end_word();
}

std::uint32_t Lexicon::count(const std::string& folded_word) const {
  if (counts_.empty()) read_words();
  std::uint64_t hash = hash_start;
  for (const char c : folded_word) hash = hashed(hash, static_cast<unsigned char>(c));
  const auto found = counts_.find(hash);
  return found == counts_.end() ? 0 : found->second;
}

}  // namespace planlint
