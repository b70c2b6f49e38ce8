// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
//
// Tables of figures: stacked headers made one, rows that were wrapped or cut put together, numbers told from labels.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "document/page.h"
#include "document/records.h"

namespace planlint {

struct FigureRow {
  Parts label;
  std::vector<Parts> cells;  ///< behind the label; an empty one has no parts
  Parts comment;
  std::size_t line = 0;
};

struct FigureTable {
  std::vector<std::string> headings;  ///< of the label column and of the others
  Range header;                       ///< all its lines
  std::vector<FigureRow> rows;
  Text unit;               ///< where a line of the header says it
  std::size_t first = 0;   ///< line
  std::size_t end = 0;     ///< the line behind the table
  bool uncertain = false;  ///< rows may be missing or cells out of place: nothing may be reckoned with it
};

/// A number as tables have it, a misprinted one (`2 8552,4`) included; a year is none.
[[nodiscard]] bool is_figure_text(std::string_view text);
/// `mnkr` for `Belopp, mnkr`, `Mnkr`, `(tkr)`, folded; empty for any other line.
[[nodiscard]] std::string_view unit_line(std::string_view folded_line);

/// Reads the table that begins at `grid.rows[first]`; nothing where there are no figures.
[[nodiscard]] std::optional<FigureTable> read_figures(const Page& page, const Grid& grid, std::size_t first,
                                                      Marks& marks);
/// Reads a table of wrapped lines that begins with its header at `line`; nothing where there is none.
[[nodiscard]] std::optional<FigureTable> read_wrapped_figures(const Page& page, std::size_t line, Marks& marks);

/// Reads a table whose figures stand in columns of blanks and that has its header at `line`; nothing where it is none.
[[nodiscard]] std::optional<FigureTable> read_aligned_figures(const Page& page, std::size_t line, Marks& marks);

/// Headings of `columns` columns of figures, and of their labels, from header lines of which the upper stand over
/// groups of columns; all in the label's heading where it does not show which.
[[nodiscard]] std::vector<std::string> grouped_headings(const std::vector<std::string>& lines, std::size_t columns);

/// Headings over each other as one for each column: a heading above stands over the columns up to the next one.
[[nodiscard]] std::vector<std::string> flattened(const std::vector<std::vector<std::string>>& header_rows,
                                                 std::size_t columns);

}  // namespace planlint
