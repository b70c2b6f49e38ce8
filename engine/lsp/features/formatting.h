// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
//
// engine/format as edits that are as small as can be, so that cursors, folds and marks stay where they are.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "lsp/snapshot.h"

namespace planlint::lsp {

/// What makes `before` to `after`, which are mostly the same but for blanks: by place, apart from each other.
[[nodiscard]] std::vector<Edit> small_edits(std::string_view before, std::string_view after);

/// The whole file; its line ends and byte-order mark stay. None for a published document.
[[nodiscard]] std::vector<Edit> format_document(const Snapshot& snapshot);

/// The statements that `range` touches, whole, as they are in the formatted file; nothing outside them changes.
[[nodiscard]] std::vector<Edit> format_range(const Snapshot& snapshot, Range range);

/// After `typed` was typed in front of `offset`: `|` and a line break in a table align its rows, `}` that begins its
/// line is moved below the statement that it closes. Nothing for anything else.
[[nodiscard]] std::vector<Edit> format_on_type(const Snapshot& snapshot, std::uint32_t offset, char typed);

}  // namespace planlint::lsp
