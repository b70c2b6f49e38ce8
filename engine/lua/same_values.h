// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
//
// Whether what was read of a text before an edit is there after it: the same values, at the places that the edit moved
// them to.
#pragma once

#include <cstdint>

#include "model/plan.h"
#include "text/difference.h"

namespace planlint {

class SameValues {
 public:
  /// `bytes` outlives this.
  explicit SameValues(const Difference& bytes) : bytes_(bytes) {}

  /// A range that has the edit at its ends has moved nowhere.
  [[nodiscard]] bool is_same(Range before, Range after) const;
  /// A text that has the edit in it or at its ends is not the same, whatever it reads as.
  [[nodiscard]] bool is_same(const Text& before, const Text& after) const;
  /// Of a thing of the model, or a vector of such: all that rules can read but where it is, what it is called, what it
  /// belongs to, and the texts that they search through (plan_texts.h).
  template <class Thing>
  [[nodiscard]] bool is_same(const Thing& before, const Thing& after) const;

  /// Whether a range begins where it did, and ends where it did or is longer or shorter by an edit in it or at its
  /// ends.
  [[nodiscard]] bool is_there_still(Range before, Range after) const;
  /// The same for what need not be there.
  [[nodiscard]] bool is_there_still(const Text& before, const Text& after) const;
  /// For what is read from whole words: behind the edit or before it, be it next to them.
  [[nodiscard]] bool is_beside(Range before, Range after) const;
  /// Where a place is after the edit; one at the end of what was edited is behind it.
  [[nodiscard]] std::uint32_t moved(std::uint32_t place) const {
    return place < bytes_.old.end ? place : place - bytes_.old.end + bytes_.new_end;
  }

 private:
  const Difference& bytes_;
};

}  // namespace planlint
