// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
//
// All that a plan says, line by line, without where it was read from: what two plans are compared by.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "model/plan.h"

namespace planlint::tests {

enum class Values {
  as_written,
  as_read,  ///< without the words of numbers: a document has other spellings than a plan file
};

/// One line for each field that says something, in the order of the plan's arrays. Prose without indentation, and line
/// breaks as write_plan has them. Tables of result units that are lists are left out: `result_unit` has their names.
[[nodiscard]] std::vector<std::string> lines_of(const Plan& plan, Values values = Values::as_written);

/// The first lines in which two plans differ, for a message; empty where they are equal.
[[nodiscard]] std::string difference(const std::vector<std::string>& expected, const std::vector<std::string>& actual);

struct Read {
  Plan plan;
  std::vector<std::string> syntax;  ///< findings of syntax/… and file/…
};

[[nodiscard]] Read read_text(std::string text);

}  // namespace planlint::tests
