// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
#include "convert/pdf_continued.h"

#include <algorithm>
#include <cmath>

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

bool goes_on(const PdfColumns& above, std::span<const PdfLine> table, const std::vector<PdfStrip>& strips) {
  if (strips.empty() || strips.size() >= above.strips.size()) return false;
  return std::ranges::all_of(table, [&](PdfLine line) {
    if (!crosses(line, strips)) cut_at(line, strips);
    if (line.cells.size() > 1 && crosses(line, above.strips)) return false;
    const std::size_t before = line.cells.size();
    cut_at(line, above.strips);
    return (before == 1 || line.cells.size() == before) && std::ranges::all_of(line.cells, [&](const PdfCell& cell) {
             return is_aligned(above.cells[cell.column], cell);
           });
  });
}

}  // namespace planlint
