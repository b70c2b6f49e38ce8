// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
#include "lua/literal.h"

#include <algorithm>

#include "text/letter_words.h"

namespace planlint {
namespace {

constexpr unsigned byte_at(std::string_view text, std::size_t at) {
  return at < text.size() ? static_cast<unsigned char>(text[at]) : 0U;
}

/// How many bytes the character at `at` has.
std::size_t size_at(std::string_view text, std::size_t at) {
  const unsigned byte = byte_at(text, at);
  const std::size_t size = byte < 0x80 ? 1 : byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4;
  return std::min(size, text.size() - at);
}

/// Whether a character is compared by its bytes in lower case alone.
bool is_plain(std::string_view character) {
  const unsigned byte = byte_at(character, 0);
  const unsigned next = byte_at(character, 1);
  if (byte < 0x80 || byte == 0xC3) return true;
  if (byte == 0xC2) return next != 0xB5;  // µ folds to a Greek letter
  return byte == 0xE2 && next == 0x80;    // dashes and quotation marks
}

bool is_letter(std::string_view character) {
  const LetterWord word = next_letter_word(character, 0);
  return word.start == 0 && !word.empty();
}

bool is_blank(char c) { return c == ' ' || c == '\t' || c == '\n'; }

}  // namespace

Literal::Literal(std::string_view lower) : lower_(lower), is_whole_(!lower.empty()) {
  std::size_t start = 0;  // of letters in a row
  bool begins = false;    // whether they begin a word
  bool has_sign = false;
  const auto end_letters = [&](std::size_t at, bool ends) {
    if (start < at) add_letters(lower.substr(start, at - start), begins, ends);
  };
  for (std::size_t at = 0, size = 0; at < lower.size(); at += size) {
    size = size_at(lower, at);
    const std::string_view character = lower.substr(at, size);
    const bool plain = is_plain(character);
    const bool is_sign = !plain || !is_letter(character);
    if (!has_sign && !is_blank(lower[at]) && (is_sign || is_blank(lower[anchor_]))) anchor_ = at;
    if (!is_sign) continue;
    end_letters(at, plain);
    start = at + size;
    begins = plain;
    is_whole_ = is_whole_ && plain;
    has_sign = has_sign || !is_blank(lower[at]);
    if (plain) bytes_ += character;
  }
  end_letters(lower.size(), false);
  std::ranges::sort(parts_, std::ranges::greater(), [](const Part& part) { return part.letters.size(); });
}

void Literal::add_letters(std::string_view letters, bool begins, bool ends) {
  if (letters.size() == 1) {
    bytes_ += letters;
  } else {
    parts_.push_back({.letters = std::string(letters), .begins = begins, .ends = ends});
  }
}

bool Literal::stands_at(std::string_view text, std::size_t at) const {
  if (text.size() - at < lower_.size()) return false;
  for (std::size_t i = 0; i < lower_.size(); ++i) {
    if (lower_case_byte(text.substr(at), i) != byte_at(lower_, i)) return false;
  }
  return true;
}

bool Literal::may_be_in(std::string_view text) const {
  if (!is_whole_) return true;
  const char anchor = lower_[anchor_];
  const auto stands_around = [&](char byte) {
    for (std::size_t at = anchor_; (at = text.find(byte, at)) != std::string_view::npos; ++at) {
      if (stands_at(text, at - anchor_)) return true;
    }
    return false;
  };
  const bool is_ascii_letter = anchor >= 'a' && anchor <= 'z';
  return stands_around(anchor) || (is_ascii_letter && stands_around(static_cast<char>(anchor & ~0x20)));
}

bool has_odd_letter(std::string_view text) {
  const auto has = [&](char first, auto is_odd) {
    for (std::size_t at = 0; (at = text.find(first, at)) != std::string_view::npos; ++at) {
      if (is_odd(byte_at(text, at + 1))) return true;
    }
    return false;
  };
  return has('\xC5', [](unsigned next) { return next == 0xB8 || next == 0xBF; }) ||
         has('\xE1', [](unsigned next) { return next == 0xBA; }) ||
         has('\xE2', [](unsigned next) { return next == 0x84; });
}

}  // namespace planlint
