// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
//
// The words of reports for people, in both languages.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "diagnostics/diagnostic.h"
#include "report/report.h"

namespace planlint {

/// "fel", "varning", "anmärkning"; in English "error", "warning", "note".
[[nodiscard]] std::string_view word_for(Severity severity, Language language);

/// What a run came to, in one line: "3 fel, 14 varningar i 2 filer".
[[nodiscard]] std::string summary_line(const Totals& totals, Language language);

/// The text that `language` asks for.
[[nodiscard]] constexpr std::string_view in(Language language, std::string_view swedish, std::string_view english) {
  return language == Language::swedish ? swedish : english;
}

/// Text that cannot disturb a terminal: control characters as pictures (␛), those that turn the direction of writing
/// and bytes that are no UTF-8 as U+FFFD, line breaks as blanks.
[[nodiscard]] std::string printable(std::string_view text);

/// The columns that a printable text takes on a terminal, and the text with blanks behind it up to that many.
[[nodiscard]] std::size_t columns_of(std::string_view text);
[[nodiscard]] std::string padded(std::string_view text, std::size_t columns);

/// As `printable`, for one character, a tab as four blanks.
void append_printable(std::string& out, char32_t code_point);

}  // namespace planlint
