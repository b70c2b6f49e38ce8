// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
//
// The door to git: the program, started with fixed words and without a shell; what it says goes wrong, as a value.
#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "diagnostics/diagnostic.h"

namespace planlint {

/// Why a repository cannot be asked.
struct GitProblem {
  enum class Kind {
    missing,             ///< git is not installed
    no_repository,       ///< `subject` is a folder
    unknown_revision,    ///< `subject` is the revision
    outside_repository,  ///< `subject` is a file
    failed               ///< `subject` is what git said
  };
  Kind kind = Kind::failed;
  std::string subject;
};

/// "HEAD~3 finns inte i gitförrådet …".
[[nodiscard]] std::string message_of(const GitProblem& problem, Language language);

/// What `git -C folder words…` writes to standard output. It reads the repository only: no network, no questions.
[[nodiscard]] std::variant<std::string, GitProblem> run_git(const std::filesystem::path& folder,
                                                            const std::vector<std::string>& words,
                                                            std::string_view input = {});

}  // namespace planlint
