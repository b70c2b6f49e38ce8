// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
//
// Text as its reader sees it, whatever characters a document has it in.
#pragma once

#include <string>
#include <string_view>

namespace planlint {

/// Without soft hyphens and what else has no width; control characters as blanks; letters composed with their marks.
[[nodiscard]] std::string visible_text(std::string_view text);

}  // namespace planlint
