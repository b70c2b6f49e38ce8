// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
//
// What a fix does to its file, as the lines that go and the lines that come.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "diagnostics/diagnostic.h"
#include "text/source.h"

namespace planlint {

struct ChangedLine {
  bool added = false;
  std::uint32_t number = 1;  ///< in the file as it is; for an added line, in the mended file
  std::string text;          ///< printable, cut around what changes
};

/// The lines that the fix changes, in their order. Edits that lie outside the source or overlap are left out.
[[nodiscard]] std::vector<ChangedLine> changed_lines(const Source& source, const Fix& fix);

}  // namespace planlint
