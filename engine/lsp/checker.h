// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
//
// Checks files on threads of its own. What the author works on comes first; a newer view of a file ends the check of
// an older one.
#pragma once

#include <atomic>
#include <condition_variable>
#include <cstdint>
#include <functional>
#include <list>
#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <thread>
#include <vector>

#include "lint/lint.h"

namespace planlint::lsp {

struct CheckJob {
  std::string path;
  std::uint64_t stamp = 0;  ///< which view of the file this is
  Document document;
  std::shared_ptr<const RuleSet> rules;
  LintOptions options;
  int priority = 0;  ///< of those that wait the highest goes first; 0 is for files that nobody looks at
};

struct CheckResult {
  /// What comparing all files found in one of them.
  struct Compared {
    std::string path;
    std::uint64_t stamp = 0;
    std::vector<Diagnostic> findings;
  };
  std::string path;  ///< empty where files were only compared
  std::uint64_t stamp = 0;
  std::vector<Diagnostic> findings;
  std::vector<Compared> compared;  ///< of every file where that has changed; where it is this file, at once
};

class Checker {
 public:
  /// `done` is called on a thread of the checker.
  Checker(std::size_t threads, std::function<void(CheckResult)> done);
  ~Checker();
  Checker(const Checker&) = delete;
  Checker& operator=(const Checker&) = delete;

  /// Takes the place of an older job for the same file. What runs now and has a lower priority is put back.
  void submit(CheckJob job);
  /// Nobody wants to know of this file any more, nor to compare others with it.
  void drop(const std::string& path);

 private:
  /// What a file handed on to be compared, and what came of it.
  struct Comparable {
    std::uint64_t stamp = 0;
    std::shared_ptr<const RuleSet> rules;
    HandedOn handed_on;
    std::vector<std::string> told;  ///< the findings that were told, in short
  };

  /// What the rules found in a file that is open.
  struct Kept {
    std::shared_ptr<const RuleSet> rules;
    KeptRun run;
  };

  void work();
  void check(CheckJob job, std::unique_lock<std::mutex>& lock);
  /// Where the findings of a job's file are kept; null for a file that is not open.
  KeptRun* kept_for(const CheckJob& job);
  void keep(const CheckJob& job, HandedOn handed_on);
  /// Compares all files that were checked by these rules; what has changed.
  std::vector<CheckResult::Compared> compare(const RuleSet& rules, const LintOptions& options);

  std::function<void(CheckResult)> done_;
  std::mutex mutex_;
  std::condition_variable changed_;
  std::list<CheckJob> waiting_;
  std::string running_;  ///< the path; empty where nothing runs
  int running_priority_ = 0;
  bool put_back_ = false;  ///< what runs and is cancelled is to run again
  bool ending_ = false;
  std::atomic<bool> cancelled_ = false;
  std::map<std::string, Comparable> comparable_;  ///< by path; of the thread alone
  std::map<std::string, Kept> kept_;              ///< by path; of the thread alone
  std::vector<std::string> dropped_;              ///< paths that the thread is to forget
  std::optional<CheckJob> to_compare_;            ///< the job behind which nothing was compared yet
  Workers workers_;
  std::jthread thread_;
};

}  // namespace planlint::lsp
