// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
//
// Tests of what rules share: a Lua file that calls `lib` and asserts.
#pragma once

#include <string_view>

#include "lua/rule_set.h"
#include "lua/state.h"

namespace planlint {

/// Runs a text to its end with what rules have (no document), within the limits of a rule. `path` is what messages call
/// it, and `pack` whose helpers it has. A message that is "path:line: reason" is followed by a line "  called from line
/// N" for each call in the file that led there, the nearest first.
CallResult run_helper_test(const RuleSet& rules, std::string_view path, std::string_view text,
                           const std::string& pack = {});

}  // namespace planlint
