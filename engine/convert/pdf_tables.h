// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
//
// The lines of a page as text: paragraphs line by line, tables with their cells under columns.
#pragma once

#include <string>
#include <vector>

#include "convert/pdf_continued.h"
#include "convert/pdf_lines.h"

namespace planlint {

/// Lines of a paragraph that are full are joined with the next. A row of a table is put on one line where distances
/// tell what belongs to it; else its lines stay, with their cells under the table's columns. `above` is the table that
/// the page before ends with; the one that this page ends with takes its place.
[[nodiscard]] std::string text_of_lines(const std::vector<PdfLine>& lines, PdfColumns& above);

}  // namespace planlint
