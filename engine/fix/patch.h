// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
//
// Fixes of one text that go together: what two of them would do to the same place is nobody's to guess, so the later
// one waits until the text was checked again.
#pragma once

#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "diagnostics/diagnostic.h"

namespace planlint {

/// A text with its edits made.
struct Patched {
  struct Place {
    Range before;
    Range after;
  };
  std::string text;
  std::vector<Place> places;  ///< of the edits, in their order

  /// Where a range of the old text is in the new one: with what was inserted at its ends, and with the whole of what
  /// replaced a part of it.
  [[nodiscard]] Range moved(Range range) const;
};

class Patch {
 public:
  /// `text` must outlive the patch.
  explicit Patch(std::string_view text);

  /// Whether the fix has edits, they lie in the text, and none meets an edit that was taken: they do not overlap, and
  /// nothing is inserted where another one begins or ends.
  [[nodiscard]] bool fits(const Fix& fix) const;
  /// Takes the edits of a fix that fits. Line breaks that they bring become those of the text.
  void take(const Fix& fix);

  [[nodiscard]] Patched apply() const;

 private:
  [[nodiscard]] bool meets_taken(Range range) const;

  std::string_view text_;
  bool has_crlf_;
  std::multiset<Edit> edits_;
};

}  // namespace planlint
