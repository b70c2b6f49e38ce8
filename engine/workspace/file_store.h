// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
//
// Where files are read from, so that what is on disk and what a repository remembers are read alike.
#pragma once

#include <filesystem>
#include <memory>
#include <string>
#include <system_error>
#include <variant>
#include <vector>

namespace planlint {

struct LoadedFile;

/// Safe from several threads.
class FileStore {
 public:
  virtual ~FileStore() = default;

  /// The bytes of a file, or why they cannot be had; as read_file.
  [[nodiscard]] virtual std::variant<std::string, std::error_code> read(const std::filesystem::path& path) const = 0;
  /// A file that was read already and has not changed since; null where the store keeps none.
  [[nodiscard]] virtual std::shared_ptr<const LoadedFile> loaded(const std::filesystem::path& /*path*/) const {
    return nullptr;
  }
  /// The plan files (`.plan`) in a folder, not in those below it, in no order; none where it cannot be read.
  [[nodiscard]] virtual std::vector<std::filesystem::path> plans_in(const std::filesystem::path& folder) const = 0;
};

/// The files that are there now.
[[nodiscard]] const FileStore& files_on_disk();

}  // namespace planlint
