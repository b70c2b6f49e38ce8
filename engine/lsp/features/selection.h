// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
//
// A selection that grows: word, text, statement, block, goal, file.
#pragma once

#include <cstdint>
#include <vector>

#include "lsp/snapshot.h"

namespace planlint::lsp {

/// The ranges around an offset, each larger than the one before and holding it; the file is the last. Never empty.
[[nodiscard]] std::vector<Range> selections(const Snapshot& snapshot, std::uint32_t offset);

}  // namespace planlint::lsp
