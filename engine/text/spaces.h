// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
//
// White space as Unicode has it: no-break, thin and ideographic spaces among it.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

namespace planlint {

/// Length in bytes of the white-space character that `text` begins with; 0 where it is none.
[[nodiscard]] std::size_t leading_space(std::string_view text);

/// `text` without white space at its ends.
[[nodiscard]] std::string_view trimmed(std::string_view text);

/// What stands between white space.
[[nodiscard]] std::vector<std::string_view> split_words(std::string_view text);

}  // namespace planlint
