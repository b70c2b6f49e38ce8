// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
//
// Writes the things of a plan. Used by write_plan alone.
#pragma once

#include <string>

#include "write/outline.h"
#include "write/printer.h"

namespace planlint::writer {

class PlanWriter {
 public:
  explicit PlanWriter(const Plan& plan) : plan_(plan), outline_(outline_of(plan)) {}

  [[nodiscard]] std::string write();
  [[nodiscard]] std::string write(const Indicator& indicator);
  [[nodiscard]] std::string write(const Activity& activity);

 private:
  /// What a block belongs to, as far as it decides what may stand there.
  enum class Place : std::uint8_t { file, focus_goal, area_goal, board_goal, section, inner };

  // write_plan.cpp
  void write_header();
  void write_things(const Things& things, Place place);
  void write_thing(const Thing& thing);
  [[nodiscard]] bool may_stand(const Thing& thing, Place place) const;
  void write_goal(Index index);
  void write_section(Index index);
  void write_decision(Index index);
  void write_directive(Index index);
  void write_sdg_list(const SdgList& list);

  // measures.cpp
  void write_indicator(const Indicator& indicator);
  void write_activity(const Activity& activity);
  void write_change(const TargetChange& change);
  void write_value(std::string_view keyword, const Quantity& value);
  template <class Measured>
  void write_remarks(const Measured& thing);

  // tables.cpp
  void write_table(Index index);
  void write_units(const UnitRun& run);

  const Plan& plan_;
  Outline outline_;
  Printer out_;
};

}  // namespace planlint::writer
