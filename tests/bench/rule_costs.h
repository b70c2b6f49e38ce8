// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
//
// What rules cost: each by itself and all together, as parts of the parse of the same bytes, on plans of a megabyte.
#pragma once

#include <vector>

#include "bench/targets.h"
#include "lua/rule_set.h"

namespace planlint::bench {

/// Prints the dearest rules on a dense plan and on one of prose, and gives the rows of the table of results: all rules
/// on both, how prose grows from one megabyte to four, and the searches for near misses and near duplicates.
[[nodiscard]] std::vector<Result> measure_rules(const RuleSet& rules);

}  // namespace planlint::bench
