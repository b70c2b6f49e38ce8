// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
//
// A board's published document, as text, to the model that a plan file gives. Everything in the plan has the range that
// it was read from, so that rules and findings do not notice the difference.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include "model/plan.h"
#include "text/source.h"

namespace planlint {

/// What a piece of a document was taken for.
enum class PieceKind : std::uint8_t {
  blank,      ///< nothing but white space
  furniture,  ///< page heads and feet, table headers that a page break repeats
  contents,   ///< an entry of the table of contents
  heading,    ///< of a goal or a section
  label,      ///< names what follows: `Beskrivning`, `Förväntat resultat`, `Nämndmål:` on a line of its own
  property,   ///< a value of the thing it stands under: an assessment, the board, a date
  list_item,  ///< of expected results, SDGs, decisions, appendices, result units
  table_header,
  table_row,
  table_remark,  ///< `Kommentar`, `Analys` in or under a row
  text,          ///< free text, kept as it is
};

/// A stretch of whole lines. Consecutive pieces leave no gap: together they are the document.
struct Piece {
  Range range;  ///< with the line breaks
  PieceKind kind = PieceKind::text;
  std::string meaning;  ///< what it is in the model, in Swedish: `nämndmål 1.1.1`, `rad 3 i tabellen Investeringar`
};

struct ReadDocument {
  Plan plan;
  std::vector<Piece> pieces;  ///< in document order
};

/// Never fails: what is not understood is text. Time and memory are linear in the text's length. `source` is UTF-8 in
/// the shapes that docs/documents.md describes: tabs, Markdown pipes or columns of blanks between cells; one paragraph
/// per line or wrapped lines.
[[nodiscard]] ReadDocument read_document(const std::shared_ptr<const Source>& source);

}  // namespace planlint
