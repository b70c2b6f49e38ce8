// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
//
// Lines above goals: what a board's goal is measured and reached by, and which boards answer to the council's.
#pragma once

#include <string>
#include <vector>

#include "lsp/snapshot.h"

namespace planlint::lsp {

struct CodeLens {
  Range range;                      ///< of the goal's keyword, or of its title
  std::string title;                ///< ”2 indikatorer, 1 aktivitet, 3 fynd”
  std::vector<Location> locations;  ///< what it counts, for a list of references; none for what cannot be gone to
};

/// In a plan or report one on each board goal; in a catalogue one on each area goal: the boards whose plans, among the
/// files that are known, have it. In the order of the text.
[[nodiscard]] std::vector<CodeLens> code_lenses(const Snapshot& snapshot);

}  // namespace planlint::lsp
