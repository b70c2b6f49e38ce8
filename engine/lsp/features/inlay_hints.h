// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
//
// What an author would otherwise look up: the council's value beside the board's, last year's outcome, and what a total
// or a net should be where it is missing or differs. What stands in the plan already is not said again, so that a plan
// that is done reads as it is.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "lsp/snapshot.h"

namespace planlint::lsp {

struct InlayHint {
  std::uint32_t offset = 0;  ///< behind this place
  std::string label;         ///< `KF: max 10 personer`, `Σ 3 006,0`
  std::string tooltip;       ///< plain; may be empty
};

/// Those that belong inside `visible`, by place.
[[nodiscard]] std::vector<InlayHint> inlay_hints(const Snapshot& snapshot, Range visible);

}  // namespace planlint::lsp
