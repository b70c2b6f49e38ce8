// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
#include "lsp/features/references_in_text.h"

#include <algorithm>
#include <array>

namespace planlint::lsp {
namespace {

constexpr std::array<std::string_view, 3> goal_words = {"inriktningsmål", "nämndmål", "mål"};

bool is_number(char c) { return (c >= '0' && c <= '9') || c == '.'; }
bool is_blank(char c) { return c == ' ' || c == '\t'; }

bool is_letter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || static_cast<unsigned char>(c) >= 0x80;
}

/// Whether a text ends in one of the words, and not in the end of another one.
bool ends_in_goal_word(std::string_view text) {
  return std::ranges::any_of(goal_words, [&](std::string_view word) {
    if (text.size() < word.size()) return false;
    // The first letter may be a capital one.
    const auto tail = text.substr(text.size() - word.size() + 1);
    const char first = text[text.size() - word.size()];
    if (tail != word.substr(1) || (first != word.front() && first != word.front() - 'a' + 'A')) return false;
    return text.size() == word.size() || !is_letter(text[text.size() - word.size() - 1]);
  });
}

}  // namespace

std::optional<std::uint32_t> goal_number_begins(std::string_view text, std::uint32_t offset) {
  std::uint32_t start = std::min(offset, static_cast<std::uint32_t>(text.size()));
  while (start > 0 && is_number(text[start - 1])) --start;
  std::uint32_t word = start;
  while (word > 0 && is_blank(text[word - 1])) --word;
  if (word == start || !ends_in_goal_word(text.substr(0, word))) return std::nullopt;
  return start;
}

std::optional<GoalMention> goal_reference_at(std::string_view text, Range within, std::uint32_t offset) {
  const auto limit = std::min(within.end, static_cast<std::uint32_t>(text.size()));
  std::uint32_t at = std::min(offset, limit);
  // From the word to its number.
  while (at < limit && is_letter(text[at])) ++at;
  while (at < limit && is_blank(text[at])) ++at;
  const auto start = goal_number_begins(text.substr(0, limit), at);
  if (!start || *start < within.start) return std::nullopt;
  std::uint32_t end = *start;
  while (end < limit && is_number(text[end])) ++end;
  while (end > *start && text[end - 1] == '.') --end;
  if (end == *start || offset > end) return std::nullopt;
  const Range range = {.start = *start, .end = end};
  std::uint32_t word = *start;
  while (word > within.start && is_blank(text[word - 1])) --word;
  while (word > within.start && is_letter(text[word - 1])) --word;
  return GoalMention{.number = text.substr(range.start, range.end - range.start),
                     .range = range,
                     .whole = {.start = word, .end = end}};
}

}  // namespace planlint::lsp
