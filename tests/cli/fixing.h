// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
//
// Rules for tests of `check --fix` that do not depend on what the standard rules fix.
#pragma once

#include <string>
#include <string_view>

#include "program.h"

namespace planlint::test {

/// A rule that finds indicators called `from`; `fixes` are Lua calls of `fix(applicability, new_name)`, with commas.
std::string renaming_rule(const std::string& from, const std::string& fixes);

/// Writes a pack to `.rules`, for Program::check: `Fel` safely becomes `Rätt`, `Kanske` by a suggestion `Säkert`, and
/// `Lucka` something to fill in.
void write_renaming_rules(const Program& program);

/// A plan with an indicator of each name.
std::string plan_with(const std::vector<std::string>& indicators);

}  // namespace planlint::test
