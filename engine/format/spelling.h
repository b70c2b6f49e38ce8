// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
//
// How a single word, string, comment or cell is written: composed characters, plain quotes; and how wide it is.
#pragma once

#include <cstddef>
#include <deque>
#include <string>
#include <string_view>

namespace planlint::formatter {

/// Texts that differ from the source; views into them stay valid as more are added.
using Spellings = std::deque<std::string>;

/// Bytes of the blank character at `at` (a space of any width that separates words, a tab, a line break, a byte-order
/// mark); 0 where something else stands there.
[[nodiscard]] std::size_t blank_length(std::string_view text, std::size_t at);

/// Without blank characters at the end.
[[nodiscard]] std::string_view trimmed_at_end(std::string_view text);
/// Without the blanks that the grammar takes for padding of a cell.
[[nodiscard]] std::string_view trimmed_cell(std::string_view cell);

/// Columns that `text` takes on a screen: none for a combining mark, two for wide East Asian characters and emoji.
[[nodiscard]] std::size_t display_width(std::string_view text);

/// In Unicode normalisation form C.
[[nodiscard]] std::string_view composed(std::string_view text, Spellings& spellings);
/// Composed, unless the grammar knows no such letter in a word.
[[nodiscard]] std::string_view word_spelling(std::string_view word, Spellings& spellings);
/// Composed and between `"`.
[[nodiscard]] std::string_view string_spelling(std::string_view string, Spellings& spellings);
/// Composed, with plain spaces and none at the end.
[[nodiscard]] std::string_view comment_spelling(std::string_view comment, Spellings& spellings);

/// A `"""` text with its lines moved to `indentation` columns; what `dedent` gives for it stays the same.
[[nodiscard]] std::string reindented(std::string_view block, std::size_t indentation);

}  // namespace planlint::formatter
