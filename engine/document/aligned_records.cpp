// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
//
// Tables whose cells stand in columns of blanks, as a page's layout has them, with cells wrapped below each other.
#include <algorithm>
#include <utility>

#include "document/quantities.h"
#include "document/records.h"
#include "document/segments.h"

namespace planlint {
namespace {

constexpr std::size_t most_header_lines = 5;

struct AlignedHeader {
  TableShape shape = TableShape::none;
  std::vector<RecordField> fields;
  std::vector<std::size_t> starts;  ///< where each column begins, in characters
  std::size_t end = 0;              ///< the line behind it
};

/// The column that something stands in that begins at `column`: the last that begins no more than `reach` right of it.
std::size_t column_at(const std::vector<std::size_t>& starts, std::size_t column, std::size_t reach) {
  std::size_t best = 0;
  for (std::size_t i = 1; i < starts.size(); ++i) {
    if (starts[i] <= column + reach) best = i;
  }
  return best;
}

/// Headings over several lines: a column begins wherever, on one of them, two blanks or more stand before a word.
std::optional<AlignedHeader> header_of(const Page& page, std::size_t line, std::size_t end) {
  const auto first = segments_of(page, line);
  AlignedHeader header{.shape = shape_of(folded(page.slice(first[0].range))), .fields = {}, .starts = {}, .end = end};
  for (std::size_t i = line; i < end; ++i) {
    for (const Segment& segment : segments_of(page, i)) {
      const auto near = [&](std::size_t start) { return start + 1 >= segment.column && segment.column + 1 >= start; };
      if (std::ranges::none_of(header.starts, near)) header.starts.push_back(segment.column);
    }
  }
  std::ranges::sort(header.starts);
  std::vector<std::string> headings(header.starts.size());
  for (std::size_t i = line; i < end; ++i) {
    for (const Segment& segment : segments_of(page, i)) {
      std::size_t column = segment.column;
      const std::string_view text = page.slice(segment.range);
      for (const std::string_view word : split_words(text)) {
        column = segment.column + length_of(text.substr(0, static_cast<std::size_t>(word.data() - text.data())));
        std::string& heading = headings[column_at(header.starts, column, 1)];
        if (!heading.empty()) heading += ' ';
        heading += word;
      }
    }
  }
  std::size_t known = 0;
  for (const std::string& heading : headings) {
    header.fields.push_back(field_of(folded(heading), header.shape, page.year));
    known += header.fields.back() != RecordField::none && header.fields.back() != RecordField::other ? 1 : 0;
  }
  if (known < 2 || header.fields[0] != RecordField::name || known + 1 < header.fields.size()) return std::nullopt;
  return header;
}

std::optional<AlignedHeader> aligned_header(const Page& page, std::size_t line) {
  if (page.lines[line].form != LineForm::text) return std::nullopt;
  const std::string& key = page.key(line);
  if (key.find("indikator") > 30 && key.find("aktivitet") > 30) return std::nullopt;
  const auto segments = segments_of(page, line);
  if (segments.size() < 2 || shape_of(folded(page.slice(segments[0].range))) == TableShape::none) return std::nullopt;
  // Blanks that only stand between words of a wrapped layout are no columns.
  if (segments[1].column - (segments[0].column + segments[0].width) < 3 && segments.size() < 4) return std::nullopt;
  std::optional<AlignedHeader> best = header_of(page, line, line + 1);
  for (std::size_t end = line + 2; end <= line + most_header_lines && end <= page.lines.size(); ++end) {
    if (page.is_empty(end - 1) || page.lines[end - 1].form != LineForm::text) break;
    if (segments_of(page, end - 1)[0].column + 1 < segments[1].column) break;
    if (auto longer = header_of(page, line, end)) best = std::move(longer);
  }
  return best;
}

class AlignedReader {
 public:
  AlignedReader(const Page& page, Marks& marks, AlignedHeader header)
      : page_(page), marks_(marks), header_(std::move(header)) {
    table_.shape = header_.shape;
  }

  RecordTable read(std::size_t line) {
    for (std::size_t i = line; i < header_.end; ++i) marks_.set(i, PieceKind::table_header, "tabellhuvud");
    table_.end = header_.end;
    for (std::size_t i = header_.end; i < page_.lines.size();) {
      if (page_.is_empty(i)) {
        ++i;
        continue;
      }
      if (auto again = aligned_header(page_, i)) {
        if (again->shape != header_.shape) break;
        header_ = std::move(*again);
        for (; i < header_.end; ++i) marks_.set(i, PieceKind::furniture, "tabellhuvud, upprepat");
        after_header_ = true;
        table_.end = i;
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

  [[nodiscard]] std::size_t column_of(const Segment& segment) const {
    return column_at(header_.starts, segment.column, 2);
  }

  bool take_remark(std::size_t line, std::size_t end) {
    if (table_.records.empty() || end == line) return false;
    const GluedLabel glued = glued_label(page_.body(line));
    if (glued.label == Label::none) return false;
    Remark remark{.label = glued.label, .parts = {}};
    const Range whole = page_.lines[line].body;
    const Range rest =
        without_icon(page_.text, {.start = whole.start + static_cast<std::uint32_t>(glued.length), .end = whole.end});
    if (!rest.empty()) remark.parts.push_back(rest);
    for (std::size_t i = line + 1; i < end; ++i) remark.parts.push_back(page_.lines[i].body);
    for (std::size_t i = line; i < end; ++i) marks_.set(i, PieceKind::table_remark, "kommentar i tabellen");
    table_.records.back().remarks.push_back(std::move(remark));
    return true;
  }

  [[nodiscard]] bool has_key(const std::vector<Segment>& segments) const {
    return std::ranges::any_of(segments, [&](const Segment& segment) {
      const RecordField field = header_.fields[column_of(segment)];
      const std::string_view text = page_.slice(segment.range);
      return (field == RecordField::period && is_period(folded(text))) ||
             ((field == RecordField::start || field == RecordField::end) && looks_like_date(text));
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
      const RecordField field = header_.fields[column_of(segment)];
      const Range range = without_icon(page_.text, segment.range);
      if (range.empty()) continue;
      if (field == RecordField::name) {
        record.name.push_back(range);
      } else if (field == RecordField::other) {
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
