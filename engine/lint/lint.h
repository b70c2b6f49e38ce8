// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
//
// The one way from files to findings: command line, editor and tests call it.
#pragma once

#include <array>
#include <atomic>
#include <functional>
#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "diagnostics/diagnostic.h"
#include "lint/suppress.h"
#include "lint/workers.h"
#include "lua/rule_set.h"
#include "lua/runner.h"
#include "workspace/workspace.h"

namespace planlint {

/// How one file is looked at. Null parts: as the rules say, in the surroundings of the run.
struct FileSetup {
  std::shared_ptr<const Profile> profile = nullptr;
  std::shared_ptr<const Surroundings> given = nullptr;
};

struct LintOptions {
  Language language = Language::swedish;
  unsigned threads = 1;                     ///< for lint_files; results do not depend on it
  Surroundings given = {};                  ///< for lint_files: what files need not name themselves
  const FileStore* files = nullptr;         ///< for lint_files: where files are read from; the disk where it is null
  std::optional<Day> today = std::nullopt;  ///< the day of the run, by which suppressions expire
  RuleUses* uses = nullptr;                 ///< where what each rule did is added up, if asked
  /// What differs from file to file, by path; nothing does where it is empty. Called from several threads.
  std::function<FileSetup(const std::string& path)> setup_of = {};
  /// For lint_document: who runs its rules side by side; this thread alone where it is null. lint_files finds its own.
  Workers* workers = nullptr;
  /// For lint_document with workers: what the rules found in earlier views of this file; it is told what they find now.
  KeptRun* kept = nullptr;
  /// For lint_document: once true it ends as soon as it can, and the result is of no use.
  const std::atomic<bool>* cancelled = nullptr;
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

/// Opens files in the surroundings that the run, or its setup, gives each. Safe from several threads.
class FileOpener {
 public:
  /// `options` outlive this.
  explicit FileOpener(const LintOptions& options) : options_(options) {}

  [[nodiscard]] Document open(const Input& input);
  /// Forgets what was read of files that others refer to.
  void forget();

 private:
  Workspace& workspace_for(const std::string& path);

  const LintOptions& options_;
  std::mutex mutex_;
  std::map<std::array<std::string, 3>, std::unique_ptr<Workspace>> workspaces_;
};

/// Lints one document in its surroundings, without the phase over all files. What that phase needs goes to `handed_on`,
/// where it is given. Fixes of a published document have no edits: what they would write is the plan language.
[[nodiscard]] FileResult lint_document(const Document& document, const RuleSet& rules, const LintOptions& options,
                                       HandedOn* handed_on = nullptr);

/// The phase over all files, of what each of them handed on when it was linted with these rules: a result for each file
/// in which something was found, by path.
void lint_over_all(const RuleSet& rules, std::vector<HandedOn> handed_on, const LintOptions& options,
                   const std::function<void(FileResult)>& sink);

/// Lints all inputs and calls `sink` once for each, in their order, as soon as its turn comes; each file is dropped
/// then. What the phase over all files finds comes in results of its own, after the others. An exception of `sink` ends
/// the run.
void lint_files(std::span<const Input> inputs, const RuleSet& rules, const LintOptions& options,
                const std::function<void(FileResult)>& sink);

}  // namespace planlint
