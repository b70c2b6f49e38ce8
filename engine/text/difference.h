// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
//
// What differs between two texts of which one came from the other by an edit.
#pragma once

#include <optional>
#include <string_view>

#include "text/range.h"

namespace planlint {

/// All between the bytes at the beginning and at the end that both texts have.
struct Difference {
  Range old;                  ///< the bytes of the text before that are not there any more
  std::uint32_t new_end = 0;  ///< where what took their place ends in the text after

  /// Whether it is inside a range of the text before, and not at its ends.
  [[nodiscard]] bool is_inside(Range range) const { return range.start < old.start && old.end < range.end; }
  /// Where a place of the text before is in the text after; nothing where the edit is at it or crosses its border.
  [[nodiscard]] std::optional<Range> moved(Range range) const;
};

/// Of texts of less than 4 GiB.
[[nodiscard]] Difference difference_between(std::string_view before, std::string_view after);

}  // namespace planlint
