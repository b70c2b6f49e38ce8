// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
//
// One file's text with its line table: the only place that turns byte offsets into lines and columns.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "text/origin.h"
#include "text/range.h"

namespace planlint {

/// Always owned by a shared pointer where findings point into it.
class Source : public std::enable_shared_from_this<Source> {
 public:
  /// `path` is the name that findings show; `text` is UTF-8 of less than 4 GiB (see text/encoding.h).
  Source(std::string path, std::string text);

  [[nodiscard]] const std::string& path() const { return path_; }
  [[nodiscard]] std::string_view text() const { return text_; }
  [[nodiscard]] std::string_view slice(Range range) const;

  /// Line and column of a byte offset; an offset past the end is taken for the end.
  [[nodiscard]] Position position(std::uint32_t offset) const;
  /// Byte offset of a line and column; a column past the end of its line is taken for the end of the line.
  [[nodiscard]] std::uint32_t offset(Position position) const;

  /// The line of a byte offset, from zero; that of the last byte for one past the end.
  [[nodiscard]] std::uint32_t line_of(std::uint32_t offset) const;

  [[nodiscard]] std::uint32_t line_count() const { return static_cast<std::uint32_t>(line_starts_.size()); }
  /// The bytes of a line (from 1), without its line break.
  [[nodiscard]] Range line_range(std::uint32_t line) const;

  /// For text that was converted, where it stood in its document; nothing for a text that is a file as it is.
  [[nodiscard]] const std::optional<Origin>& origin() const { return origin_; }
  /// Makes this a converted text, or says more of where it stood; before others see the source.
  void set_origin(Origin origin) { origin_ = std::move(origin); }

 private:
  std::string path_;
  std::string text_;
  std::vector<std::uint32_t> line_starts_;
  std::optional<Origin> origin_;
};

}  // namespace planlint
