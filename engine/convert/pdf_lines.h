// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
//
// The words of a page as lines, and where a line falls into cells.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "convert/pdf_words.h"

namespace planlint {

struct PdfCell {
  double left = 0;
  double right = 0;
  std::string text;
  std::vector<PdfWord> words =
      {};                  ///< what the text was made of; for a marked line of a list only what follows the mark
  std::size_t column = 0;  ///< of the table it stands in
};

struct PdfLine {
  double top = 0;
  double bottom = 0;
  std::vector<PdfCell> cells;  ///< from left to right, at least one

  [[nodiscard]] double height() const { return bottom - top; }
};

/// From top to bottom. A gap makes two cells of a line where it is wide for certain, or where it is wider than a blank
/// and a line nearby has a wide one in the same place.
[[nodiscard]] std::vector<PdfLine> lines_of_page(PdfPage words);

}  // namespace planlint
