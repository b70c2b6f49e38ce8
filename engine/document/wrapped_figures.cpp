// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
#include <algorithm>
#include <array>
#include <cctype>
#include <map>
#include <span>
#include <utility>

#include "document/figures.h"
#include "document/row_split.h"

namespace planlint {
namespace {

constexpr std::size_t longest_label = 70;  ///< characters of one line of a label
constexpr std::size_t most_label_lines = 5;
constexpr std::size_t most_other_words = 11;  ///< in a line that may be a heading

bool is_digit(char c) { return std::isdigit(static_cast<unsigned char>(c)) != 0; }

bool is_figure_word(std::string_view word) {
  for (const std::string_view sign : {"-", "−", "–", "+"}) {
    if (word.starts_with(sign)) {
      word.remove_prefix(sign.size());
      break;
    }
  }
  return !word.empty() && is_digit(word.front()) && is_digit(word.back()) &&
         std::ranges::all_of(word, [](char c) { return is_digit(c) || c == ',' || c == '.'; });
}

bool is_year_word(std::string_view word) {
  return word.size() == 4 && (word.starts_with("19") || word.starts_with("20")) && std::ranges::all_of(word, is_digit);
}

bool has_decimals(std::string_view word) { return word.find(',') != std::string_view::npos; }

/// Whether `second` carries on the thousands of a number that ends in `first`.
bool carries_on(std::string_view first, std::string_view second) {
  if (has_decimals(first) || second.size() < 3 || !std::ranges::all_of(second.substr(0, 3), is_digit)) return false;
  if (second.size() > 3 && second[3] != ',') return false;
  std::size_t digits = 0;
  for (const char c : first) digits += is_digit(c) ? 1 : 0;
  return digits <= 3;
}

/// The figures at a line's end, thousands put together so that there are `wanted` of them where that is possible (0: as
/// they come).
std::vector<Parts> figures_of(const Page& page, const std::vector<RowWord>& words, std::size_t first,
                              std::size_t wanted) {
  std::vector<Parts> figures;
  std::vector<std::string_view> last;  // the word that a figure ends with
  const std::size_t count = words.size() - first;
  bool decimals = false;
  for (std::size_t i = first; i < words.size(); ++i) decimals = decimals || has_decimals(page.slice(words[i].range));
  std::size_t merges_left = wanted > 0 && count > wanted ? count - wanted : 0;
  for (std::size_t i = first; i < words.size(); ++i) {
    const std::string_view word = page.slice(words[i].range);
    const bool thousands = i > first && words[i].blanks == 0 && carries_on(last.back(), word);
    // With decimals in the table, a number without them goes on; without, only as often as the columns want it.
    const bool merge = thousands && (decimals || wanted == 0 ? decimals || last.back().size() < 3 : merges_left > 0);
    if (merge) {
      figures.back().back().end = words[i].range.end;
      last.back() = word;
      if (merges_left > 0) --merges_left;
      continue;
    }
    figures.push_back({words[i].range});
    last.push_back(word);
  }
  // `2 8552,4`: a misprint that leaves one figure too many.
  for (std::size_t i = 1; decimals && wanted > 0 && figures.size() > wanted && i < figures.size();) {
    const auto next =
        std::ranges::find(words, figures[i].front().start, [](const RowWord& word) { return word.range.start; });
    if (!has_decimals(page.slice(figures[i - 1].back())) && next->blanks == 0) {
      figures[i - 1].back().end = figures[i].back().end;
      figures.erase(figures.begin() + static_cast<std::ptrdiff_t>(i));
    } else {
      ++i;
    }
  }
  return figures;
}

struct FigureLine {
  std::vector<RowWord> words;
  std::size_t first_figure = 0;  ///< in words; their number where it has none
};

FigureLine figure_line(const Page& page, std::size_t line) {
  FigureLine result{.words = row_words(page, std::span<const std::size_t>(&line, 1)), .first_figure = 0};
  result.first_figure = result.words.size();
  while (result.first_figure > 0 && is_figure_word(page.slice(result.words[result.first_figure - 1].range)))
    --result.first_figure;
  const auto figure = [&](std::size_t i) { return page.slice(result.words[i].range); };
  bool decimals = false;
  for (std::size_t i = result.first_figure; i < result.words.size(); ++i)
    decimals = decimals || has_decimals(figure(i));
  // A year before figures with decimals is the label's (`Budget KF 2023`).
  while (decimals && is_year_word(figure(result.first_figure))) ++result.first_figure;
  if (result.first_figure == 0 && !result.words.empty()) {
    const Line& whole = page.lines[line];
    result.words[0].blanks = std::min<std::size_t>(whole.body.start - whole.range.start, 12);
  }
  // Years are no figures of their own.
  if (std::ranges::all_of(result.words.begin() + static_cast<std::ptrdiff_t>(result.first_figure), result.words.end(),
                          [&](const RowWord& word) { return is_year_word(page.slice(word.range)); }))
    result.first_figure = result.words.size();
  return result;
}

/// Whether what stands before the figures of a line can be a label.
bool is_row(const Page& page, const FigureLine& line) {
  std::size_t length = 0;
  for (std::size_t i = 0; i < line.first_figure; ++i) length += length_of(page.slice(line.words[i].range)) + 1;
  return line.first_figure < line.words.size() && length <= longest_label;
}

/// How many of a line's words column headings are made of, and whether those are more than years.
struct HeadingWords {
  std::size_t known = 0;
  std::size_t all = 0;
  bool telling = false;  ///< one says what figures are (`Budget`, `Utfall`)
};

HeadingWords heading_words(const Page& page, std::size_t line) {
  HeadingWords result;
  if (page.lines[line].form != LineForm::text || initial_of(page.body(line)) == Initial::lower) return result;
  for (std::string_view word : split_words(page.key(line))) {
    if (result.all - result.known > most_other_words) break;  // prose
    while (!word.empty() && (word.back() == ',' || word.back() == ':')) word.remove_suffix(1);
    ++result.all;
    const HeadingWord kind = heading_word(word);
    if (kind == HeadingWord::none && !word.empty()) continue;
    ++result.known;
    result.telling = result.telling || kind == HeadingWord::figures;
  }
  return result;
}

bool has_year(const Page& page, std::size_t line) {
  const auto words = split_words(page.body(line));
  return words.size() > 1 && std::ranges::any_of(words, is_year_word);
}

bool is_heading_line(const Page& page, std::size_t line) {
  const HeadingWords words = heading_words(page, line);
  return words.all > 0 && words.all <= 24 && words.known == words.all && (words.telling || has_year(page, line));
}

/// A line that may begin a header if figures follow: it names at least one kind of figures.
bool may_be_heading(const Page& page, std::size_t line) {
  const HeadingWords words = heading_words(page, line);
  const std::string_view body = page.body(line);
  if (!words.telling || words.all > 16 || words.known * 3 < words.all || ends_sentence(body)) return false;
  return !page.layout.wrapped || words.known * 2 > words.all || length_of(body) * 20 < page.layout.width * 19;
}

/// Column headings of a line: each begins with a word that says what the figures are.
std::vector<std::string> heading_groups(std::string_view line) {
  constexpr auto beginnings = std::to_array<std::string_view>({"budget",
                                                               "prognos",
                                                               "utfall",
                                                               "bokslut",
                                                               "verksamhetsplan",
                                                               "vp",
                                                               "justerad",
                                                               "begarda",
                                                               "begard",
                                                               "avvikelse",
                                                               "jmf",
                                                               "jamforelse",
                                                               "forandring",
                                                               "kostnader",
                                                               "intakter",
                                                               "netto",
                                                               "omslutningsforandring",
                                                               "differens",
                                                               "andring",
                                                               "prestationsforandringar",
                                                               "bruttobudget",
                                                               "belopp",
                                                               "mnkr",
                                                               "tkr",
                                                               "%"});
  std::vector<std::string> groups;
  std::string before;
  for (const std::string_view word : split_words(line)) {
    const std::string key = folded(word);
    // `VP Budget`, `Budget VP 2021`, `Budget KF`: such words begin a heading only where none has just begun.
    const bool second = before == "vp" || before == "justerad" ||
                        (key == "vp" && (before == "budget" || before == "utfall")) || before == "begarda" ||
                        before == "begard";
    if (groups.empty() || (std::ranges::find(beginnings, key) != beginnings.end() && !second))
      groups.emplace_back(word);
    else
      groups.back().append(" ").append(word);
    before = key;
  }
  return groups;
}

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
    auto cells = cells_by_line(i);
    if (!cells && header.size() > 1 && (cells = cells_by_line(header.back()))) header.pop_back();
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
  };

  [[nodiscard]] bool is_lone_figure(std::size_t line) const {
    const std::string_view body = page_.body(line);
    return page_.lines[line].form == LineForm::text && (is_figure_text(body) || body == "-" || body == "–");
  }

  [[nodiscard]] std::optional<std::vector<CellRow>> cells_by_line(std::size_t line) const {
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
      const bool again = is_heading_line(page_, i) && !rows.empty() && row.label.empty() && row.figures.empty();
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
    std::erase_if(rows, [&](const CellRow& one) { return one.figures.size() != most->first; });
    return rows;
  }

  void take_cells(const std::vector<CellRow>& rows, const std::vector<std::size_t>& header) {
    table_.first = header.front();
    table_.header = {.start = page_.lines[header.front()].body.start, .end = page_.lines[header.back()].body.end};
    std::vector<std::string> texts;
    for (const std::size_t head : header) {
      texts.emplace_back(page_.body(head));
      marks_.set(head, PieceKind::table_header, "tabellhuvud");
    }
    table_.headings = grouped_headings(texts, rows.front().figures.size());
    for (const CellRow& cells : rows) {
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
      if (!counts.empty() && is_heading_line(page_, i) && !is_row(page_, figure_line(page_, i)) &&
          split_words(page_.body(i)).size() > 1)
        break;  // another table's
      const FigureLine figures = figure_line(page_, i);
      if (!is_row(page_, figures)) {
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
      if (is_heading_line(page_, i) && (split_words(page_.body(i)).size() > 1 || !unit_line(page_.key(i)).empty()) &&
          !is_row(page_, figure_line(page_, i)))
        break;  // the header of another table
      const FigureLine figures = figure_line(page_, i);
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
      if (cells.size() > columns_ || !is_row(page_, figures) || !place_empty(figures, cells)) break;
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
    return !is_row(page_, figure_line(page_, line)) &&
           std::ranges::find(header_texts_, page_.body(line)) != header_texts_.end();
  }

  /// Fills up a row with fewer figures than columns, at the blanks that empty cells left; false where they do not tell.
  bool place_empty(const FigureLine& figures, std::vector<Parts>& cells) const {
    if (cells.size() == columns_) return true;
    std::vector<Parts> placed;
    for (Parts& cell : cells) {
      const auto word =
          std::ranges::find(figures.words, cell.front().start, [](const RowWord& w) { return w.range.start; });
      for (std::size_t i = 0; word != figures.words.end() && i < word->blanks; ++i) placed.emplace_back();
      placed.push_back(std::move(cell));
    }
    if (placed.size() > columns_) return false;
    if (placed.size() * 2 < columns_) return false;  // no evidence that they belong here
    if (placed.size() < columns_) placed.insert(placed.begin(), columns_ - placed.size(), Parts());
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

std::vector<std::string> grouped_headings(const std::vector<std::string>& lines, std::size_t columns) {
  std::vector<std::string> headings(columns + 1);
  if (lines.empty()) return headings;
  // The last lines are taken until their headings are as many as the columns, with one more for the labels.
  std::vector<std::string> bottom;
  std::size_t used = lines.size();
  std::string text;
  while (used > 0) {
    text = text.empty() ? lines[used - 1] : lines[used - 1] + ' ' + text;
    --used;
    bottom = heading_groups(text);
    if (bottom.size() >= columns) break;
  }
  if (bottom.size() == columns + 1) {
    headings[0] = bottom.front();
    bottom.erase(bottom.begin());
  }
  if (bottom.size() != columns) {
    for (const std::string& line : lines) headings[0] += headings[0].empty() ? line : ' ' + line;
    return headings;
  }
  for (std::size_t i = 0; i < columns; ++i) headings[i + 1] = bottom[i];
  // Lines above stand over groups of columns: costs, revenues, net; then a net of its own.
  std::vector<std::size_t> group_of(columns);
  std::size_t groups = 0;
  for (std::size_t i = 0; i < columns; ++i) {
    const std::string key = folded(bottom[i]);
    const std::string before = i == 0 ? std::string() : folded(bottom[i - 1]);
    if (i > 0 && (key == before || key == "kostnader" || before == "netto")) ++groups;
    group_of[i] = groups;
  }
  ++groups;
  std::string above;
  std::vector<std::string> years;
  for (std::size_t i = 0; i < used; ++i) {
    const auto words = split_words(lines[i]);
    const bool only_years =
        std::ranges::all_of(words, [](std::string_view w) { return w.size() == 4 && is_digit(w[0]); });
    // Years on a line of their own stand over everything below; behind a heading they belong to it.
    if (only_years && above.empty() && words.size() > 1)
      years.assign(words.begin(), words.end());
    else
      above += (above.empty() ? "" : " ") + lines[i];
  }
  auto upper = heading_groups(above);
  if (upper.size() != groups) {
    if (above.empty() && years.empty()) return headings;
    // Which columns the lines above are for is not known, so no column may claim to be one of two alike.
    headings.assign(columns + 1, {});
    for (const std::string& line : lines) headings[0] += headings[0].empty() ? line : ' ' + line;
    return headings;
  }
  const std::string first = folded(upper[0]);
  std::size_t year = 0;
  for (std::size_t g = 0; g < groups; ++g) {
    if (g > 0 && year + 1 < years.size() && folded(upper[g]) == first) ++year;
    if (!years.empty()) upper[g] = years[year] + ' ' + upper[g];
  }
  for (std::size_t i = 0; i < columns; ++i) headings[i + 1] = upper[group_of[i]] + ' ' + bottom[i];
  return headings;
}

std::optional<FigureTable> read_wrapped_figures(const Page& page, std::size_t line, Marks& marks) {
  return WrappedFigures(page, marks).read(line);
}

}  // namespace planlint
