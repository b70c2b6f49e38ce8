// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
//
// The only place that asks the clock. Everything else is told which day it is, so that a run can be repeated.
#pragma once

#include <string>
#include <variant>

#include "cli/files.h"
#include "diagnostics/suppression.h"

namespace planlint {

/// The day of the run: what `--today` says; else the day (in UTC) of SOURCE_DATE_EPOCH
/// (https://reproducible-builds.org/specs/source-date-epoch/); else the computer's. What is wrong with the first of
/// them that is given is an error.
[[nodiscard]] std::variant<Day, FileError> day_of_run(const std::string& option, Language language);

}  // namespace planlint
