// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
//
// What a fix promises: its finding goes, and the file stays as whole as it was.
#pragma once

#include <cstdint>
#include <optional>
#include <span>

#include "diagnostics/diagnostic.h"
#include "fix/patch.h"

namespace planlint {

enum class BrokenPromise : std::uint8_t {
  breaks_file,    ///< what the engine itself says of the file has a new error: in its syntax, its references, a rule
  keeps_finding,  ///< the same rule says the same of the same place
};

/// A finding of the engine about how the text is written. Mending one lets the reader see the next.
[[nodiscard]] bool is_about_syntax(const Diagnostic& finding);

/// Whether two ranges overlap or touch.
[[nodiscard]] bool touch(Range a, Range b);

/// Holds what was found before a patch to what is found after it. `mended` are those of `before` that the patch
/// was to mend; they are about syntax all together, or none of them is.
[[nodiscard]] std::optional<BrokenPromise> broken_promise(std::span<const Diagnostic> before,
                                                          std::span<const Diagnostic* const> mended,
                                                          const Patched& patched, std::span<const Diagnostic> after);

}  // namespace planlint
