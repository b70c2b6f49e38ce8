// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
//
// Tables of figures that stand in columns of blanks: a column is where figures end below each other.
#include <algorithm>
#include <utility>

#include "document/figures.h"
#include "document/segments.h"

namespace planlint {
namespace {

constexpr std::size_t most_header_lines = 6;
constexpr std::size_t longest_label = 70;  ///< characters

std::size_t apart(std::size_t a, std::size_t b) { return a > b ? a - b : b - a; }

class AlignedFigures {
 public:
  AlignedFigures(const Page& page, Marks& marks) : page_(page), marks_(marks) {}

  std::optional<FigureTable> read(std::size_t line) {
    std::size_t first_row = line;
    bool telling = false;
    for (; first_row < page_.lines.size() && first_row < line + most_header_lines; ++first_row) {
      if (page_.is_empty(first_row) || page_.lines[first_row].form != LineForm::text) return std::nullopt;
      if (has_figures(first_row)) break;
      for (const std::string_view word : split_words(page_.key(first_row)))
        telling = telling || heading_word(word) == HeadingWord::figures;
    }
    if (first_row == line || !telling || first_row >= page_.lines.size() || !has_figures(first_row))
      return std::nullopt;
    for (std::size_t i = line; i < first_row; ++i) header_keys_.push_back(page_.key(i));
    const std::size_t end = find_columns(first_row);
    if (rows_ < 2 || ends_.empty()) return std::nullopt;
    // A line over the figures is a header, one over the labels only is the heading of a group.
    std::size_t header_end = line;
    while (header_end < first_row && segments_of(page_, header_end).back().end() + 2 > first_figure_) ++header_end;
    if (header_end == line) return std::nullopt;
    header_keys_.resize(header_end - line);
    read_header(line, header_end);
    read_rows(header_end, end);
    table_.first = line;
    return std::move(table_);
  }

 private:
  [[nodiscard]] bool is_figure(const Segment& segment) const { return is_figure_text(page_.slice(segment.range)); }

  /// A label, and figures that two blanks or more set apart from it and from each other.
  [[nodiscard]] bool has_figures(std::size_t line) const {
    if (page_.lines[line].form != LineForm::text) return false;
    const auto segments = segments_of(page_, line);
    if (segments.empty() || !is_figure(segments.back())) return false;
    for (std::size_t i = 1; i < segments.size(); ++i) {
      if (!is_figure(segments[i])) return false;
    }
    return segments.size() > 1 && length_of(page_.slice(segments[0].range)) <= longest_label;
  }

  /// Where the figures of the rows from `line` on end; returns the line behind the last row.
  std::size_t find_columns(std::size_t line) {
    std::size_t end = line;
    first_figure_ = std::string::npos;
    for (std::size_t i = line; i < page_.lines.size(); ++i) {
      if (page_.is_empty(i)) {
        const std::size_t next = page_.next_filled(i);
        if (next >= page_.lines.size() || (!has_figures(next) && !is_header_again(next))) break;
        continue;
      }
      const auto segments = segments_of(page_, i);
      if (!has_figures(i)) {
        if (page_.lines[i].form != LineForm::text || segments.size() > 1 || ends_sentence(page_.body(i)) ||
            segments[0].width > longest_label) {
          if (!is_header_again(i)) break;
        }
        continue;
      }
      ++rows_;
      end = i + 1;
      for (std::size_t k = is_figure(segments[0]) ? 0 : 1; k < segments.size(); ++k) {
        first_figure_ = std::min(first_figure_, segments[k].column);
        const auto near = [&](std::size_t column) { return apart(column, segments[k].end()) <= 2; };
        if (std::ranges::none_of(ends_, near)) ends_.push_back(segments[k].end());
      }
    }
    std::ranges::sort(ends_);
    // Labels go on below the last row.
    while (end < page_.lines.size() && page_.lines[end].form == LineForm::text && !page_.furniture[end] &&
           initial_of(page_.body(end)) == Initial::lower && segments_of(page_, end).size() == 1 &&
           !ends_sentence(page_.body(end)))
      ++end;
    return end;
  }

  [[nodiscard]] bool is_header_again(std::size_t line) const {
    return page_.lines[line].form == LineForm::text &&
           std::ranges::find(header_keys_, page_.key(line)) != header_keys_.end();
  }

  [[nodiscard]] std::size_t column_of(const Segment& segment) const {
    const auto nearest =
        std::ranges::min_element(ends_, {}, [&](std::size_t column) { return apart(column, segment.end()); });
    return static_cast<std::size_t>(nearest - ends_.begin());
  }

  void read_header(std::size_t line, std::size_t end) {
    std::vector<std::vector<std::string>> rows;
    table_.header = page_.lines[line].body;
    for (std::size_t i = line; i < end; ++i) {
      std::vector<std::string> row(ends_.size() + 1);
      for (const Segment& segment : segments_of(page_, i)) {
        const bool label =
            segment.end() + 4 < first_figure_ || (segment.column == 0 && segment.end() < first_figure_ + 4);
        std::string& cell = row[label ? 0 : column_of(segment) + 1];
        if (!cell.empty()) cell += ' ';
        cell += page_.slice(segment.range);
      }
      rows.push_back(std::move(row));
      table_.header.end = page_.lines[i].body.end;
      marks_.set(i, PieceKind::table_header, "tabellhuvud");
    }
    // A heading on each line for itself is one that is wrapped; fewer headings above than below stand over groups.
    const auto filled = [](const std::vector<std::string>& row) {
      return std::ranges::count_if(row, [](const std::string& cell) { return !cell.empty(); });
    };
    const bool stacked = rows.size() > 1 && filled(rows.front()) < filled(rows.back());
    if (stacked) {
      std::vector<std::string> texts;
      for (std::size_t i = line; i < end; ++i) texts.emplace_back(page_.body(i));
      table_.headings = grouped_headings(texts, ends_.size());
      return;
    }
    table_.headings.assign(ends_.size() + 1, {});
    for (const auto& row : rows) {
      for (std::size_t c = 0; c < row.size(); ++c) {
        if (!row[c].empty()) table_.headings[c] += (table_.headings[c].empty() ? "" : " ") + row[c];
      }
    }
  }

  void read_rows(std::size_t line, std::size_t end) {
    std::size_t last = 0;
    for (std::size_t i = line; i < end; ++i) {
      if (page_.is_empty(i)) continue;
      if (is_header_again(i)) {
        marks_.set(i, PieceKind::furniture, "tabellhuvud, upprepat");
        continue;
      }
      const auto segments = segments_of(page_, i);
      const bool goes_on = !has_figures(i) && !table_.rows.empty() && last + 1 == i &&
                           initial_of(page_.body(i)) == Initial::lower && !page_.key(i).starts_with("varav");
      last = i;
      if (goes_on) {
        table_.rows.back().label.push_back(page_.lines[i].body);
        marks_.set(i, PieceKind::table_row, "fortsättning på raden ovan");
        continue;
      }
      FigureRow row;
      row.line = i;
      row.cells.resize(ends_.size());
      for (std::size_t k = 0; k < segments.size(); ++k) {
        if (k == 0 && !is_figure(segments[0]))
          row.label.push_back(without_icon(page_.text, segments[0].range));
        else
          row.cells[column_of(segments[k])].push_back(segments[k].range);
      }
      marks_.set(i, PieceKind::table_row, "tabellrad");
      table_.rows.push_back(std::move(row));
    }
    table_.end = end;
  }

  const Page& page_;
  Marks& marks_;
  FigureTable table_;
  std::vector<std::size_t> ends_;  ///< where figures end, in characters
  std::size_t first_figure_ = 0;   ///< where the leftmost figure begins
  std::size_t rows_ = 0;
  std::vector<std::string> header_keys_;
};

}  // namespace

std::optional<FigureTable> read_aligned_figures(const Page& page, std::size_t line, Marks& marks) {
  return AlignedFigures(page, marks).read(line);
}

}  // namespace planlint
