// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
//
// A rule's page, by its id or from a finding.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "lsp/snapshot.h"

namespace planlint::lsp {

struct Explanation {
  std::string rule;
  std::string markdown;  ///< its page
};

/// Nothing for a rule that there is not.
[[nodiscard]] std::optional<Explanation> explain(const Snapshot& snapshot, std::string_view rule);

/// The rules of the findings that a place is in, or that begin on its line where it is in none: the innermost first,
/// each rule once. A rule that a suppression names comes before them.
[[nodiscard]] std::vector<Explanation> explain_at(const Snapshot& snapshot, std::uint32_t offset);

/// The id of a known rule that stands in a comment around a place; empty where none does.
[[nodiscard]] Range rule_id_at(const Snapshot& snapshot, std::uint32_t offset);

}  // namespace planlint::lsp
