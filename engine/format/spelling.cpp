// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
#include "format/spelling.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <optional>
#include <vector>

#include "text/names.h"

namespace planlint::formatter {
namespace {

constexpr std::array<std::string_view, 4> wide_blanks = {"\u00A0", "\u202F", "\u2009", "\uFEFF"};
constexpr std::string_view indentation_characters = " \t";
constexpr std::string_view text_quotes = "\"\"\"";

struct CodePoint {
  std::uint32_t value;
  std::size_t length;
};

unsigned char byte_at(std::string_view text, std::size_t at) { return static_cast<unsigned char>(text[at]); }

/// What is no UTF-8 counts byte by byte.
CodePoint decode(std::string_view text, std::size_t at) {
  const std::uint32_t lead = byte_at(text, at);
  const std::size_t length = lead < 0xC2 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : lead < 0xF5 ? 4 : 1;
  if (length == 1 || at + length > text.size()) return {lead, 1};
  std::uint32_t value = lead & (0x7FU >> length);
  for (std::size_t i = 1; i < length; ++i) value = (value << 6U) | (byte_at(text, at + i) & 0x3FU);
  return {value, length};
}

struct Span {
  std::uint32_t first;
  std::uint32_t last;
};

constexpr auto zero_width = std::to_array<Span>({{0x0300, 0x036F},
                                                 {0x0483, 0x0489},
                                                 {0x1AB0, 0x1AFF},
                                                 {0x1DC0, 0x1DFF},
                                                 {0x200B, 0x200F},
                                                 {0x202A, 0x202E},
                                                 {0x2060, 0x2064},
                                                 {0x20D0, 0x20FF},
                                                 {0xFE00, 0xFE0F},
                                                 {0xFE20, 0xFE2F},
                                                 {0xFEFF, 0xFEFF}});
constexpr auto double_width = std::to_array<Span>({{0x1100, 0x115F},
                                                   {0x2E80, 0x303E},
                                                   {0x3041, 0xA4CF},
                                                   {0xAC00, 0xD7A3},
                                                   {0xF900, 0xFAFF},
                                                   {0xFE30, 0xFE6F},
                                                   {0xFF00, 0xFF60},
                                                   {0xFFE0, 0xFFE6},
                                                   {0x1F300, 0x1F64F},
                                                   {0x1F900, 0x1F9FF},
                                                   {0x20000, 0x3FFFD}});

template <std::size_t Size>
bool lies_in(const std::array<Span, Size>& spans, std::uint32_t value) {
  return std::ranges::any_of(spans, [&](Span span) { return span.first <= value && value <= span.last; });
}

/// Characters below U+0300 are composed already, and so are the dashes, quotes and spaces that plans are full of.
bool is_surely_composed(std::string_view text) {
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (byte_at(text, i) < 0xCC) continue;
    const std::string_view three = text.substr(i, 3);
    const bool common =
        three.size() == 3 && (three == "\u2212" || (three.starts_with("\xE2\x80") && byte_at(three, 2) >= 0x90));
    if (!common) return false;
    i += 2;
  }
  return true;
}

std::string_view indentation_of(std::string_view line) {
  return line.substr(0, std::min(line.size(), line.find_first_not_of(indentation_characters)));
}

std::vector<std::string_view> lines_of(std::string_view text) {
  std::vector<std::string_view> lines;
  for (bool more = true; more;) {
    const auto end = text.find('\n');
    more = end != std::string_view::npos;
    lines.push_back(text.substr(0, end));
    if (more) text.remove_prefix(end + 1);
  }
  return lines;
}

std::size_t shared_indentation(const std::vector<std::string_view>& lines) {
  std::optional<std::string_view> shared;
  for (std::size_t i = 1; i < lines.size(); ++i) {
    const std::string_view own = indentation_of(lines[i]);
    const std::string_view rest = lines[i].substr(own.size());
    if (rest.empty() || (i + 1 == lines.size() && rest == text_quotes)) continue;
    if (!shared) shared = own;
    const auto differs = std::ranges::mismatch(*shared, own).in1;
    shared = shared->substr(0, static_cast<std::size_t>(differs - shared->begin()));
  }
  return shared ? shared->size() : 0;
}

}  // namespace

std::size_t blank_length(std::string_view text, std::size_t at) {
  const unsigned char byte = byte_at(text, at);
  if (byte == ' ' || (byte >= '\t' && byte <= '\r')) return 1;
  if (byte < 0xC2) return 0;
  for (const std::string_view blank : wide_blanks) {
    if (text.substr(at, blank.size()) == blank) return blank.size();
  }
  return 0;
}

std::string_view trimmed_at_end(std::string_view text) {
  for (;;) {
    const auto blank = std::ranges::find_if(wide_blanks, [&](std::string_view wide) { return text.ends_with(wide); });
    if (blank != wide_blanks.end()) {
      text.remove_suffix(blank->size());
    } else if (!text.empty() && byte_at(text, text.size() - 1) < 0x80 && blank_length(text, text.size() - 1) > 0) {
      text.remove_suffix(1);
    } else {
      return text;
    }
  }
}

std::string_view trimmed_cell(std::string_view cell) {
  constexpr std::array<std::string_view, 4> cell_blanks = {" ", "\t", "\u00A0", "\u202F"};
  for (;;) {
    const auto blank = std::ranges::find_if(cell_blanks, [&](std::string_view one) { return cell.starts_with(one); });
    if (blank == cell_blanks.end()) return trimmed_at_end(cell);
    cell.remove_prefix(blank->size());
  }
}

std::size_t display_width(std::string_view text) {
  std::size_t width = 0;
  for (std::size_t at = 0; at < text.size();) {
    if (byte_at(text, at) < 0x80) {
      ++width;
      ++at;
      continue;
    }
    const CodePoint point = decode(text, at);
    at += point.length;
    if (point.value < 0x300)
      ++width;
    else if (!lies_in(zero_width, point.value))
      width += lies_in(double_width, point.value) ? 2 : 1;
  }
  return width;
}

std::string_view composed(std::string_view text, Spellings& spellings) {
  if (is_surely_composed(text)) return text;
  std::string normal = to_nfc(text);
  if (normal == text) return text;
  return spellings.emplace_back(std::move(normal));
}

std::string_view word_spelling(std::string_view word, Spellings& spellings) {
  const std::string_view normal = composed(word, spellings);
  const auto is_unknown_letter = [](char byte) { return byte == '\xE1'; };
  return std::ranges::any_of(normal, is_unknown_letter) ? word : normal;
}

std::string_view string_spelling(std::string_view string, Spellings& spellings) {
  const std::string_view normal = composed(string, spellings);
  constexpr std::size_t quote_size = 3;
  if (normal.starts_with('"') || normal.size() < 2 * quote_size) return normal;
  const std::string_view inside = normal.substr(quote_size, normal.size() - 2 * quote_size);
  return spellings.emplace_back('"' + std::string(inside) + '"');
}

std::string_view comment_spelling(std::string_view comment, Spellings& spellings) {
  const std::string_view normal = composed(trimmed_at_end(comment), spellings);
  if (normal.find("\u00A0") == std::string_view::npos && normal.find("\u202F") == std::string_view::npos) return normal;
  std::string plain;
  for (std::size_t at = 0; at < normal.size();) {
    const std::size_t blank = byte_at(normal, at) < 0x80 ? 0 : blank_length(normal, at);
    const std::string_view character = normal.substr(at, std::max<std::size_t>(blank, 1));
    plain += character == "\u00A0" || character == "\u202F" ? std::string_view(" ") : character;
    at += character.size();
  }
  return spellings.emplace_back(std::move(plain));
}

std::string reindented(std::string_view block, std::size_t indentation) {
  const std::vector<std::string_view> lines = lines_of(block);
  const std::size_t shared = shared_indentation(lines);
  const std::string_view behind_quotes = lines.front().substr(text_quotes.size());
  const bool starts_below = lines.size() > 1 && indentation_of(behind_quotes).size() == behind_quotes.size();
  std::string result(starts_below ? text_quotes : lines.front());
  for (std::size_t i = 1; i < lines.size(); ++i) {
    result += '\n';
    const std::size_t own = indentation_of(lines[i]).size();
    if (own == lines[i].size()) continue;
    const bool only_closes = i + 1 == lines.size() && lines[i].substr(own) == text_quotes;
    result.append(indentation, ' ').append(lines[i].substr(only_closes ? own : shared));
  }
  return result;
}

}  // namespace planlint::formatter
