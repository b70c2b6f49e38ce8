// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
//
// Where a command writes: results to standard output or a file, errors to standard error.
#pragma once

#include <cstdio>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "diagnostics/diagnostic.h"

namespace planlint {

/// The exit codes of every verb (docs/cli.md).
enum ExitCode : int { exit_clean = 0, exit_findings = 1, exit_failed = 2 };

/// Swedish where the first of LC_ALL, LC_MESSAGES and LANG that is set begins with `sv`; else English.
[[nodiscard]] Language language_of_environment();

/// "sv", "en".
[[nodiscard]] std::optional<Language> language_named(std::string_view name);

/// Whether `--lang` was given; settings do not decide the language then. `main` says so, once.
[[nodiscard]] bool language_was_said();
void say_that_language_was_said();

/// Prints `planlint: error: …` on standard error.
void print_error(std::string_view message, Language language);

/// Prints `planlint: note: …` on standard error: what the reader of a result should know.
void print_note(std::string_view message, Language language);

/// Buffered results. A reader that goes away (`planlint check | head`) is no error: the rest is dropped.
class Output {
 public:
  /// Standard output.
  Output();
  /// Standard error: for what people are told while standard output is something else's.
  [[nodiscard]] static Output to_standard_error();
  /// A file, which is made or overwritten; nothing where it cannot be written (see errno).
  [[nodiscard]] static std::optional<Output> to_file(const std::string& path);

  [[nodiscard]] bool is_terminal() const;
  void write(std::string_view text);
  /// Writes what is left. What the system says where something could not be written.
  [[nodiscard]] std::optional<std::string> finish();

 private:
  explicit Output(std::FILE* file, bool owned);
  void flush();

  std::unique_ptr<std::FILE, void (*)(std::FILE*)> file_;
  std::string buffer_;
  int error_ = 0;
};

/// Whether to write in colour: `choice` is "auto", "always" or "never". `auto` asks for a terminal, no NO_COLOR
/// (https://no-color.org) and a TERM that is not `dumb`.
[[nodiscard]] bool wants_color(std::string_view choice, const Output& output);

}  // namespace planlint
