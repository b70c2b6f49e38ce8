// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
//
// `{name}` in a rule's message: one reading of it, for the check of the table and for the report.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

namespace planlint {

struct Placeholder {
  std::string_view name;
  std::size_t start = 0;  ///< of the brace
  std::size_t end = 0;    ///< behind the brace that closes it
};

/// The names in braces, in their order: letters, digits and `_`. Other braces are text, as in `mål 1 { … }`.
[[nodiscard]] std::vector<Placeholder> placeholders_in(std::string_view text);

}  // namespace planlint
