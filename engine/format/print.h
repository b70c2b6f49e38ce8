// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
//
// Lines of tokens as text.
#pragma once

#include <string>
#include <string_view>

#include "format/layout.h"

namespace planlint::formatter {

/// `text` is what the tokens were read from; frozen lines are copied from it.
[[nodiscard]] std::string printed(const Layout& layout, const TokenList& list, std::string_view text);

}  // namespace planlint::formatter
