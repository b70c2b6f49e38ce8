// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
//
// Which lines of a table make up a row of it. Rows stand further apart than the lines of a cell; how far, each table
// tells of itself.
#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <vector>

#include "convert/pdf_columns.h"
#include "convert/pdf_lines.h"

namespace planlint {

/// Where rows begin among the lines of a table, which are cut into their columns. The first is always 0. Every line
/// begins one where nothing tells what is between rows and what is within one.
[[nodiscard]] std::vector<std::size_t> rows_of_table(std::span<const PdfLine> lines,
                                                     const std::vector<PdfStrip>& strips);

/// Cells of a row with tabs between, empty ones at the end left out.
[[nodiscard]] std::string text_of_row(std::span<const PdfLine> row);

}  // namespace planlint
