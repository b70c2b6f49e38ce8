// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
//
// Which tokens share a line, how deep each line stands, and where a blank line goes.
#pragma once

#include <cstdint>
#include <limits>
#include <string_view>
#include <vector>

#include "format/tokens.h"

namespace planlint::formatter {

inline constexpr std::size_t indentation_step = 2;
/// A block that was written on one line stays so up to this column.
inline constexpr std::size_t line_limit = 100;
/// Deeper blocks are not moved further to the right, so that the text cannot grow with the square of its length.
inline constexpr std::uint32_t deepest_indentation = 40;

inline constexpr std::uint32_t no_token = std::numeric_limits<std::uint32_t>::max();

enum class LineKind : std::uint8_t {
  statement,  ///< or the rest of one, behind frozen lines
  comment,
  close,
  frozen,
};

struct Line {
  LineKind kind = LineKind::statement;
  std::uint32_t first = 0;  ///< tokens `[first, last)`; none where frozen
  std::uint32_t last = 0;
  std::uint32_t comment = no_token;  ///< the comment at its end
  Range frozen{};
  std::uint32_t depth = 0;
  std::uint32_t column = 0;  ///< where values begin, from the indentation; 0: one space behind the keyword
  Kind statement = Kind::other;
  bool opens = false;    ///< ends in the `{` of a block of several lines
  bool is_plain = true;  ///< holds no block and no text of several lines
  bool blank_before = false;
};

struct Layout {
  std::vector<Line> lines;
  std::vector<std::vector<std::uint32_t>> tables;  ///< for each: the tokens of its rows
};

[[nodiscard]] Layout layout_of(std::string_view text, const TokenList& list);

/// Puts the blank lines that the canonical form asks for.
void space_out(Layout& layout);

/// What stands between two tokens on one line: 0, 1 or 2 spaces.
[[nodiscard]] std::size_t space_between(const Token& before, const Token& token);

}  // namespace planlint::formatter
