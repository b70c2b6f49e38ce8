// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
#include "lsp/features/semantic_tokens.h"

#include <algorithm>
#include <limits>

#include "syntax/highlights.h"

namespace planlint::lsp {
namespace {

constexpr std::uint8_t no_type = std::numeric_limits<std::uint8_t>::max();
constexpr std::uint8_t declaration = 1;
constexpr std::uint8_t documentation = 2;

struct Colour {
  std::uint8_t type = no_type;
  std::uint8_t modifiers = 0;
};

constexpr std::uint8_t type_named(std::string_view name) {
  for (std::uint8_t i = 0; i < token_types.size(); ++i) {
    if (token_types[i] == name) return i;
  }
  return no_type;
}

/// Captures that are not here (punctuation) are left to the editor.
Colour colour_of(std::string_view capture) {
  if (capture == "constant.builtin") return {.type = type_named("enumMember")};
  if (capture == "markup.heading") return {.type = type_named("class"), .modifiers = declaration};
  if (capture == "string.special.path") return {.type = type_named("namespace")};
  return {.type = type_named(capture)};
}

const std::vector<Colour>& colours() {
  static const std::vector<Colour> all = [] {
    std::vector<Colour> made;
    for (const std::string_view capture : Highlights::standard().captures()) made.push_back(colour_of(capture));
    return made;
  }();
  return all;
}

/// A token a line, without the blanks at its ends.
void add_lines(std::string_view text, SemanticToken token, std::vector<SemanticToken>& tokens) {
  constexpr std::string_view blanks = " \t\r";
  for (std::uint32_t at = token.range.start; at < token.range.end;) {
    const auto line_end = std::min<std::size_t>(text.find('\n', at), token.range.end);
    const std::string_view line = text.substr(at, line_end - at);
    const auto first = line.find_first_not_of(blanks);
    if (first != std::string_view::npos) {
      const auto last = line.find_last_not_of(blanks) + 1;
      token.range.start = at + static_cast<std::uint32_t>(first);
      tokens.push_back({.range = {.start = token.range.start, .end = at + static_cast<std::uint32_t>(last)},
                        .type = token.type,
                        .modifiers = token.modifiers});
    }
    at = static_cast<std::uint32_t>(line_end) + 1;
  }
}

}  // namespace

std::vector<SemanticToken> semantic_tokens(const Snapshot& snapshot, Range within) {
  std::vector<SemanticToken> tokens;
  if (!snapshot.current->tree) return tokens;
  const std::string_view text = snapshot.file().source->text();
  for (const Highlighted& one : Highlights::standard().run(*snapshot.current->tree, within)) {
    const Colour colour = colours()[one.capture];
    if (colour.type == no_type) continue;
    const bool is_block = text.substr(one.range.start).starts_with("\"\"\"");
    const auto modifiers = static_cast<std::uint8_t>(colour.modifiers | (is_block ? documentation : 0));
    add_lines(text, {.range = one.range, .type = colour.type, .modifiers = modifiers}, tokens);
  }
  std::erase_if(tokens, [&](const SemanticToken& token) {
    return token.range.end < within.start || token.range.start > within.end;
  });
  return tokens;
}

std::vector<SemanticToken> semantic_tokens(const Snapshot& snapshot) {
  return semantic_tokens(snapshot, {.start = 0, .end = std::numeric_limits<std::uint32_t>::max()});
}

TokenEdit token_edit(std::span<const std::uint32_t> before, std::span<const std::uint32_t> after) {
  constexpr std::size_t step = 5;
  const std::size_t shorter = std::min(before.size(), after.size());
  std::size_t head = 0;
  while (head < shorter && before[head] == after[head]) ++head;
  head -= head % step;
  std::size_t tail = 0;
  while (tail < shorter - head && before[before.size() - 1 - tail] == after[after.size() - 1 - tail]) ++tail;
  tail -= tail % step;
  const auto changed = after.subspan(head, after.size() - tail - head);
  return {.start = static_cast<std::uint32_t>(head),
          .removed = static_cast<std::uint32_t>(before.size() - tail - head),
          .data = {changed.begin(), changed.end()}};
}

}  // namespace planlint::lsp
