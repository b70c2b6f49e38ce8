// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
//
// Tables of indicators and activities: rows that page breaks have cut and icons have shifted, put together again by
// what stands in the cells.
#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <vector>

#include "document/page.h"
#include "document/vocabulary.h"

namespace planlint {

constexpr std::size_t field_count = static_cast<std::size_t>(RecordField::other) + 1;
using Parts = std::vector<Range>;  ///< of one text that extraction has spread

struct Remark {
  Label label = Label::comment;
  Parts parts;
};

/// One indicator or activity as it stands in its table.
struct Record {
  Parts name;
  std::array<Parts, field_count> values;
  std::vector<Parts> other_headings;  ///< of the columns that nobody knows, beside `other_cells`
  std::vector<Parts> other_cells;
  std::vector<Remark> remarks;
  std::size_t line = 0;
  bool lost_cell = false;  ///< one of the empty cells is not there: a lone value may be the next column's

  [[nodiscard]] Parts& operator[](RecordField field) { return values[static_cast<std::size_t>(field)]; }
  [[nodiscard]] const Parts& operator[](RecordField field) const { return values[static_cast<std::size_t>(field)]; }
  [[nodiscard]] bool has_values() const;
};

/// What the columns of such a table hold.
struct RecordColumns {
  TableShape shape = TableShape::none;
  std::vector<RecordField> fields;
  std::vector<Range> headings;
  std::size_t name = 0;  ///< the column of the names
};

struct RecordTable {
  TableShape shape = TableShape::none;
  RecordColumns columns;  ///< of a table in a grid
  std::vector<Record> records;
  std::size_t end = 0;  ///< the line behind the table
};

/// One row of cells, however they were set apart.
struct GridRow {
  std::vector<Range> cells;
  std::size_t line = 0;
  bool after_gap = false;  ///< blank lines or furniture before it
};
struct Grid {
  std::vector<GridRow> rows;
  std::size_t end = 0;  ///< the line behind the last row
};

/// The rows from `line` on, which has cells between tabs or pipes. A blank line does not end it, text does.
[[nodiscard]] Grid read_grid(const Page& page, std::size_t line);

/// Whether a row of cells is the header of such a table, and of which.
[[nodiscard]] TableShape header_shape(const Page& page, const GridRow& row);
/// Whether a row without a header before it carries on a table with these columns: its period or its dates are in
/// place.
[[nodiscard]] bool goes_on(const Page& page, const GridRow& row, const RecordColumns& columns);
/// Reads the table that begins at the header `grid.rows[first]`, or at a row of a table with `columns` that goes on.
[[nodiscard]] RecordTable read_records(const Page& page, const Grid& grid, std::size_t first, Marks& marks,
                                       const RecordColumns& columns);

/// All headers of wrapped lines; kept in Page::headers.
[[nodiscard]] std::unordered_map<std::size_t, LineHeader> find_line_headers(const Page& page);
/// The header that begins at a line; null where none does.
[[nodiscard]] inline const LineHeader* line_header(const Page& page, std::size_t line) {
  const auto found = page.headers.find(line);
  return found == page.headers.end() ? nullptr : &found->second;
}
/// Whether in a document's wrapped tables the first line of a row has all its values, and the rest stands below.
[[nodiscard]] bool rows_go_on_below(const Page& page);
/// Reads the table of wrapped rows below such a header.
[[nodiscard]] RecordTable read_wrapped_records(const Page& page, std::size_t line, const LineHeader& header,
                                               Marks& marks);

/// Reads a table whose cells stand in columns of blanks and that has its header at `line`; nothing where it is none.
[[nodiscard]] std::optional<RecordTable> read_aligned_records(const Page& page, std::size_t line, Marks& marks);

/// A date as it stands in a cell, malformed ones (`2023-12-`) included.
[[nodiscard]] bool looks_like_date(std::string_view text);

}  // namespace planlint
