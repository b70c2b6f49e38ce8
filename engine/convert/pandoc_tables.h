// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
//
// A table of pandoc's document tree as a grid of texts. Only sources of this folder include it.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "convert/pandoc_inlines.h"

namespace planlint {

struct PandocTable {
  std::vector<std::vector<std::string>> rows;  ///< all of one length
  std::size_t header_rows = 0;
};

/// `parts` is the content of a `Table`. A cell stands in the first row and column that it spans; the others are empty.
/// Throws TooLarge where the cells take more than `most` bytes altogether, empty ones counted.
[[nodiscard]] PandocTable read_table(const PandocJson& parts, std::size_t most, std::vector<const PandocJson*>& notes);

/// `| a | b |`, with pipes in cells escaped by a backslash.
[[nodiscard]] std::string pipe_row(const std::vector<std::string>& cells);
/// `|---|---|`
[[nodiscard]] std::string pipe_rule(std::size_t columns);

}  // namespace planlint
