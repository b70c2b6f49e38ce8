// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
//
// Where a goal, an indicator, an activity or an appendix is spoken of.
#pragma once

#include <cstdint>
#include <vector>

#include "lsp/features/mentions.h"
#include "lsp/snapshot.h"

namespace planlint::lsp {

/// In all files that know the thing at `offset`, by path and place: one place for each statement, its number or else
/// its name. The declaration is the one in the catalogue or, where the thing is in none, in the plan; what restates it
/// is a reference. Published documents that are no text are left out: no editor shows them.
[[nodiscard]] std::vector<Location> references(const Snapshot& snapshot, std::uint32_t offset, bool with_declaration);

struct Highlight {
  Range range;
  bool is_declaration = false;
};

/// In the current file alone, numbers and names, by place.
[[nodiscard]] std::vector<Highlight> highlights(const Snapshot& snapshot, std::uint32_t offset);

}  // namespace planlint::lsp
