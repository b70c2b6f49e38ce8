// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
//
// Which lines of two texts are the same line.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

namespace planlint::formatter {

/// Lines `[before, before + length)` of one text are the lines from `after` of the other.
struct Match {
  std::uint32_t before = 0;
  std::uint32_t after = 0;
  std::uint32_t length = 0;
};

/// The lines that two texts have in common, in order; equal numbers stand for equal lines. The lines that occur once in
/// each are matched first, as in a patience diff, and what lies between by the shortest edit script where that is
/// short.
[[nodiscard]] std::vector<Match> matches_of(std::span<const std::uint32_t> before,
                                            std::span<const std::uint32_t> after);

}  // namespace planlint::formatter
