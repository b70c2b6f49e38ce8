// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
//
// How words are written so that the reader takes them for what they are: quotes and escapes.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace planlint::writer {

/// Bytes of the space that stands at `at`, as the grammar knows it; 0 where there is none. No line break.
[[nodiscard]] std::size_t blank_length(std::string_view text, std::size_t at);
/// Without blanks and line breaks around it.
[[nodiscard]] std::string_view trimmed(std::string_view text);
/// Whether there is nothing in it but blanks.
[[nodiscard]] bool is_blank(std::string_view text);

/// Valid UTF-8 without control characters but tabs, line breaks and form feeds.
[[nodiscard]] std::string readable(std::string_view text);
/// On one line, with a space for each line break.
[[nodiscard]] std::string on_one_line(std::string_view text);

/// `"…"`.
[[nodiscard]] std::string quoted(std::string_view text);
/// A word of the grammar that is no keyword: what may stand without quotes.
[[nodiscard]] bool is_plain_word(std::string_view text);
/// A unit, in quotes where it is not one word.
[[nodiscard]] std::string unit_text(std::string_view unit);
/// What a cell says, with `|`, and `#` and `}` where they would end it, escaped.
[[nodiscard]] std::string cell_text(std::string_view cell);
/// One line of a `"""` text, escaped where it would end the text or be taken for code.
[[nodiscard]] std::string prose_line(std::string_view line);
/// mnkr, tkr or kr; empty for anything else.
[[nodiscard]] std::string money_unit(std::string_view unit);
/// `1`, `1.1`, `1.1.1`.
[[nodiscard]] bool is_goal_number(std::string_view text);

}  // namespace planlint::writer
