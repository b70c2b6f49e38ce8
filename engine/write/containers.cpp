// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
#include "write/containers.h"

#include <algorithm>

namespace planlint::writer {

Containers::Containers(std::vector<Range> ranges) : ranges_(std::move(ranges)), enclosing_(ranges_.size(), no_index) {
  for (Index i = 0; i < ranges_.size(); ++i) {
    if (!ranges_[i].empty()) order_.push_back(i);
  }
  std::ranges::stable_sort(order_, [&](Index a, Index b) {
    if (ranges_[a].start != ranges_[b].start) return ranges_[a].start < ranges_[b].start;
    return ranges_[a].end > ranges_[b].end;
  });
  std::vector<Index> open;
  for (const Index i : order_) {
    while (!open.empty() && !ranges_[open.back()].contains(ranges_[i])) open.pop_back();
    if (!open.empty()) enclosing_[i] = open.back();
    open.push_back(i);
  }
}

Index Containers::around(Range inner) const {
  const auto behind = std::ranges::upper_bound(order_, inner.start, {}, [&](Index i) { return ranges_[i].start; });
  if (behind == order_.begin() || inner == Range{}) return no_index;
  Index found = *(behind - 1);
  while (found != no_index && (!ranges_[found].contains(inner) || ranges_[found] == inner)) found = enclosing_[found];
  return found;
}

}  // namespace planlint::writer
