// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
//
// Which things of a plan are those of its text before an edit.
#pragma once

#include <array>
#include <vector>

#include "lua/same_values.h"
#include "lua/things.h"

namespace planlint {

/// A thing is the same where it begins and is called at the same words: what else it is may have changed. They are in
/// the same order before and after.
class MatchedThings {
 public:
  MatchedThings(const Plan& before, const Plan& after, const SameValues& same);

  /// The index after the edit of the thing that has this one before; `no_index` for none, and where it is gone.
  [[nodiscard]] Index after(ThingKind kind, Index before) const;
  /// Whether all things have the index that they had.
  [[nodiscard]] bool are_in_place() const { return are_in_place_; }

 private:
  std::array<std::vector<Index>, thing_kind_count> after_;  ///< those of all goals as of board goals; none of parts
  bool are_in_place_ = true;
};

}  // namespace planlint
