// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
//
// The one canonical form of a plan file, so that nobody has to think about blanks, and two versions of a plan differ
// only in what was decided. What a plan means never changes, nor does its order, and no comment is lost.
#pragma once

#include <cstdint>
#include <string>

#include "text/source.h"

namespace planlint {

enum class LineEnding : std::uint8_t {
  lf,
  crlf,
  as_source,  ///< that of the first line of the source
};

struct FormatOptions {
  LineEnding line_ending = LineEnding::lf;
};

struct FormatResult {
  std::string text;      ///< in canonical form; without a byte-order mark
  bool changed = false;  ///< whether `text` differs from the source
  /// Whether the source has syntax errors. What is in an error, in a string or text without its end, or in a block
  /// without its `}` stands in `text` line by line as it stood; everything else is formatted.
  bool broken = false;
};

/// Formatting what was formatted changes nothing. Never fails; takes time in proportion to the text.
[[nodiscard]] FormatResult format(const Source& source, const FormatOptions& options = {});

}  // namespace planlint
