// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
//
// What holds for the pages that people read.
#pragma once

#include <set>
#include <string>

#include "meta/repository.h"

namespace planlint::meta {

/// Links in Markdown (not in code) to files that are not there. Addresses and anchors are left alone.
[[nodiscard]] Complaints check_links(const File& page);

/// The verbs of `./dev` that a text calls.
[[nodiscard]] std::set<std::string> called_verbs(std::string_view text);
/// The verbs that the script `dev` has, from its usage.
[[nodiscard]] std::set<std::string> offered_verbs(std::string_view script);

}  // namespace planlint::meta
