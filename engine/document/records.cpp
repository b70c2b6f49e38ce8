// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
#include "document/records.h"

#include <algorithm>
#include <cctype>
#include <span>
#include <utility>

#include "document/quantities.h"

namespace planlint {
namespace {

RecordColumns columns_of(const Page& page, const GridRow& row) {
  RecordColumns columns;
  for (const Range cell : row.cells) {
    if (const TableShape shape = shape_of(folded(page.slice(cell))); shape != TableShape::none) {
      columns.shape = shape;
      break;
    }
  }
  for (std::size_t i = 0; i < row.cells.size(); ++i) {
    const RecordField field = field_of(folded(page.slice(row.cells[i])), columns.shape, page.year);
    if (field == RecordField::name) columns.name = i;
    columns.fields.push_back(field);
    columns.headings.push_back(row.cells[i]);
  }
  return columns;
}

/// How well a cell fits its column: the evidence for one reading of a shifted row.
int fit(RecordField field, std::string_view cell) {
  const bool blank = is_blank_cell(cell);
  switch (field) {
    case RecordField::name: return blank ? -5 : is_value(cell) || looks_like_date(cell) ? -3 : 3;
    case RecordField::target:
    case RecordField::kf_target:
    case RecordField::outcome:
    case RecordField::outcome_men:
    case RecordField::outcome_women:
    case RecordField::previous:
    case RecordField::forecast:
      return blank ? 0 : is_value(cell) && !is_period(folded(cell)) ? 2 : is_value(cell) ? 1 : -3;
    case RecordField::period: return blank ? 0 : is_period(folded(cell)) ? 3 : -3;
    case RecordField::start:
    case RecordField::end: return blank ? 0 : looks_like_date(cell) ? 3 : -3;
    case RecordField::none:
    case RecordField::icon: return blank ? 0 : -3;
    default: return blank || !is_value(cell) ? 0 : -1;
  }
}

/// Cell for each column under one reading; an empty range where the row has none.
struct Reading {
  std::vector<Range> cells;
  std::vector<Range> left;  ///< cells that no column took
  int score = 0;
  bool lost_cell = false;  ///< the name stands further right than its column, the values do not
};

Reading place(const Page& page, const RecordColumns& columns, std::span<const Range> cells, std::size_t name_cell,
              std::ptrdiff_t shift) {
  Reading reading;
  reading.cells.resize(columns.fields.size(), Range{});
  for (std::size_t i = 0; i < cells.size(); ++i) {
    const std::ptrdiff_t column =
        i == name_cell ? static_cast<std::ptrdiff_t>(columns.name) : static_cast<std::ptrdiff_t>(i) + shift;
    const bool inside = column >= 0 && column < std::ssize(columns.fields);
    const bool taken = i != name_cell && column <= static_cast<std::ptrdiff_t>(columns.name) && i > name_cell;
    if (!inside || taken) {
      if (is_blank_cell(page.slice(cells[i]))) continue;
      reading.score -= 6;
      reading.left.push_back(cells[i]);
      continue;
    }
    const auto target = static_cast<std::size_t>(column);
    if (cells[i].empty()) continue;
    if (!reading.cells[target].empty()) {
      reading.score -= 6;
      if (!is_blank_cell(page.slice(reading.cells[target]))) reading.left.push_back(reading.cells[target]);
    }
    reading.cells[target] = cells[i];
  }
  for (std::size_t i = 0; i < columns.fields.size(); ++i)
    reading.score += fit(columns.fields[i], page.slice(reading.cells[i]));
  return reading;
}

/// The reading with the best evidence: as it stands, without a leading icon cell, or counted from the right.
Reading align(const Page& page, const RecordColumns& columns, std::span<const Range> cells) {
  std::size_t name_cell = 0;
  while (name_cell < cells.size() && is_blank_cell(page.slice(cells[name_cell]))) ++name_cell;
  if (name_cell == cells.size()) return {.cells = std::vector<Range>(columns.fields.size()), .left = {}, .score = 0};
  const auto count = std::ssize(cells);
  const auto width = std::ssize(columns.fields);
  Reading best = place(page, columns, cells, columns.name < cells.size() ? columns.name : name_cell, 0);
  for (const std::ptrdiff_t shift :
       {static_cast<std::ptrdiff_t>(columns.name) - static_cast<std::ptrdiff_t>(name_cell), width - count}) {
    Reading reading = place(page, columns, cells, name_cell, shift);
    reading.lost_cell = name_cell > columns.name && shift == 0;
    if (reading.score > best.score) best = std::move(reading);
  }
  return best;
}

bool is_separator(const Page& page, const GridRow& row) {
  return std::ranges::all_of(row.cells,
                             [&](Range cell) {
                               const std::string_view text = page.slice(cell);
                               return !text.empty() && text.find_first_not_of("-:= ") == std::string_view::npos;
                             }) &&
         !row.cells.empty();
}

/// The cells of a row that hold something.
std::vector<Range> filled_cells(const Page& page, const GridRow& row) {
  std::vector<Range> filled;
  for (const Range cell : row.cells) {
    if (!is_blank_cell(page.slice(cell))) filled.push_back(without_icon(page.text, cell));
  }
  // A cell that spans the row comes out once for each column.
  const auto same = [&](Range cell) { return page.slice(cell) == page.slice(filled[0]); };
  if (filled.size() > 2 && page.slice(filled[0]).size() > 24 && std::ranges::all_of(filled, same)) filled.resize(1);
  return filled;
}

void take_values(const Page& page, const RecordColumns& columns, const Reading& reading, Record& record) {
  const auto& cells = reading.cells;
  for (std::size_t i = 0; i < cells.size(); ++i) {
    if (i == columns.name || is_blank_cell(page.slice(cells[i]))) continue;
    if (columns.fields[i] == RecordField::other || columns.fields[i] == RecordField::none) {
      record.other_headings.push_back({columns.headings[i]});
      record.other_cells.push_back({cells[i]});
    } else {
      record[columns.fields[i]].push_back(cells[i]);
    }
  }
  for (const Range cell : reading.left) {
    record.other_headings.emplace_back();
    record.other_cells.push_back({cell});
  }
}

class GridReader {
 public:
  GridReader(const Page& page, Marks& marks) : page_(page), marks_(marks) {}

  RecordTable read(const Grid& grid, std::size_t first, const RecordColumns& columns) {
    columns_ = columns;
    table_.shape = columns.shape;
    std::size_t i = first;
    for (; i < grid.rows.size(); ++i) {
      const GridRow& row = grid.rows[i];
      const TableShape shape = header_shape(page_, row);
      if (shape != TableShape::none) {
        if (table_.shape != TableShape::none && shape != table_.shape) break;
        const bool repeated = i > first;
        columns_ = columns_of(page_, row);
        table_.shape = shape;
        after_header_ = true;
        const PieceKind kind = repeated ? PieceKind::furniture : PieceKind::table_header;
        const std::string meaning = repeated ? "tabellhuvud, upprepat" : header_meaning();
        marks_.set(row.line, kind, meaning);
        if (i + 1 < grid.rows.size() && take_header_rest(grid.rows[i + 1]))
          marks_.set(grid.rows[++i].line, kind, meaning);
        continue;
      }
      if (is_separator(page_, row)) {
        marks_.set(row.line, PieceKind::table_header, header_meaning());
        continue;
      }
      take_row(row);
      after_header_ = false;
    }
    table_.end = i < grid.rows.size() ? grid.rows[i].line : grid.end;
    table_.columns = std::move(columns_);
    return std::move(table_);
  }

 private:
  [[nodiscard]] std::string header_meaning() const {
    return table_.shape == TableShape::indicators ? "tabellhuvud för indikatorer" : "tabellhuvud för aktiviteter";
  }

  void take_row(const GridRow& row) {
    const auto filled = filled_cells(page_, row);
    if (filled.empty()) {
      marks_.set(row.line, PieceKind::blank, "tom rad i en tabell");
      return;
    }
    if (take_remark(row, filled) || take_rests(row)) return;
    const bool spanned = filled.size() == 1;
    Reading reading{.cells = std::vector<Range>(columns_.fields.size()), .left = {}, .score = 0};
    if (!spanned)
      reading = align(page_, columns_, row.cells);
    else
      reading.cells[columns_.name] = filled[0];
    Record record;
    record.line = row.line;
    record.lost_cell = reading.lost_cell;
    take_values(page_, columns_, reading, record);
    const bool values = record.has_values();
    const Range name = without_icon(page_.text, reading.cells[columns_.name]);
    if (!table_.records.empty() && !values && filled.size() == 1) {
      Record& last = table_.records.back();
      const bool lower = initial_of(page_.slice(filled[0])) == Initial::lower;
      if (remark_open_ && (after_header_ || lower || last.remarks.back().parts.empty())) {
        last.remarks.back().parts.push_back(filled[0]);
        marks_.set(row.line, PieceKind::table_remark, "kommentar i tabellen, fortsättning");
        return;
      }
      if (after_header_ || lower || (row.after_gap && !ends_sentence(page_.slice(last.name.back())))) {
        last.name.push_back(filled[0]);
        marks_.set(row.line, PieceKind::table_row, "fortsättning på raden ovan");
        return;
      }
    }
    // The rest of a row after a repeated header, value cells cut like its name: what ends every row is not there.
    if (values && after_header_ && !table_.records.empty() && !has_key(record) && has_key(table_.records.back())) {
      Record& last = table_.records.back();
      if (!name.empty()) last.name.push_back(name);
      for (std::size_t i = 0; i < field_count; ++i)
        last.values[i].insert(last.values[i].end(), record.values[i].begin(), record.values[i].end());
      marks_.set(row.line, PieceKind::table_row, "fortsättning på raden ovan");
      return;
    }
    remark_open_ = false;
    // A row whose name began before a page break, with the values behind it.
    if (values && !table_.records.empty() && !table_.records.back().has_values() &&
        (name.empty() || initial_of(page_.slice(name)) == Initial::lower)) {
      Record& last = table_.records.back();
      if (!name.empty()) last.name.push_back(name);
      last.values = std::move(record.values);
      last.other_headings.insert(last.other_headings.end(), record.other_headings.begin(), record.other_headings.end());
      last.other_cells.insert(last.other_cells.end(), record.other_cells.begin(), record.other_cells.end());
      marks_.set(row.line, PieceKind::table_row, "fortsättning på raden ovan");
      return;
    }
    if (!name.empty())
      record.name.push_back(name);
    else if (!values)
      record.name.push_back(filled[0]);
    marks_.set(row.line, PieceKind::table_row, table_.shape == TableShape::indicators ? "indikator" : "aktivitet");
    table_.records.push_back(std::move(record));
  }

  /// The rest of a row whose cells are cut, not its name: `14,3 barn/` + `avd.`, `Tertial 1` + `2022`.
  bool take_rests(const GridRow& row) {
    if (table_.records.empty() || row.cells.size() > columns_.fields.size() ||
        !is_blank_cell(page_.slice(row.cells[0])))
      return false;
    Record& last = table_.records.back();
    const auto is_rest = [&](std::size_t i) {
      const Parts& above = last[columns_.fields[i]];
      if (columns_.fields[i] == RecordField::other || above.empty()) return false;
      const std::string_view cell = page_.slice(row.cells[i]);
      const std::string_view before = trimmed(page_.slice(above.back()));
      return initial_of(cell) == Initial::lower || before.ends_with('/') ||
             (is_period(folded(cell)) && folded(before).starts_with("tertial") && before.size() < 10);  // `Tertial 1`
    };
    std::vector<std::size_t> rests;
    for (std::size_t i = 0; i < row.cells.size(); ++i) {
      if (is_blank_cell(page_.slice(row.cells[i]))) continue;
      if (i == columns_.name || !is_rest(i)) return false;
      rests.push_back(i);
    }
    for (const std::size_t i : rests) last[columns_.fields[i]].push_back(row.cells[i]);
    marks_.set(row.line, PieceKind::table_row, "fortsättning på raden ovan");
    return true;
  }

  /// `KF:s` + `årsmål`: a header of two lines, the second without a name.
  bool take_header_rest(const GridRow& row) {
    if (row.after_gap || row.cells.size() > columns_.fields.size() || !is_blank_cell(page_.slice(row.cells[0])))
      return false;
    std::vector<RecordField> fields = columns_.fields;
    for (std::size_t i = 0; i < row.cells.size(); ++i) {
      const std::string_view cell = page_.slice(row.cells[i]);
      if (is_blank_cell(cell)) continue;
      const std::string whole = std::string(page_.slice(columns_.headings[i])) + ' ' + std::string(cell);
      fields[i] = field_of(folded(whole), columns_.shape, page_.year);
      if (i == columns_.name || fields[i] == RecordField::none || fields[i] == RecordField::other) return false;
    }
    columns_.fields = std::move(fields);
    return true;
  }

  /// Whether a row has what every one has: its period, its dates.
  [[nodiscard]] bool has_key(const Record& record) const {
    if (table_.shape == TableShape::activities)
      return !record[RecordField::start].empty() || !record[RecordField::end].empty();
    const bool column = std::ranges::find(columns_.fields, RecordField::period) != columns_.fields.end();
    return !column || !record[RecordField::period].empty();
  }

  /// `Analys`, `Kommentar …`: a remark on the row above.
  bool take_remark(const GridRow& row, const std::vector<Range>& filled) {
    if (table_.records.empty()) return false;
    const std::string_view first = page_.slice(filled[0]);
    const GluedLabel glued = glued_label(first);
    if (glued.label == Label::none) return false;
    Remark remark{.label = glued.label, .parts = {}};
    Range rest{.start = filled[0].start + static_cast<std::uint32_t>(glued.length), .end = filled[0].end};
    rest = without_icon(page_.text, rest);
    if (!rest.empty()) remark.parts.push_back(rest);
    if (filled.size() > 1) {
      // Values beside it: a row whose name begins with such a word.
      if (looks_like_date(page_.slice(filled[1])) || (is_value(page_.slice(filled[1])) && filled.size() > 2))
        return false;
      remark.parts.insert(remark.parts.end(), filled.begin() + 1, filled.end());
    }
    table_.records.back().remarks.push_back(std::move(remark));
    remark_open_ = true;
    marks_.set(row.line, PieceKind::table_remark, "kommentar i tabellen");
    return true;
  }

  const Page& page_;
  Marks& marks_;
  RecordTable table_;
  RecordColumns columns_;
  bool after_header_ = false;
  bool remark_open_ = false;
};

}  // namespace

bool Record::has_values() const {
  return std::ranges::any_of(values, [](const Parts& parts) { return !parts.empty(); });
}

bool looks_like_date(std::string_view text) {
  text = trimmed(text);
  if (text.size() < 6 || text.size() > 10 || text[4] != '-') return false;
  return std::ranges::all_of(text,
                             [](char c) { return c == '-' || std::isdigit(static_cast<unsigned char>(c)) != 0; }) &&
         std::ranges::all_of(text.substr(0, 4), [](char c) { return c != '-'; });
}

Grid read_grid(const Page& page, std::size_t line) {
  Grid grid;
  bool gap = false;
  for (std::size_t i = line; i < page.lines.size(); ++i) {
    if (page.is_empty(i)) {
      gap = true;
      continue;
    }
    const Line& current = page.lines[i];
    if (current.form == LineForm::cells) {
      grid.rows.push_back({.cells = cells_of(page.text, current), .line = i, .after_gap = gap});
    } else {
      // A cell's text on a line of its own, between two rows.
      const bool between =
          !gap && i + 1 < page.lines.size() && page.lines[i + 1].form == LineForm::cells && !goal_at(page, i) &&
          header_shape(page, {.cells = cells_of(page.text, page.lines[i + 1]), .line = i + 1}) == TableShape::none;
      // A remark on the row above that has lost its tabs.
      const GluedLabel glued = glued_label(page.body(i));
      const bool remark = !gap && glued.label != Label::none && glued.length < page.body(i).size();
      if ((!between && !remark) || grid.rows.empty()) break;
      grid.rows.push_back({.cells = {current.body}, .line = i, .after_gap = false});
    }
    gap = false;
    grid.end = i + 1;
  }
  return grid;
}

TableShape header_shape(const Page& page, const GridRow& row) {
  TableShape shape = TableShape::none;
  std::size_t known = 0;
  for (const Range cell : row.cells) {
    if (cell.end - cell.start > 120) return TableShape::none;
    const std::string key = folded(page.slice(cell));
    if (key.empty()) continue;
    if (shape == TableShape::none) {
      shape = shape_of(key);
      if (shape == TableShape::none) return TableShape::none;
      continue;
    }
    const RecordField field = field_of(key, shape, page.year);
    if (field != RecordField::none && field != RecordField::other) ++known;
  }
  return known > 0 ? shape : TableShape::none;
}

bool goes_on(const Page& page, const GridRow& row, const RecordColumns& columns) {
  if (columns.fields.empty() || row.cells.size() + 1 < columns.fields.size()) return false;
  const auto cells = align(page, columns, row.cells).cells;
  bool key = false;
  for (std::size_t i = 0; i < cells.size(); ++i) {
    const RecordField field = columns.fields[i];
    if (fit(field, page.slice(cells[i])) < 0) return false;
    const bool telling = field == RecordField::period || field == RecordField::start || field == RecordField::end;
    key = key || (telling && !is_blank_cell(page.slice(cells[i])));
  }
  return key;
}

RecordTable read_records(const Page& page, const Grid& grid, std::size_t first, Marks& marks,
                         const RecordColumns& columns) {
  return GridReader(page, marks).read(grid, first, columns);
}

}  // namespace planlint
