// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
//
// How things in a Plan refer to each other.
#pragma once

#include <cstdint>

namespace planlint {

/// Place in one of the arrays of a Plan; `no_index` for none.
using Index = std::uint32_t;
inline constexpr Index no_index = 0xFFFFFFFF;

/// What a thing belongs to.
struct Owner {
  Index goal = no_index;     ///< in Plan::goals
  Index section = no_index;  ///< in Plan::sections, where no goal is nearer
};

}  // namespace planlint
