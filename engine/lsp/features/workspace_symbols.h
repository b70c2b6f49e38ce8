// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
//
// Finding a goal, an indicator or a table by a few letters of its name, in whichever file it is.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "lsp/features/outline.h"
#include "lsp/snapshot.h"

namespace planlint::lsp {

inline constexpr std::size_t most_symbols = 200;

struct WorkspaceSymbol {
  OutlineKind kind = OutlineKind::goal;
  std::string name;       ///< ”1.2 Alla barn …”
  std::string detail;     ///< what it is
  std::string container;  ///< what it stands in, or else its board; may be empty
  Location location;
};

/// Those whose names hold the letters of `query` in their order, whatever their case: the best `most_symbols`, best
/// first (whole words at the beginning, then beginnings of words, then letters close together). All names match an
/// empty query.
[[nodiscard]] std::vector<WorkspaceSymbol> workspace_symbols(const Snapshot& snapshot, std::string_view query);

/// How well a name in lower case fits a query in lower case; negative where it does not.
[[nodiscard]] int fit_of(std::string_view name, std::string_view query);

}  // namespace planlint::lsp
