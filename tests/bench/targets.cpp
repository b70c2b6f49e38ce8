// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
#include "bench/targets.h"

#include <algorithm>
#include <cassert>
#include <cstdio>

namespace planlint::bench {

double median(std::vector<double> values) {
  assert(!values.empty());
  const auto middle = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
  std::nth_element(values.begin(), middle, values.end());
  return *middle;
}

void print_results(const std::vector<Result>& results) {
  std::printf("\n%-64s %10s   %-12s\n", "", "measured", "target");
  for (const Result& result : results) {
    const bool ok = result.at_least ? result.measured >= result.target : result.measured <= result.target;
    std::printf("%-64s %10.2f %s %.2f %-5s %s\n", result.name.c_str(), result.measured,
                result.at_least ? ">=" : "<=", result.target, result.unit.c_str(), ok ? "ok" : "MISSED");
  }
}

}  // namespace planlint::bench
