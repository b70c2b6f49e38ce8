// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
//
// A table that goes on below a page break or a wider gap has the columns it had above, also those that are empty from
// there on.
#pragma once

#include <optional>
#include <span>
#include <vector>

#include "convert/pdf_columns.h"
#include "convert/pdf_lines.h"

namespace planlint {

/// The columns of a table above, and where the cells in each begin and end.
struct PdfColumns {
  std::vector<PdfStrip> strips;
  std::vector<std::vector<PdfStrip>> cells;  ///< by column
};

[[nodiscard]] PdfColumns columns_of(std::span<const PdfLine> table, const std::vector<PdfStrip>& strips);

/// The strips of the table above, narrowed, where a table of fewer columns goes on with it: every cell keeps to one of
/// its columns and begins or ends where another cell of that column does.
[[nodiscard]] std::optional<std::vector<PdfStrip>> goes_on(const PdfColumns& above, std::span<const PdfLine> table,
                                                           const std::vector<PdfStrip>& strips);

}  // namespace planlint
