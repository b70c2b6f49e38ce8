// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
//
// Reading and replacing the files that a command works on.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <variant>

#include "diagnostics/diagnostic.h"
#include "workspace/loaded_file.h"

namespace planlint {

/// What could not be done, and why, for print_error.
struct FileError {
  std::string message;
};

/// The bytes of standard input, to its end (or to where it is too large for a file of that name).
[[nodiscard]] std::variant<std::string, FileError> read_standard_input(const std::string& name, Language language);

/// One plan or document, read; `-` is standard input, under `stdin_name` where that is not empty. What is not UTF-8,
/// too large or cannot be converted is an error.
[[nodiscard]] std::variant<std::shared_ptr<const LoadedFile>, FileError> load_plan(const std::string& path,
                                                                                   Language language,
                                                                                   const std::string& stdin_name = {});

/// Makes a file in one step; one that is there is replaced where `force` says so, and an error otherwise.
[[nodiscard]] std::optional<FileError> create_file(const std::string& path, std::string_view text, bool force,
                                                   Language language);

/// Replaces a file in one step, so that a reader sees the old text or the new one; keeps its permissions. A link stays
/// a link to the file, which is replaced.
[[nodiscard]] std::optional<FileError> replace_file(const std::string& path, std::string_view text, Language language);

/// The same, where the file still holds `before`; one that changed meanwhile or has gone is left alone.
[[nodiscard]] std::optional<FileError> replace_unchanged_file(const std::string& path, std::string_view before,
                                                              std::string_view text, Language language);

}  // namespace planlint
