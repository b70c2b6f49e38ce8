// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
//
// `.gitignore` files, as gitignore(5) describes them.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace planlint {

/// One line of a `.gitignore`.
struct IgnorePattern {
  std::string glob;               ///< without `!`, leading and trailing `/`
  bool negated = false;           ///< `!…`: takes back what an earlier pattern ignored
  bool only_directories = false;  ///< `…/`
  bool anchored = false;          ///< has a `/` elsewhere than at its end: matched against the whole relative path
};

/// The patterns of one file in their order; comments, blank lines and a byte-order mark left out.
[[nodiscard]] std::vector<IgnorePattern> parse_ignore_file(std::string_view text);

/// Whether the glob matches all of `path`, whose parts are separated by `/`: `*`, `?` and `[…]` stop at a `/`, `**`
/// between slashes or at an end stands for any number of parts, a backslash takes the meaning from what follows.
[[nodiscard]] bool glob_matches(std::string_view glob, std::string_view path);

/// The patterns of one `.gitignore` with the folder that they are relative to.
struct IgnoreFile {
  std::string folder;  ///< absolute, without a `/` at the end
  std::vector<IgnorePattern> patterns;
};

/// Whether the path, absolute, is ignored by the files that hold for it, outermost first: the last pattern that matches
/// decides. Its parents are not looked at: a walk does not come into an ignored folder.
[[nodiscard]] bool is_ignored(const std::vector<IgnoreFile>& files, std::string_view path, bool is_directory);

}  // namespace planlint
