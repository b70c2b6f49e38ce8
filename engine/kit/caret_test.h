// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
//
// Tests of rules are plans with carets under what a finding underlines:
//
//     indikator "Antal utlån" { periodicitet år }
// #              ^^^^^^^^^^^ error[target/missing]: missing
//
// The carets mark the columns of the first line of the range, counted in characters; for text that a comment cannot
// stand under, `# @1-6 error[…]: id` names them. Several such lines may follow one line of the plan. A comment
// `# options: { "most": 6 }` sets options of the rule, as planlint.json does.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "diagnostics/diagnostic.h"
#include "text/source.h"

namespace planlint {

/// A finding that a test expects. An empty range counts as one column wide.
struct Expectation {
  Severity severity = Severity::error;
  std::string rule;
  std::string message_id;
  std::uint32_t line = 0;  ///< of the text that is underlined
  std::uint32_t first_column = 0;
  std::uint32_t last_column = 0;  ///< inclusive
  std::uint32_t written_on = 0;   ///< line of the expectation itself
};

struct CaretTest {
  std::vector<Expectation> expectations;
  std::vector<std::uint32_t> mistakes;  ///< lines that look like an expectation and are none
  std::vector<Range> options;           ///< what each `# options:` says
};

/// Reads the expectations in the comments of a plan.
[[nodiscard]] CaretTest read_carets(const Source& source);

/// Whether a test of `rule` has to account for findings of `found`: its own, and all of the engine itself.
[[nodiscard]] bool is_accounted_for(std::string_view found, std::string_view rule);

/// Holds findings to expectations: a readable account of what is missing, unexpected (with the line to write if it is
/// right), or right but elsewhere; empty where they agree. `diagnostics` of other rules than is_accounted_for() takes
/// are ignored.
[[nodiscard]] std::string compare(const CaretTest& test, const Source& source, std::span<const Diagnostic> diagnostics,
                                  std::string_view rule, Language language = Language::english);

/// The text without its lines of carets and options.
[[nodiscard]] std::string without_carets(const Source& source);

/// The text with the first fix of each of the rule's findings applied, of those fixes that are as certain as the most
/// certain one. Of two that conflict (fix/patch.h), the first is applied.
[[nodiscard]] std::string apply_fixes(const Source& source, std::span<const Diagnostic> diagnostics,
                                      std::string_view rule);

}  // namespace planlint
