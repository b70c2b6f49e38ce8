// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
//
// Findings that `check` is to leave out, as they were there before: in a baseline, or at a revision.
#pragma once

#include <filesystem>
#include <memory>
#include <optional>
#include <set>
#include <span>
#include <string>
#include <vector>

#include "cli/arguments.h"
#include "diagnostics/known_findings.h"
#include "lint/lint.h"

namespace planlint {

struct KnownOptions {
  std::string baseline;
  std::string write_baseline;
  std::string since;
  bool prune = false;
};

/// `--baseline`, `--write-baseline`, `--prune-baseline` and `--since`, to be read into `options`.
[[nodiscard]] std::vector<Option> options_for(KnownOptions& options);
/// What does not go together.
[[nodiscard]] std::optional<std::string> problem_with(const KnownOptions& options, Language language);

/// What a run is about.
struct RunPlan {
  std::span<const std::string> paths;  ///< as they were named
  std::span<const Input> inputs;       ///< what they led to
  const RuleSet& rules;
  const LintOptions& lint;
};

/// For one run: `prepare`, `take_out` for each result, `finish`.
class LeftOut {
 public:
  /// Reads the baseline, lints the revision. Prints what is wrong; nothing then.
  [[nodiscard]] static std::optional<LeftOut> prepare(const KnownOptions& options, const RunPlan& run);

  /// Removes what was there before; with `--write-baseline` all, to be written. What hindered the checks stays.
  void take_out(FileResult& result);

  /// Which of the findings `take_out` would remove as they were there before.
  [[nodiscard]] std::vector<bool> known(const std::vector<Diagnostic>& findings, const std::string& path) const;

  /// Writes the baseline, or says which of its findings are gone and, where that is asked for, takes them out of it.
  /// `whole`: all could be checked; else nothing is written. Prints what is wrong; false then.
  [[nodiscard]] bool finish(const RuleSet& rules, bool whole, Language language);

 private:
  [[nodiscard]] bool read_baseline_file(Language language);
  [[nodiscard]] bool lint_revision(const RunPlan& run);
  [[nodiscard]] bool write(const std::string& path, const FindingCounts& counts, Language language) const;
  /// What a baseline calls a file: its path from the baseline's folder.
  [[nodiscard]] std::string name_in_baseline(const std::string& path) const;
  [[nodiscard]] bool is_gone(const FindingKey& key, const RuleSet& rules) const;

  KnownOptions options_;
  std::filesystem::path folder_;  ///< of the baseline
  FindingCounts in_baseline_;
  KnownFindings baseline_;
  KnownFindings revision_;
  FindingCounts found_;         ///< with `--write-baseline`
  std::set<std::string> seen_;  ///< files that were checked, as the baseline calls them
};

}  // namespace planlint
