// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
#include <algorithm>
#include <utility>

#include "document/records.h"
#include "document/row_split.h"

namespace planlint {
namespace {

constexpr std::size_t longest_row = 40;  ///< lines with text that one row may take

class WrappedReader {
 public:
  WrappedReader(const Page& page, std::size_t line, const LineHeader& header, Marks& marks)
      : page_(page), header_(header), marks_(marks) {
    table_.shape = header.shape;
    mark_header(line, header.end, PieceKind::table_header);
  }

  RecordTable read() {
    std::size_t i = header_.end;
    table_.end = i;
    while (i < page_.lines.size()) {
      if (page_.is_empty(i)) {
        ++i;
        continue;
      }
      if (const auto again = line_header(page_, i); again) {
        if (again->shape != header_.shape) break;
        mark_header(i, again->end, PieceKind::furniture);
        i = again->end;
        table_.end = i;
        after_header_ = true;
        continue;
      }
      const std::size_t next = take_continuation(i);
      if (next > i) {
        i = next;
        continue;
      }
      const std::size_t end = take_remark(i);
      if (end > i) {
        i = end;
        continue;
      }
      const std::size_t row_end = take_row(i);
      if (row_end == i) break;
      i = row_end;
    }
    return std::move(table_);
  }

 private:
  void mark_header(std::size_t first, std::size_t end, PieceKind kind) {
    const bool repeated = kind == PieceKind::furniture;
    for (std::size_t i = first; i < end; ++i) {
      if (!page_.is_empty(i)) marks_.set(i, kind, repeated ? "tabellhuvud, upprepat" : "tabellhuvud");
    }
  }

  [[nodiscard]] bool ends_table(std::size_t line) const {
    const Line& current = page_.lines[line];
    if (current.form == LineForm::bullet || current.form == LineForm::cells || current.heading_level > 0) return true;
    const std::string_view body = page_.body(line);
    const std::string key = folded(body);
    return goal_heading(body).has_value() || label_of(key) != Label::none || is_main_heading(key) ||
           line_header(page_, line).has_value();
  }

  /// The rest of a name that a page break has cut: it begins in lower case right behind the repeated header.
  std::size_t take_continuation(std::size_t line) {
    const bool cut = after_header_ && !table_.records.empty() && page_.lines[line].form == LineForm::text &&
                     initial_of(page_.body(line)) == Initial::lower && !page_.lines[line].indented;
    after_header_ = false;
    if (!cut) return line;
    std::size_t end = line;
    while (end < page_.lines.size() && !page_.is_empty(end)) ++end;
    // A row of its own has values.
    if (const auto row = split_row(page_, row_words(page_, line, end), header_.fields); row && row->cells[0].size() < row_words(page_, line, end).size())
      return line;
    for (std::size_t i = line; i < end; ++i) {
      table_.records.back().name.push_back(page_.lines[i].body);
      marks_.set(i, PieceKind::table_row, "fortsättning på raden ovan");
    }
    table_.end = end;
    return end;
  }

  /// `Kommentar` and the text below it, up to the next row.
  std::size_t take_remark(std::size_t line) {
    if (table_.records.empty() || page_.lines[line].form != LineForm::text) return line;
    const std::string_view body = page_.body(line);
    const GluedLabel glued = glued_label(body);
    if (glued.label == Label::none) return line;
    Remark remark{.label = glued.label, .parts = {}};
    if (trimmed(body.substr(glued.length)).empty() == false) {
      const Range whole = page_.lines[line].body;
      remark.parts.push_back(without_icon(page_.text, {.start = whole.start + static_cast<std::uint32_t>(glued.length), .end = whole.end}));
    }
    std::size_t end = line + 1;
    bool marked_gap = false;
    for (std::size_t i = line + 1; i < page_.lines.size(); ++i) {
      if (page_.is_empty(i)) {
        marked_gap = marked_gap || page_.lines[i].marked;
        continue;
      }
      const bool starts_row = !remark.parts.empty() && (page_.lines[i].marked || (marked_gap && complete_from(i)));
      if (starts_row || ends_table(i)) break;
      // Without an icon to tell, a sentence has ended and a row begins.
      if (!remark.parts.empty() && ends_sentence(page_.slice(remark.parts.back())) && complete_from(i)) break;
      remark.parts.push_back(page_.lines[i].body);
      end = i + 1;
      marked_gap = false;
    }
    for (std::size_t i = line; i < end; ++i) {
      if (!page_.is_empty(i)) marks_.set(i, PieceKind::table_remark, "kommentar i tabellen");
    }
    table_.records.back().remarks.push_back(std::move(remark));
    table_.end = end;
    return end;
  }

  /// Whether the last of these lines may be a row's last.
  [[nodiscard]] bool may_end_row(std::size_t line) const {
    const auto words = split_words(page_.body(line));
    if (words.empty()) return false;
    if (header_.shape == TableShape::activities) {
      // Behind the dates there is room for a deviation, if the table has a column for it.
      const std::size_t behind = header_.fields.back() == Field::end ? 0 : 8;
      for (std::size_t i = 0; i <= behind && i < words.size(); ++i) {
        if (looks_like_date(words[words.size() - 1 - i])) return true;
      }
      return false;
    }
    const bool year = is_period(folded(words.back()));
    return year || (words.size() > 1 && is_period(folded(std::string(words[words.size() - 2]) + ' ' + std::string(words.back()))));
  }

  /// The end of the row that begins at `line`; `line` where none does.
  [[nodiscard]] std::size_t row_end(std::size_t line, std::optional<SplitRow>& split) const {
    std::size_t filled = 0;
    for (std::size_t i = line; i < page_.lines.size() && filled < longest_row; ++i) {
      if (page_.is_empty(i)) continue;
      if (ends_table(i)) return line;
      ++filled;
      if (!may_end_row(i)) continue;
      const auto words = row_words(page_, line, i + 1);
      split = split_row(page_, words, header_.fields);
      if (!split || !has_last(*split)) continue;
      // A row may go on: the year of a period (`Tertial 1` + `2023`), or what only looked like one.
      const std::size_t next = page_.next_filled(i + 1);
      const bool more = next < page_.lines.size() && next <= i + 3 &&
                        (is_period(folded(page_.body(next))) || looks_like_date(page_.body(next)));
      if (more) {
        auto longer = split_row(page_, row_words(page_, line, next + 1), header_.fields);
        if (longer && has_last(*longer) && longer->cost <= split->cost) {
          split = std::move(longer);
          return next + 1;
        }
      }
      return i + 1;
    }
    return line;
  }

  /// Whether the column that ends every row holds something: the period, the end date.
  [[nodiscard]] bool has_last(const SplitRow& row) const {
    const Field wanted = header_.shape == TableShape::activities ? Field::start : Field::period;
    for (std::size_t i = 0; i < header_.fields.size(); ++i) {
      if (header_.fields[i] == wanted) return !row.cells[i].empty();
    }
    return row.cells[0].size() > 1;
  }

  [[nodiscard]] bool complete_from(std::size_t line) const {
    std::optional<SplitRow> split;
    return row_end(line, split) > line;
  }

  std::size_t take_row(std::size_t line) {
    std::optional<SplitRow> split;
    const std::size_t end = row_end(line, split);
    if (end == line) return line;
    Record record;
    record.line = line;
    record.name = parts_of(split->cells[0]);
    for (std::size_t i = 1; i < header_.fields.size(); ++i) {
      if (split->cells[i].empty()) continue;
      Parts parts = parts_of(split->cells[i]);
      // A second column of the same name has no place of its own.
      const bool own = header_.fields[i] != Field::other && record[header_.fields[i]].empty();
      if (own) record[header_.fields[i]] = std::move(parts);
      else record.other_cells.push_back(std::move(parts));
    }
    record.other_headings.resize(record.other_cells.size());
    for (std::size_t i = line; i < end; ++i) {
      if (!page_.is_empty(i))
        marks_.set(i, PieceKind::table_row, header_.shape == TableShape::indicators ? "indikator" : "aktivitet");
    }
    table_.records.push_back(std::move(record));
    table_.end = end;
    return end;
  }

  const Page& page_;
  const LineHeader& header_;
  Marks& marks_;
  RecordTable table_;
  bool after_header_ = false;
};

}  // namespace

std::optional<LineHeader> line_header(const Page& page, std::size_t line) {
  const Line& first = page.lines[line];
  if (first.form != LineForm::text || first.body.end - first.body.start > 200) return std::nullopt;
  const auto words = split_words(page.body(line));
  if (words.empty()) return std::nullopt;
  TableShape shape = TableShape::none;
  for (std::size_t count = std::min<std::size_t>(words.size(), 2); count > 0 && shape == TableShape::none; --count) {
    const std::string_view last = words[count - 1];
    shape = shape_of(folded(std::string_view(words[0].data(), static_cast<std::size_t>(last.data() + last.size() - words[0].data()))));
  }
  if (shape == TableShape::none) return std::nullopt;
  // Headings that are wrapped go on over the next lines; the longest stretch that is nothing but headings is the header.
  std::string text;
  std::optional<LineHeader> best;
  std::size_t filled = 0;
  std::size_t open_lines = 0;
  for (std::size_t i = line; i < page.lines.size() && filled < 30; ++i) {
    if (page.is_empty(i)) continue;
    if (page.lines[i].form != LineForm::text || page.lines[i].body.end - page.lines[i].body.start > 200) break;
    const std::string_view body = page.body(i);
    // The same header again is none of its lines.
    if (i > line && shape_of(folded(body.substr(0, std::min(body.find(' '), body.size())))) != TableShape::none) break;
    ++filled;
    if (!text.empty()) text += ' ';
    text += body;
    const auto headings = split_headings(text, shape, page.year);
    if (headings.size() < 2) {
      // A line more may complete a heading (`Utfall` + `män/` + `pojkar`).
      if (++open_lines > 3) break;
      continue;
    }
    open_lines = 0;
    LineHeader header{.shape = shape, .fields = {}, .end = i + 1};
    for (const std::string_view heading : headings) header.fields.push_back(field_of(folded(heading), shape, page.year));
    best = std::move(header);
  }
  return best;
}

RecordTable read_wrapped_records(const Page& page, std::size_t line, const LineHeader& header, Marks& marks) {
  return WrappedReader(page, line, header, marks).read();
}

}  // namespace planlint
