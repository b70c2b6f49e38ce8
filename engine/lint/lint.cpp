// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
#include "lint/lint.h"

#include <algorithm>
#include <atomic>
#include <condition_variable>
#include <iterator>
#include <map>
#include <mutex>
#include <thread>

#include "lint/suppress.h"

namespace planlint {
namespace {

bool could_not_read(const Diagnostic& diagnostic) {
  return diagnostic.rule == "file/unreadable" || diagnostic.rule == "file/encoding" || diagnostic.rule == "file/too-large";
}

struct Linted {
  FileResult result;
  CollectedFile collected;
};

/// Hands results over in the order of the inputs, and keeps workers from running far ahead of the slowest.
class InOrder {
 public:
  InOrder(std::size_t count, unsigned threads) : count_(count), window_(std::size_t{threads} * 4) {}

  /// The next input to work on; nothing when all are taken.
  std::optional<std::size_t> take() {
    std::unique_lock lock(mutex_);
    moved_.wait(lock, [&] { return next_ >= count_ || next_ < handed_over_ + window_; });
    if (next_ >= count_) return std::nullopt;
    return next_++;
  }

  void put(std::size_t index, Linted linted) {
    const std::lock_guard lock(mutex_);
    ready_.emplace(index, std::move(linted));
    moved_.notify_all();
  }

  /// Waits for the next result in order.
  Linted wait() {
    std::unique_lock lock(mutex_);
    moved_.wait(lock, [&] { return ready_.contains(handed_over_); });
    auto node = ready_.extract(handed_over_++);
    moved_.notify_all();
    return std::move(node.mapped());
  }

 private:
  std::size_t count_;
  std::size_t window_;
  std::size_t next_ = 0;
  std::size_t handed_over_ = 0;
  std::map<std::size_t, Linted> ready_;
  std::mutex mutex_;
  std::condition_variable moved_;
};

void lint_over_all(const RuleSet& rules, std::vector<CollectedFile> files, const LintOptions& options,
                   const std::function<void(FileResult)>& sink) {
  std::ranges::sort(files, {}, &CollectedFile::path);
  RuleRun run = run_rules_over_all(rules, files, options.language);
  std::map<std::string, FileResult> by_path;
  for (Diagnostic& diagnostic : run.diagnostics) {
    FileResult& result = by_path[diagnostic.location.source->path()];
    result.path = diagnostic.location.source->path();
    result.failed = result.failed || diagnostic.rule == "rule/failed";
    result.diagnostics.push_back(std::move(diagnostic));
  }
  for (auto& [path, result] : by_path) {
    sort_and_unique(result.diagnostics);
    sink(std::move(result));
  }
}

}  // namespace

FileResult lint_document(const Document& document, const RuleSet& rules, const LintOptions& options,
                         CollectedFile* collected) {
  const LoadedFile& file = *document.file;
  FileResult result;
  result.path = file.path;
  result.diagnostics = file.diagnostics;
  result.failed = std::ranges::any_of(file.diagnostics, could_not_read);
  std::ranges::copy(document.diagnostics, std::back_inserter(result.diagnostics));
  const bool is_plan = file.plan.header.kind != DocumentKind::unknown || !file.plan.goals.empty();
  if (!result.failed && is_plan) {
    RuleRun run = run_rules(rules, document, options.language);
    result.failed = run.failed;
    std::ranges::move(run.diagnostics, std::back_inserter(result.diagnostics));
    if (collected != nullptr && !run.collected.empty()) {
      *collected = {.path = file.path, .source = file.source, .collected = std::move(run.collected)};
    }
  }
  suppress(result.diagnostics, file, rules, options.language);
  sort_and_unique(result.diagnostics);
  return result;
}

void lint_files(std::span<const Input> inputs, const RuleSet& rules, const LintOptions& options,
                const std::function<void(FileResult)>& sink) {
  Workspace workspace(options.language);
  const unsigned threads =
      std::clamp(options.threads, 1U, static_cast<unsigned>(std::max<std::size_t>(1, inputs.size())));
  const auto lint_one = [&](const Input& input) {
    Linted linted;
    const Document document = input.text ? workspace.open_text(input.path, *input.text) : workspace.open(input.path);
    linted.result = lint_document(document, rules, options, &linted.collected);
    return linted;
  };
  std::vector<CollectedFile> collected;
  const auto hand_over = [&](Linted linted) {
    if (!linted.collected.collected.empty()) collected.push_back(std::move(linted.collected));
    sink(std::move(linted.result));
  };
  if (threads == 1) {
    for (const Input& input : inputs) hand_over(lint_one(input));
  } else {
    InOrder queue(inputs.size(), threads);
    std::vector<std::jthread> workers;
    for (unsigned i = 0; i < threads; ++i) {
      workers.emplace_back([&] {
        while (const auto index = queue.take()) queue.put(*index, lint_one(inputs[*index]));
      });
    }
    for (std::size_t i = 0; i < inputs.size(); ++i) hand_over(queue.wait());
  }
  if (!collected.empty()) lint_over_all(rules, std::move(collected), options, sink);
}

}  // namespace planlint
