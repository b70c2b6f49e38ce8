// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
//
// Reading and replacing the files that a command works on.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <variant>

#include "diagnostics/diagnostic.h"

namespace planlint {

/// What could not be done, and why, for print_error.
struct FileError {
  std::string message;
};

/// The bytes of a file.
[[nodiscard]] std::variant<std::string, FileError> read_file(const std::string& path, Language language);

/// The bytes of standard input, to its end.
[[nodiscard]] std::variant<std::string, FileError> read_standard_input(Language language);

/// The text of one plan; `-` is standard input. Refuses what is not UTF-8 with the encoding that it looks like.
[[nodiscard]] std::variant<std::string, FileError> read_plan_text(const std::string& path, Language language);

/// Replaces a file in one step, so that a reader sees the old text or the new one; keeps its permissions. A link stays
/// a link to the file, which is replaced.
[[nodiscard]] std::optional<FileError> replace_file(const std::string& path, std::string_view text, Language language);

/// `text` with the line breaks of `model`: CRLF where most of its lines end so.
[[nodiscard]] std::string with_line_breaks_of(std::string_view model, std::string text);

}  // namespace planlint
