// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
//
// A comment that silences a rule, as a value: what it silences, why, for how long, and what came of it.
#pragma once

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "text/range.h"

namespace planlint {

/// A day of the calendar. The day of a run is said once, by the command line; nothing else asks the clock.
using Day = std::chrono::year_month_day;

/// `2024-03-31`; empty for none.
[[nodiscard]] std::string iso_text(const std::optional<Day>& day);
/// The day that `2024-03-31` is; nothing for a text of another form, and for a day that does not exist.
[[nodiscard]] std::optional<Day> day_of(std::string_view iso);

/// How far a suppression reaches.
enum class SuppressionScope : std::uint8_t { statement, block, file };

/// Silences the findings of one rule that start inside `covers`.
struct Suppression {
  std::string rule;
  std::string reason;
  SuppressionScope scope = SuppressionScope::statement;
  std::optional<Day> expires = std::nullopt;  ///< `till 2024-03-31`: the last day that it silences anything
  std::string owner = {};                     ///< `ansvarig …`: who is to look at it again; may be empty
  Range covers;                               ///< the next statement with its block, the block, or the whole file
  Range rule_range;                           ///< the rule's id in the comment
  Range comment;
};

enum class SuppressionState : std::uint8_t {
  used,     ///< it has silenced something
  unused,   ///< there is nothing for it to silence
  expired,  ///< its last day is past: it silences nothing
  unknown   ///< the checks broke before one could tell
};

/// A suppression, and what a run made of it.
struct SuppressionResult {
  Suppression suppression;
  SuppressionState state = SuppressionState::unused;
};

}  // namespace planlint
