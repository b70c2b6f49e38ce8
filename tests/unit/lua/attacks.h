// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
//
// Programs that were written to harm whoever runs them, or that do so by accident.
#pragma once

#include <optional>
#include <vector>

#include "lua/state.h"

namespace planlint {

struct Attack {
  const char* name;
  const char* program;
  std::optional<Outcome> outcome;  ///< under the default limits; none where any bounded end will do
  const char* message;             ///< a part of it
};

/// Those that harm a sandbox which only counts instructions and bytes.
std::vector<Attack> classic_attacks();
/// Those against what this sandbox adds.
std::vector<Attack> own_attacks();

}  // namespace planlint
