// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
//
// Which files a command works on: those that are named, and the plans in the folders that are named.
#pragma once

#include <set>
#include <span>
#include <string>
#include <vector>

#include "diagnostics/diagnostic.h"

namespace planlint {

/// Why a path could not be used.
struct FindProblem {
  enum class Kind { not_found, broken_link, unreadable, no_plans };
  Kind kind = Kind::not_found;
  std::string path;
  std::string nearest;  ///< not_found: the name beside it that was probably meant; may be empty
  std::string reason;   ///< unreadable, broken_link: what the system says
};

/// "planer/söder.plan finns inte; i samma mapp finns ”söder-2023.plan”".
[[nodiscard]] std::string message_of(const FindProblem& problem, Language language);

struct FoundPlans {
  std::vector<std::string> files;  ///< bytewise sorted by path, each file once
  std::set<std::string> named;     ///< those that were named themselves, not found in a folder
  std::vector<FindProblem> problems;
};

/// Files as they are named, whatever their names end in. In folders, every file whose name ends in `.plan`, in folders
/// below too; not what is hidden (its name begins with `.`), not what a `.gitignore` of that folder, a folder below it
/// or a folder above it in the same Git repository ignores. Links to files are followed; links to folders only where
/// they are named, so that a loop of links is no loop of ours. What cannot be read is a problem and the rest goes on.
[[nodiscard]] FoundPlans find_plans(std::span<const std::string> paths);

}  // namespace planlint
