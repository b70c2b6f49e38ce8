// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
//
// What holds for every source: its header, its size, and nothing of the machine that it was written on.
#pragma once

#include "meta/repository.h"

namespace planlint::meta {

inline constexpr std::size_t longest_header = 200;
inline constexpr std::size_t longest_source = 500;

/// The two SPDX lines at the top, behind a `#!` line; in C++, Lua, CMake and scripts.
[[nodiscard]] Complaints check_licence(const File& file);
/// `#pragma once` in headers, and the most lines that a source may have.
[[nodiscard]] Complaints check_shape(const File& file);
/// Absolute paths of somebody's machine, and hosts of package registries.
[[nodiscard]] Complaints check_machine(const File& file);

}  // namespace planlint::meta
