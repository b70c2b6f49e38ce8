// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
//
// What an editor may fold away.
#pragma once

#include <cstdint>
#include <vector>

#include "lsp/snapshot.h"

namespace planlint::lsp {

enum class FoldKind : std::uint8_t { block, text, comments, suppressions };

/// Of several lines: the first stays visible, and so does the last where it is a `}`.
struct Fold {
  Range range;
  FoldKind kind = FoldKind::block;
  auto operator<=>(const Fold&) const = default;
};

/// Blocks (of goals, tables, …), texts, runs of comments on lines of their own, and runs of suppressions among these;
/// by place. None in a published document.
[[nodiscard]] std::vector<Fold> folds(const Snapshot& snapshot);

}  // namespace planlint::lsp
