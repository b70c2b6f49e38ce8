// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
//
// How findings leave the program. A report is written file by file, so that a run over thousands of plans holds the
// findings of one at a time.
#pragma once

#include <cstddef>
#include <memory>
#include <span>
#include <string>
#include <string_view>

#include "diagnostics/diagnostic.h"
#include "diagnostics/rule_info.h"

namespace planlint {

/// What a run came to.
struct Totals {
  std::size_t files = 0;
  std::size_t errors = 0;
  std::size_t warnings = 0;
  std::size_t notes = 0;
  std::size_t failed = 0;  ///< files and folders that could not be checked
  int exit_code = 0;

  /// Adds findings; the files are the caller's to count, since one may be reported more than once.
  void count(std::span<const Diagnostic> diagnostics);
};

/// Call `begin` once, `add` for each file in order (again where a later phase finds more in it), `end` once; what they
/// return, put together, is the report.
class Report {
 public:
  virtual ~Report() = default;
  [[nodiscard]] virtual std::string begin() { return {}; }
  [[nodiscard]] virtual std::string add(std::string_view path, std::span<const Diagnostic> diagnostics) = 0;
  [[nodiscard]] virtual std::string end(const Totals&) { return {}; }
};

/// For people: each finding in a frame with its line (report/text.h has the pieces).
[[nodiscard]] std::unique_ptr<Report> text_report(Language language, bool color);
/// One line a finding: `file:line:column: severity[rule]: message`.
[[nodiscard]] std::unique_ptr<Report> short_report(Language language, bool color);
/// One JSON object, described in docs/json.md.
[[nodiscard]] std::unique_ptr<Report> json_report();
/// SARIF 2.1.0 (https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html). `rules` must outlive the report.
[[nodiscard]] std::unique_ptr<Report> sarif_report(std::span<const RuleInfo> rules, Language language,
                                                   std::string_view version);

}  // namespace planlint
