// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
#include "text/source.h"

#include <algorithm>
#include <cstring>
#include <utility>

#include "text/encoding.h"

namespace planlint {
namespace {

bool is_continuation(char byte) { return (static_cast<unsigned char>(byte) & 0xC0U) == 0x80U; }

}  // namespace

Source::Source(std::string path, std::string text) : path_(std::move(path)), text_(std::move(text)) {
  line_starts_.push_back(text_.starts_with(byte_order_mark) ? static_cast<std::uint32_t>(byte_order_mark.size()) : 0);
  const char* begin = text_.data();
  const char* end = begin + text_.size();
  for (const char* at = begin; at < end;) {
    const auto* found = static_cast<const char*>(std::memchr(at, '\n', static_cast<std::size_t>(end - at)));
    if (found == nullptr) break;
    at = found + 1;
    line_starts_.push_back(static_cast<std::uint32_t>(at - begin));
  }
}

std::string_view Source::slice(Range range) const {
  const auto size = static_cast<std::uint32_t>(text_.size());
  const auto start = std::min(range.start, size);
  return std::string_view(text_).substr(start, std::clamp(range.end, start, size) - start);
}

std::uint32_t Source::line_of(std::uint32_t offset) const {
  const auto next = std::ranges::upper_bound(line_starts_, offset);
  return static_cast<std::uint32_t>(std::max<std::ptrdiff_t>(next - line_starts_.begin(), 1)) - 1;
}

Position Source::position(std::uint32_t offset) const {
  offset = std::min(offset, static_cast<std::uint32_t>(text_.size()));
  auto next = std::upper_bound(line_starts_.begin(), line_starts_.end(), offset);
  if (next == line_starts_.begin()) return {};  // inside a byte-order mark
  const auto line = static_cast<std::uint32_t>(next - line_starts_.begin());
  std::uint32_t column = 1;
  for (auto at = *std::prev(next); at < offset; ++at) {
    if (!is_continuation(text_[at])) ++column;
  }
  return {.line = line, .column = column};
}

std::uint32_t Source::offset(Position position) const {
  if (position.line < 1) return 0;
  if (position.line > line_count()) return static_cast<std::uint32_t>(text_.size());
  const Range line = line_range(position.line);
  auto at = line.start;
  for (std::uint32_t column = 1; column < position.column && at < line.end; ++column) {
    do ++at;
    while (at < line.end && is_continuation(text_[at]));
  }
  return at;
}

Range Source::line_range(std::uint32_t line) const {
  const auto start = line_starts_[line - 1];
  auto end = line < line_count() ? line_starts_[line] - 1 : static_cast<std::uint32_t>(text_.size());
  if (end > start && text_[end - 1] == '\r') --end;
  return {.start = start, .end = end};
}

}  // namespace planlint
