// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
//
// Two wordings beside each other: which words differ. For messages that quote a changed title.
#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace planlint {

/// Beyond so many cells of the comparison, everything between the common beginning and end counts as different.
inline constexpr std::size_t most_diff_cells = 1'000'000;

/// The words that are in one text only, compared as names are (`fold_name`); " … " between separate places.
[[nodiscard]] std::pair<std::string, std::string> differing_words(std::span<const std::string_view> a,
                                                                  std::span<const std::string_view> b);

}  // namespace planlint
