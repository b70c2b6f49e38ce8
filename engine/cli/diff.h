// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
//
// The difference of two texts in unified format, as diff(1) and patch(1) know it.
#pragma once

#include <string>
#include <string_view>

namespace planlint {

/// Empty where the texts are equal. Three lines of context; lines that end in CRLF keep it.
[[nodiscard]] std::string unified_diff(std::string_view before, std::string_view after, std::string_view path);

}  // namespace planlint
