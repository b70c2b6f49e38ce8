// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
//
// Colour on a terminal, where it is wanted.
#pragma once

#include <string>
#include <string_view>

#include "diagnostics/diagnostic.h"

namespace planlint {

enum class Style { plain, strong, error, warning, note, frame, help, removed, added };

/// The style of a severity's word and carets.
[[nodiscard]] Style style_of(Severity severity);

/// Puts the escape codes of a style around text; without colour, nothing but the text.
struct Paint {
  bool color = false;
  [[nodiscard]] std::string operator()(Style style, std::string_view text) const;
};

}  // namespace planlint
