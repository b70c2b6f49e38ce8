// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
//
// The table at the end: what was measured against what is aimed at.
#pragma once

#include <string>
#include <vector>

namespace planlint::bench {

/// A value with its unit that should be at most (or, for a rate, at least) its target.
struct Result {
  std::string name;
  double measured = 0;
  double target = 0;
  std::string unit;
  bool at_least = false;
};

/// The middle of the values; of an even number the higher of the two. Wants at least one.
[[nodiscard]] double median(std::vector<double> values);

void print_results(const std::vector<Result>& results);

}  // namespace planlint::bench
