// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
//
// Renaming over all files: numbers and titles of goals, names of indicators and activities, appendices.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "lsp/snapshot.h"

namespace planlint::lsp {

struct RenamePlace {
  Range range;       ///< what is renamed, where the cursor stands
  std::string text;  ///< what it is called now
};

/// Why something cannot be renamed, in the author's language: what, and what could be done instead.
struct RenameRefusal {
  std::string reason;
};

[[nodiscard]] std::variant<RenamePlace, RenameRefusal> prepare_rename(const Snapshot& snapshot, std::uint32_t offset);

/// The edits of all files that speak of the thing at `offset`; none where it is called so already. Published documents
/// are never edited.
///
/// A goal's new number takes the numbers below it along: 1.2 → 1.3 makes 1.2.1 → 1.3.1, in every plan of the
/// catalogue. A goal stays under its parent: its number begins with the number of the goal that its statement stands
/// under, so moving one to another parent means to move its text first and to renumber it afterwards. A number that is
/// taken is refused, not swapped. A title is changed where it reads as the old one; a goal that has the number and
/// another title is left to the rule link/title-differs.
[[nodiscard]] std::variant<std::vector<FileEdits>, RenameRefusal> rename(const Snapshot& snapshot, std::uint32_t offset,
                                                                         std::string_view new_name);

}  // namespace planlint::lsp
