// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
//
// Positions as editors count them: lines and characters from zero, characters in the units of an encoding that was
// agreed on. A byte-order mark counts where it is in the text: an editor that hides it does not send it.
#pragma once

#include <compare>
#include <cstdint>
#include <string_view>

#include "text/source.h"

namespace planlint {

enum class PositionEncoding : std::uint8_t { utf8, utf16, utf32 };

struct EncodedPosition {
  std::uint32_t line = 0;
  std::uint32_t character = 0;
  auto operator<=>(const EncodedPosition&) const = default;
};

/// How many units the text takes. Bytes that are no UTF-8 count one each.
[[nodiscard]] std::uint32_t units_in(std::string_view text, PositionEncoding encoding);
/// How many bytes of `line` take up to `units`: all where it has fewer, and those before a character that is cut.
[[nodiscard]] std::uint32_t bytes_of_units(std::string_view line, std::uint32_t units, PositionEncoding encoding);

/// The position of a byte; one past the end is taken for the end, one inside a character for its start.
[[nodiscard]] EncodedPosition encoded(const Source& source, std::uint32_t offset, PositionEncoding encoding);
/// The byte at a position; past the end of a line its end (before its line break), past the last line the text's end.
[[nodiscard]] std::uint32_t decoded(const Source& source, EncodedPosition position, PositionEncoding encoding);

}  // namespace planlint
