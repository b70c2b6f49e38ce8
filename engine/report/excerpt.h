// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
//
// The piece of a line that a finding shows: safe to print, cut where it is long, with the place of the carets.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "text/range.h"
#include "text/source.h"

namespace planlint {

/// The widest piece of a line that is shown, in columns.
inline constexpr std::size_t excerpt_columns = 110;

struct Excerpt {
  std::string text;              ///< printable; with `…` where the line goes on
  std::size_t caret_column = 0;  ///< columns before the first caret
  std::size_t caret_count = 1;
};

/// The piece of `line` around the bytes `[start, end)`; takes time by the piece's length, not the line's.
[[nodiscard]] Excerpt excerpt_of(std::string_view line, std::size_t start, std::size_t end);

/// The piece of the range's first line; a range over several lines is underlined to the end of the first.
[[nodiscard]] Excerpt excerpt_of(const Source& source, Range range);

}  // namespace planlint
