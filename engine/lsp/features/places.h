// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
//
// What stands at a place of a tree.
#pragma once

#include "syntax/tree.h"
#include "text/range.h"

namespace planlint::lsp {

/// The innermost node that holds a range.
[[nodiscard]] Node node_at(const SyntaxTree& tree, Range range);
[[nodiscard]] inline Kind kind_at(const SyntaxTree& tree, Range range) { return node_at(tree, range).kind(); }

/// Words for people: strings, texts, comments, cells.
[[nodiscard]] bool is_text(Kind kind);

}  // namespace planlint::lsp
