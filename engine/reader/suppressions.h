// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
//
// `# planlint: ignorera RULE -- reason`: findings that an author has looked at and wants to be silent.
#pragma once

#include <vector>

#include "diagnostics/engine_rules.h"
#include "diagnostics/suppression.h"
#include "syntax/tree.h"

namespace planlint {

/// The suppressions of a file. Three forms: `ignorera` for the next statement (or, behind a statement, for that one),
/// `ignorera-block` for the block that the comment stands in, `ignorera-fil` for the file. Several rules are separated
/// by commas. Before the reason may stand, in either order, `till 2024-03-31` and `ansvarig …`. One without a reason,
/// or with something in it that cannot be understood, is a finding, and silences nothing.
[[nodiscard]] std::vector<Suppression> read_suppressions(const SyntaxTree& tree, Findings& findings);

}  // namespace planlint
