// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
//
// What pdftotext finds on the pages, words and their places, as text for the reader of documents.
#pragma once

#include <string_view>
#include <variant>

#include "convert/convert.h"

namespace planlint {

/// `html` is what `pdftotext -bbox` prints. Paragraphs with those lines joined that are full, a form feed between
/// pages; cells of a row with tabs between, under the columns that the whole table agrees on; a row that is wrapped
/// over lines on one line, where its lines stand closer together than rows do.
[[nodiscard]] std::variant<Converted, ConversionProblem> text_of_pdf(std::string_view html);

}  // namespace planlint
