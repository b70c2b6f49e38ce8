// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
#include "workspace/read_file.h"

#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <memory>

#include "convert/convert.h"

namespace planlint {

namespace fs = std::filesystem;

std::size_t size_limit(const fs::path& path) {
  return is_text(format_of(path).value_or(Format::plan)) ? max_file_size : ConversionLimits().input;
}

std::variant<std::string, std::error_code> read_file(const fs::path& path) {
  std::error_code error;
  if (fs::is_directory(path, error)) return std::make_error_code(std::errc::is_a_directory);
  const std::unique_ptr<std::FILE, int (*)(std::FILE*)> file(std::fopen(path.c_str(), "rb"), std::fclose);
  if (!file) return std::error_code(errno, std::generic_category());
  const std::size_t limit = size_limit(path);
  std::string bytes;
  if (const auto size = fs::file_size(path, error); !error) bytes.reserve(std::min<std::size_t>(size, limit) + 1);
  std::size_t read = 0;
  char buffer[1U << 16U];
  // Of a file that is too large only enough is read to know it.
  while (bytes.size() <= limit && (read = std::fread(buffer, 1, sizeof buffer, file.get())) > 0) {
    bytes.append(buffer, read);
  }
  if (std::ferror(file.get()) != 0) return std::error_code(errno, std::generic_category());
  return bytes;
}

}  // namespace planlint
