// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
//
// The golden thread of a plan: from the council's focus goals by its area goals and the board's goals to what they are
// measured and reached by, with what was found at each. Editors show it as a tree, and so does `planlint tree`.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "diagnostics/diagnostic.h"
#include "model/plan.h"

namespace planlint {

enum class GoalNodeKind : std::uint8_t {
  focus_goal,
  area_goal,
  board_goal,
  kf_indicator,
  indicator,
  kf_activity,
  activity
};

/// "focus_goal", "kf_indicator": the names in machine-readable output.
[[nodiscard]] std::string_view name_of(GoalNodeKind kind);

/// "2024-01-01 till 2024-12-31"; what is missing is left out.
[[nodiscard]] std::string dates_of(const Activity& activity);

struct FindingCount {
  std::size_t errors = 0;
  std::size_t warnings = 0;
  std::size_t notes = 0;

  [[nodiscard]] std::size_t all() const { return errors + warnings + notes; }
  bool operator==(const FindingCount&) const = default;
};

struct GoalNode {
  GoalNodeKind kind = GoalNodeKind::area_goal;
  std::string number;    ///< of a goal; empty where it has none
  std::string title;     ///< the title or name; empty where it is still to be written
  std::string value;     ///< an indicator's target, an activity's dates, a goal's assessment, as written; may be empty
  std::string kf_value;  ///< the council's target, as the plan restates it; may be empty
  Range range;
  Range name_range;                   ///< inside `range`: what to go to
  std::vector<std::size_t> findings;  ///< its own, not its children's: places among the findings, in their order
  FindingCount total;                 ///< its own and its children's
  std::vector<GoalNode> children;     ///< in the order of the document, measures before goals
};

struct GoalTree {
  std::vector<GoalNode> roots;
  std::vector<std::size_t> others;  ///< findings that are at none of the nodes
};

/// Goals stand under the goal that they belong to (Goal::parent); measures that belong to none come last. A finding
/// belongs to the innermost node around its start; one of another file to none.
[[nodiscard]] GoalTree goal_tree(const Plan& plan, std::span<const Diagnostic> findings);

}  // namespace planlint
