// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
//
// The one way from files to findings: command line, editor and tests call it.
#pragma once

#include <atomic>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "diagnostics/diagnostic.h"
#include "lint/suppress.h"
#include "lua/rule_set.h"
#include "lua/runner.h"
#include "workspace/workspace.h"

namespace planlint {

struct LintOptions {
  Language language = Language::swedish;
  unsigned threads = 1;                     ///< for lint_files; results do not depend on it
  Surroundings given = {};                  ///< for lint_files: what files need not name themselves
  const FileStore* files = nullptr;         ///< for lint_files: where files are read from; the disk where it is null
  std::optional<Day> today = std::nullopt;  ///< the day of the run, by which suppressions expire
  RuleUses* uses = nullptr;                 ///< where what each rule did is added up, if asked
  const std::atomic<bool>* cancelled = nullptr;  ///< for lint_document: once true, no rule begins, and the result is of
                                                 ///< no use
};

/// A file to lint, or a text under a file's name (standard input, an editor's buffer).
struct Input {
  std::string path;
  std::optional<std::string> text;
};

struct FileResult {
  std::string path;
  std::shared_ptr<const Source> source;
  std::vector<Diagnostic> diagnostics;   ///< sorted, suppressions applied
  bool failed = false;                   ///< could not be read, or a rule broke: the reason is among the diagnostics
  std::optional<int> missing_catalogue;  ///< see Document
  std::vector<SuppressionResult> suppressions;  ///< whose rules have had their say, by place
};

/// What one file hands on to the phase over all files.
struct HandedOn {
  CollectedFile file;
  Silences silences;
  std::map<Range, std::string> subjects;  ///< what the places are about that findings of that phase can be at
};

/// Lints one document in its surroundings, without the phase over all files. What that phase needs goes to `handed_on`,
/// where it is given. Fixes of a published document have no edits: what they would write is the plan language.
[[nodiscard]] FileResult lint_document(const Document& document, const RuleSet& rules, const LintOptions& options,
                                       HandedOn* handed_on = nullptr);

/// Lints all inputs and calls `sink` once for each, in their order, as soon as its turn comes; each file is dropped
/// then. What the phase over all files finds comes in results of its own, after the others. An exception of `sink` ends
/// the run.
void lint_files(std::span<const Input> inputs, const RuleSet& rules, const LintOptions& options,
                const std::function<void(FileResult)>& sink);

}  // namespace planlint
