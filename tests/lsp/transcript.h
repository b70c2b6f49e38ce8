// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
//
// Conversations with the server as texts (tests/lsp/README.md says how they are written), and playing them.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace planlint::test {

/// One line, with those that belong to it.
struct Step {
  int line = 0;  ///< from 1
  std::string verb;
  std::string rest;  ///< what stands behind the verb, continued lines joined by line breaks
  std::string text;  ///< the lines that begin with `|`
};

[[nodiscard]] std::vector<Step> read_steps(std::string_view transcript);

/// Plays a transcript with a server of its own, in a folder of its own. What went otherwise than written, with its
/// line; empty where all is well.
[[nodiscard]] std::string play(std::string_view transcript);

}  // namespace planlint::test
