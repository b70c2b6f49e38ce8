// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
//
// The language server as an author feels it, measured by a client at the other end of the pipes.
#pragma once

#include <filesystem>
#include <vector>

#include "bench/targets.h"

namespace planlint::bench {

/// Keystrokes and completions in a plan of 1 MB, the opening of a workspace of 14 plans and a catalogue, and memory
/// after 100,000 edits.
[[nodiscard]] std::vector<Result> measure_lsp(const std::filesystem::path& folder);

}  // namespace planlint::bench
