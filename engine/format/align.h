// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
//
// Columns: of tables, and of the values of properties that stand below each other.
#pragma once

#include "format/layout.h"

namespace planlint::formatter {

/// A wider cell sticks out of its column instead of widening every row.
inline constexpr std::size_t widest_column = 100;

/// Writes the rows of each table with padded cells: numbers and the cells of columns that mostly hold numbers to the
/// right, all others to the left.
void align_tables(const Layout& layout, TokenList& list);

/// Sets the column of values where properties stand on consecutive lines: two spaces behind the longest keyword.
void align_properties(Layout& layout, const TokenList& list);

}  // namespace planlint::formatter
