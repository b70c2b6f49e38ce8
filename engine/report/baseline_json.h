// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
//
// The file of a baseline: findings that an office knows of, in JSON that reads well in a diff.
#pragma once

#include <string>
#include <string_view>
#include <variant>

#include "diagnostics/diagnostic.h"
#include "diagnostics/known_findings.h"

namespace planlint {

/// Sorted, one finding a line, described in docs/json.md; the same findings give the same bytes.
[[nodiscard]] std::string baseline_text(const FindingCounts& counts);

/// What baseline_text wrote, whoever has edited it since; or what is wrong with it, for people.
[[nodiscard]] std::variant<FindingCounts, std::string> read_baseline(std::string_view text, Language language);

}  // namespace planlint
