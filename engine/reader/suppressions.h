// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
//
// `# planlint: ignorera RULE -- reason`: findings that an author has looked at and wants to be silent.
#pragma once

#include <string>
#include <vector>

#include "diagnostics/engine_rules.h"
#include "syntax/tree.h"
#include "text/range.h"

namespace planlint {

/// Silences the findings of one rule that start inside `covers`.
struct Suppression {
  std::string rule;
  std::string reason;
  Range covers;      ///< the next statement with its block, the block it stands in, or the whole file
  Range rule_range;  ///< the rule's id in the comment
  Range comment;
};

/// The suppressions of a file. Three forms: `ignorera` for the next statement (or, behind a statement, for that one),
/// `ignorera-block` for the block that the comment stands in, `ignorera-fil` for the file. Several rules are separated
/// by commas. One without a reason or with a form that does not exist is a finding, and silences nothing.
[[nodiscard]] std::vector<Suppression> read_suppressions(const SyntaxTree& tree, Findings& findings);

}  // namespace planlint
