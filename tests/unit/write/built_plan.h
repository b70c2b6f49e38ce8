// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
//
// Plans as the reader of published documents makes them: texts of any content, ranges in document order.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "model/plan.h"

namespace planlint::tests {

struct BuiltPlan {
  Plan plan;
  std::uint32_t at = 0;  ///< in the document that there is not

  BuiltPlan();

  Range range();
  Text text(std::string_view value);
  /// A value read from free text.
  Quantity number(std::string_view op_and_number, std::string_view space, std::string_view unit, Operator op,
                  Decimal value);
  Quantity words(QuantityKind kind, std::string_view text);

  Index goal(GoalLevel level, std::string_view number, std::string_view title, Index parent = no_index);
  Indicator& indicator(std::string_view name, Owner owner, bool from_kf = false);
  Activity& activity(std::string_view name, Owner owner, bool from_kf = false);
  Index section(std::string_view title, Owner owner, Index parent = no_index);
  void paragraphs(std::string_view value, Owner owner);
  Table& table(TableKind kind, Owner owner);
  static Row& row(Table& table, RowRole role);
  void cell(Table& table, std::string_view value);
};

}  // namespace planlint::tests
