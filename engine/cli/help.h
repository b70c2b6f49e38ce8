// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
//
// The help texts, in both languages.
#pragma once

#include <string_view>

#include "diagnostics/diagnostic.h"

namespace planlint {

/// Help for a verb, or for the program where `verb` is empty; empty for a verb that does not exist.
[[nodiscard]] std::string_view help_for(std::string_view verb, Language language);

}  // namespace planlint
