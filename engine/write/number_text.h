// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
//
// Numbers and intervals in the value grammar.
#pragma once

#include <string>
#include <string_view>

#include "model/quantity.h"

namespace planlint::writer {

/// `max 10 personer`: as written where that reads as the same number, else from its parts.
[[nodiscard]] std::string number_text(const Quantity& value);
/// `10–12 %`; in quotes where the grammar has no such interval.
[[nodiscard]] std::string interval_text(const Quantity& value);
/// Length of the token that starts a text: digits in groups apart by one space, decimals behind a comma.
[[nodiscard]] std::size_t digits_length(std::string_view text);

}  // namespace planlint::writer
