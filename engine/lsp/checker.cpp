// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
#include "lsp/checker.h"

#include <algorithm>
#include <utility>

namespace planlint::lsp {

Checker::Checker(std::size_t threads, std::function<void(CheckResult)> done)
    : done_(std::move(done)), workers_(threads), thread_([this] { work(); }) {}

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
  if (running_ != path) return;
  cancelled_ = true;
  put_back_ = false;
}

void Checker::work() {
  std::unique_lock lock(mutex_);
  while (true) {
    changed_.wait(lock, [this] { return ending_ || !waiting_.empty(); });
    if (ending_) return;
    CheckJob job = std::move(waiting_.front());
    waiting_.pop_front();
    running_ = job.path;
    running_priority_ = job.priority;
    cancelled_ = put_back_ = false;
    lock.unlock();
    CheckResult checked = {.path = job.path, .stamp = job.stamp, .result = {}, .handed_on = {}};
    job.options.cancelled = &cancelled_;
    job.options.workers = &workers_;
    checked.result = lint_document(job.document, *job.rules, job.options, &checked.handed_on);
    lock.lock();
    running_.clear();
    if (!cancelled_) {
      lock.unlock();
      done_(std::move(checked));
      lock.lock();
    } else if (put_back_) {
      const auto next =
          std::ranges::find_if(waiting_, [&](const CheckJob& other) { return other.priority <= job.priority; });
      waiting_.insert(next, std::move(job));
    }
  }
}

}  // namespace planlint::lsp
