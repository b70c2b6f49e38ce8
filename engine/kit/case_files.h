// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
//
// The files of a case: which plans it has, and what fixes are to make of them.
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "kit/pack_tests.h"

namespace planlint {

/// Whether a file is a plan that is looked at: not one that is only referred to, nor the result of fixes.
[[nodiscard]] bool is_case_plan(const std::filesystem::path& path);
/// `case.plan` for `case.fixed.plan`; nothing for other names.
[[nodiscard]] std::optional<std::filesystem::path> plan_of_fixed(const std::filesystem::path& path);

struct CasePlan {
  std::filesystem::path path;
  std::string text;
  std::optional<std::string> fixed;  ///< the text of `case.fixed.plan`
};

struct CaseFiles {
  std::vector<CasePlan> plans;  ///< sorted by path
  std::string problem;          ///< what could not be read; empty where all was
};

[[nodiscard]] CaseFiles files_of(const RuleCase& test);

}  // namespace planlint
