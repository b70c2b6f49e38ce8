// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
//
// Published documents: the reading against the bare parse of the plan file that the same document gives, and `check`
// as its users start it.
#pragma once

#include <filesystem>
#include <vector>

#include "bench/single_file.h"
#include "bench/targets.h"

namespace planlint::bench {

inline constexpr std::size_t document_bytes = 250'000;

void register_documents();

/// The rows of the table; a benchmark that was filtered out has none.
[[nodiscard]] std::vector<Result> document_results(const Times& times);

/// `planlint check` on documents in `folder`, which holds the catalogue, `catalogue.plan`.
[[nodiscard]] std::vector<Result> measure_document_check(const std::filesystem::path& folder);

}  // namespace planlint::bench
