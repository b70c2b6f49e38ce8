// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
#include <algorithm>
#include <array>
#include <cctype>
#include <map>
#include <span>
#include <utility>

#include "document/figure_lines.h"
#include "document/figures.h"
#include "document/row_split.h"

namespace planlint {
namespace {

constexpr std::size_t most_label_lines = 5;

class WrappedFigures {
 public:
  WrappedFigures(const Page& page, Marks& marks) : page_(page), marks_(marks) {}

  std::optional<FigureTable> read(std::size_t line) {
    // A main heading is none of a table, though its word could be.
    if (is_main_heading(page_.key(line)) || (!is_heading_line(page_, line) && !may_be_heading(page_, line)))
      return std::nullopt;
    std::vector<std::size_t> header;
    std::size_t i = line;
    for (; i < page_.lines.size() && header.size() < 24; ++i) {
      if (page_.is_empty(i)) continue;
      const std::string_view body = page_.body(i);
      const bool wrapped = !header.empty() && header.back() + 1 == i && initial_of(body) == Initial::lower &&
                           !is_row(page_, figure_line(page_, i)) && length_of(body) < 40;
      const bool year = !header.empty() && is_year_word(body);  // `Prognos` + `2020`
      const HeadingWords words = heading_words(page_, i);
      if (!header.empty() && !year && !wrapped && (words.all == 0 || words.known < words.all)) break;
      header.push_back(i);
    }
    const bool sure = is_heading_line(page_, line);
    // Each cell on a line of its own; the last heading may be the first label (`Budget KF 2024`).
    auto cells = cells_by_line(i, header);
    if (!cells && header.size() > 1 && (cells = cells_by_line(header.back(), header))) header.pop_back();
    if (cells) {
      take_cells(*cells, header);
      return std::move(table_);
    }
    for (const std::size_t head : header) header_texts_.emplace_back(page_.body(head));
    const std::size_t columns = column_count(i);
    if (columns == 0 || (!sure && columns < 2)) return std::nullopt;
    columns_ = columns;
    table_.first = line;
    table_.end = i;
    std::vector<std::string> texts;
    table_.header = page_.lines[header.front()].body;
    for (const std::size_t head : header) {
      // `Belopp, mnkr` is the unit of all columns, unless nothing else stands over them.
      if (header.size() == 1 || unit_line(page_.key(head)).empty())
        texts.emplace_back(page_.body(head));
      else
        table_.unit = {.value = unit_line(page_.key(head)), .range = page_.lines[head].body, .present = true};
      table_.header.end = page_.lines[head].body.end;
    }
    table_.headings = grouped_headings(texts, columns);
    read_rows(i);
    if (table_.rows.size() < (sure ? 1 : 2)) return std::nullopt;
    for (const std::size_t head : header) marks_.set(head, PieceKind::table_header, "tabellhuvud");
    return std::move(table_);
  }

 private:
  /// Rows each cell of which stands on a line of its own: a label, then as many figures as there are columns.
  struct CellRow {
    std::vector<std::size_t> label;
    std::vector<std::size_t> figures;
    std::vector<std::size_t> header_before;  ///< lines of the header that a page break repeats
  };

  [[nodiscard]] bool is_lone_figure(std::size_t line) const {
    const std::string_view body = page_.body(line);
    return page_.lines[line].form == LineForm::text && (is_figure_text(body) || body == "-" || body == "–");
  }

  /// The lines from `line` on that say the header again; empty where they do not.
  [[nodiscard]] std::vector<std::size_t> header_again(std::size_t line, const std::vector<std::size_t>& header) const {
    std::vector<std::size_t> again;
    for (const std::size_t head : header) {
      if (line >= page_.lines.size() || page_.key(line) != page_.key(head)) return {};
      again.push_back(line);
      line = page_.next_filled(line + 1);
    }
    return again;
  }

  [[nodiscard]] std::optional<std::vector<CellRow>> cells_by_line(std::size_t line,
                                                                  const std::vector<std::size_t>& header) {
    std::vector<CellRow> rows;
    std::map<std::size_t, std::size_t> counts;
    CellRow row;
    for (std::size_t i = line; i < page_.lines.size(); ++i) {
      if (page_.is_empty(i)) continue;
      const bool figure = is_lone_figure(i);
      if (!figure && !row.figures.empty()) {
        ++counts[row.figures.size()];
        rows.push_back(std::move(row));
        row = {};
      }
      if (figure) {
        if (row.label.empty()) return std::nullopt;  // figures without a label are no such table
        row.figures.push_back(i);
        continue;
      }
      const bool between_rows = !rows.empty() && row.label.empty();
      if (auto head = header_again(i, header); between_rows && !head.empty()) {
        i = head.back();
        row.header_before = std::move(head);
        continue;
      }
      const bool again = between_rows && is_heading_line(page_, i);
      if (page_.lines[i].form != LineForm::text || ends(i) || again || ends_sentence(page_.body(i)) ||
          length_of(page_.body(i)) > longest_label || row.label.size() == 3)
        break;
      row.label.push_back(i);
    }
    if (!row.figures.empty()) {
      ++counts[row.figures.size()];
      rows.push_back(std::move(row));
    }
    if (rows.size() < 2) return std::nullopt;
    const auto most = std::ranges::max_element(counts, {}, [](const auto& entry) { return entry.second; });
    if (most->second * 2 <= rows.size() || most->first < 2) return std::nullopt;
    // What has another number of figures is left to the text.
    if (std::erase_if(rows, [&](const CellRow& one) { return one.figures.size() != most->first; }) > 0)
      table_.uncertain = true;
    return rows;
  }

  /// The headings where each has as many lines as the others, one for the labels before them perhaps; else none.
  [[nodiscard]] static std::vector<std::string> headings_by_line(const std::vector<std::string>& lines,
                                                                 std::size_t columns) {
    const std::size_t first = lines.size() % columns;
    if (first > 1 || lines.size() < columns) return {};
    const std::size_t each = lines.size() / columns;
    std::vector<std::string> headings(columns + 1);
    if (first == 1) headings[0] = lines[0];
    for (std::size_t i = first; i < lines.size(); ++i) {
      std::string& heading = headings[1 + (i - first) / each];
      const std::string word = lines[i].substr(0, lines[i].find(' '));
      if (heading.empty() && heading_word(folded(word)) == HeadingWord::none) return {};
      heading += (heading.empty() ? "" : " ") + lines[i];
    }
    return headings;
  }

  void take_cells(const std::vector<CellRow>& rows, const std::vector<std::size_t>& header) {
    table_.first = header.front();
    table_.header = {.start = page_.lines[header.front()].body.start, .end = page_.lines[header.back()].body.end};
    std::vector<std::string> texts;
    for (const std::size_t head : header) {
      texts.emplace_back(page_.body(head));
      marks_.set(head, PieceKind::table_header, "tabellhuvud");
    }
    if (const auto unit = unit_line(page_.key(header.front())); !unit.empty() && header.size() > 1)
      table_.unit = {.value = unit, .range = page_.lines[header.front()].body, .present = true};
    const std::size_t columns = rows.front().figures.size();
    table_.headings = headings_by_line(texts, columns);
    if (table_.headings.empty()) table_.headings = grouped_headings(texts, columns);
    for (const CellRow& cells : rows) {
      for (const std::size_t head : cells.header_before)
        marks_.set(head, PieceKind::furniture, "tabellhuvud, upprepat");
      FigureRow row;
      row.line = cells.label.front();
      for (const std::size_t line : cells.label) row.label.push_back(page_.lines[line].body);
      for (const std::size_t line : cells.figures) row.cells.push_back({page_.lines[line].body});
      for (const std::size_t line : cells.label) marks_.set(line, PieceKind::table_row, "tabellrad");
      for (const std::size_t line : cells.figures) marks_.set(line, PieceKind::table_row, "tabellrad");
      table_.end = cells.figures.back() + 1;
      table_.rows.push_back(std::move(row));
    }
  }

  /// How many figures the rows have; 0 where no row comes soon.
  [[nodiscard]] std::size_t column_count(std::size_t line) const {
    std::map<std::size_t, std::size_t> counts;
    std::size_t misses = 0;
    for (std::size_t i = line; i < page_.lines.size() && misses <= most_label_lines; ++i) {
      if (page_.is_empty(i)) continue;
      if (page_.lines[i].form != LineForm::text || length_of(page_.body(i)) > longest_label * 3 || ends(i)) break;
      if (is_repeated_header(i)) continue;
      const FigureLine figures = figure_line(page_, i);
      if (!is_row(page_, figures)) {
        if (!counts.empty() && is_heading_line(page_, i) && split_words(page_.body(i)).size() > 1)
          break;  // another table's
        ++misses;
        continue;
      }
      misses = 0;
      ++counts[figures_of(page_, figures.words, figures.first_figure, 0).size()];
    }
    // Rows with empty cells have fewer: the most that several rows agree on.
    std::size_t columns = 0;
    for (const auto& [count, rows] : counts) {
      if (rows > 1 || columns == 0) columns = count;
    }
    return columns;
  }

  void read_rows(std::size_t line) {
    std::vector<std::size_t> pending;  // lines of a label, or of a group's heading
    for (std::size_t i = line; i < page_.lines.size(); ++i) {
      if (page_.is_empty(i)) continue;
      if (page_.lines[i].form != LineForm::text || ends(i)) break;
      if (is_repeated_header(i)) {
        marks_.set(i, PieceKind::furniture, "tabellhuvud, upprepat");
        if (pending.empty()) table_.end = i + 1;
        continue;
      }
      const FigureLine figures = figure_line(page_, i);
      if (!is_row(page_, figures) && is_heading_line(page_, i) &&
          (split_words(page_.body(i)).size() > 1 || !unit_line(page_.key(i)).empty()))
        break;  // the header of another table
      if (figures.first_figure == figures.words.size()) {
        // `Stöd och service till personer med  112,4 …` + `funktionsnedsättning`: a label that goes on below.
        if (pending.empty() && !table_.rows.empty() && last_row_ + 1 == i &&
            initial_of(page_.body(i)) == Initial::lower && !page_.key(i).starts_with("varav")) {
          table_.rows.back().label.push_back(page_.lines[i].body);
          marks_.set(i, PieceKind::table_row, "fortsättning på raden ovan");
          table_.end = i + 1;
          last_row_ = i;
          continue;
        }
        const bool group = page_.lines[i].range.end - page_.lines[i].body.end > columns_ && columns_ > 1;
        if (length_of(page_.body(i)) > longest_label || pending.size() == most_label_lines ||
            ends_sentence(page_.body(i)))
          break;
        pending.push_back(i);
        if (group) take_groups(pending);
        continue;
      }
      auto cells = figures_of(page_, figures.words, figures.first_figure, columns_);
      std::vector<RowWord> label(figures.words.begin(),
                                 figures.words.begin() + static_cast<std::ptrdiff_t>(figures.first_figure));
      // A lone figure without a label is no row, nor is prose that ends in a number.
      if (columns_ < 3 && label.empty() && pending.empty()) break;
      if (cells.size() > columns_ || !is_row(page_, figures) || !place_empty(i, figures, cells)) break;
      const std::size_t gap = label.empty() ? 0 : figures.words[figures.first_figure].blanks;
      take_row(i, pending, label, std::move(cells), gap);
    }
  }

  [[nodiscard]] bool ends(std::size_t line) const {
    const std::string key = page_.key(line);
    return label_of(key) != Label::none || goal_at(page_, line) ||
           (is_main_heading(key) && (after_total_ || !has_figures_soon(line))) || page_.lines[line].heading_level > 0 ||
           line_header(page_, line) != nullptr;
  }

  /// `Driftbudget` may be a table's first group as well as the heading of what comes next.
  [[nodiscard]] bool has_figures_soon(std::size_t line) const {
    std::size_t i = line;
    for (std::size_t filled = 0; filled < most_label_lines && i < page_.lines.size(); ++filled) {
      if (is_row(page_, figure_line(page_, i))) return true;
      if (filled > 0 && is_heading_line(page_, i)) return false;
      i = page_.next_filled(i + 1);
    }
    return false;
  }

  [[nodiscard]] bool is_repeated_header(std::size_t line) const {
    return std::ranges::find(header_texts_, page_.body(line)) != header_texts_.end() &&
           !is_row(page_, figure_line(page_, line));
  }

  /// Whether a row with a figure in each column comes soon.
  [[nodiscard]] bool has_full_row_soon(std::size_t line) const {
    for (std::size_t filled = 0; filled < most_label_lines && line < page_.lines.size(); ++filled) {
      if (page_.lines[line].form != LineForm::text || ends(line)) return false;
      const FigureLine figures = figure_line(page_, line);
      if (is_row(page_, figures) && figures_of(page_, figures.words, figures.first_figure, 0).size() == columns_)
        return true;
      line = page_.next_filled(line + 1);
    }
    return false;
  }

  /// Fills up a row with fewer figures than columns, at the blanks that empty cells left; false where nothing tells
  /// that it belongs here.
  bool place_empty(std::size_t line, const FigureLine& figures, std::vector<Parts>& cells) {
    if (cells.size() == columns_) return true;
    std::vector<Parts> placed;
    for (Parts& cell : cells) {
      const auto word =
          std::ranges::find(figures.words, cell.front().start, [](const RowWord& w) { return w.range.start; });
      for (std::size_t i = 0; word != figures.words.end() && i < word->blanks; ++i) placed.emplace_back();
      placed.push_back(std::move(cell));
    }
    if (placed.size() > columns_) return false;
    if (placed.size() * 2 < columns_ && !has_full_row_soon(line + 1)) return false;
    if (placed.size() < columns_) {
      placed.insert(placed.begin(), columns_ - placed.size(), Parts());
      table_.uncertain = true;
    }
    cells = std::move(placed);
    return true;
  }

  /// Label lines without figures are headings of groups.
  void take_groups(std::vector<std::size_t>& pending) {
    for (const std::size_t line : pending) {
      FigureRow row;
      row.line = line;
      row.label.push_back(page_.lines[line].body);
      row.cells.resize(columns_);
      table_.rows.push_back(std::move(row));
      marks_.set(line, PieceKind::table_row, "tabellrad");
      table_.end = line + 1;
    }
    pending.clear();
  }

  void take_row(std::size_t line, std::vector<std::size_t>& pending, const std::vector<RowWord>& label,
                std::vector<Parts> cells, std::size_t figures_gap) {
    aligned_ = aligned_ || figures_gap >= 2;
    last_row_ = line;
    // Label lines before a blank line and a label of the row's own, or another label, are the heading of a group.
    std::size_t own = pending.size();
    bool open = label.empty() || (!pending.empty() && pending.back() + 1 == line && !aligned_) ||
                initial_of(page_.slice(label.front().range)) == Initial::lower;
    while (own > 0 && open) {
      --own;
      const bool wrapped = own > 0 && pending[own - 1] + 1 == pending[own];
      open = wrapped || initial_of(page_.body(pending[own])) == Initial::lower;
    }
    std::vector<std::size_t> groups(pending.begin(), pending.begin() + static_cast<std::ptrdiff_t>(own));
    FigureRow row;
    row.line = own < pending.size() ? pending[own] : line;
    for (std::size_t i = own; i < pending.size(); ++i) {
      row.label.push_back(page_.lines[pending[i]].body);
      marks_.set(pending[i], PieceKind::table_row, "tabellrad");
    }
    take_groups(groups);
    pending.clear();
    for (const Range part : parts_of(label)) row.label.push_back(part);
    row.cells = std::move(cells);
    const std::string key = row.label.empty() ? std::string() : folded(page_.slice(row.label.front()));
    after_total_ = key.starts_with("summa") || key.starts_with("total");
    marks_.set(line, PieceKind::table_row, "tabellrad");
    table_.rows.push_back(std::move(row));
    table_.end = line + 1;
  }

  const Page& page_;
  Marks& marks_;
  FigureTable table_;
  std::size_t columns_ = 0;
  std::size_t last_row_ = 0;  ///< line of the last row
  bool after_total_ = false;  ///< the last row was a total
  bool aligned_ = false;      ///< blanks set figures apart from their label
  std::vector<std::string> header_texts_;
};

}  // namespace

std::optional<FigureTable> read_wrapped_figures(const Page& page, std::size_t line, Marks& marks) {
  return WrappedFigures(page, marks).read(line);
}

}  // namespace planlint
