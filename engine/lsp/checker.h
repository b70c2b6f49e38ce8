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
#include <memory>
#include <mutex>
#include <string>
#include <thread>

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
  std::string path;
  std::uint64_t stamp = 0;
  FileResult result;
  HandedOn handed_on;
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
  /// Nobody wants to know of this file any more.
  void drop(const std::string& path);

 private:
  void work();

  std::function<void(CheckResult)> done_;
  std::mutex mutex_;
  std::condition_variable changed_;
  std::list<CheckJob> waiting_;
  std::string running_;  ///< the path; empty where nothing runs
  int running_priority_ = 0;
  bool put_back_ = false;  ///< what runs and is cancelled is to run again
  bool ending_ = false;
  std::atomic<bool> cancelled_ = false;
  Workers workers_;
  std::jthread thread_;
};

}  // namespace planlint::lsp
