// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
//
// Values as they stand in cells and sentences of a document.
#pragma once

#include <optional>
#include <string_view>

#include "model/quantity.h"
#include "text/range.h"

namespace planlint {

/// The value that a cell holds: `33 %`, `Max 10 personer`, `öka`, `Tas fram av nämnd`, `Fastställs 2018`; absent for an
/// empty cell, unreadable (with its text) for anything else.
[[nodiscard]] Quantity quantity_of(const Text& cell);

/// Whether a text may be a value: what quantity_of reads, or a dash.
[[nodiscard]] bool is_value(std::string_view text);
/// What stands in a cell and is no name: a value, a figure, a date. Where each cell has a line of its own such lines
/// come back on every page, and yet are no page head; nor are they headings.
[[nodiscard]] bool is_cell_text(std::string_view text);

/// The amount of money that a sentence names first (`om 13,8 mnkr`, `383 887 kronor`): where it stands in `sentence`,
/// counted in bytes; nothing where there is none.
struct AmountPlace {
  std::size_t start = 0;
  std::size_t length = 0;
};
[[nodiscard]] std::optional<AmountPlace> find_amount(std::string_view sentence);

}  // namespace planlint
