// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
//
// Goals on all three levels: what a plan is built of.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "model/owner.h"
#include "text/range.h"

namespace planlint {

enum class Fulfilment : std::uint8_t { none, full, partial, not_met };

/// What a goal's number says of its place: "1.2" and 3 for "1.2.3".
struct NumberParts {
  std::string_view parent;
  std::int64_t last = 0;
};

/// The parts of a number; nothing where it has one part only, or where the last one is not in digits.
[[nodiscard]] std::optional<NumberParts> parts_of_number(std::string_view number);

struct Assessment {
  Fulfilment fulfilment = Fulfilment::none;
  Text text;  ///< as written
};

struct GoalReference {
  std::string_view number;  ///< without a full stop at the end
  Range range;
};

enum class GoalLevel : std::uint8_t { focus, area, board };

/// An inriktningsmål, a mål för verksamhetsområdet or a nämndmål.
struct Goal {
  GoalLevel level = GoalLevel::area;
  Range range;
  Range keyword;
  Text number;  ///< without a full stop at the end; not present for a board goal known by its title
  Text title;
  Index parent = no_index;  ///< the goal it stands in or, for an area goal, the focus goal it follows; in `goals`
  std::vector<GoalReference> supports;  ///< `stödjer …`
  Text description;
  std::vector<Text> expected_results;
  Range expected_results_range;  ///< of the statement; empty where there is none
  std::vector<Text> priorities;
  Assessment assessment;
  Text analysis;
  Text deviation;
  Text comment;
  std::vector<Text> responsible;
  std::vector<Text> boards;  ///< in a catalogue: the boards that answer to it; none for all of them
};

}  // namespace planlint
