// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
//
// What leads from one text to another, in edits as small as an author would make them: cursors, folds and undo of
// what has not changed stay.
#pragma once

#include <string_view>
#include <vector>

#include "diagnostics/diagnostic.h"

namespace planlint::lsp {

/// Edits of whole runs of lines, by place; none where the texts are equal.
[[nodiscard]] std::vector<Edit> edits_between(std::string_view before, std::string_view after);

}  // namespace planlint::lsp
