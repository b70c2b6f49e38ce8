// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
//
// Words without what stands around them.
#pragma once

#include <array>
#include <cstddef>
#include <string>
#include <string_view>

namespace planlint {

/// Letters and digits in a row.
struct LetterWord {
  std::size_t start = 0;  ///< byte
  std::size_t end = 0;    ///< behind the last byte

  [[nodiscard]] bool empty() const { return start == end; }
};

/// The first word that begins at `from` or behind it, where `from` is not inside a word; an empty one at the end of the
/// text where there is none.
[[nodiscard]] LetterWord next_letter_word(std::string_view text, std::size_t from);

/// How many characters a word has.
[[nodiscard]] std::size_t count_letters(std::string_view word);

namespace detail {
/// Bytes in lower case: [1] of those behind 0xC3, [0] of others.
inline constexpr auto lower_case_bytes = [] {
  std::array<std::array<unsigned char, 256>, 2> lower{};
  for (unsigned byte = 0; byte < 256; ++byte) {
    const bool is_capital = byte >= 'A' && byte <= 'Z';
    const bool is_wide_capital = byte >= 0x80 && byte <= 0x9E && byte != 0x97;
    lower[0][byte] = static_cast<unsigned char>(is_capital ? byte + 0x20 : byte);
    lower[1][byte] = static_cast<unsigned char>(is_wide_capital ? byte + 0x20 : lower[0][byte]);
  }
  return lower;
}();
}  // namespace detail

/// The byte at `at` of a word in lower case, as far as Swedish and its neighbours need it (A–Z, À–Þ).
[[nodiscard]] inline unsigned lower_case_byte(std::string_view word, std::size_t at) {
  const bool is_wide = at > 0 && word[at - 1] == '\xC3';
  return detail::lower_case_bytes[is_wide ? 1 : 0][static_cast<unsigned char>(word[at])];
}

/// The whole word so.
[[nodiscard]] std::string lower_case(std::string_view word);
/// Whether it is so already.
[[nodiscard]] bool is_lower_case(std::string_view word);

}  // namespace planlint
