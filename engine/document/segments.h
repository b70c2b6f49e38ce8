// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
//
// Where words stand across a page: what two blanks or more set apart, as `pdftotext -layout` keeps columns.
#pragma once

#include <cstddef>
#include <vector>

#include "document/page.h"

namespace planlint {

/// Words of a line that no more than one blank sets apart.
struct Segment {
  Range range;
  std::size_t column = 0;  ///< of its first character, counted in characters from the start of the line
  std::size_t width = 0;   ///< in characters

  [[nodiscard]] std::size_t end() const { return column + width; }
};
[[nodiscard]] std::vector<Segment> segments_of(const Page& page, std::size_t line);

}  // namespace planlint
