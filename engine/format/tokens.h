// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
//
// A plan as a flat list of tokens: what layout and alignment work on. Whatever the tree does not vouch for is frozen by
// whole lines, so that no byte but blanks can get lost.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include "format/spelling.h"
#include "syntax/tree.h"
#include "text/range.h"

namespace planlint::formatter {

enum class Role : std::uint8_t {
  word,  ///< keyword, number, string on one line, …; also all words of a statement that nobody knows
  comma,
  symbol,  ///< an operator that may stand close to its number: `+/-1`
  open,    ///< `{`
  close,   ///< `}`; without text where it is missing
  row,     ///< a whole row of a table
  lines,   ///< a `"""` text that goes over several lines
  comment,
};

struct Token {
  std::string_view text;  ///< as it will be written; of `row` and `lines`: as it stands
  Range range{};
  std::uint32_t breaks = 0;   ///< line breaks between the token before and this one
  std::uint32_t line = 0;     ///< line breaks before it, from the start of the file
  std::uint32_t partner = 0;  ///< of `open`: index of its `close`
  Role role = Role::word;
  Kind statement = Kind::other;  ///< what it is the first token of; `other` inside a statement
  bool is_key = false;           ///< belongs to the keywords that a statement starts with
  bool is_glued = false;         ///< nothing stands between the token before and this one
  bool is_frozen = false;        ///< stands in one of the frozen lines

  [[nodiscard]] bool starts_statement() const { return statement != Kind::other; }
};

struct TokenList {
  std::vector<Token> tokens;
  std::vector<Range> frozen;  ///< whole lines with their line breaks, in order, apart from each other
  Spellings spellings;
  bool broken = false;  ///< there are syntax errors
};

[[nodiscard]] TokenList tokens_of(std::string_view text, Node root);

/// The whole lines that `wanted` touches, where a line inside one of `joined` counts as one with its neighbours.
/// Sorts both.
[[nodiscard]] std::vector<Range> whole_lines(std::string_view text, std::vector<Range> wanted,
                                             std::vector<Range> joined);

}  // namespace planlint::formatter
