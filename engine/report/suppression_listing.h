// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
//
// The list of suppressions: `planlint suppressions`.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "diagnostics/diagnostic.h"
#include "diagnostics/suppression.h"

namespace planlint {

/// A comment: the suppressions of its rules have everything but rule and state in common.
struct ListedComment {
  std::string file;
  Position position;
  std::vector<SuppressionResult> rules;  ///< one or more
};

/// The name of a state or scope in machine-readable output.
[[nodiscard]] std::string_view name_of(SuppressionState state);
[[nodiscard]] std::string_view name_of(SuppressionScope scope);

/// A line for each comment, and how many there are of each state.
[[nodiscard]] std::string suppressions_as_text(std::span<const ListedComment> comments, Language language);

/// `{"version": 1, "suppressions": […]}`, described in docs/json.md.
[[nodiscard]] std::string suppressions_as_json(std::span<const ListedComment> comments);

}  // namespace planlint
