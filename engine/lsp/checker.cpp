// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
#include "lsp/checker.h"

#ifdef __linux__
#include <sys/resource.h>
#include <unistd.h>
#endif

#include <algorithm>
#include <utility>

namespace planlint::lsp {
namespace {

/// Findings may wait for what the author is waiting for: a completion, a hover. Where threads have no priority of their
/// own, nothing is lost but some milliseconds.
void give_way() {
#ifdef __linux__
  constexpr int niceness = 5;
  static_cast<void>(::setpriority(PRIO_PROCESS, static_cast<id_t>(::gettid()), niceness));
#endif
}

}  // namespace

Checker::Checker(std::size_t threads, std::function<void(CheckResult)> done)
    : done_(std::move(done)), workers_(threads, give_way), thread_([this] { work(); }) {}

Checker::~Checker() {
  {
    const std::lock_guard lock(mutex_);
    ending_ = true;
    cancelled_ = true;
  }
  changed_.notify_all();
}

void Checker::submit(CheckJob job) {
  const std::lock_guard lock(mutex_);
  waiting_.remove_if([&](const CheckJob& other) { return other.path == job.path; });
  if (running_ == job.path) {
    cancelled_ = true;
    put_back_ = false;
  } else if (!running_.empty() && running_priority_ < job.priority && !cancelled_) {
    cancelled_ = put_back_ = true;
  }
  const auto next =
      std::ranges::find_if(waiting_, [&](const CheckJob& other) { return other.priority < job.priority; });
  waiting_.insert(next, std::move(job));
  changed_.notify_all();
}

void Checker::drop(const std::string& path) {
  const std::lock_guard lock(mutex_);
  waiting_.remove_if([&](const CheckJob& other) { return other.path == path; });
  dropped_.push_back(path);
  changed_.notify_all();
  if (running_ != path) return;
  cancelled_ = true;
  put_back_ = false;
}

void Checker::work() {
  give_way();
  std::unique_lock lock(mutex_);
  while (true) {
    changed_.wait(lock, [this] { return ending_ || !waiting_.empty() || !dropped_.empty() || to_compare_; });
    if (ending_) return;
    for (const std::string& path : std::exchange(dropped_, {})) {
      comparable_.erase(path);
      kept_.erase(path);
    }
    if (waiting_.empty()) {
      if (!to_compare_) continue;
      const CheckJob last = std::move(*std::exchange(to_compare_, std::nullopt));
      lock.unlock();
      CheckResult result;
      result.compared = compare(*last.rules, last.options);
      if (!result.compared.empty()) done_(std::move(result));
      lock.lock();
      continue;
    }
    CheckJob job = std::move(waiting_.front());
    waiting_.pop_front();
    check(std::move(job), lock);
  }
}

void Checker::check(CheckJob job, std::unique_lock<std::mutex>& lock) {
  running_ = job.path;
  running_priority_ = job.priority;
  cancelled_ = put_back_ = false;
  lock.unlock();
  job.options.cancelled = &cancelled_;
  job.options.workers = &workers_;
  job.options.kept = kept_for(job);
  HandedOn handed_on;
  FileResult linted = lint_document(job.document, *job.rules, job.options, &handed_on);
  CheckResult result = {
      .path = job.path, .stamp = job.stamp, .findings = std::move(linted.diagnostics), .compared = {}};
  if (!cancelled_) {
    keep(job, std::move(handed_on));
    // While many files come one after the other, they are compared once, at the end.
    if (job.priority > 0) result.compared = compare(*job.rules, job.options);
  }
  lock.lock();
  running_.clear();
  if (cancelled_) {
    const auto next =
        std::ranges::find_if(waiting_, [&](const CheckJob& other) { return other.priority <= job.priority; });
    if (put_back_) waiting_.insert(next, std::move(job));
    return;
  }
  if (job.priority == 0) to_compare_ = std::move(job);
  lock.unlock();
  done_(std::move(result));
  lock.lock();
}

KeptRun* Checker::kept_for(const CheckJob& job) {
  auto kept = kept_.find(job.path);
  if (kept != kept_.end() && (job.priority == 0 || kept->second.rules != job.rules)) {
    kept_.erase(kept);
    kept = kept_.end();
  }
  if (job.priority == 0) return nullptr;  // nobody types there
  if (kept == kept_.end()) kept = kept_.emplace(job.path, Kept{.rules = job.rules, .run = KeptRun(*job.rules)}).first;
  return &kept->second.run;
}

void Checker::keep(const CheckJob& job, HandedOn handed_on) {
  Comparable& kept = comparable_[job.path];
  kept.stamp = job.stamp;
  kept.rules = job.rules;
  kept.handed_on = std::move(handed_on);
  kept.told.clear();  // the new view knows of none
}

std::vector<CheckResult::Compared> Checker::compare(const RuleSet& rules, const LintOptions& options) {
  std::vector<HandedOn> handed_on;
  for (const auto& [path, one] : comparable_) {
    const bool has_something = !one.handed_on.file.collected.empty() || !one.handed_on.silences.entries.empty();
    if (one.rules.get() == &rules && has_something) handed_on.push_back(one.handed_on);
  }
  std::map<std::string, std::vector<Diagnostic>> found;
  lint_over_all(rules, std::move(handed_on), options,
                [&](FileResult result) { found[result.path] = std::move(result.diagnostics); });
  std::vector<CheckResult::Compared> changed;
  for (auto& [path, one] : comparable_) {
    std::vector<Diagnostic>& findings = found[path];
    std::vector<std::string> told;
    told.reserve(findings.size());
    for (const Diagnostic& finding : findings)
      told.push_back(finding.rule + '\n' + std::to_string(finding.location.range.start) + '\n' + finding.message);
    if (told == one.told) continue;
    one.told = std::move(told);
    changed.push_back({.path = path, .stamp = one.stamp, .findings = std::move(findings)});
  }
  return changed;
}

}  // namespace planlint::lsp
