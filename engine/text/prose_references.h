// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
//
// References in prose to goals (”mål 3.3”, ”nämndmål 1.2.1”, ”mål 1.1–1.3 och 2.4”) and appendices (”bilaga sju”,
// ”bilagorna 2 och 3”): for rules (`text.goal_references`) and for what finds and renames them in every file.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "text/range.h"

namespace planlint {

/// A goal's number in prose, without a full stop behind it.
struct GoalInProse {
  std::string_view number;
  Range range;
  bool is_range_end = false;  ///< the far end of ”1.1–1.3”
  bool is_elsewhere = false;  ///< another document's: ”programmets mål 1.2”, ”mål 3.3 och 16.2 i Agenda 2030”
};

/// All in their order, in time that is linear in the text. A number of one part is one only behind ”inriktningsmål”
/// (”mål 16” is the UN's), and a measure (”mål 1.5 %”) is none. Those of a sentence that speaks of another document's
/// goals are that document's, unless the word before them is one that only the plan's and KF's are called by
/// (”nämndmål 1.2.1”).
[[nodiscard]] std::vector<GoalInProse> goals_in_prose(std::string_view text);

struct AppendixInProse {
  int number = 0;
  Range range;                ///< of the digits, or of the word
  bool is_range_end = false;  ///< the far end of ”2–4”
  bool is_elsewhere = false;  ///< another document's: ”budgetens bilaga 3”, ”bilaga 2 till förordningen”
};

/// All in their order, in time that is linear in the text.
[[nodiscard]] std::vector<AppendixInProse> appendices_in_prose(std::string_view text);

/// Where a title begins that stands behind a reference that ends at `at`: behind a stop, a dash and spaces.
[[nodiscard]] std::size_t title_start(std::string_view text, std::size_t at);

/// Where `title` stands behind a reference that ends at `at`: ”1.2 Alla barn …”, ”1.2 – Alla barn …”, `1.2 "Alla barn
/// …"`; it may be broken over lines. Without quotation marks.
[[nodiscard]] std::optional<Range> title_behind(std::string_view text, std::uint32_t at, std::string_view title);

}  // namespace planlint
