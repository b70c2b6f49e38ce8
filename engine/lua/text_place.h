// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
//
// Where a part of a text stands in its source. The two differ: lines are joined, indentation is taken off, words that a
// line's end has cut are whole, and a page's head may stand between two lines.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

#include "text/range.h"

namespace planlint {

/// A part of a text, as bytes.
struct TextPart {
  std::string_view text;
  std::size_t first = 0;  ///< its first byte
  std::size_t end = 0;    ///< behind its last
};

/// The place of `part` in `source`, within `hull`, which the text was made from. Nothing where the part is empty, or
/// stands in the source more or less often than in the text, so that it is not known which one is meant.
[[nodiscard]] std::optional<Range> place_in_source(const TextPart& part, std::string_view source, Range hull);

}  // namespace planlint
