// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
//
// A plan file's tree to the typed model.
#pragma once

#include <memory>
#include <vector>

#include "diagnostics/diagnostic.h"
#include "model/plan.h"
#include "reader/earlier_reading.h"
#include "reader/suppressions.h"
#include "syntax/tree.h"
#include "text/source.h"

namespace planlint {

struct ReadPlan {
  Plan plan;
  std::vector<Diagnostic> diagnostics;  ///< syntax/… and suppression/…, in no order
  std::vector<Suppression> suppressions;
};

/// Never fails: what is there is in the plan, what could not be understood is in the diagnostics. `tree` was parsed
/// from `source`. What `earlier`, if it is given, knows of the same words is not read again: the result is the same.
[[nodiscard]] ReadPlan read_plan(const std::shared_ptr<const Source>& source, const SyntaxTree& tree, Language language,
                                 const EarlierReading* earlier = nullptr);

}  // namespace planlint
