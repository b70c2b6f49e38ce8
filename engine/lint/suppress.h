// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
//
// Takes out what the author has silenced, and says which suppressions silence nothing.
#pragma once

#include <vector>

#include "diagnostics/diagnostic.h"
#include "lua/rule_set.h"
#include "workspace/loaded_file.h"

namespace planlint {

/// Removes the findings that the file's suppressions cover; adds suppression/unused for those that cover none and
/// suppression/malformed for rules that do not exist. Findings about files, broken rules and suppressions stay.
void suppress(std::vector<Diagnostic>& diagnostics, const LoadedFile& file, const RuleSet& rules, Language language);

}  // namespace planlint
