// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
//
// What holds for every document, however odd: the fuzzer and the tests ask it.
#pragma once

#include <string>
#include <string_view>

namespace planlint::fuzz {

/// Reads `bytes` as a published document, and what was read as a plan file. What does not hold, or nothing: the pieces
/// are the whole text, in order; every range and text lies inside it; the plan file has no syntax errors. Bytes that
/// are no text are refused before the reader sees them, and fine.
[[nodiscard]] std::string complaint_about(std::string_view bytes);

}  // namespace planlint::fuzz
