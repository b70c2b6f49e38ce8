// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
#include "text/edited_text.h"

#include <algorithm>
#include <iterator>
#include <utility>

namespace planlint {
namespace {

/// The starts of lines that `text`, at `base` in a whole, begins with its line breaks.
std::vector<std::uint32_t> starts_in(std::string_view text, std::uint32_t base) {
  std::vector<std::uint32_t> starts;
  for (auto at = text.find('\n'); at != std::string_view::npos; at = text.find('\n', at + 1))
    starts.push_back(base + static_cast<std::uint32_t>(at) + 1);
  return starts;
}

}  // namespace

EditedText::EditedText(std::string text) : text_(std::move(text)), line_starts_(starts_in(text_, 0)) {
  line_starts_.insert(line_starts_.begin(), 0);
}

TextPoint EditedText::point(std::uint32_t offset) const {
  const auto next = std::ranges::upper_bound(line_starts_, offset);
  return {.line = static_cast<std::uint32_t>(std::distance(line_starts_.begin(), next)) - 1,
          .byte = offset - *std::prev(next)};
}

std::uint32_t EditedText::offset(EncodedPosition position, PositionEncoding encoding) const {
  if (position.line >= line_starts_.size()) return size();
  const auto start = line_starts_[position.line];
  std::string_view line = text_;
  line = line.substr(start, line.find('\n', start) - start);
  if (line.ends_with('\r') && start + line.size() < text_.size()) line.remove_suffix(1);
  return start + bytes_of_units(line, position.character, encoding);
}

void EditedText::replace(Range range, std::string_view replacement) {
  range.start = std::min(range.start, size());
  range.end = std::clamp(range.end, range.start, size());
  text_.replace(range.start, range.end - range.start, replacement);
  // Lines that began in what is gone are gone, and those behind it move.
  const auto first = std::ranges::upper_bound(line_starts_, range.start);
  const auto last = std::upper_bound(first, line_starts_.end(), range.end);
  const auto moved = static_cast<std::uint32_t>(replacement.size()) - (range.end - range.start);
  std::for_each(last, line_starts_.end(), [moved](std::uint32_t& start) { start += moved; });
  const auto added = starts_in(replacement, range.start);
  line_starts_.insert(line_starts_.erase(first, last), added.begin(), added.end());
}

}  // namespace planlint
