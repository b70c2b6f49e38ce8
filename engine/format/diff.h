// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
//
// What formatting would change, as people read changes and patch(1) applies them.
#pragma once

#include <string>
#include <string_view>

namespace planlint {

/// A unified diff with three lines of context; empty where the texts are equal. It always leads from `before` to
/// `after`; in stretches of thousands of changed lines it may be longer than the shortest one, so that it takes no time
/// to speak of.
[[nodiscard]] std::string unified_diff(std::string_view before, std::string_view after, std::string_view name);

}  // namespace planlint
