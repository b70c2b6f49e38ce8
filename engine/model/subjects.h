// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
//
// What a place in a plan belongs to, in words that stay the same when lines are inserted above or goals change places:
// by these a finding is known again in another run.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "model/plan.h"

namespace planlint {

class Subjects {
 public:
  /// `plan` must outlive this.
  explicit Subjects(const Plan& plan);

  /// The innermost thing that holds the start of `range`, with what it stands in: `area_goal 1.2 > indicator "andel
  /// elever"`, `operating_budget "drift" > row "summa" > column "netto"`; names folded. `document` where none does.
  [[nodiscard]] std::string at(Range range) const;

 private:
  enum class Kind : std::uint8_t {
    goal,
    section,
    indicator,
    activity,
    table,
    decision,
    appendix,
    paragraphs,
    directive,
    programme,
    sdg_list,
    result_unit,
    board_group
  };
  struct Entry {
    Range range;
    Kind kind = Kind::goal;
    Index thing = 0;
    Index around = no_index;  ///< the entry that it stands in
  };

  void add(Range range, Kind kind, std::size_t thing);
  void add_texts_of_goals();
  void nest();
  [[nodiscard]] const Entry* innermost(std::uint32_t offset) const;
  [[nodiscard]] std::string path_of(const Entry& entry, std::uint32_t offset) const;
  [[nodiscard]] std::string goal_path(Index goal) const;
  [[nodiscard]] std::string section_path(Index section) const;
  [[nodiscard]] std::string owner_path(const Owner& owner) const;
  [[nodiscard]] std::string cell_path(const Table& table, std::uint32_t offset) const;

  const Plan& plan_;
  std::vector<Entry> entries_;  ///< by start, what is around before what is in it
};

}  // namespace planlint
