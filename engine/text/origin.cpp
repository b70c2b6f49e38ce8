// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
#include "text/origin.h"

#include <algorithm>
#include <iterator>

namespace planlint {

DocumentPlace Origin::place_of(std::uint32_t offset) const {
  DocumentPlace place;
  const auto page = std::ranges::upper_bound(pages, offset, {}, &PageMark::offset);
  if (page != pages.begin()) place.page = std::prev(page)->page;

  // Backwards from the nearest heading: each one further out than the last belongs to the path.
  auto heading = std::ranges::upper_bound(headings, offset, {}, &HeadingMark::offset);
  std::optional<std::uint32_t> innermost;
  while (heading != headings.begin() && innermost != 1) {
    --heading;
    if (innermost && heading->level >= *innermost) continue;
    innermost = heading->level;
    place.headings.emplace_back(heading->title);
  }
  std::ranges::reverse(place.headings);
  return place;
}

}  // namespace planlint
