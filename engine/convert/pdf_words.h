// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
//
// The words of a PDF and where they stand, as `pdftotext -bbox` prints them.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace planlint {

/// In points, from the left and from the top of the page.
struct PdfWord {
  double left = 0;
  double top = 0;
  double right = 0;
  double bottom = 0;
  std::string text;

  [[nodiscard]] double height() const { return bottom - top; }
  [[nodiscard]] double middle() const { return (top + bottom) / 2; }
};

using PdfPage = std::vector<PdfWord>;

/// Pages without words are there, and empty. Words that say nothing are left out.
[[nodiscard]] std::vector<PdfPage> read_pdf_words(std::string_view html);

}  // namespace planlint
