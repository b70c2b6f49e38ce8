// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
//
// Where a finding is in a document that was converted: its lines are ours, so people are told page and headings.
#pragma once

#include <string>

#include "diagnostics/diagnostic.h"
#include "text/origin.h"

namespace planlint {

/// The widest heading that is shown, in columns; longer ones are cut behind a word.
inline constexpr std::size_t heading_columns = 40;

/// `plan.pdf, sidan 12 › Investeringar`, `plan.docx: 1.2 Alla barn … › Indikator`; printable. The file's name alone
/// where nothing more is known.
[[nodiscard]] std::string converted_place(const Source& source, std::uint32_t offset, Language language);

/// Headings from the outermost to the nearest: `1.2 Alla barn … › Indikator`; printable, cut where they are long.
[[nodiscard]] std::string heading_path(const DocumentPlace& place);

}  // namespace planlint
