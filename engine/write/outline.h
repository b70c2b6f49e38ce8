// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
//
// What stands in what: the flat arrays of a plan as the tree that its file is.
#pragma once

#include <cstdint>
#include <vector>

#include "model/plan.h"

namespace planlint::writer {

/// In the order in which things without a place of their own are written.
enum class ThingKind : std::uint8_t {
  sdg_list,
  board_group,
  decision,
  appendix,
  directive,
  paragraphs,
  programme,
  indicator,
  activity,
  table,
  result_units,  ///< of no table: `index` is the first of a run
  section,
  goal,
};

struct Thing {
  ThingKind kind = ThingKind::goal;
  Index index = 0;          ///< in the plan's array
  std::uint32_t place = 0;  ///< where it starts in its document
};

using Things = std::vector<Thing>;

/// A run of result units of one group, `[first, last)`.
struct UnitRun {
  Index first = 0;
  Index last = 0;
};

struct Outline {
  Things file;
  std::vector<Things> goals;
  std::vector<Things> sections;
  std::vector<Things> decisions;
  std::vector<Things> directives;
  std::vector<std::vector<UnitRun>> units_of_tables;  ///< what a table lists
  std::vector<UnitRun> loose_units;                   ///< what no table lists; `index` of a Thing is in here
};

/// Every thing of the plan once, in document order.
[[nodiscard]] Outline outline_of(const Plan& plan);

}  // namespace planlint::writer
