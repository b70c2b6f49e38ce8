// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
//
// What an earlier text of the same file gave: while somebody types, most of its statements are as they were.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "diagnostics/diagnostic.h"
#include "model/plan.h"
#include "text/difference.h"

namespace planlint {

class EarlierReading {
 public:
  /// `plan` was read from an earlier text than `source`, with these findings; all outlive this.
  EarlierReading(const Plan& plan, const std::vector<Diagnostic>& diagnostics, const Source& source);

  /// The thing that was read from the same words as stand at `range` now, moved there, but for its owner. False where
  /// there is none, it has other things in it, or there was something to say about it. A table whose words name no unit
  /// has none.
  [[nodiscard]] bool take(Range range, Indicator& indicator) const {
    return take_from(plan_.indicators, range, indicator);
  }
  [[nodiscard]] bool take(Range range, Activity& activity) const {
    return take_from(plan_.activities, range, activity);
  }
  [[nodiscard]] bool take(Range range, Decision& decision) const { return take_from(plan_.decisions, range, decision); }
  [[nodiscard]] bool take(Range range, Table& table) const { return take_from(plan_.tables, range, table); }

  /// The same for a goal and all that stands in it, which is put behind what `plan` has. The goal has no parent.
  [[nodiscard]] bool take_goal(Range range, Plan& plan) const;

 private:
  /// What stood at a range that the edit is neither in nor at; nothing for another.
  [[nodiscard]] std::optional<Range> before(Range range) const;
  template <class Thing>
  [[nodiscard]] bool take_from(const std::vector<Thing>& things, Range range, Thing& thing) const;
  [[nodiscard]] bool has_things_inside(Range range) const;
  /// Whether there was something to say on the lines of a range of the earlier text.
  [[nodiscard]] bool has_findings(Range range) const;

  const Plan& plan_;
  const Source& source_;
  Difference difference_;
  std::vector<std::uint32_t> starts_;  ///< of all things, in order
  std::vector<Range> findings_;        ///< by their start
  bool is_misplaced_ = false;          ///< something was: of what is read out of place, not all is said
};

}  // namespace planlint
