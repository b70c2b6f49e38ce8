// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
#include "convert/pdf_columns.h"

#include <algorithm>
#include <string_view>
#include <utility>

namespace planlint {
namespace {

// In heights of a line. A blank is about 0.25.
constexpr double narrowest_strip = 0.15;
constexpr double narrowest_gap = 0.3;
constexpr double widest_blank = 0.6;
/// Words in the same place differ by so many points from page to page.
constexpr double tolerance = 0.5;
/// How far a line of several cells stands below the one before at most.
constexpr double furthest_line = 3.3;
/// How far a line of one cell does: further, it is a paragraph below the table.
constexpr double furthest_wrapped = 1.8;
constexpr double furthest_label = 2.5;
/// Rows that stand so much further apart than those above are of another table.
constexpr double other_table = 1.2;
/// A heading has larger letters than the table above it.
constexpr double heading_height = 1.12;

bool has_cells(const PdfLine& line) { return line.cells.size() > 1; }

/// What the words of a line leave of a strip, at its widest.
PdfStrip left_of(PdfStrip strip, const PdfLine& line) {
  PdfStrip best = {.left = strip.left, .right = strip.left};
  double from = strip.left;
  const auto offer = [&](double until) {
    if (until - from > best.width()) best = {.left = from, .right = until};
  };
  for (const PdfCell& cell : line.cells) {
    for (const PdfWord& word : cell.words) {
      if (word.right <= strip.left || word.left >= strip.right) continue;
      offer(std::min(word.left, strip.right));
      from = std::max(from, word.right);
    }
  }
  offer(strip.right);
  return best;
}

/// Strips that the lines of a table have agreed on up to here.
struct Agreement {
  std::vector<PdfStrip> strips;

  /// Takes in a line, unless one of the strips would vanish.
  bool accept(const PdfLine& line) {
    std::vector<PdfStrip> next = strips;
    for (PdfStrip& strip : next) {
      strip = left_of(strip, line);
      if (strip.width() < narrowest_strip * line.height()) return false;
    }
    for (std::size_t i = 1; i < line.cells.size(); ++i) {
      const PdfStrip gap = {.left = line.cells[i - 1].right, .right = line.cells[i].left};
      const auto meets = [&](PdfStrip strip) { return strip.left < gap.right && gap.left < strip.right; };
      if (std::ranges::none_of(next, meets)) next.push_back(gap);
    }
    strips = std::move(next);
    return true;
  }
};

double pitch(const PdfLine& above, const PdfLine& below) {
  return (below.bottom - above.bottom) / std::min(above.height(), below.height());
}

/// Whether a line may belong to the table that goes on down to the line before it.
bool is_close(std::span<const PdfLine> lines, std::size_t begin, std::size_t at, double row_pitch) {
  const double distance = pitch(lines[at - 1], lines[at]);
  if (has_cells(lines[at])) return distance < (row_pitch > 0 ? other_table * row_pitch : furthest_line);
  if (lines[at].height() > heading_height * lines[begin].height()) return false;
  if (distance < furthest_wrapped) return true;
  // A label that its figures stand below.
  const bool labels =
      at + 1 < lines.size() && has_cells(lines[at + 1]) && pitch(lines[at], lines[at + 1]) < furthest_label;
  return labels && distance < (row_pitch > 0 ? 1.1 * row_pitch : furthest_label);
}

/// What a gap is wider than where it is no blank: most gaps of a page are blanks.
double gap_of_columns(std::span<const PdfLine> lines) {
  std::vector<double> gaps;
  for (const PdfLine& line : lines) {
    for (const PdfCell& cell : line.cells) {
      for (std::size_t i = 1; i < cell.words.size(); ++i) {
        gaps.push_back((cell.words[i].left - cell.words[i - 1].right) / line.height());
      }
    }
  }
  if (gaps.size() < 8) return widest_blank;
  const auto middle = gaps.begin() + static_cast<std::ptrdiff_t>(gaps.size() / 2);
  std::ranges::nth_element(gaps, middle);
  return std::clamp(*middle * 1.45, narrowest_gap, widest_blank);
}

/// The strips that all words of the lines leave empty, between the first word and the last.
std::vector<PdfStrip> empty_strips(std::span<const PdfLine> lines, const std::vector<bool>& spans) {
  std::vector<PdfStrip> words;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    if (spans[i]) continue;
    for (const PdfCell& cell : lines[i].cells) {
      if (cell.words.empty()) words.push_back({.left = cell.left, .right = cell.right});
      for (const PdfWord& word : cell.words) words.push_back({.left = word.left, .right = word.right});
    }
  }
  std::ranges::sort(words, {}, &PdfStrip::left);
  std::vector<PdfStrip> strips;
  double right = words.empty() ? 0 : words.front().right;
  for (const PdfStrip& word : words) {
    if (word.left - right >= narrowest_strip * lines.front().height())
      strips.push_back({.left = right, .right = word.left});
    right = std::max(right, word.right);
  }
  return strips;
}

bool is_digits(std::string_view text) {
  return !text.empty() && text.find_first_not_of("0123456789") == std::string_view::npos;
}

/// "1 312,4": the blank within a figure.
bool is_within_figure(std::string_view before, std::string_view after) {
  before.remove_prefix(before.starts_with('-') || before.starts_with('+') ? 1 : 0);
  return before.size() <= 3 && is_digits(before) && is_digits(after.substr(0, 3)) && after.size() >= 3 &&
         (after.size() == 3 || after[3] == ',');
}

/// Whether some line has words on both sides of a strip, up to the next ones, with more than a blank between; and none
/// has a figure there.
bool is_between_columns(std::span<const PdfLine> lines, const std::vector<bool>& spans, PdfStrip strip, PdfStrip reach,
                        double wide_gap) {
  bool found = false;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    if (spans[i]) continue;
    const PdfWord* before = nullptr;
    const PdfWord* after = nullptr;
    for (const PdfCell& cell : lines[i].cells) {
      for (const PdfWord& word : cell.words) {
        if (word.left >= reach.left && word.right <= strip.left) before = &word;
        if (after == nullptr && word.left >= strip.right && word.right <= reach.right) after = &word;
      }
    }
    if (before == nullptr || after == nullptr) continue;
    const bool wide = after->left - before->right >= wide_gap * lines[i].height();
    if (!wide && is_within_figure(before->text, after->text)) return false;
    found = found || wide;
  }
  return found;
}

/// Blanks below each other leave a strip as well, but none of them is wide.
std::vector<PdfStrip> strips_of(std::span<const PdfLine> lines, const std::vector<bool>& spans, double wide_gap) {
  constexpr double edge = 1e10;
  const std::vector<PdfStrip> all = empty_strips(lines, spans);
  std::vector<PdfStrip> strips;
  for (std::size_t i = 0; i < all.size(); ++i) {
    const double left = strips.empty() ? -edge : strips.back().right;
    const double right = i + 1 < all.size() ? all[i + 1].left : edge;
    if (is_between_columns(lines, spans, all[i], {left, right}, wide_gap)) strips.push_back(all[i]);
  }
  return strips;
}

PdfTable table_at(std::span<const PdfLine> lines, std::size_t begin, double wide_gap) {
  Agreement agreed;
  std::vector<bool> spans;
  double row_pitch = 0;
  std::size_t length = 0;  // without lines at the end that span columns
  for (std::size_t i = begin; i < lines.size(); ++i) {
    if (i > begin && !is_close(lines, begin, i, row_pitch)) break;
    const bool fits = agreed.accept(lines[i]);
    if (!fits && has_cells(lines[i])) break;
    spans.push_back(!fits);
    // What wraps in the header's other columns says nothing about rows.
    const bool starts_row = lines[i].cells[0].left < lines[begin].cells[0].left + 0.1 * lines[i].height();
    if (i > begin && starts_row && has_cells(lines[i])) row_pitch = std::max(row_pitch, pitch(lines[i - 1], lines[i]));
    if (fits) length = spans.size();
  }
  spans.resize(length);
  return {.begin = begin, .end = begin + length, .strips = strips_of(lines.subspan(begin, length), spans, wide_gap)};
}

std::size_t column_of(double left, const std::vector<PdfStrip>& strips) {
  const auto after = std::ranges::find_if(strips, [&](PdfStrip strip) { return left < strip.right - tolerance; });
  return static_cast<std::size_t>(after - strips.begin());
}

}  // namespace

std::vector<PdfTable> tables_of(std::span<const PdfLine> lines) {
  const double wide_gap = gap_of_columns(lines);
  std::vector<PdfTable> tables;
  for (std::size_t i = 0; i < lines.size();) {
    if (!has_cells(lines[i])) {
      ++i;
      continue;
    }
    tables.push_back(table_at(lines, i, wide_gap));
    i = tables.back().end;
  }
  return tables;
}

bool crosses(const PdfLine& line, const std::vector<PdfStrip>& strips) {
  return std::ranges::any_of(line.cells, [&](const PdfCell& cell) {
    return std::ranges::any_of(strips, [&](PdfStrip strip) {
      return std::ranges::any_of(cell.words, [&](const PdfWord& word) {
        return word.left < strip.right - tolerance && strip.left < word.right - tolerance;
      });
    });
  });
}

void cut_at(PdfLine& line, const std::vector<PdfStrip>& strips) {
  std::vector<PdfCell> cells;
  for (PdfCell& cell : line.cells) {
    cell.column = column_of(cell.left, strips);
    const bool marked = cell.words.empty() || cell.words.front().left > cell.left;
    if (marked || crosses({.top = 0, .bottom = 0, .cells = {cell}}, strips)) {
      cells.push_back(std::move(cell));
      continue;
    }
    const std::size_t first = cells.size();
    for (PdfWord& word : cell.words) {
      const std::size_t column = column_of(word.left, strips);
      if (cells.size() == first || cells.back().column != column) {
        cells.push_back({.left = word.left, .right = word.right, .text = word.text, .words = {}, .column = column});
      } else {
        cells.back().text.append(" ").append(word.text);
        cells.back().right = std::max(cells.back().right, word.right);
      }
      cells.back().words.push_back(std::move(word));
    }
  }
  line.cells = std::move(cells);
}

}  // namespace planlint
