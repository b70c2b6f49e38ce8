// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
//
// What came out of a published document: `planlint import` says it, so that a reader knows what to look after.
#pragma once

#include <string>

#include "diagnostics/diagnostic.h"
#include "model/plan.h"
#include "report/import_listing.h"

namespace planlint {

/// Some lines: what the document is, how many there are of each kind of thing, and what its lines were taken for.
[[nodiscard]] std::string import_summary(const Plan& plan, const LineCounts& lines, Language language);

}  // namespace planlint
