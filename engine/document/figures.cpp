// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
#include "document/figures.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <utility>

#include "document/text_pool.h"

namespace planlint {
namespace {

constexpr std::size_t most_header_rows = 24;

bool is_digit(char c) { return std::isdigit(static_cast<unsigned char>(c)) != 0; }

bool is_year_text(std::string_view text) {
  text = trimmed(text);
  return text.size() == 4 && std::ranges::all_of(text, is_digit) && (text.starts_with("19") || text.starts_with("20"));
}

bool is_separator(const Page& page, const GridRow& row) {
  return !row.cells.empty() && std::ranges::all_of(row.cells, [&](Range cell) {
    const std::string_view text = page.slice(cell);
    return !text.empty() && text.find_first_not_of("-:= ") == std::string_view::npos;
  });
}

std::string cell_text(const Page& page, Range cell) { return without_markup(page.slice(cell)); }

std::size_t figure_count(const Page& page, const GridRow& row) {
  return static_cast<std::size_t>(
      std::ranges::count_if(row.cells, [&](Range cell) { return is_figure_text(cell_text(page, cell)); }));
}

std::size_t filled_count(const Page& page, const GridRow& row) {
  return static_cast<std::size_t>(
      std::ranges::count_if(row.cells, [&](Range cell) { return !is_blank_cell(page.slice(cell)); }));
}

/// Whether two rows say the same: a header that a page break repeats.
bool same_cells(const Page& page, const GridRow& a, const GridRow& b) {
  if (a.cells.size() != b.cells.size()) return false;
  for (std::size_t i = 0; i < a.cells.size(); ++i) {
    if (folded(page.slice(a.cells[i])) != folded(page.slice(b.cells[i]))) return false;
  }
  return true;
}

class GridFigures {
 public:
  GridFigures(const Page& page, const Grid& grid, Marks& marks) : page_(page), grid_(grid), marks_(marks) {}

  std::optional<FigureTable> read(std::size_t first) {
    std::size_t i = first;
    while (i < grid_.rows.size() && figure_count(page_, grid_.rows[i]) == 0) {
      if ((i > first && grid_.rows[i].after_gap) || i - first > most_header_rows) break;
      if (header_shape(page_, grid_.rows[i]) != TableShape::none) return std::nullopt;
      if (!is_separator(page_, grid_.rows[i])) header_.push_back(i);
      ++i;
    }
    if (i == grid_.rows.size() || figure_count(page_, grid_.rows[i]) == 0) return std::nullopt;
    // Headings of groups stand between header and figures: a label and nothing else.
    first_row_ = i;
    while (header_.size() > 1 && filled_count(page_, grid_.rows[header_.back()]) == 1 &&
           !is_blank_cell(page_.slice(grid_.rows[header_.back()].cells[0]))) {
      first_row_ = header_.back();
      header_.pop_back();
    }
    measure();
    mark_header(first);
    for (i = first_row_; i < grid_.rows.size(); ++i) {
      if (!take_row(i)) break;
    }
    table_.first = grid_.rows[first].line;
    table_.end = i < grid_.rows.size() ? grid_.rows[i].line : grid_.end;
    make_headings();
    return std::move(table_);
  }

 private:
  /// How many columns there are, and whether the first holds labels.
  void measure() {
    std::size_t unlabelled = 0;
    std::size_t rows = 0;
    for (std::size_t i = first_row_; i < grid_.rows.size(); ++i) {
      const GridRow& row = grid_.rows[i];
      if (figure_count(page_, row) == 0) continue;
      if (i > first_row_ && row.after_gap && is_new_header(i)) break;
      width_ = std::max(width_, row.cells.size());
      ++rows;
      const std::string label = cell_text(page_, row.cells[0]);
      if (is_figure_text(label) && figure_count(page_, row) == filled_count(page_, row) && row.cells.size() > 1)
        ++unlabelled;
    }
    labelled_ = unlabelled < rows || width_ < 2;
  }

  void mark_header(std::size_t first) {
    table_.header = page_.lines[grid_.rows[first].line].range;
    for (std::size_t i = first; i < first_row_; ++i) {
      marks_.set(grid_.rows[i].line, PieceKind::table_header, "tabellhuvud");
      table_.header.end = page_.lines[grid_.rows[i].line].range.end;
    }
  }

  /// A row behind a gap that has headings where figures were: another table begins.
  [[nodiscard]] bool is_new_header(std::size_t i) const {
    const GridRow& row = grid_.rows[i];
    return figure_count(page_, row) == 0 && filled_count(page_, row) > 1 && !is_separator(page_, row);
  }

  /// False where the table has ended.
  bool take_row(std::size_t i) {
    const GridRow& row = grid_.rows[i];
    if (is_separator(page_, row)) {
      marks_.set(row.line, PieceKind::table_header, "tabellhuvud");
      return true;
    }
    if (header_shape(page_, row) != TableShape::none) return false;
    if (std::ranges::any_of(header_, [&](std::size_t head) { return same_cells(page_, grid_.rows[head], row); }) &&
        filled_count(page_, row) > 0 && figure_count(page_, row) == 0) {
      marks_.set(row.line, PieceKind::furniture, "tabellhuvud, upprepat");
      after_header_ = true;
      return true;
    }
    if (row.after_gap && is_new_header(i)) return false;
    if (filled_count(page_, row) == 0) {
      marks_.set(row.line, PieceKind::blank, "tom rad i en tabell");
      return true;
    }
    const bool cut = row.after_gap || after_header_;
    after_header_ = false;
    const Range label = row.cells.empty() ? Range{} : without_icon(page_.text, row.cells[0]);
    const bool only_label = labelled_ && filled_count(page_, row) == 1 && !label.empty();
    if (only_label && !table_.rows.empty()) {
      const std::string key = folded(page_.slice(label));
      FigureRow& last = table_.rows.back();
      if (const GluedLabel glued = glued_label(page_.slice(label)); glued.label != Label::none) {
        const Range rest{.start = label.start + static_cast<std::uint32_t>(glued.length), .end = label.end};
        if (!is_blank_cell(page_.slice(rest))) last.comment.push_back(without_icon(page_.text, rest));
        marks_.set(row.line, PieceKind::table_remark, "kommentar i tabellen");
        return true;
      }
      if (cut && initial_of(page_.slice(label)) == Initial::lower && !key.starts_with("varav")) {
        last.label.push_back(label);
        marks_.set(row.line, PieceKind::table_row, "fortsättning på raden ovan");
        return true;
      }
    }
    FigureRow figures;
    figures.line = row.line;
    const std::size_t start = labelled_ ? 1 : 0;
    if (labelled_ && !label.empty()) figures.label.push_back(label);
    for (std::size_t c = start; c < row.cells.size(); ++c) {
      figures.cells.emplace_back();
      if (!is_blank_cell(page_.slice(row.cells[c]))) figures.cells.back().push_back(row.cells[c]);
    }
    marks_.set(row.line, PieceKind::table_row, "tabellrad");
    if (carries_label_on(figures)) {
      figures.line = table_.rows.back().line;
      figures.label.insert(figures.label.begin(), table_.rows.back().label.begin(), table_.rows.back().label.end());
      table_.rows.pop_back();
    }
    table_.rows.push_back(std::move(figures));
    return true;
  }

  /// `Stöd och service till personer` + `med funktionsnedsättning  10,1`: a label over two lines, figures on the last.
  [[nodiscard]] bool carries_label_on(const FigureRow& row) const {
    if (table_.rows.empty() || row.label.empty() || table_.rows.back().line + 1 != row.line) return false;
    const FigureRow& above = table_.rows.back();
    const bool empty = std::ranges::all_of(above.cells, [](const Parts& cell) { return cell.empty(); });
    const std::string key = folded(page_.slice(row.label.front()));
    return empty && !above.label.empty() && initial_of(page_.slice(row.label.front())) == Initial::lower &&
           !key.starts_with("varav") && !key.starts_with("darav");
  }

  void make_headings() {
    const std::size_t columns = width_ + (labelled_ ? 0 : 1);
    std::vector<std::vector<std::string>> rows;
    for (const std::size_t i : header_) {
      std::vector<std::string> row;
      for (const Range cell : grid_.rows[i].cells) row.push_back(cell_text(page_, cell));
      while (row.size() > columns && row.back().empty()) row.pop_back();
      // Headings over figures only, or one column fewer than the rows have: the labels' column has none.
      if (row.size() < columns) row.insert(row.begin(), labelled_ ? columns - row.size() : 1, std::string());
      rows.push_back(std::move(row));
    }
    table_.headings = flattened(rows, columns);
  }

  const Page& page_;
  const Grid& grid_;
  Marks& marks_;
  FigureTable table_;
  std::vector<std::size_t> header_;  ///< in grid_.rows
  std::size_t first_row_ = 0;
  std::size_t width_ = 0;
  bool labelled_ = true;
  bool after_header_ = false;
};

}  // namespace

bool is_figure_text(std::string_view text) {
  text = trimmed(text);
  if (text.starts_with('(') && text.ends_with(')')) text = trimmed(text.substr(1, text.size() - 2));  // below nought
  if (text.ends_with('%')) text = trimmed(text.substr(0, text.size() - 1));
  if (text.empty() || text.size() > 24 || is_year_text(text)) return false;
  bool digits = false;
  for (std::size_t at = 0; at < text.size();) {
    if (is_digit(text[at])) {
      digits = true;
      ++at;
    } else if (const std::size_t space = space_at(text.substr(at)); space > 0) {
      at += space;
    } else if (text[at] == ',' || text[at] == '.' || (text[at] == '-' && at == 0) || (text[at] == '+' && at == 0)) {
      ++at;
    } else if (at == 0 && (text.starts_with("−") || text.starts_with("–"))) {
      at += 3;
    } else {
      return false;
    }
  }
  return digits;
}

std::string_view unit_line(std::string_view folded_line) {
  if (folded_line.size() > 40) return {};
  std::string_view unit;
  for (std::string_view word : split_words(folded_line)) {
    while (!word.empty() && (word.front() == '(' || word.back() == ')' || word.back() == ',')) {
      if (word.front() == '(')
        word.remove_prefix(1);
      else
        word.remove_suffix(1);
    }
    if (word == "mnkr" || word == "mkr" || word == "mnkr.")
      unit = "mnkr";
    else if (word == "tkr")
      unit = "tkr";
    else if (word == "kr" || word == "kronor")
      unit = unit.empty() ? "kr" : unit;
    else if (word == "miljoner")
      unit = "mnkr";
    else if (word == "tusental" || word == "tusen")
      unit = "tkr";
    else if (word != "belopp" && word != "i" && word != "alla" && word != "samtliga" && word != "anges" &&
             word != "netto" && word != "-")
      return {};
  }
  return unit;
}

std::vector<std::string> flattened(const std::vector<std::vector<std::string>>& header_rows, std::size_t columns) {
  std::vector<std::string> headings(columns);
  std::vector<bool> starts(columns);  // where a heading above begins: those below do not reach over it
  for (std::size_t r = 0; r < header_rows.size(); ++r) {
    const auto& row = header_rows[r];
    const bool spans = r + 1 < header_rows.size();
    std::string current;
    for (std::size_t c = 0; c < columns; ++c) {
      const std::string& own = c < row.size() ? row[c] : std::string();
      if (!own.empty()) {
        current = c == 0 ? std::string() : own;
        starts[c] = starts[c] || spans;
      } else if (starts[c]) {
        current.clear();
      }
      const std::string& text = !own.empty() ? own : spans ? current : std::string();
      if (text.empty()) continue;
      if (!headings[c].empty()) headings[c] += ' ';
      headings[c] += text;
    }
  }
  return headings;
}

std::optional<FigureTable> read_figures(const Page& page, const Grid& grid, std::size_t first, Marks& marks) {
  return GridFigures(page, grid, marks).read(first);
}

}  // namespace planlint
