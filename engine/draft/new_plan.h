// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
//
// A board's plan to begin with: what the council asks of the board, so that nothing of it is forgotten.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "model/plan.h"

namespace planlint {

struct NewPlan {
  std::string board;
  int year = 0;          ///< 0 for the catalogue's
  std::string based_on;  ///< how the plan file names the catalogue; empty for no reference
};

/// A plan file in the common form: the header, all goals that the board answers to, and the council's indicators and
/// activities that it was given, restated. The board's own targets and goals are still to be written.
[[nodiscard]] std::string new_plan(const Plan& catalogue, const NewPlan& request);

/// The boards that a catalogue names, in groups and behind `nämnder`, each once, by its letters; without the names of
/// groups, and without plurals that stand for many (`stadsdelsnämnderna`, `samtliga nämnder`).
[[nodiscard]] std::vector<std::string_view> boards_of(const Plan& catalogue);

/// How much a catalogue says to a board.
struct BoardsShare {
  bool named = false;          ///< something is given to it by its name, its group or a plural
  std::size_t goals = 0;       ///< area goals
  std::size_t indicators = 0;  ///< the council's
  std::size_t activities = 0;
};
[[nodiscard]] BoardsShare share_of(const Plan& catalogue, std::string_view board);

}  // namespace planlint
