// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
//
// One plan in memory: the bare parse, the reading, the whole lint, and an edit. Every time is of all threads of the
// process, and the repetitions of all benchmarks are shuffled, so that a slow moment of the machine meets all of them.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "bench/targets.h"
#include "lua/rule_set.h"

namespace planlint::bench {

inline constexpr std::size_t plan_bytes = 200'000;
inline constexpr std::size_t large_bytes = 1'000'000;

/// Seconds of CPU per call, one value a repetition, by the benchmark's name.
using Times = std::map<std::string, std::vector<double>>;

/// `folder` holds the catalogue, `catalogue.plan`.
void register_single_file(const RuleSet& rules, const std::string& folder);

/// The rows of the table; a benchmark that was filtered out has none.
[[nodiscard]] std::vector<Result> single_file_results(const Times& times);

/// Bytes that tree-sitter keeps for the tree of `text`, for each byte of it.
[[nodiscard]] double tree_bytes_per_byte(const std::string& text);

}  // namespace planlint::bench
