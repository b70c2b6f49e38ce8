// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
//
// Tables whose cells stand in columns of blanks, as a page's layout has them, with cells wrapped below each other.
#include <algorithm>
#include <cstdlib>
#include <utility>

#include "document/quantities.h"
#include "document/records.h"

namespace planlint {
namespace {

/// Words of a line that no more than one blank sets apart, with where they begin on the page.
struct Segment {
  Range range;
  std::size_t column = 0;  ///< of its first character, counted in characters from the start of the line
  std::size_t width = 0;
};

std::vector<Segment> segments_of(const Page& page, std::size_t line) {
  std::vector<Segment> segments;
  const Line& current = page.lines[line];
  const std::string_view whole = page.slice({.start = current.range.start, .end = current.body.end});
  std::size_t column = 0;
  std::size_t blanks = 2;
  for (std::size_t at = 0; at < whole.size();) {
    const std::size_t space = space_at(whole.substr(at));
    if (space > 0) {
      at += space;
      ++blanks;
      ++column;
      continue;
    }
    const auto start = current.range.start + static_cast<std::uint32_t>(at);
    if (blanks >= 2 || segments.empty()) segments.push_back({.range = {.start = start, .end = start}, .column = column, .width = 0});
    do ++at;
    while (at < whole.size() && (static_cast<unsigned char>(whole[at]) & 0xC0U) == 0x80U);
    ++column;
    segments.back().range.end = current.range.start + static_cast<std::uint32_t>(at);
    segments.back().width = column - segments.back().column;
    blanks = 0;
  }
  return segments;
}

struct AlignedHeader {
  TableShape shape = TableShape::none;
  std::vector<Field> fields;
  std::vector<std::size_t> starts;  ///< where each column's heading begins
};

std::optional<AlignedHeader> aligned_header(const Page& page, std::size_t line) {
  if (page.lines[line].form != LineForm::text) return std::nullopt;
  const auto segments = segments_of(page, line);
  if (segments.size() < 2) return std::nullopt;
  AlignedHeader header{.shape = shape_of(folded(page.slice(segments[0].range))), .fields = {}, .starts = {}};
  if (header.shape == TableShape::none) return std::nullopt;
  // Blanks that only stand between words of a wrapped layout are no columns.
  std::size_t wide = 0;
  for (std::size_t i = 1; i < segments.size(); ++i)
    wide += segments[i].column - (segments[i - 1].column + segments[i - 1].width) >= 3 ? 1 : 0;
  if (wide == 0) return std::nullopt;
  for (const Segment& segment : segments) {
    const Field field = field_of(folded(page.slice(segment.range)), header.shape, page.year);
    if (field == Field::none || (field == Field::other && segment.width > 30)) return std::nullopt;
    header.fields.push_back(field);
    header.starts.push_back(segment.column);
  }
  return header;
}

class AlignedReader {
 public:
  AlignedReader(const Page& page, Marks& marks, AlignedHeader header)
      : page_(page), marks_(marks), header_(std::move(header)) {
    table_.shape = header_.shape;
  }

  RecordTable read(std::size_t line) {
    marks_.set(line, PieceKind::table_header, "tabellhuvud");
    table_.end = line + 1;
    for (std::size_t i = line + 1; i < page_.lines.size();) {
      if (page_.is_empty(i)) {
        ++i;
        continue;
      }
      if (auto again = aligned_header(page_, i)) {
        if (again->shape != header_.shape) break;
        header_ = std::move(*again);
        marks_.set(i, PieceKind::furniture, "tabellhuvud, upprepat");
        after_header_ = true;
        table_.end = ++i;
        continue;
      }
      const std::size_t end = block_end(i);
      if (!take_remark(i, end) && !take_rows(i, end)) break;
      after_header_ = false;
      table_.end = end;
      i = end;
    }
    return std::move(table_);
  }

 private:
  /// Behind the lines that stand together without a blank one.
  [[nodiscard]] std::size_t block_end(std::size_t line) const {
    std::size_t end = line;
    while (end < page_.lines.size() && !page_.is_empty(end) && page_.lines[end].form == LineForm::text &&
           !goal_at(page_, end) && !aligned_header(page_, end))
      ++end;
    return std::max(end, line);
  }

  /// The column that a segment stands in: the last one that begins no more than a blank or two right of it.
  [[nodiscard]] std::size_t column_of(const Segment& segment) const {
    std::size_t best = 0;
    for (std::size_t i = 1; i < header_.starts.size(); ++i) {
      if (header_.starts[i] <= segment.column + 2) best = i;
    }
    return best;
  }

  bool take_remark(std::size_t line, std::size_t end) {
    if (table_.records.empty() || end == line) return false;
    const GluedLabel glued = glued_label(page_.body(line));
    if (glued.label == Label::none) return false;
    Remark remark{.label = glued.label, .parts = {}};
    const Range whole = page_.lines[line].body;
    const Range rest = without_icon(page_.text, {.start = whole.start + static_cast<std::uint32_t>(glued.length), .end = whole.end});
    if (!rest.empty()) remark.parts.push_back(rest);
    for (std::size_t i = line + 1; i < end; ++i) remark.parts.push_back(page_.lines[i].body);
    for (std::size_t i = line; i < end; ++i) marks_.set(i, PieceKind::table_remark, "kommentar i tabellen");
    table_.records.back().remarks.push_back(std::move(remark));
    return true;
  }

  [[nodiscard]] bool has_key(const std::vector<Segment>& segments) const {
    return std::ranges::any_of(segments, [&](const Segment& segment) {
      const Field field = header_.fields[column_of(segment)];
      const std::string_view text = page_.slice(segment.range);
      return (field == Field::period && is_period(folded(text))) ||
             ((field == Field::start || field == Field::end) && looks_like_date(text));
    });
  }

  /// Rows of lines without blank lines between: each has one line with its dates or its period.
  bool take_rows(std::size_t line, std::size_t end) {
    if (end == line) return false;
    std::vector<std::vector<Segment>> lines;
    std::size_t keys = 0;
    for (std::size_t i = line; i < end; ++i) {
      lines.push_back(segments_of(page_, i));
      keys += has_key(lines.back()) ? 1 : 0;
    }
    if (keys == 0) {
      // The rest of a row that a page break has cut.
      const bool rest = after_header_ && !table_.records.empty() && initial_of(page_.body(line)) == Initial::lower;
      if (!rest) return false;
      for (std::size_t i = 0; i < lines.size(); ++i) add_line(table_.records.back(), lines[i], line + i);
      return true;
    }
    bool open = false;  // the current row has its key
    for (std::size_t i = 0; i < lines.size(); ++i) {
      const bool key = has_key(lines[i]);
      const bool first = i == 0 || (key && open && initial_of(page_.body(line + i)) != Initial::lower) || (key && open);
      if (first) {
        table_.records.emplace_back();
        table_.records.back().line = line + i;
        open = false;
      }
      open = open || key;
      add_line(table_.records.back(), lines[i], line + i);
    }
    return true;
  }

  void add_line(Record& record, const std::vector<Segment>& segments, std::size_t line) {
    for (const Segment& segment : segments) {
      const Field field = header_.fields[column_of(segment)];
      const Range range = without_icon(page_.text, segment.range);
      if (range.empty()) continue;
      if (field == Field::name) {
        record.name.push_back(range);
      } else if (field == Field::other) {
        record.other_headings.emplace_back();
        record.other_cells.push_back({range});
      } else {
        record[field].push_back(range);
      }
    }
    marks_.set(line, PieceKind::table_row, table_.shape == TableShape::indicators ? "indikator" : "aktivitet");
  }

  const Page& page_;
  Marks& marks_;
  AlignedHeader header_;
  RecordTable table_;
  bool after_header_ = false;
};

}  // namespace

std::optional<RecordTable> read_aligned_records(const Page& page, std::size_t line, Marks& marks) {
  auto header = aligned_header(page, line);
  if (!header) return std::nullopt;
  return AlignedReader(page, marks, std::move(*header)).read(line);
}

}  // namespace planlint
