// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
//
// What a query captured, as lines and as JSON (docs/json.md).
#pragma once

#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "text/source.h"

namespace planlint {

struct Capture {
  std::string name;  ///< without its @
  std::string kind;  ///< of the node
  Range range;
};

/// The captures of one file.
struct FileCaptures {
  std::shared_ptr<const Source> source;
  std::vector<Capture> captures;
};

/// `file:line:column: @name text`, one a line; of a longer text its first line, and `…`.
[[nodiscard]] std::string captures_as_text(const FileCaptures& file);
[[nodiscard]] std::string captures_as_json(std::span<const FileCaptures> files);

}  // namespace planlint
