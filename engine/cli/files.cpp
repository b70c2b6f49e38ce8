// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
#include "cli/files.h"

#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <limits>
#include <memory>
#include <system_error>

#include "diagnostics/engine_rules.h"
#include "discover/find_plans.h"
#include "report/words.h"
#include "text/encoding.h"

namespace planlint {
namespace {

struct Close {
  void operator()(std::FILE* file) const { std::fclose(file); }
};

FileError error_of(const std::string& path, std::string_view what, int number) {
  return {.message = path + ' ' + std::string(what) + " (" + std::generic_category().message(number) + ')'};
}

/// Nothing where reading failed (see errno).
std::optional<std::string> read_all(std::FILE* file) {
  std::string bytes;
  constexpr std::size_t step = std::size_t{1} << 16;
  for (;;) {
    const auto size = bytes.size();
    bytes.resize(size + step);
    const auto got = std::fread(bytes.data() + size, 1, step, file);
    bytes.resize(size + got);
    if (got < step) return std::ferror(file) != 0 ? std::nullopt : std::optional(std::move(bytes));
  }
}

bool write_all(int file, std::string_view text) {
  while (!text.empty()) {
    const auto written = ::write(file, text.data(), text.size());
    if (written < 0 && errno == EINTR) continue;
    if (written < 0) return false;
    text.remove_prefix(static_cast<std::size_t>(written));
  }
  return true;
}

}  // namespace

std::variant<std::string, FileError> read_file(const std::string& path, Language language) {
  const std::unique_ptr<std::FILE, Close> file(std::fopen(path.c_str(), "rb"));
  if (file) {
    if (auto bytes = read_all(file.get())) return std::move(*bytes);
  } else if (errno == ENOENT) {  // says what stands beside it
    const auto found = find_plans(std::span(&path, 1));
    if (!found.problems.empty()) return FileError{message_of(found.problems.front(), language)};
  }
  return error_of(path, in(language, "kan inte läsas", "cannot be read"), errno);
}

std::variant<std::string, FileError> read_standard_input(Language language) {
  if (auto bytes = read_all(stdin)) return std::move(*bytes);
  return error_of(std::string(in(language, "standard in", "standard input")),
                  in(language, "kan inte läsas", "cannot be read"), errno);
}

std::variant<std::string, FileError> read_plan_text(const std::string& path, Language language) {
  auto bytes = path == "-" ? read_standard_input(language) : read_file(path, language);
  if (std::holds_alternative<FileError>(bytes)) return bytes;
  const std::string& text = std::get<std::string>(bytes);
  const Findings words(nullptr, language);  // said as `check` says it
  constexpr std::size_t limit = std::numeric_limits<std::uint32_t>::max();
  if (text.size() > limit) {
    const auto megabytes = [](std::size_t size) { return std::to_string(size >> 20U); };
    return FileError{
        path + ": " +
        words.text("file/too-large", "too_large", {{"size", megabytes(text.size())}, {"limit", megabytes(limit)}})};
  }
  const auto other = detect_other_encoding(text);
  if (!other) return bytes;
  const std::string name(name_of(*other));
  if (name.empty()) return FileError{path + ": " + words.text("file/encoding", "binary")};
  return FileError{path + ": " + words.text("file/encoding", "other", {{"encoding", name}})};
}

std::optional<FileError> replace_file(const std::string& path, std::string_view text, Language language) {
  const auto failure = [&] { return error_of(path, in(language, "kan inte skrivas", "cannot be written"), errno); };
  std::error_code error;
  const auto real = std::filesystem::canonical(path, error);
  struct stat status {};
  if (error || ::stat(real.c_str(), &status) != 0) return failure();
  if (::access(real.c_str(), W_OK) != 0) return failure();  // renaming would get around a write protection

  std::string temporary = real.string() + ".XXXXXX";
  const int file = ::mkstemp(temporary.data());
  if (file < 0) return failure();
  const bool written = write_all(file, text) && ::fchmod(file, status.st_mode & 07777U) == 0 && ::fsync(file) == 0;
  // The owner is kept where we may set it; a file of our own needs nothing.
  if (status.st_uid != ::getuid() && ::fchown(file, status.st_uid, status.st_gid) != 0) errno = 0;
  const int closed = ::close(file);
  if (written && closed == 0 && std::rename(temporary.c_str(), real.c_str()) == 0) return std::nullopt;
  auto problem = failure();
  ::unlink(temporary.c_str());
  return problem;
}

std::string with_line_breaks_of(std::string_view model, std::string text) {
  std::size_t crlf = 0;
  for (auto at = model.find("\r\n"); at != std::string_view::npos; at = model.find("\r\n", at + 2)) ++crlf;
  const auto lines = static_cast<std::size_t>(std::ranges::count(model, '\n'));
  if (crlf * 2 <= lines || text.find('\r') != std::string::npos) return text;
  std::string out;
  out.reserve(text.size() + crlf);
  for (const char c : text) {
    if (c == '\n') out += '\r';
    out += c;
  }
  return out;
}

}  // namespace planlint
