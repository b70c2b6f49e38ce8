// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
//
// Files and what they refer to: a plan sees its catalogue, a report the plan that it follows up.
#pragma once

#include <filesystem>
#include <list>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "workspace/file_store.h"
#include "workspace/loaded_file.h"
#include "workspace/surroundings.h"

namespace planlint {

/// A file in its surroundings.
struct Document {
  std::shared_ptr<const LoadedFile> file;
  std::shared_ptr<const LoadedFile> catalogue;  ///< the KF budget; null where there is none
  std::shared_ptr<const LoadedFile> followed;   ///< the plan that a report follows up; null where there is none
  std::vector<Diagnostic> diagnostics;  ///< file/…: references that lead nowhere, to the wrong kind, in a ring
  std::optional<int> missing_catalogue =
      std::nullopt;  ///< a KF budget was wanted, of this year (0: not said), and none was found
};

/// Resolves references, and keeps the few files that many refer to. Safe from several threads.
class Workspace {
 public:
  /// `files` must outlive this.
  explicit Workspace(Language language, Surroundings given = {}, const FileStore& files = files_on_disk())
      : language_(language), given_(std::move(given)), files_(files) {}

  /// A file with what it refers to. Never fails: a file that cannot be read is an empty one with a diagnostic.
  [[nodiscard]] Document open(const std::filesystem::path& path);
  /// A text that need not be on disk; what it refers to is looked for from where `path` would be.
  [[nodiscard]] Document open_text(const std::string& path, std::string text);
  /// A file that was read, with what it refers to.
  [[nodiscard]] Document surround(std::shared_ptr<const LoadedFile> file);

 private:
  using Shared = std::shared_ptr<const LoadedFile>;

  void follow_own_references(Document& document, Findings& findings);
  void take_given_plan(Document& document, Findings& findings);
  void take_catalogue(Document& document, Findings& findings);
  /// The file that the run names for `self`; null with a diagnostic where it is not of the expected kind.
  Shared take_given(const LoadedFile& self, const std::string& path, DocumentKind expected, Findings& findings);
  /// The KF budget of the document's year; null where there is none, or more than one, which is a diagnostic.
  Shared take_from_folder(Document& document, Findings& findings);
  /// The file that `reference` in `from` names; a diagnostic where it is not there.
  Shared follow(const LoadedFile& from, const Text& reference, std::vector<Diagnostic>& diagnostics);
  Shared load_referenced(const std::filesystem::path& path);
  /// Whether the references of `file` lead back to `start`; `trail` collects the names on the way.
  bool leads_back(const LoadedFile& file, const std::filesystem::path& start, int steps, std::string& trail);

  Language language_;
  Surroundings given_;
  const FileStore& files_;
  std::once_flag listed_;
  std::vector<CatalogueFile> in_folder_;
  std::mutex mutex_;
  std::list<std::pair<std::string, Shared>> recent_;  ///< referenced files by path, the latest first
};

}  // namespace planlint
