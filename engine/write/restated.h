// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
//
// What documents restate of the council's budget, gathered by goal and name. Used by merge_catalogue alone.
#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "model/plan.h"

namespace planlint::writer {

/// An indicator or an activity of a document.
template <class Thing>
struct Mention {
  std::size_t document;
  const Thing* thing;
};

template <class Thing>
struct RestatedThing {
  std::size_t goal = 0;  ///< in Restated::goals; their number where it has none
  std::string name;      ///< folded, without blanks
  std::vector<Mention<Thing>> mentions;
};

struct RestatedGoal {
  GoalLevel level = GoalLevel::area;
  std::vector<std::string> titles;  ///< folded
  std::vector<Mention<Goal>> mentions;
  std::vector<std::size_t> parents;  ///< in Restated::goals, one for each mention with a parent
};

struct Restated {
  std::vector<RestatedGoal> goals;  ///< focus and area goals
  std::vector<RestatedThing<Indicator>> indicators;
  std::vector<RestatedThing<Activity>> activities;
};

[[nodiscard]] Restated gather(std::span<const Plan* const> documents);

}  // namespace planlint::writer
