// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
//
// How much room characters take on a terminal, so that carets stand under what they point at.
#pragma once

#include <cstddef>
#include <string_view>

namespace planlint {

/// One Unicode code point of a text; a byte that belongs to none is a character of its own, U+FFFD.
struct Character {
  char32_t code_point = 0xFFFD;
  std::size_t length = 1;  ///< in bytes
};

/// The character that begins at `at`, which is inside the text.
[[nodiscard]] Character character_at(std::string_view text, std::size_t at);

/// Columns on a terminal: 0 for combining marks, 2 for wide East Asian characters and emoji, else 1.
[[nodiscard]] int display_width(char32_t code_point);

}  // namespace planlint
