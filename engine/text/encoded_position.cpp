// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
#include "text/encoded_position.h"

#include <algorithm>

namespace planlint {
namespace {

/// What a character takes whose first byte this is; a byte inside one takes nothing.
std::uint32_t units_of(char first, PositionEncoding encoding) {
  const auto byte = static_cast<unsigned char>(first);
  if (encoding == PositionEncoding::utf8) return 1;
  if ((byte & 0xC0U) == 0x80U) return 0;
  return encoding == PositionEncoding::utf16 && byte >= 0xF0U ? 2 : 1;
}

bool is_inside_character(std::string_view text, std::size_t at) {
  return at < text.size() && (static_cast<unsigned char>(text[at]) & 0xC0U) == 0x80U;
}

/// A byte-order mark is on the first line too.
std::uint32_t line_of(const Source& source, std::uint32_t offset) { return source.position(offset).line - 1; }

/// The line's bytes from the text's very start on: that of the first line may have a byte-order mark.
Range bytes_of_line(const Source& source, std::uint32_t line) {
  Range range = source.line_range(line + 1);
  if (line == 0) range.start = 0;
  return range;
}

}  // namespace

std::uint32_t units_in(std::string_view text, PositionEncoding encoding) {
  std::uint32_t units = 0;
  for (const char byte : text) units += units_of(byte, encoding);
  return units;
}

std::uint32_t bytes_of_units(std::string_view line, std::uint32_t units, PositionEncoding encoding) {
  std::size_t at = 0;
  while (at < line.size()) {
    std::size_t next = at + 1;
    while (is_inside_character(line, next)) ++next;
    const auto taken = units_in(line.substr(at, next - at), encoding);
    if (taken > units) break;
    units -= taken;
    at = next;
  }
  return static_cast<std::uint32_t>(at);
}

EncodedPosition encoded(const Source& source, std::uint32_t offset, PositionEncoding encoding) {
  const std::string_view text = source.text();
  offset = std::min(offset, static_cast<std::uint32_t>(text.size()));
  while (offset > 0 && is_inside_character(text, offset)) --offset;
  const std::uint32_t line = line_of(source, offset);
  const std::uint32_t start = line == 0 ? 0 : source.line_range(line + 1).start;
  return {.line = line, .character = units_in(text.substr(start, offset - start), encoding)};
}

std::uint32_t decoded(const Source& source, EncodedPosition position, PositionEncoding encoding) {
  if (position.line >= source.line_count()) return static_cast<std::uint32_t>(source.text().size());
  const Range line = bytes_of_line(source, position.line);
  return line.start + bytes_of_units(source.slice(line), position.character, encoding);
}

}  // namespace planlint
