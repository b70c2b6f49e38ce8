// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
//
// Which lines of a page are a table, and the columns it has. The gap between two cells of a line may be as narrow as a
// blank; the strip between two columns is told by all lines of the table together, which leave it empty.
#pragma once

#include <cstddef>
#include <span>
#include <vector>

#include "convert/pdf_lines.h"

namespace planlint {

struct PdfStrip {
  double left = 0;
  double right = 0;

  [[nodiscard]] double width() const { return right - left; }
};

struct PdfTable {
  std::size_t begin = 0;
  std::size_t end = 0;           ///< after its last line
  std::vector<PdfStrip> strips;  ///< between its columns, from left to right
};

/// The tables of a page in their order. Each begins and ends with a line of several cells or what wraps from it.
[[nodiscard]] std::vector<PdfTable> tables_of(std::span<const PdfLine> lines);

/// Whether words of the line stand in a strip: it spans columns.
[[nodiscard]] bool crosses(const PdfLine& line, const std::vector<PdfStrip>& strips);

/// Cuts the cells of a line where the strips are, and gives each its column. Cells that were apart stay apart.
void cut_at(PdfLine& line, const std::vector<PdfStrip>& strips);

}  // namespace planlint
