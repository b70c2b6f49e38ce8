// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
//
// Which folder of the engine may include which, read from the table in docs/architecture.md.
#pragma once

#include <map>
#include <set>
#include <string>

#include "meta/repository.h"

namespace planlint::meta {

/// What each folder of the engine may include: what its row names and what that may include, and itself.
using Arrows = std::map<std::string, std::set<std::string>, std::less<>>;

/// The rows "| `engine/<folder>` | … | a, b |"; "all" names every folder. Arrows that go round are complaints.
[[nodiscard]] Arrows read_arrows(std::string_view markdown, Complaints& complaints);

/// Includes in quotes that no row allows, and folders without a row.
[[nodiscard]] Complaints check_arrows(const File& source, const Arrows& arrows);

/// Foreign headers elsewhere than in the folder that is their door.
[[nodiscard]] Complaints check_doors(const File& source);

}  // namespace planlint::meta
