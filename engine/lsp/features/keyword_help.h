// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
//
// A line of help for each keyword of the language, and in which documents it may stand (docs/language.md has the tables
// in full).
#pragma once

#include <string_view>

#include "diagnostics/diagnostic.h"
#include "model/plan.h"

namespace planlint::lsp {

/// Empty for a word that is no keyword.
[[nodiscard]] std::string_view keyword_help(std::string_view keyword, Language language);

/// Whether a keyword has a use in a document of a kind; any has in one whose kind is not said yet.
[[nodiscard]] bool fits_in(std::string_view keyword, DocumentKind kind);

}  // namespace planlint::lsp
