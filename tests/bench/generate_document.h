// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
//
// A plan as a board publishes it, made from a generated plan file: the same on every machine.
#pragma once

#include <cstdint>
#include <string>

#include "model/plan.h"

namespace planlint::bench {

/// One paragraph per line and tabs between cells; or page layout: wrapped lines with blank lines between, columns of
/// blanks, and page heads.
enum class Shape : std::uint8_t { tabs, wrapped };

[[nodiscard]] std::string generate_document(const Plan& plan, Shape shape);

}  // namespace planlint::bench
