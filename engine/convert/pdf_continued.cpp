// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
#include "convert/pdf_continued.h"

#include <algorithm>
#include <cmath>
#include <cstddef>

namespace planlint {
namespace {

constexpr double same_edge = 0.7;  // points

bool is_aligned(const std::vector<PdfStrip>& column, const PdfCell& cell) {
  return std::ranges::any_of(column, [&](PdfStrip other) {
    return std::abs(other.left - cell.left) < same_edge || std::abs(other.right - cell.right) < same_edge;
  });
}

}  // namespace

PdfColumns columns_of(std::span<const PdfLine> table, const std::vector<PdfStrip>& strips) {
  PdfColumns columns = {.strips = strips, .cells = std::vector<std::vector<PdfStrip>>(strips.size() + 1)};
  for (PdfLine line : table) {
    if (crosses(line, strips)) continue;
    cut_at(line, strips);
    for (const PdfCell& cell : line.cells)
      columns.cells[cell.column].push_back({.left = cell.left, .right = cell.right});
  }
  return columns;
}

std::optional<std::vector<PdfStrip>> goes_on(const PdfColumns& above, std::span<const PdfLine> table,
                                             const std::vector<PdfStrip>& strips) {
  if (strips.empty() || strips.size() >= above.strips.size()) return std::nullopt;
  std::vector<PdfStrip> narrowed = above.strips;
  for (PdfLine line : table) {
    if (!crosses(line, strips)) cut_at(line, strips);
    std::size_t next = 0;
    for (const PdfCell& cell : line.cells) {
      std::size_t column = 0;
      while (column < narrowed.size() && cell.left > above.strips[column].right - same_edge) ++column;
      if (column < next || !is_aligned(above.cells[column], cell)) return std::nullopt;
      next = column + 1;
      if (column == narrowed.size()) continue;
      narrowed[column].left = std::max(narrowed[column].left, cell.right);
      if (narrowed[column].width() < same_edge) return std::nullopt;
    }
  }
  return narrowed;
}

}  // namespace planlint
