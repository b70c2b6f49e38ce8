// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
//
// Lines of a wrapped table of figures: which words at the end are figures, and which lines are headings.
#pragma once

#include <cstddef>
#include <vector>

#include "document/records.h"
#include "document/row_split.h"

namespace planlint {

inline constexpr std::size_t longest_label = 70;  ///< characters of one line of a label

struct FigureLine {
  std::vector<RowWord> words;
  std::size_t first_figure = 0;  ///< in words; their number where it has none
};
[[nodiscard]] FigureLine figure_line(const Page& page, std::size_t line);
/// Whether what stands before the figures of a line can be a label.
[[nodiscard]] bool is_row(const Page& page, const FigureLine& line);

/// The figures at a line's end, thousands put together so that there are `wanted` of them where that is possible (0: as
/// they come).
[[nodiscard]] std::vector<Parts> figures_of(const Page& page, const std::vector<RowWord>& words, std::size_t first,
                                            std::size_t wanted);

/// How many of a line's words column headings are made of, and whether those are more than years.
struct HeadingWords {
  std::size_t known = 0;
  std::size_t all = 0;
  bool telling = false;  ///< one says what figures are (`Budget`, `Utfall`)
};
[[nodiscard]] HeadingWords heading_words(const Page& page, std::size_t line);
/// A line of nothing but words that column headings are made of.
[[nodiscard]] bool is_heading_line(const Page& page, std::size_t line);
/// A line that may begin a header if figures follow: it names at least one kind of figures.
[[nodiscard]] bool may_be_heading(const Page& page, std::size_t line);

}  // namespace planlint
