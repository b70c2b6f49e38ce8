// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
//
// Pandoc's document tree as text for the reader of documents: a paragraph per line, headings with `#`, list items with
// `- ` or their number, tables as rows between pipes.
#pragma once

#include <cstddef>
#include <string_view>
#include <variant>

#include "convert/convert.h"

namespace planlint {

/// `json` is what `pandoc -t json` prints. Cells that span rows or columns leave empty ones; what stands in several
/// lines of a cell comes on one line; a foot note follows the paragraph or table that it belongs to.
[[nodiscard]] std::variant<Converted, ConversionProblem> text_of_pandoc(std::string_view json, std::size_t most);

}  // namespace planlint
