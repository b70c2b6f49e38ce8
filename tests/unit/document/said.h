// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
//
// Whether a plan says all that its document says: what would be lost by reading it.
#pragma once

#include <string>
#include <vector>

#include "document/read_document.h"

namespace planlint::tests {

/// A text that the plan holds, with where it was read from.
struct Said {
  std::string text;
  Range range;
};
/// Everything that stands in the plan once: names, values, cells, titles, free text, numbers of goals and decisions.
[[nodiscard]] std::vector<Said> all_said(const Plan& plan);

/// Lines of the document with words that the plan does not say, as `line: words`. Lines that are named as furniture,
/// blank, label, table header or property need not be said; labels before a text on its line neither. Compared are
/// letters and digits of lines and texts that belong together by their ranges: as often, and each word as a whole.
[[nodiscard]] std::vector<std::string> lost_lines(const ReadDocument& read);
/// The same with other texts than the plan's.
[[nodiscard]] std::vector<std::string> lost_lines(const ReadDocument& read, const std::vector<Said>& said);

/// What is wrong with the pieces: out of order, a gap, an end before the document's. Empty where nothing is.
[[nodiscard]] std::string piece_fault(const ReadDocument& read);

}  // namespace planlint::tests
