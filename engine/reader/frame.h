// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
//
// The blocks that are open while a plan is read, from the innermost out to the file.
#pragma once

#include <cstdint>
#include <string_view>

#include "model/owner.h"
#include "reader/schema.h"
#include "text/range.h"

namespace planlint {

/// Where list items (`- "…"`) go.
enum class ListOf : std::uint8_t { nothing, expected_results, priorities, boards, result_units };

/// An open block and what the statements in it belong to.
struct Frame {
  const Frame* parent = nullptr;
  Place place = Place::file;
  std::string_view word;  ///< the keyword of the statement that opened the block; empty for the file
  Range keyword;          ///< where it stands
  std::string_view title;
  Owner owner;
  Index thing = no_index;  ///< the indicator, activity, decision, table, directive or board group that is open
  ListOf list = ListOf::nothing;
  bool unknown = false;  ///< opened by no known keyword: what stands in it is not judged
};

}  // namespace planlint
