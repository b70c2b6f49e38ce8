// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
//
// What is asked of a file that another one refers to.
#pragma once

#include <filesystem>
#include <string>

#include "workspace/file_store.h"
#include "workspace/loaded_file.h"

namespace planlint {

/// Where the file is that `reference` in `from` names.
[[nodiscard]] std::filesystem::path referenced_path(const LoadedFile& from, const Text& reference);

[[nodiscard]] bool is_same_file(const std::filesystem::path& a, const std::filesystem::path& b);

/// The plan file beside `path` with the nearest name, other than the file that refers to it; may be empty.
[[nodiscard]] std::string nearest_neighbour(const std::filesystem::path& path, const std::filesystem::path& referring,
                                            const FileStore& files);

/// How `file` came to the other file: by a reference of its own, or by the command line.
struct Mention {
  std::string name;  ///< as written
  Range range;       ///< in `file`, where that is said; empty at its start for one that is not in it
};

/// Says when what a mention leads to is of the wrong kind, which is false, or for another year.
bool check_kind(const LoadedFile& file, const LoadedFile& target, const Mention& mention, DocumentKind expected,
                Findings& findings);

}  // namespace planlint
