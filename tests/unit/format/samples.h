// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
//
// What the tests of the formatter share: formatting a text, and plans that hold every construct.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "format/format.h"

namespace planlint::tests {

inline FormatResult result_of(std::string_view text, FormatOptions options = {}) {
  return format(Source("test.plan", std::string(text)), options);
}

inline std::string formatted(std::string_view text) { return result_of(text).text; }

/// Plans without syntax errors, in no canonical form.
[[nodiscard]] const std::vector<std::string>& sample_plans();

}  // namespace planlint::tests
