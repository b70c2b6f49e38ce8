// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
//
// The standard rules, compiled in, so that an installed planlint needs no files beside it. cmake/EmbedRules.cmake
// writes the definition from `rules/`.
#pragma once

#include <span>
#include <string_view>

namespace planlint {

struct EmbeddedFile {
  std::string_view path;  ///< relative to `rules/`, with forward slashes: "target/missing.lua"
  std::string_view text;
};

/// Every rule, sorted by path (in bytes). The texts live as long as the program.
[[nodiscard]] std::span<const EmbeddedFile> embedded_rules();

/// rules/library/planlint.lua: what rules can use, for editors.
[[nodiscard]] std::string_view embedded_annotations();

}  // namespace planlint
