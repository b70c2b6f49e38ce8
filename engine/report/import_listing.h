// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
//
// What the lines of a published document were taken for: `--explain-import`, and the counts of `planlint import`.
#pragma once

#include <array>
#include <cstddef>
#include <span>
#include <string>
#include <string_view>

#include "diagnostics/diagnostic.h"
#include "document/read_document.h"

namespace planlint {

/// "heading", "table_row": the names in JSON.
[[nodiscard]] std::string_view name_of(PieceKind kind);

/// How many lines each kind has, by the kind's value.
using LineCounts = std::array<std::size_t, static_cast<std::size_t>(PieceKind::text) + 1>;
[[nodiscard]] LineCounts count_lines(const Source& source, std::span<const Piece> pieces);

/// "1 204 rader: 380 fritext, 214 tabellrader": the kinds that there are.
[[nodiscard]] std::string counts_line(const LineCounts& counts, Language language);

/// A line for each line of the document: its number, kind, meaning and start. The counts at the end.
[[nodiscard]] std::string import_as_text(const Source& source, std::span<const Piece> pieces, Language language);

/// `{"file", "lines": […], "counts": {…}}`, described in docs/json.md.
[[nodiscard]] std::string import_as_json(const Source& source, std::span<const Piece> pieces);

}  // namespace planlint
