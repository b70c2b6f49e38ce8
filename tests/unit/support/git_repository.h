// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
//
// A git repository of its own for a test. Where git is not installed, the test is skipped.
#pragma once

#include <cstdlib>
#include <filesystem>
#include <stdexcept>
#include <string>

namespace planlint::test {

[[nodiscard]] inline bool has_git() { return std::system("git --version >/dev/null 2>&1") == 0; }

/// `git words…` in a folder; words as in a shell.
inline void git(const std::filesystem::path& folder, const std::string& words) {
  const std::string command = "git -C '" + folder.string() +
                              "' -c user.name=Prov -c user.email=prov@example.org -c init.defaultBranch=main "
                              "-c commit.gpgsign=false " +
                              words + " >/dev/null 2>&1";
  if (std::system(command.c_str()) != 0) throw std::runtime_error("git failed: " + words);
}

/// Records everything in the folder.
inline void commit_all(const std::filesystem::path& folder) {
  git(folder, "add -A");
  git(folder, "commit -q --allow-empty -m x");
}

}  // namespace planlint::test
