// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
//
// The standard rules, which are compiled into the program.
#pragma once

#include <variant>
#include <vector>

#include "lua/rule_set.h"

namespace planlint {

/// Their files.
[[nodiscard]] std::vector<RuleSet::File> standard_files();

/// All of them. Errors only where they cannot be compiled again for another Lua than they were built with.
[[nodiscard]] std::variant<RuleSet, RuleErrors> standard_rules();

}  // namespace planlint
