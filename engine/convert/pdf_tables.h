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

/// Lines that stand close together are a paragraph, or a row of a table where some of them have cells. A row is put on
/// one line where nothing speaks against it; else its lines stay, with their cells under the table's columns.
/// `above` is the table that the page before ends with; the one that this page ends with takes its place.
[[nodiscard]] std::string text_of_lines(const std::vector<PdfLine>& lines, PdfColumns& above);

}  // namespace planlint
