// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
#include "cli/console.h"

#include <unistd.h>

#include <cerrno>
#include <cstdlib>
#include <system_error>

#include "report/words.h"

namespace planlint {
namespace {

bool is_language_said = false;

constexpr std::size_t buffer_size = std::size_t{1} << 16;

std::string_view variable(const char* name) {
  const char* value = std::getenv(name);
  return value == nullptr ? std::string_view() : value;
}

void print(Severity severity, std::string_view message, Language language) {
  const std::string line = "planlint: " + std::string(word_for(severity, language)) + ": " + printable(message) + '\n';
  std::fwrite(line.data(), 1, line.size(), stderr);
}

}  // namespace

Language language_of_environment() {
  for (const char* name : {"LC_ALL", "LC_MESSAGES", "LANG"}) {
    if (const auto value = variable(name); !value.empty()) {
      return value.starts_with("sv") ? Language::swedish : Language::english;
    }
  }
  return Language::english;
}

std::optional<Language> language_named(std::string_view name) {
  if (name == "sv") return Language::swedish;
  if (name == "en") return Language::english;
  return std::nullopt;
}

bool language_was_said() { return is_language_said; }
void say_that_language_was_said() { is_language_said = true; }

void print_error(std::string_view message, Language language) { print(Severity::error, message, language); }

void print_note(std::string_view message, Language language) { print(Severity::note, message, language); }

Output::Output() : Output(stdout, false) {}

Output::Output(std::FILE* file, bool owned)
    : file_(
          file, owned ? [](std::FILE* f) { std::fclose(f); } : [](std::FILE*) {}) {
  std::setvbuf(file, nullptr, _IONBF, 0);  // the buffer is ours
}

Output Output::to_standard_error() { return Output(stderr, false); }

std::optional<Output> Output::to_file(const std::string& path) {
  std::FILE* file = std::fopen(path.c_str(), "wb");
  if (file == nullptr) return std::nullopt;
  return Output(file, true);
}

bool Output::is_terminal() const { return ::isatty(::fileno(file_.get())) != 0; }

void Output::write(std::string_view text) {
  buffer_ += text;
  if (buffer_.size() >= buffer_size || (!text.empty() && is_terminal())) flush();
}

void Output::flush() {
  if (error_ == 0 && std::fwrite(buffer_.data(), 1, buffer_.size(), file_.get()) < buffer_.size()) error_ = errno;
  buffer_.clear();
}

std::optional<std::string> Output::finish() {
  flush();
  if (error_ == 0 && std::fflush(file_.get()) != 0) error_ = errno;
  if (error_ == 0 || error_ == EPIPE) return std::nullopt;
  return std::generic_category().message(error_);
}

bool wants_color(std::string_view choice, const Output& output) {
  if (choice != "auto") return choice == "always";
  return output.is_terminal() && variable("NO_COLOR").empty() && variable("TERM") != "dumb";
}

}  // namespace planlint
