// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
//
// A document's model as JSON: `planlint model`, described in docs/json.md.
#pragma once

#include <string>

#include "model/plan.h"

namespace planlint {

/// Goals, indicators, activities, decisions and tables with their values as written, what they belong to, and the line
/// where they begin.
[[nodiscard]] std::string model_json(const Plan& plan);

}  // namespace planlint
