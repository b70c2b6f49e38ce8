// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
//
// A document's lines, each with what can be seen without its neighbours: indented, a bullet or an icon before it,
// cells.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "text/range.h"
#include "text/source.h"

namespace planlint {

enum class LineForm : std::uint8_t {
  blank,  ///< white space only, perhaps an icon or the place of a picture
  text,
  bullet,  ///< `- `, `• `
  cells,   ///< cells between tabs, pipes or blanks
};

struct Line {
  Range range;  ///< with its line break
  Range body;   ///< without white space, icons, `#`, bullets and enclosing `**`; for cells the whole line
  LineForm form = LineForm::blank;
  std::uint8_t heading_level = 0;  ///< Markdown's `##`
  bool bold = false;               ///< `**…**` all of it
  bool indented = false;           ///< blanks before the body
  bool marked = false;             ///< an icon or a lone blank before the body
  bool breaks_page = false;        ///< a form feed before it
  bool second_level = false;       ///< a bullet that Word gives to lists in lists
  std::size_t gap = 0;             ///< blanks between two cells; 0 where tabs or pipes set them apart
  std::string key;                 ///< the body folded (see words.h); empty for cells and for long lines
};

[[nodiscard]] std::vector<Line> read_lines(const Source& source);

/// The cells of a line of form `cells`, each without white space around it. A pipe row's outer pipes open and close it.
[[nodiscard]] std::vector<Range> cells_of(std::string_view text, const Line& line);

/// Takes icons and white space off the start and white space off the end.
[[nodiscard]] Range without_icon(std::string_view text, Range range);
/// Whether nothing but white space and icons stands there.
[[nodiscard]] bool is_blank_cell(std::string_view cell);

}  // namespace planlint
