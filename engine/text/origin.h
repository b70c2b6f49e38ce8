// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
//
// Where converted text stood in the document that it was made from. Its author cannot look up a line of the text, but a
// page and a heading.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace planlint {

/// Here begins a page.
struct PageMark {
  std::uint32_t offset = 0;
  std::uint32_t page = 1;
  bool operator==(const PageMark&) const = default;
};

/// Here begins what stands under a heading: the heading itself, or a table with a name.
struct HeadingMark {
  std::uint32_t offset = 0;
  std::uint32_t level = 1;  ///< 1 is the outermost
  std::string title;
  bool operator==(const HeadingMark&) const = default;
};

/// A place as the author of the document finds it.
struct DocumentPlace {
  std::optional<std::uint32_t> page;
  std::vector<std::string_view> headings;  ///< from the outermost to the nearest; views into the origin's marks
};

struct Origin {
  std::vector<PageMark> pages;        ///< by offset; none where the format knows no pages
  std::vector<HeadingMark> headings;  ///< by offset

  /// The page that an offset is on, and the headings that it stands under.
  [[nodiscard]] DocumentPlace place_of(std::uint32_t offset) const;
};

}  // namespace planlint
