// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
//
// Words without what stands around them, with a key each, so that texts are compared by numbers instead of by letters.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace planlint {

/// Letters and digits in a row.
struct LetterWord {
  std::size_t start = 0;    ///< byte
  std::size_t end = 0;      ///< behind the last byte
  std::uint64_t key = 0;    ///< the same on every machine; equal where at most the case differs
  std::size_t letters = 0;  ///< characters
  bool has_digit = false;

  [[nodiscard]] bool empty() const { return start == end; }
};

/// The first word that begins at `from` or behind it, where `from` is not inside a word; an empty one at the end of the
/// text where there is none.
[[nodiscard]] LetterWord next_letter_word(std::string_view text, std::size_t from);

/// A word in lower case, as far as Swedish and its neighbours need it (A–Z, À–Þ).
[[nodiscard]] std::string lower_case(std::string_view word);

}  // namespace planlint
