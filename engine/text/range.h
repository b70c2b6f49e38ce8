// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
//
// Positions in a source: bytes inside the engine, lines and characters for people.
#pragma once

#include <compare>
#include <cstdint>
#include <string_view>

namespace planlint {

/// Half-open span of bytes `[start, end)` in one source. Empty where a thing is missing and only its place is known.
struct Range {
  std::uint32_t start = 0;
  std::uint32_t end = 0;

  [[nodiscard]] bool empty() const { return start >= end; }
  [[nodiscard]] bool contains(const Range& other) const { return start <= other.start && other.end <= end; }
  auto operator<=>(const Range&) const = default;
};

/// A place as people count: both from 1; the column in characters (Unicode code points), a byte-order mark not counted.
struct Position {
  std::uint32_t line = 1;
  std::uint32_t column = 1;
  auto operator<=>(const Position&) const = default;
};

/// A piece of text as it stands in a source (quotes and escapes resolved), with the range that it was written in,
/// delimiters left out. `present` tells an empty text (`""`) from one that is not there.
struct Text {
  std::string_view value;
  Range range;
  bool present = false;

  explicit operator bool() const { return present; }
};

}  // namespace planlint
