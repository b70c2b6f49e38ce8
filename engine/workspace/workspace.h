// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
//
// Files and what they refer to: a plan sees its catalogue, a report the plan that it follows up.
#pragma once

#include <filesystem>
#include <list>
#include <memory>
#include <mutex>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "workspace/loaded_file.h"

namespace planlint {

/// A file in its surroundings.
struct Document {
  std::shared_ptr<const LoadedFile> file;
  std::shared_ptr<const LoadedFile> catalogue;  ///< the KF budget; null where there is none
  std::shared_ptr<const LoadedFile> followed;   ///< the plan that a report follows up; null where there is none
  std::vector<Diagnostic> diagnostics;  ///< file/…: references that lead nowhere, to the wrong kind, in a ring
};

/// The bytes of a file, or why they cannot be had, in the words of the operating system.
[[nodiscard]] std::variant<std::string, std::error_code> read_file(const std::filesystem::path& path);

/// Resolves references, and keeps the few files that many refer to. Safe from several threads.
class Workspace {
 public:
  explicit Workspace(Language language) : language_(language) {}

  /// A file with what it refers to. Never fails: a file that cannot be read is an empty one with a diagnostic.
  [[nodiscard]] Document open(const std::filesystem::path& path);
  /// A text that need not be on disk; what it refers to is looked for from where `path` would be.
  [[nodiscard]] Document open_text(const std::string& path, std::string text);

 private:
  using Shared = std::shared_ptr<const LoadedFile>;

  Document resolve(Shared file);
  /// The file that `reference` in `from` names; a diagnostic where it is not there.
  Shared follow(const LoadedFile& from, const Text& reference, std::vector<Diagnostic>& diagnostics);
  Shared load_referenced(const std::filesystem::path& path);
  /// Whether the references of `file` lead back to `start`; `trail` collects the names on the way.
  bool leads_back(const LoadedFile& file, const std::filesystem::path& start, int steps, std::string& trail);

  Language language_;
  std::mutex mutex_;
  std::list<std::pair<std::string, Shared>> recent_;  ///< referenced files by path, the latest first
};

}  // namespace planlint
