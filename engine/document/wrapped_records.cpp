// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
#include <algorithm>
#include <span>
#include <unordered_map>
#include <utility>

#include "document/records.h"
#include "document/row_split.h"

namespace planlint {
namespace {

constexpr std::size_t most_tables_looked_at = 12;
constexpr std::size_t longest_row = 40;  ///< lines with text that one row may take

class WrappedReader {
 public:
  WrappedReader(const Page& page, std::size_t line, const LineHeader& header, Marks& marks)
      : page_(page), header_(header), marks_(marks) {
    table_.shape = header.shape;
    mark_header(line, header.end, PieceKind::table_header);
  }

  [[nodiscard]] bool goes_on_below() const { return rows_go_on_below(header_.end); }

  RecordTable read() {
    std::size_t i = header_.end;
    table_.end = i;
    const std::size_t first = page_.next_filled(i);
    rest_below_ = rows_go_on_below(i) || (page_.rests_below && first < page_.lines.size() && row_on(first));
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
    const std::string& key = page_.key(line);
    return goal_at(page_, line).has_value() || label_of(key) != Label::none || is_main_heading(key) ||
           line_header(page_, line) != nullptr;
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
    std::vector<std::size_t> lines;
    for (std::size_t i = line; i < end; ++i) lines.push_back(i);
    const auto words = row_words(page_, lines);
    if (const auto row = split_row(page_, words, header_.fields); row && row->cells[0].size() < words.size())
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
      remark.parts.push_back(without_icon(
          page_.text, {.start = whole.start + static_cast<std::uint32_t>(glued.length), .end = whole.end}));
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
      const std::size_t behind = header_.fields.back() == RecordField::end ? 0 : 8;
      for (std::size_t i = 0; i <= behind && i < words.size(); ++i) {
        if (looks_like_date(words[words.size() - 1 - i])) return true;
      }
      return false;
    }
    // `… inom ett år` is no period, which has a capital.
    const bool alone = initial_of(words.back()) != Initial::lower && is_period(folded(words.back()));
    return alone || (words.size() > 1 &&
                     is_period(folded(std::string(words[words.size() - 2]) + ' ' + std::string(words.back()))));
  }

  /// A row's lines, those of repeated headers left out, and its cells.
  struct Row {
    std::vector<std::size_t> lines;
    std::vector<std::pair<std::size_t, std::size_t>> headers;  ///< first line and the line behind
    SplitRow split;
    std::size_t end = 0;
  };

  /// The row that begins at `line`; nothing where none does.
  [[nodiscard]] std::optional<Row> row_at(std::size_t line) const {
    Row row;
    for (std::size_t i = line; i < page_.lines.size() && row.lines.size() < longest_row; ++i) {
      if (page_.is_empty(i)) continue;
      if (const auto again = line_header(page_, i); again && !row.lines.empty() && again->shape == header_.shape) {
        row.headers.emplace_back(i, again->end);
        i = again->end - 1;
        continue;
      }
      if (ends_table(i)) return std::nullopt;
      row.lines.push_back(i);
      if (!may_end_row(i)) continue;
      auto split = split_row(page_, row_words(page_, row.lines), header_.fields);
      if (!split || !has_last(*split)) continue;
      row.split = std::move(*split);
      row.end = i + 1;
      // A row may go on: the year of a period (`Tertial 1` + `2023`), or what only looked like one.
      const std::size_t next = page_.next_filled(i + 1);
      const bool more = next < page_.lines.size() && next <= i + 3 &&
                        (is_period(page_.key(next)) || looks_like_date(page_.body(next)));
      if (more) {
        row.lines.push_back(next);
        auto longer = split_row(page_, row_words(page_, row.lines), header_.fields);
        if (longer && has_last(*longer) && longer->cost <= row.split.cost) {
          row.split = std::move(*longer);
          row.end = next + 1;
        } else {
          row.lines.pop_back();
        }
      }
      return row;
    }
    return std::nullopt;
  }

  /// The row that a line holds whole, with its values; where cells are wrapped, the rest stands below it.
  [[nodiscard]] std::optional<SplitRow> row_on(std::size_t line) const {
    if (page_.lines[line].form != LineForm::text || !may_end_row(line)) return std::nullopt;
    auto split = split_row(page_, row_words(page_, std::span<const std::size_t>(&line, 1)), header_.fields);
    if (!split || !has_last(*split)) return std::nullopt;
    return split;
  }

  /// Whether rows begin with a line that has all their values: the table's first does, and a line without follows.
  [[nodiscard]] bool rows_go_on_below(std::size_t line) const {
    std::size_t i = page_.next_filled(line);
    if (i >= page_.lines.size() || ends_table(i) || !row_on(i)) return false;
    for (std::size_t seen = 0; seen < longest_row && i + 1 < page_.lines.size(); ++seen) {
      const std::size_t next = page_.next_filled(i + 1);
      if (next >= page_.lines.size() || ends_table(next)) return false;
      if (next == i + 1 && !may_end_row(next) && page_.lines[next].form == LineForm::text &&
          (initial_of(page_.body(next)) == Initial::lower || page_.body(next).starts_with('(')) && row_on(i))
        return true;
      i = next;
    }
    return false;
  }

  /// A row whose first line has the values, and the lines below it that go on with its cells.
  std::size_t take_row_with_rest(std::size_t line) {
    auto split = row_on(line);
    if (!split) return line;
    std::vector<std::size_t> rest;
    std::size_t end = line + 1;
    for (std::size_t i = line + 1; i < page_.lines.size(); ++i) {
      if (page_.furniture[i]) continue;
      if (page_.is_empty(i)) {
        // Only a page break may come between.
        const std::size_t next = page_.next_filled(i);
        const auto again = next < page_.lines.size() ? line_header(page_, next) : nullptr;
        if (!again || again->shape != header_.shape) break;
        continue;
      }
      if (const auto again = line_header(page_, i); again && again->shape == header_.shape) {
        const std::size_t after = page_.next_filled(again->end);
        const bool goes_on =
            after < page_.lines.size() && !ends_table(after) && !row_on(after) && !glued_label_at(after);
        if (!goes_on) break;
        mark_header(i, again->end, PieceKind::furniture);
        i = again->end - 1;
        continue;
      }
      if (ends_table(i) || glued_label_at(i) || row_on(i)) break;
      rest.push_back(i);
      end = i + 1;
    }
    add_record(line, *split);
    Record& record = table_.records.back();
    marks_.set(line, PieceKind::table_row, meaning());
    for (const std::size_t i : rest) {
      Range name = page_.lines[i].body;
      const std::size_t owed = owed_length(record, page_.body(i));
      if (owed > 0) {
        record[RecordField::kf_target].push_back(
            {.start = name.end - static_cast<std::uint32_t>(owed), .end = name.end});
        const std::string_view before =
            trimmed(page_.slice({.start = name.start, .end = name.end - static_cast<std::uint32_t>(owed)}));
        name.end = name.start + static_cast<std::uint32_t>(before.size());
      }
      if (!name.empty()) record.name.push_back(name);
      marks_.set(i, PieceKind::table_row, "fortsättning på raden ovan");
    }
    table_.end = end;
    return end;
  }

  /// The length of the words at a line's end that KF's value on the line above still lacks: `Tas fram av` + `nämnd`.
  [[nodiscard]] std::size_t owed_length(const Record& record, std::string_view line) const {
    const Parts& value = record[RecordField::kf_target];
    if (value.empty()) return 0;
    std::string so_far;
    for (const Range part : value) so_far += (so_far.empty() ? "" : " ") + folded(page_.slice(part));
    const auto words = split_words(line);
    if (words.empty()) return 0;
    const std::string last = folded(words.back());
    const bool lacks_board =
        so_far.ends_with("tas fram av") || so_far.ends_with("tas fram") || so_far.ends_with("namnd/");
    const bool board = last.starts_with("namnd") || last == "styrelse";
    const bool lacks_unit = so_far.starts_with("max ") && split_words(so_far).size() == 2;
    const bool unit = last == "personer" || last == "dagar" || last == "barn" || last == "timmar";
    const bool year = so_far == "faststalls" && is_period(last);
    if (!(lacks_board && board) && !(lacks_unit && unit) && !year) return 0;
    std::size_t first = words.size() - 1;
    if (so_far.ends_with("tas fram") && first > 0 && folded(words[first - 1]) == "av") --first;
    return static_cast<std::size_t>(line.data() + line.size() - words[first].data());
  }

  [[nodiscard]] bool glued_label_at(std::size_t line) const {
    return glued_label(page_.body(line)).label != Label::none;
  }

  /// Whether what every row ends with is there, and something else than its name before it.
  [[nodiscard]] bool has_last(const SplitRow& row) const {
    const RecordField wanted = header_.shape == TableShape::activities ? RecordField::start : RecordField::period;
    bool last = std::ranges::find(header_.fields, wanted) == header_.fields.end();
    bool alone = false;
    bool values = header_.shape == TableShape::activities;
    for (std::size_t i = 1; i < header_.fields.size(); ++i) {
      if (row.cells[i].empty()) continue;
      if (header_.fields[i] == wanted) {
        last = true;
        alone = row.cells[i].front().new_line;
      } else {
        values = true;
      }
    }
    return last && (values || alone);
  }

  [[nodiscard]] bool complete_from(std::size_t line) const { return row_at(line).has_value(); }

  [[nodiscard]] const char* meaning() const {
    return header_.shape == TableShape::indicators ? "indikator" : "aktivitet";
  }

  void add_record(std::size_t line, const SplitRow& split) {
    Record record;
    record.line = line;
    record.name = parts_of(split.cells[0]);
    for (std::size_t i = 1; i < header_.fields.size(); ++i) {
      if (split.cells[i].empty()) continue;
      Parts parts = parts_of(split.cells[i]);
      // A second column of the same name has no place of its own.
      const bool own = header_.fields[i] != RecordField::other && record[header_.fields[i]].empty();
      if (own)
        record[header_.fields[i]] = std::move(parts);
      else
        record.other_cells.push_back(std::move(parts));
    }
    record.other_headings.resize(record.other_cells.size());
    table_.records.push_back(std::move(record));
  }

  std::size_t take_row(std::size_t line) {
    if (rest_below_) return take_row_with_rest(line);
    const auto row = row_at(line);
    if (!row) return line;
    add_record(line, row->split);
    for (const std::size_t i : row->lines) marks_.set(i, PieceKind::table_row, meaning());
    for (const auto& [first, end] : row->headers) mark_header(first, end, PieceKind::furniture);
    table_.end = row->end;
    return row->end;
  }

  const Page& page_;
  const LineHeader& header_;
  Marks& marks_;
  RecordTable table_;
  bool after_header_ = false;
  bool rest_below_ = false;  ///< rows begin with the line that has their values
};

/// Whether a line may carry on a header: it begins with a word that column headings have.
bool may_go_on(std::string_view folded_line) {
  const auto words = split_words(folded_line);
  return !words.empty() && words.size() < 20 && is_column_word(words.front());
}

std::optional<LineHeader> read_line_header(const Page& page, std::size_t line) {
  const Line& first = page.lines[line];
  if (first.form != LineForm::text || first.body.end - first.body.start > 200) return std::nullopt;
  const std::string& key = page.key(line);
  if (key.find("indikator") > 30 && key.find("aktivitet") > 30) return std::nullopt;
  const auto words = split_words(page.body(line));
  if (words.empty()) return std::nullopt;
  TableShape shape = TableShape::none;
  for (std::size_t count = std::min<std::size_t>(words.size(), 2); count > 0 && shape == TableShape::none; --count) {
    const std::string_view last = words[count - 1];
    shape = shape_of(folded(
        std::string_view(words[0].data(), static_cast<std::size_t>(last.data() + last.size() - words[0].data()))));
  }
  if (shape == TableShape::none) return std::nullopt;
  // Headings that are wrapped go on over the next lines; the longest stretch that is nothing but headings is the
  // header.
  std::string text;
  std::optional<LineHeader> best;
  std::size_t filled = 0;
  std::size_t open_lines = 0;
  for (std::size_t i = line; i < page.lines.size() && filled < 30; ++i) {
    if (page.is_empty(i)) continue;
    if (page.lines[i].form != LineForm::text || page.lines[i].body.end - page.lines[i].body.start > 200) break;
    // The same header again is none of its lines.
    const std::string_view next_key = page.key(i);
    if (i > line && shape_of(next_key.substr(0, next_key.find(' '))) != TableShape::none) break;
    ++filled;
    if (i > line && !may_go_on(next_key)) break;
    if (!text.empty()) text += ' ';
    text += page.body(i);
    const auto headings = split_headings(text, shape, page.year);
    if (headings.size() < 2) {
      // A line more may complete a heading (`Utfall` + `män/` + `pojkar`).
      if (++open_lines > 3) break;
      continue;
    }
    open_lines = 0;
    LineHeader header{.shape = shape, .fields = {}, .end = i + 1};
    for (const std::string_view heading : headings)
      header.fields.push_back(field_of(folded(heading), shape, page.year));
    best = std::move(header);
  }
  return best;
}

}  // namespace

std::unordered_map<std::size_t, LineHeader> find_line_headers(const Page& page) {
  std::unordered_map<std::size_t, LineHeader> headers;
  for (std::size_t line = 0; line < page.lines.size(); ++line) {
    if (page.is_empty(line)) continue;
    if (auto header = read_line_header(page, line)) headers.emplace(line, std::move(*header));
  }
  return headers;
}

bool rows_go_on_below(const Page& page) {
  Marks unused(page);
  std::size_t tables = 0;
  for (std::size_t line = 0; line < page.lines.size() && tables < most_tables_looked_at; ++line) {
    const LineHeader* header = line_header(page, line);
    if (header == nullptr) continue;
    if (WrappedReader(page, line, *header, unused).goes_on_below()) return true;
    ++tables;
  }
  return false;
}

RecordTable read_wrapped_records(const Page& page, std::size_t line, const LineHeader& header, Marks& marks) {
  return WrappedReader(page, line, header, marks).read();
}

}  // namespace planlint
