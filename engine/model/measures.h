// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
//
// What goals are measured and reached by: indicators and activities.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "model/date.h"
#include "model/owner.h"
#include "model/quantity.h"
#include "text/range.h"

namespace planlint {

enum class Period : std::uint8_t { none, year, half_year, tertial, quarter, month };
enum class Better : std::uint8_t { unknown, higher, lower };

/// The period that a value is for: `2023`, `tertial 1 2023`.
struct ValuePeriod {
  Period part = Period::none;  ///< `year` or `none` for a whole year
  int number = 0;
  int year = 0;
  Range range;
};

/// `ändrar årsmål … från … till …`, on an indicator or in a decision.
struct TargetChange {
  Text indicator;  ///< not present where it stands on the indicator itself
  Quantity from;
  Quantity to;
  Range range;
};

struct Indicator {
  bool from_kf = false;  ///< KF's indicator, restated by a board or defined by a catalogue
  Range range;
  Range keyword;
  Text name;
  Owner owner;
  Quantity target;                      ///< årsmål: the board's own; in a catalogue KF's
  std::vector<Quantity> other_targets;  ///< årsmål written again in the same statement
  Quantity kf_target;                   ///< kf-årsmål: KF's value as the plan restates it
  Period period = Period::none;
  Text period_text;
  Text unit;  ///< `enhet`: for values that carry none (a catalogue whose target is still to be set)
  Better better = Better::unknown;
  bool scope_is_city = false;  ///< `omfattar staden`: the value is the whole city's
  ValuePeriod value_period;
  Quantity outcome;
  Quantity outcome_men;
  Quantity outcome_women;
  Quantity previous;  ///< last year's outcome
  Quantity forecast;
  Text analysis;
  Text deviation;
  Text comment;
  std::vector<Text> responsible;
  std::vector<Text> boards;  ///< in a catalogue: the boards it is given to; none for all of them
  std::vector<TargetChange> changes;
};

struct Activity {
  bool from_kf = false;
  Range range;
  Range keyword;
  Text name;
  Owner owner;
  Range time_range;  ///< of the `tid` statement; empty where there is none
  std::optional<Date> start;
  std::optional<Date> end;
  Text deviation;
  Text analysis;
  Text comment;
  std::vector<Text> responsible;
  std::vector<Text> boards;  ///< in a catalogue: the boards it is given to; none for all of them
};

}  // namespace planlint
