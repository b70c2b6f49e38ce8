// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
//
// The golden thread of a plan for a terminal and for programs: `planlint tree`.
//
//   mål 1.1 Alla barn har en likvärdig förskola
//   ├─ kf-indikator Antal barn per grupp: max 15 barn (KF: max 14 barn)
//   │    31:19 varning[target/below-kf]: …
//   └─ nämndmål 1.1.1 Förskolan stärker barnens språk
#pragma once

#include <span>
#include <string>

#include "diagnostics/diagnostic.h"
#include "model/plan.h"
#include "outline/goal_tree.h"
#include "report/paint.h"

namespace planlint {

/// `findings` are those that the tree was made with. Findings that are at no goal come last, and a line that counts
/// all.
[[nodiscard]] std::string goal_tree_as_text(const Plan& plan, const GoalTree& tree,
                                            std::span<const Diagnostic> findings, Language language, Paint paint);

/// One object, described in docs/json.md.
[[nodiscard]] std::string goal_tree_as_json(const Plan& plan, const GoalTree& tree,
                                            std::span<const Diagnostic> findings);

}  // namespace planlint
