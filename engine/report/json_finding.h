// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
//
// Places and findings as JSON (docs/json.md). Only sources of this folder include it.
#pragma once

#include "diagnostics/diagnostic.h"
#include "report/json_values.h"

namespace planlint {

[[nodiscard]] Json range_of(const Source& source, Range range);
[[nodiscard]] Json finding_of(const Diagnostic& diagnostic);

}  // namespace planlint
