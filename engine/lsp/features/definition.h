// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
//
// From a name or number to what it stands for.
#pragma once

#include <cstdint>
#include <optional>

#include "lsp/snapshot.h"

namespace planlint::lsp {

/// A reference leads to its declaration in the file itself, or else in the plan that a report follows up, or else in
/// the catalogue. A declaration leads on: from a report to the plan, from a plan to the catalogue; where there is
/// nothing further, to itself. The name of a file leads to its beginning.
[[nodiscard]] std::optional<Location> definition(const Snapshot& snapshot, std::uint32_t offset);

}  // namespace planlint::lsp
