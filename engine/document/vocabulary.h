// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
//
// What boards call things: labels, headings of goals, names of columns. A document that words them differently is read
// by a new line in these tables.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "model/goal.h"
#include "text/range.h"

namespace planlint {

/// A line that names what follows.
enum class Label : std::uint8_t {
  none,
  description,
  expected_results,
  priorities,
  analysis,
  comment,
  deviation,
  agenda2030,
  decisions,
  contents,
  appendices,
};
[[nodiscard]] Label label_of(std::string_view folded_line);
/// A label with the text that was glued to it: `Kommentar Ny indikator 2023.`; the length of the label in `line`.
struct GluedLabel {
  Label label = Label::none;
  std::size_t length = 0;
};
[[nodiscard]] GluedLabel glued_label(std::string_view line);

/// `KF:s mål för verksamhetsområdet: 1.1 Alla barn …`, `Nämndmål:`.
struct GoalHeading {
  GoalLevel level = GoalLevel::area;
  std::string_view number;  ///< without a full stop at the end; empty where there is none
  std::string_view title;   ///< empty where the label stands alone
};
/// Prose begins with such words too ("Nämndmål tas fram …"): unless the line is marked as a heading, it has a colon or
/// a number, or the label stands alone.
[[nodiscard]] std::optional<GoalHeading> goal_heading(std::string_view line, bool marked_as_heading = false);
/// The number at the start of a title (`1.1.1. Vuxna …`), without the full stop at its end, and what follows it.
struct NumberedTitle {
  std::string_view number;
  std::string_view title;
};
[[nodiscard]] NumberedTitle numbered_title(std::string_view text);

/// What a column of a table of indicators or activities holds.
enum class RecordField : std::uint8_t {
  none,
  name,
  target,
  kf_target,
  period,
  outcome,
  outcome_men,
  outcome_women,
  previous,
  forecast,
  start,
  end,
  deviation,
  responsible,
  comment,
  icon,   ///< a column for symbols
  other,  ///< of another name: its cells go to the comment
};
enum class TableShape : std::uint8_t { none, indicators, activities };

/// The field that a column heading names; `none` for words that name no such column. `year` is the document's.
[[nodiscard]] RecordField field_of(std::string_view folded_heading, TableShape shape, int year);
/// Whether column headings of indicators and activities have this word, or it is a year.
[[nodiscard]] bool is_column_word(std::string_view folded_word);
/// What the first column of a table is called tells what its rows are.
[[nodiscard]] TableShape shape_of(std::string_view folded_heading);
/// Splits a line of column headings that only blanks set apart (`Indikator Årsmål KF:s årsmål Periodicitet`); empty
/// where any word belongs to none.
[[nodiscard]] std::vector<std::string_view> split_headings(std::string_view line, TableShape shape, int year);

/// `Redovisning av ekonomi`, `Systematiskt kvalitetsarbete`: a heading that ends the part about goals.
[[nodiscard]] bool is_main_heading(std::string_view folded_line);
/// A business area, which a list of result units has as a heading.
[[nodiscard]] bool is_business_area(std::string_view folded_line);
/// What a word says in the heading of a column of figures.
enum class HeadingWord : std::uint8_t {
  none,
  beside,   ///< it stands in such headings: `justerad`, `helår`, a year
  figures,  ///< it says what the figures are: `budget`, `utfall`
};
[[nodiscard]] HeadingWord heading_word(std::string_view folded_word);
/// Four digits of a year between 1900 and 2099.
[[nodiscard]] bool is_year_word(std::string_view word);
/// `uppfylls helt`, `uppfylles delvis`, `uppfylls inte`; none for anything else.
[[nodiscard]] Fulfilment fulfilment_of(std::string_view folded_line);
/// What may stand as a period: `År`, `Tertial`, `Tertial 1 2023`, `2023`.
[[nodiscard]] bool is_period(std::string_view folded_text);

}  // namespace planlint
