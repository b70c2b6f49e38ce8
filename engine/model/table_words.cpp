// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
#include <cstddef>

#include "model/table_roles.h"
#include "text/names.h"

namespace planlint {
namespace {

bool is_ascii_digit(char c) { return c >= '0' && c <= '9'; }

bool is_word_byte(char c) {
  return is_ascii_digit(c) || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || static_cast<unsigned char>(c) >= 0x80;
}

/// Lower case for ASCII and for Å, Ä, Ö and their like (U+00C0 to U+00DE), which is what headings are written in.
void lower(std::string& text) {
  for (std::size_t i = 0; i < text.size(); ++i) {
    const auto byte = static_cast<unsigned char>(text[i]);
    if (byte >= 'A' && byte <= 'Z') text[i] = static_cast<char>(byte + 0x20);
    const bool after_latin_lead = i > 0 && text[i - 1] == '\xC3';
    if (after_latin_lead && byte >= 0x80 && byte <= 0x9E && byte != 0x97) text[i] = static_cast<char>(byte + 0x20);
  }
}

/// Length of an HTML tag (`<b>`, `</strong>`) at the start of `text`; 0 where there is none.
std::size_t tag_length(std::string_view text) {
  constexpr std::size_t longest = sizeof "</strong>" - 1;
  if (text.empty() || text.front() != '<') return 0;
  const auto end = text.substr(0, longest).find('>');
  return end == std::string_view::npos ? 0 : end + 1;
}

}  // namespace

Words::Words(std::string_view text) {
  const std::string folded = fold_name(text);
  const std::string_view rest = folded;
  for (std::size_t at = 0; at < rest.size();) {
    if (is_word_byte(rest[at])) {
      const auto start = at;
      while (at < rest.size() && is_word_byte(rest[at])) ++at;
      lower(words_.emplace_back(rest.substr(start, at - start)));
    } else {
      if (rest[at] == '%') words_.emplace_back("%");
      at += std::max<std::size_t>(tag_length(rest.substr(at)), 1);
    }
  }
}

bool Words::has(std::initializer_list<std::string_view> any) const {
  return std::ranges::any_of(words_, [&](const auto& word) { return std::ranges::find(any, word) != any.end(); });
}

bool Words::has_start(std::initializer_list<std::string_view> any) const {
  return std::ranges::any_of(words_, [&](const auto& word) {
    return std::ranges::any_of(any, [&](std::string_view start) { return word.starts_with(start); });
  });
}

bool Words::has_end(std::initializer_list<std::string_view> any) const {
  return std::ranges::any_of(words_, [&](const auto& word) {
    return std::ranges::any_of(any, [&](std::string_view end) { return word.ends_with(end); });
  });
}

std::vector<int> Words::years() const {
  std::vector<int> years;
  for (const auto& word : words_) {
    if (is_year(word)) years.push_back(std::stoi(word));
  }
  return years;
}

bool is_year(std::string_view text) {
  return text.size() == 4 && (text.starts_with("19") || text.starts_with("20")) &&
         std::ranges::all_of(text, is_ascii_digit);
}

bool is_figure(const Cell& cell) {
  if (cell.value) return true;
  const std::string_view text = cell.text.value;
  const auto is_figure_byte = [](char c) {
    return is_ascii_digit(c) || std::string_view(" ,.+-*\u00A0\u202F\u2212\u2013").find(c) != std::string_view::npos;
  };
  return std::ranges::any_of(text, is_ascii_digit) && std::ranges::all_of(text, is_figure_byte);
}

bool is_blank(const Cell& cell) {
  const auto folded = fold_name(cell.text.value);
  return folded.empty() || folded == "-";
}

}  // namespace planlint
