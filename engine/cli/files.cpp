// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
#include "cli/files.h"

#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <system_error>

#include "discover/find_plans.h"
#include "report/words.h"
#include "workspace/workspace.h"

namespace planlint {
namespace {

FileError error_of(const std::string& path, std::string_view what, int number) {
  return {.message = path + ' ' + std::string(what) + " (" + std::generic_category().message(number) + ')'};
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

std::string_view cannot_be_written(Language language) { return in(language, "kan inte skrivas", "cannot be written"); }

FileError unwritable(const std::string& path, Language language) {
  return error_of(path, cannot_be_written(language), errno);
}

/// Writes `text` beside `target`, lets `prepare` set what a file has besides its text, and renames it to `target`.
/// `path` is what a failure calls it.
template <class Prepare>
std::optional<FileError> put_in_place(const std::string& path, const std::string& target, std::string_view text,
                                      Language language, Prepare prepare) {
  std::string temporary = target + ".XXXXXX";
  const int file = ::mkstemp(temporary.data());
  if (file < 0) return unwritable(path, language);
  const bool written = write_all(file, text) && prepare(file) && ::fsync(file) == 0;
  const int closed = ::close(file);
  if (written && closed == 0 && std::rename(temporary.c_str(), target.c_str()) == 0) return std::nullopt;
  auto problem = unwritable(path, language);
  ::unlink(temporary.c_str());
  return problem;
}

}  // namespace

std::variant<std::string, FileError> read_standard_input(const std::string& name, Language language) {
  const std::size_t limit = size_limit(name);
  std::string bytes;
  char buffer[1U << 16U];
  for (std::size_t got = 1; got > 0 && bytes.size() <= limit;) {
    got = std::fread(buffer, 1, sizeof buffer, stdin);
    bytes.append(buffer, got);
  }
  if (std::ferror(stdin) == 0) return bytes;
  return error_of(std::string(in(language, "standard in", "standard input")),
                  in(language, "kan inte läsas", "cannot be read"), errno);
}

std::variant<std::shared_ptr<const LoadedFile>, FileError> load_plan(const std::string& path, Language language,
                                                                     const std::string& stdin_name) {
  std::string bytes;
  if (path == "-") {
    auto read = read_standard_input(stdin_name, language);
    if (auto* error = std::get_if<FileError>(&read)) return std::move(*error);
    bytes = std::move(std::get<std::string>(read));
  } else {
    auto read = read_file(path);
    if (const auto* error = std::get_if<std::error_code>(&read)) {
      const auto found = find_plans(std::span(&path, 1));  // knows what stands beside a file that is not there
      if (!found.problems.empty()) return FileError{message_of(found.problems.front(), language)};
      return error_of(path, in(language, "kan inte läsas", "cannot be read"), error->value());
    }
    bytes = std::move(std::get<std::string>(read));
  }
  const std::string& name = path != "-" ? path : stdin_name.empty() ? "<stdin>" : stdin_name;
  auto file = load_text(name, std::move(bytes), language);
  if (!file->is_refused) return file;
  return FileError{file->path + ": " + file->diagnostics.front().message};
}

std::optional<FileError> replace_file(const std::string& path, std::string_view text, Language language) {
  std::error_code error;
  const auto real = std::filesystem::canonical(path, error);
  struct stat status {};
  if (error || ::stat(real.c_str(), &status) != 0) return unwritable(path, language);
  if (::access(real.c_str(), W_OK) != 0) return unwritable(path, language);  // renaming would get around it
  return put_in_place(path, real.string(), text, language, [&](int file) {
    if (::fchmod(file, status.st_mode & 07777U) != 0) return false;
    // The owner is kept where we may set it; a file of our own needs nothing.
    if (status.st_uid != ::getuid() && ::fchown(file, status.st_uid, status.st_gid) != 0) errno = 0;
    return true;
  });
}

std::optional<FileError> replace_unchanged_file(const std::string& path, std::string_view before, std::string_view text,
                                                Language language) {
  const auto now = read_file(path);
  if (const auto* error = std::get_if<std::error_code>(&now)) {
    return error_of(path, in(language, "kan inte läsas", "cannot be read"), error->value());
  }
  if (std::get<std::string>(now) == before) return replace_file(path, text, language);
  return FileError{path + std::string(in(language, " har ändrats under tiden och lämnas som den är; kör igen",
                                         " was changed meanwhile and is left as it is; run again"))};
}

std::optional<FileError> create_file(const std::string& path, std::string_view text, bool force, Language language) {
  std::error_code error;
  const auto status = std::filesystem::symlink_status(path, error);
  if (std::filesystem::is_directory(path, error)) return error_of(path, cannot_be_written(language), EISDIR);
  if (std::filesystem::exists(status)) {
    if (force) return replace_file(path, text, language);
    return FileError{path + std::string(in(language, " finns redan; --force skriver över den",
                                           " is there already; --force overwrites it"))};
  }
  return put_in_place(path, path, text, language, [](int file) {
    const mode_t hidden = ::umask(0);
    ::umask(hidden);
    return ::fchmod(file, 0666U & ~hidden) == 0;  // as any new file, where mkstemp makes a secret one
  });
}

}  // namespace planlint
