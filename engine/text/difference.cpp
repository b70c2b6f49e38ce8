// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
#include "text/difference.h"

#include <algorithm>
#include <cstddef>

namespace planlint {
namespace {

/// Blocks are compared at the speed of memory, bytes are not.
constexpr std::size_t block = 256;

std::size_t common_start(std::string_view a, std::string_view b) {
  const std::size_t size = std::min(a.size(), b.size());
  std::size_t at = 0;
  while (at + block <= size && a.substr(at, block) == b.substr(at, block)) at += block;
  while (at < size && a[at] == b[at]) ++at;
  return at;
}

std::size_t common_end(std::string_view a, std::string_view b) {
  const std::size_t size = std::min(a.size(), b.size());
  std::size_t count = 0;
  while (count + block <= size &&
         a.substr(a.size() - count - block, block) == b.substr(b.size() - count - block, block))
    count += block;
  while (count < size && a[a.size() - count - 1] == b[b.size() - count - 1]) ++count;
  return count;
}

}  // namespace

std::optional<Range> Difference::moved(Range range) const {
  const auto shifted = [this](std::uint32_t at) { return at - old.end + new_end; };
  if (range.end < old.start) return range;
  if (old.end < range.start) return Range{.start = shifted(range.start), .end = shifted(range.end)};
  if (is_inside(range)) return Range{.start = range.start, .end = shifted(range.end)};
  return std::nullopt;
}

Difference difference_between(std::string_view before, std::string_view after) {
  const std::size_t start = common_start(before, after);
  const std::size_t end = common_end(before.substr(start), after.substr(start));
  return {.old = {.start = static_cast<std::uint32_t>(start), .end = static_cast<std::uint32_t>(before.size() - end)},
          .new_end = static_cast<std::uint32_t>(after.size() - end)};
}

}  // namespace planlint
