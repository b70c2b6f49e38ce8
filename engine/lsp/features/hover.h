// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
//
// What an author is told of what the mouse points at.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>

#include "lsp/features/money_relations.h"
#include "lsp/snapshot.h"

namespace planlint::lsp {

struct Hover {
  std::string markdown;
  Range range;  ///< what it is about, around the place
};

/// A goal with what it stands under, be it where it is defined or where it is referred to, in prose too; an indicator
/// with the council's value and last year's outcome; an activity with its dates; a figure with what it is summed with;
/// a global goal's name; a file that is referred to; the page of a rule that a suppression names; a keyword's help.
/// `money` are the relations of the document's tables; without them, a figure is silent.
[[nodiscard]] std::optional<Hover> hover(const Snapshot& snapshot, std::uint32_t offset,
                                         std::span<const MoneyRelation> money = {});

/// Whether the place is on a figure whose hover needs the relations.
[[nodiscard]] bool is_on_money(const Snapshot& snapshot, std::uint32_t offset);

}  // namespace planlint::lsp
