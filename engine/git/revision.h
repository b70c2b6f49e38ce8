// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
//
// The files of a git repository as they were at a revision, to be read in place of those on disk.
#pragma once

#include <cstddef>
#include <filesystem>
#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <span>
#include <string>
#include <system_error>
#include <variant>
#include <vector>

#include "git/git.h"
#include "workspace/file_store.h"

namespace planlint {

/// Files are asked for by the paths that they have on disk. What lies outside of the repository is read from disk.
class Revision : public FileStore {
 public:
  /// `folder` is any one in the repository; `name` is what git calls a revision (`main`, `HEAD~3`, `v2`, a hash).
  [[nodiscard]] static std::variant<std::unique_ptr<Revision>, GitProblem> open(const std::filesystem::path& folder,
                                                                                const std::string& name);

  /// Whether the repository is one that a file on disk belongs to, be it under another revision.
  [[nodiscard]] bool holds(const std::filesystem::path& path) const;
  /// Whether the file was there at the revision.
  [[nodiscard]] bool had(const std::filesystem::path& path) const;
  /// The plan files below a folder at the revision, as `folder` with what follows, sorted; nothing hidden.
  [[nodiscard]] std::vector<std::string> plans_below(const std::string& folder) const;

  /// Says which files will be read, in their order, so that few calls of git give them all.
  void expect(std::span<const std::string> paths);

  [[nodiscard]] std::variant<std::string, std::error_code> read(const std::filesystem::path& path) const override;
  [[nodiscard]] std::vector<std::filesystem::path> plans_in(const std::filesystem::path& folder) const override;

  /// What went wrong while files were read, if anything did: they are not what they were, then.
  [[nodiscard]] std::optional<GitProblem> problem() const;

 private:
  struct Blob {
    std::string hash;
    std::size_t size = 0;
  };

  [[nodiscard]] std::optional<std::string> name_of(const std::filesystem::path& path) const;
  void list(std::string_view tree);
  /// Reads the blob of `name`, and those that are expected behind it, into `ready_`.
  [[nodiscard]] bool fetch(const std::string& name) const;
  [[nodiscard]] bool take_blobs(std::string_view output, std::span<const std::string> names) const;

  std::filesystem::path root_;
  std::map<std::string, Blob> blobs_;  ///< by path from the root, with `/`
  std::vector<std::string> expected_;  ///< names of files that are there
  mutable std::mutex mutex_;
  mutable std::map<std::string, std::string> ready_;  ///< fetched and not asked for yet
  mutable std::size_t ahead_ = 0;                     ///< how far into `expected_` files were fetched
  mutable std::optional<GitProblem> problem_;
};

}  // namespace planlint
