// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
//
// A document as a whole: whether its paragraphs are wrapped, what stands on every page, where the table of contents is.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "document/lines.h"

namespace planlint {

struct Layout {
  bool wrapped = false;     ///< paragraphs go on over several lines
  std::size_t width = 0;    ///< characters of a line that a paragraph fills
  std::size_t spacing = 0;  ///< blank lines between two lines of one paragraph
};
[[nodiscard]] Layout layout_of(std::string_view text, const std::vector<Line>& lines);

/// Which lines are page heads and feet: page numbers (`Sid 7 (74)`) and what comes back beside them.
[[nodiscard]] std::vector<bool> page_furniture(std::string_view text, const std::vector<Line>& lines);

struct ContentsList {
  std::size_t first = 0;            ///< line of the heading; equal to `end` where there is no table of contents
  std::size_t end = 0;              ///< the line behind the last entry
  std::vector<std::string> titles;  ///< folded, without page numbers, in order
};
[[nodiscard]] ContentsList find_contents(std::string_view text, const std::vector<Line>& lines);

/// The body of a line as a view.
[[nodiscard]] inline std::string_view body_of(std::string_view text, const Line& line) {
  return text.substr(line.body.start, line.body.end - line.body.start);
}

}  // namespace planlint
