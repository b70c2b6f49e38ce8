// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
//
// A row whose cells only blanks set apart, over one or several lines, split into cells by what may stand in them.
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "document/records.h"
#include "document/vocabulary.h"

namespace planlint {

/// A word of such a row, with what stands before it.
struct RowWord {
  Range range;
  std::size_t blanks = 0;  ///< more blanks than one before it: empty cells leave them behind
  bool new_line = false;   ///< begins a line
  bool new_block = false;  ///< begins a line behind a blank line: cells do not reach over it
};

/// The words of some lines of a page, in their order.
[[nodiscard]] std::vector<RowWord> row_words(const Page& page, std::span<const std::size_t> lines);

/// The cells of a row in the order of `fields`, the name first; each is the words it is made of, an empty one has none.
/// Nothing where the words fit the columns in no way.
struct SplitRow {
  std::vector<std::vector<RowWord>> cells;
  double cost = 0;  ///< the less, the better the evidence
};
[[nodiscard]] std::optional<SplitRow> split_row(const Page& page, const std::vector<RowWord>& words,
                                                const std::vector<RecordField>& fields);

/// Stretches of words that stand beside each other, one for each line.
[[nodiscard]] Parts parts_of(const std::vector<RowWord>& words);

}  // namespace planlint
