// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
#include "convert/pdf_lines.h"

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>

namespace planlint {
namespace {

// In heights of a word, which is a little more than the size of its letters. A blank is about 0.25, in justified text
// up to 0.5; the margins of Word's table cells make at least 0.9.
constexpr double certain_gap = 1.2;
constexpr double possible_gap = 0.65;
constexpr double same_line = 0.4;
/// How far evidence for a column reaches, in lines.
constexpr std::size_t reach = 3;

/// More words than any page for people has: looking for evidence would take too long.
constexpr std::size_t crowded = 5000;

struct Row {
  std::vector<PdfWord> words;
  double height = 0;
};

struct Gap {
  double left = 0;
  double right = 0;
};

std::vector<Row> rows_of(PdfPage words) {
  std::ranges::stable_sort(words, {}, &PdfWord::middle);
  std::vector<Row> rows;
  double middle = 0;
  for (PdfWord& word : words) {
    const bool joins =
        !rows.empty() && word.middle() - middle < same_line * std::min(word.height(), rows.back().height);
    if (!joins) {
      rows.emplace_back();
      rows.back().height = word.height();
      middle = word.middle();
    }
    rows.back().height = std::max(rows.back().height, word.height());
    rows.back().words.push_back(std::move(word));
  }
  for (Row& row : rows) std::ranges::stable_sort(row.words, {}, &PdfWord::left);
  return rows;
}

Gap gap_before(const Row& row, std::size_t word) {
  return {.left = row.words[word - 1].right, .right = row.words[word].left};
}

bool is_wide(const Row& row, Gap gap, double heights) { return gap.right - gap.left > heights * row.height; }

/// Whether a line nearby has a certain gap in the same place.
bool has_witness(const std::vector<Row>& rows, std::size_t at, Gap gap) {
  const std::size_t first = at > reach ? at - reach : 0;
  const std::size_t last = std::min(at + reach, rows.size() - 1);
  for (std::size_t i = first; i <= last; ++i) {
    if (i == at) continue;
    for (std::size_t word = 1; word < rows[i].words.size(); ++word) {
      const Gap other = gap_before(rows[i], word);
      const double shared = std::min(gap.right, other.right) - std::max(gap.left, other.left);
      if (is_wide(rows[i], other, certain_gap) && shared > possible_gap / 2 * rows[at].height) return true;
    }
  }
  return false;
}

bool is_bullet(std::string_view text) {
  constexpr std::array<std::string_view, 10> bullets = {"•", "-", "–", "—", "o", "▪", "●", "·", "", "■"};
  return std::ranges::find(bullets, text) != bullets.end();
}

/// "1", "1.1." and "a)" stand before a heading or in a list, with a gap that makes no column.
bool is_number(std::string_view text) {
  if (text.size() == 2 && text[1] == ')') return true;
  if (text.size() > 3 && text.find('.') == std::string_view::npos) return false;  // a year above another one's words
  return text.size() <= 8 && text.find_first_not_of("0123456789.") == std::string_view::npos &&
         text.find_first_of("0123456789") == 0;
}

void join_mark(PdfLine& line) {
  if (line.cells.size() != 2) return;
  const bool bullet = is_bullet(line.cells[0].text);
  if (!bullet && !is_number(line.cells[0].text)) return;
  if (!bullet && line.cells[1].text.find_first_of("0123456789") == 0) return;
  line.cells[0].text = (bullet ? "-" : line.cells[0].text) + ' ' + line.cells[1].text;
  line.cells[0].right = line.cells[1].right;
  line.cells[0].words = std::move(line.cells[1].words);
  line.cells.pop_back();
}

/// Words that a font puts on top of each other to look bold stand there once.
bool repeats(const PdfCell& cell, const PdfWord& word) {
  return word.left < cell.right && word.right - cell.right < 0.1 * (word.right - word.left) &&
         cell.text.ends_with(word.text);
}

PdfLine line_of(const std::vector<Row>& rows, std::size_t at, bool weigh) {
  const Row& row = rows[at];
  PdfLine line = {.top = row.words[0].top, .bottom = row.words[0].bottom, .cells = {}};
  for (std::size_t i = 0; i < row.words.size(); ++i) {
    const PdfWord& word = row.words[i];
    line.top = std::min(line.top, word.top);
    line.bottom = std::max(line.bottom, word.bottom);
    if (i > 0 && repeats(line.cells.back(), word)) continue;
    const Gap gap = i > 0 ? gap_before(row, i) : Gap{};
    const bool apart = i > 0 && is_wide(row, gap, possible_gap) &&
                       (is_wide(row, gap, certain_gap) || (weigh && has_witness(rows, at, gap)));
    if (i == 0 || apart) {
      line.cells.push_back({.left = word.left, .right = word.right, .text = word.text, .words = {word}});
    } else {
      line.cells.back().text.append(" ").append(word.text);
      line.cells.back().right = std::max(line.cells.back().right, word.right);
      line.cells.back().words.push_back(word);
    }
  }
  join_mark(line);
  return line;
}

}  // namespace

std::vector<PdfLine> lines_of_page(PdfPage words) {
  const bool weigh = words.size() <= crowded;
  const std::vector<Row> rows = rows_of(std::move(words));
  std::vector<PdfLine> lines;
  for (std::size_t i = 0; i < rows.size(); ++i) lines.push_back(line_of(rows, i, weigh));
  return lines;
}

}  // namespace planlint
