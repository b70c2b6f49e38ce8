// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
//
// Back from a text that was read (lines joined, mark-up taken off, cut words mended) to what is written in the source,
// so that a finding about three words of a page points to these three.
#pragma once

#include <cstddef>
#include <memory>
#include <optional>
#include <string_view>

#include "text/range.h"

namespace planlint {

/// Where the bytes `[first, last)` of `text` stand in `written`, from which it was read. Nothing where they do not
/// stand there as they read: white space, line breaks, hyphens at a line's end and mark-up apart, the words are the
/// same and in one piece. Linear in the two texts.
[[nodiscard]] std::optional<Range> find_written(std::string_view text, std::string_view written, std::size_t first,
                                                std::size_t last);

/// The same for many parts of one text: what was read once is known. Both texts live as long as this.
class WrittenText {
 public:
  WrittenText(std::string_view text, std::string_view written);
  ~WrittenText();
  WrittenText(const WrittenText&) = delete;
  WrittenText& operator=(const WrittenText&) = delete;

  [[nodiscard]] std::optional<Range> find(std::size_t first, std::size_t last);

 private:
  class Lines;
  class Reading;

  std::string_view text_;
  std::string_view written_;
  std::unique_ptr<Lines> lines_;      // made when first needed
  std::unique_ptr<Reading> reading_;  // so, too
};

}  // namespace planlint
