// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
//
// Characters that extraction leaves behind and nobody sees.
#pragma once

#include <string>
#include <string_view>

namespace planlint {

/// Without soft hyphens and what else has no width; control characters as blanks.
[[nodiscard]] std::string without_invisible(std::string_view text);

}  // namespace planlint
