// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
//
// A text that an editor changes, with its lines kept in step: an edit costs no look through the whole text.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "text/encoded_position.h"
#include "text/range.h"

namespace planlint {

/// A line from zero, and bytes from its start: what a syntax tree is told of an edit.
struct TextPoint {
  std::uint32_t line = 0;
  std::uint32_t byte = 0;
  bool operator==(const TextPoint&) const = default;
};

class EditedText {
 public:
  explicit EditedText(std::string text);

  [[nodiscard]] const std::string& text() const { return text_; }
  [[nodiscard]] std::uint32_t size() const { return static_cast<std::uint32_t>(text_.size()); }
  [[nodiscard]] TextPoint point(std::uint32_t offset) const;
  /// The byte at a position; positions out of bounds are the nearest that there is, as in decoded().
  [[nodiscard]] std::uint32_t offset(EncodedPosition position, PositionEncoding encoding) const;

  /// Puts `replacement` where `range` is; a range out of bounds is cut to the text.
  void replace(Range range, std::string_view replacement);

 private:
  std::string text_;
  std::vector<std::uint32_t> line_starts_;
};

}  // namespace planlint
