// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
//
// Reads a plan for a test, and writes its findings in one line each, so that a test says all of them at once.
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "reader/read_plan.h"

namespace planlint {

struct Reading {
  std::shared_ptr<const Source> source;
  Plan plan;
  std::vector<Diagnostic> diagnostics;  ///< sorted
  std::vector<Suppression> suppressions;

  [[nodiscard]] std::string_view at(Range range) const { return source->slice(range); }
  /// `rule/id line:column message_id [text]` for each finding.
  [[nodiscard]] std::vector<std::string> findings() const;
};

[[nodiscard]] Reading read(std::string text, Language language = Language::swedish);

/// The findings of a text that is put behind a header (on line 1).
[[nodiscard]] std::vector<std::string> findings_behind_header(std::string_view text);

/// The text of a plan in examples/.
[[nodiscard]] std::string example(std::string_view path);

using Lines = std::vector<std::string>;

}  // namespace planlint
