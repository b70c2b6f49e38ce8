// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
//
// What came out of a published document: `planlint import` says it, so that a reader knows what to look after.
#pragma once

#include <string>

#include "diagnostics/diagnostic.h"
#include "model/plan.h"

namespace planlint {

/// Some lines: what the document is, and how many there are of each kind of thing.
[[nodiscard]] std::string import_summary(const Plan& plan, Language language);

}  // namespace planlint
