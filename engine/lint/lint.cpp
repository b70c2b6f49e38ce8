// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
#include "lint/lint.h"

#include <algorithm>
#include <condition_variable>
#include <exception>
#include <iterator>
#include <map>
#include <mutex>
#include <optional>
#include <thread>
#include <utility>

#include "model/subjects.h"

namespace planlint {
namespace {

void leave_to_the_author(std::vector<Diagnostic>& diagnostics) {
  for (Diagnostic& diagnostic : diagnostics) {
    for (Fix& fix : diagnostic.fixes) {
      fix.edits.clear();
      if (fix.applicability == Applicability::safe) fix.applicability = Applicability::suggested;
    }
  }
}

void name_subjects(std::vector<Diagnostic>& diagnostics, const Plan& plan) {
  if (diagnostics.empty()) return;
  const Subjects subjects(plan);
  for (Diagnostic& diagnostic : diagnostics) diagnostic.subject = subjects.at(diagnostic.location.range);
}

/// Names what the places in collected data are about.
void name_places(const PlainValue& data, const Subjects& subjects, std::map<Range, std::string>& named) {
  if (const auto* place = std::get_if<Location>(&data.value)) {
    if (!named.contains(place->range)) named[place->range] = subjects.at(place->range);
  } else if (const auto* table = std::get_if<std::shared_ptr<const PlainTable>>(&data.value)) {
    for (const auto& [key, value] : (*table)->entries) name_places(value, subjects, named);
  }
}

std::map<Range, std::string> places_of(const CollectedFile& collected, const Silences& later, const Plan& plan) {
  std::map<Range, std::string> named;
  if (collected.collected.empty() && later.entries.empty()) return named;
  const Subjects subjects(plan);
  for (const Collected& one : collected.collected) name_places(one.data, subjects, named);
  for (const auto& entry : later.entries) {
    const Range place = entry.suppression.rule_range;
    named[place] = subjects.at(place);
  }
  return named;
}

void add_states(FileResult& result, const Silences& silences) {
  for (const auto& entry : silences.entries)
    result.suppressions.push_back({.suppression = entry.suppression, .state = entry.state()});
}

/// Takes out findings of rules that are off (those of the engine are, as it makes them itself), and sets severities.
void apply_choices(std::vector<Diagnostic>& diagnostics, const RuleSet& rules, const Profile& profile) {
  if (profile.choices.empty()) return;
  const auto choice_of = [&](const Diagnostic& diagnostic) -> const Profile::Choice* {
    const RuleInfo* rule = rules.find(diagnostic.rule);
    if (rule == nullptr) return nullptr;
    const auto found = profile.choices.find(static_cast<std::size_t>(rule - rules.infos().data()));
    return found == profile.choices.end() ? nullptr : &found->second;
  };
  std::erase_if(diagnostics, [&](Diagnostic& diagnostic) {
    const Profile::Choice* choice = choice_of(diagnostic);
    if (choice == nullptr) return false;
    diagnostic.severity = choice->severity.value_or(diagnostic.severity);
    return choice->is_off;
  });
}

const std::shared_ptr<const Profile>& no_profile() {
  static const auto none = std::make_shared<const Profile>();
  return none;
}

FileSetup setup_for(const std::string& path, const LintOptions& options) {
  FileSetup setup = options.setup_of ? options.setup_of(path) : FileSetup();
  if (setup.profile == nullptr) setup.profile = no_profile();
  return setup;
}

struct Linted {
  FileResult result;
  HandedOn handed_on;
  std::exception_ptr error;  ///< instead of a result: the machine is out of memory
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

  /// Nothing more is to be taken.
  void stop() {
    const std::lock_guard lock(mutex_);
    next_ = count_;
    moved_.notify_all();
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

/// Calls `lint_one` for each index below `count` on several threads, and `hand_over` on this one, in order.
template <class LintOne, class HandOver>
void run_in_order(std::size_t count, unsigned threads, LintOne lint_one, HandOver hand_over) {
  const auto lint_or_catch = [&](std::size_t index) -> Linted {
    try {
      return lint_one(index);
    } catch (...) {
      return {.result = {}, .handed_on = {}, .error = std::current_exception()};
    }
  };
  InOrder queue(count, threads);
  std::vector<std::jthread> workers;
  // Runs before the workers are joined, also where `hand_over` throws: they must not wait for a turn that never comes.
  struct Stop {
    InOrder& queue;
    ~Stop() { queue.stop(); }
  } const stop{queue};
  for (unsigned i = 0; i < threads; ++i) {
    workers.emplace_back([&] {
      while (const auto index = queue.take()) queue.put(*index, lint_or_catch(*index));
    });
  }
  for (std::size_t i = 0; i < count; ++i) {
    Linted linted = queue.wait();
    if (linted.error) std::rethrow_exception(linted.error);
    hand_over(std::move(linted));
  }
}

/// The rules of one document, dealt out to the threads of `workers`.
RuleRun run_side_by_side(const RuleSet& rules, const Document& document, const LintOptions& options,
                         const Profile& profile, Workers& workers) {
  RuleTurns turns(options.cancelled);
  std::vector<RuleRun> runs(workers.count());
  workers.run([&](std::size_t worker) {
    runs[worker] = run_rules(rules, document, options.language, options.uses, profile, &turns, options.kept);
  });
  RuleRun all;
  for (RuleRun& run : runs) {
    all.failed = all.failed || run.failed;
    all.met_limit = all.met_limit || run.met_limit;
    std::ranges::move(run.diagnostics, std::back_inserter(all.diagnostics));
    std::ranges::move(run.collected, std::back_inserter(all.collected));
  }
  std::ranges::sort(all.collected, {}, &Collected::rule);
  return all;
}

/// Runs the rules of one document. What a rule uses of its limits is less where rules before it on the same thread have
/// filled shared helpers, and all have where all rules run on one; how much memory is free depends on what the state
/// has loaded for earlier documents. Where a rule met a limit, a run on one thread in a new state is what counts, so
/// that no result depends on the number of threads, the order of files or earlier views.
RuleRun run_rules_of(const RuleSet& rules, const Document& document, const LintOptions& options,
                     const std::shared_ptr<const Profile>& profile) {
  if (options.kept != nullptr) options.kept->begin(document, profile, options.language);
  RuleTurns usual(options.cancelled);
  RuleRun run = options.workers != nullptr
                    ? run_side_by_side(rules, document, options, *profile, *options.workers)
                    : run_rules(rules, document, options.language, options.uses, *profile, &usual, options.kept);
  const bool is_cancelled = options.cancelled != nullptr && *options.cancelled;
  if (!run.met_limit || is_cancelled || options.uses != nullptr) return run;
  RuleTurns decisive(options.cancelled, StateUse::single);
  return run_rules(rules, document, options.language, nullptr, *profile, &decisive);
}

/// A state of its own costs each thread about as much as the rules do on this many bytes.
constexpr std::size_t bytes_for_thread = std::size_t{32} << 10U;

/// How many of the threads left for one document have enough to do there.
std::size_t threads_for(const Document& document, std::size_t threads) {
  return std::min(threads, 1 + document.file->source->text().size() / bytes_for_thread);
}

}  // namespace

Document FileOpener::open(const Input& input) {
  Workspace& workspace = workspace_for(input.path);
  return input.text ? workspace.open_text(input.path, *input.text) : workspace.open(input.path);
}

Workspace& FileOpener::workspace_for(const std::string& path) {
  const FileSetup setup = setup_for(path, options_);
  const Surroundings& given = setup.given == nullptr ? options_.given : *setup.given;
  const std::lock_guard lock(mutex_);
  auto& workspace = workspaces_[{given.catalogue, given.catalogues, given.plan}];
  const FileStore& files = options_.files == nullptr ? files_on_disk() : *options_.files;
  if (workspace == nullptr) workspace = std::make_unique<Workspace>(options_.language, given, files);
  return *workspace;
}

void FileOpener::forget() {
  const std::lock_guard lock(mutex_);
  workspaces_.clear();
}

FileResult lint_document(const Document& document, const RuleSet& rules, const LintOptions& options,
                         HandedOn* handed_on) {
  const LoadedFile& file = *document.file;
  FileResult result;
  result.path = file.path;
  result.source = file.source;
  result.diagnostics = file.diagnostics;
  result.failed = file.is_refused;
  result.missing_catalogue = document.missing_catalogue;
  std::ranges::copy(document.diagnostics, std::back_inserter(result.diagnostics));
  const bool is_plan = file.plan.header.kind != DocumentKind::unknown || !file.plan.goals.empty();
  const FileSetup setup = setup_for(file.path, options);
  CollectedFile collected = {.path = file.path, .source = file.source, .collected = {}, .profile = setup.profile};
  if (!result.failed && is_plan) {
    RuleRun run = run_rules_of(rules, document, options, setup.profile);
    result.failed = run.failed;
    std::ranges::move(run.diagnostics, std::back_inserter(result.diagnostics));
    collected.collected = std::move(run.collected);
  }
  const SilenceOptions silence_options = {
      .language = options.language, .today = options.today, .may_name_others = setup.profile->may_name_others};
  Silences silences = read_silences(file, rules, silence_options, result.diagnostics);
  silence(result.diagnostics, silences);
  // A rule that broke has not said whether there is something to silence.
  for (auto& entry : silences.entries) entry.undecided = result.failed;
  leave_undecided(silences, rules, *setup.profile);
  Silences later = split_for_later(silences, rules);
  report_unneeded(result.diagnostics, silences, options.language);
  add_states(result, silences);
  if (file.is_document) leave_to_the_author(result.diagnostics);
  apply_choices(result.diagnostics, rules, *setup.profile);
  sort_and_unique(result.diagnostics);
  name_subjects(result.diagnostics, file.plan);
  if (handed_on != nullptr) {
    auto subjects = places_of(collected, later, file.plan);
    *handed_on = {.file = std::move(collected), .silences = std::move(later), .subjects = std::move(subjects)};
  }
  return result;
}

void lint_over_all(const RuleSet& rules, std::vector<HandedOn> handed_on, const LintOptions& options,
                   const std::function<void(FileResult)>& sink) {
  std::ranges::stable_sort(handed_on, {}, [](const HandedOn& one) -> const std::string& { return one.file.path; });
  std::vector<CollectedFile> files;
  for (HandedOn& one : handed_on) {
    if (!one.file.collected.empty()) files.push_back(one.file);
  }
  RuleRun run = run_rules_over_all(rules, files, options.language, options.uses);
  std::map<std::string, FileResult> by_path;
  for (Diagnostic& diagnostic : run.diagnostics) {
    FileResult& result = by_path[diagnostic.location.source->path()];
    result.failed = result.failed || diagnostic.rule == "rule/failed";
    result.diagnostics.push_back(std::move(diagnostic));
  }
  for (auto& [file, silences, subjects] : handed_on) {
    if (!silences.entries.empty()) {
      FileResult& result = by_path[silences.source->path()];
      silence(result.diagnostics, silences);
      for (auto& entry : silences.entries) entry.undecided |= run.failed;
      report_unneeded(result.diagnostics, silences, options.language);
      add_states(result, silences);
    }
    const auto result = by_path.find(file.path);
    if (result == by_path.end()) continue;
    result->second.source = file.source;
    for (Diagnostic& diagnostic : result->second.diagnostics) {
      const auto subject = subjects.find(diagnostic.location.range);
      diagnostic.subject = subject == subjects.end() ? "document" : subject->second;
    }
  }
  for (auto& [path, result] : by_path) {
    apply_choices(result.diagnostics, rules, *setup_for(path, options).profile);
    if (result.diagnostics.empty() && result.suppressions.empty()) continue;
    result.path = path;
    if (is_document_name(path)) leave_to_the_author(result.diagnostics);
    sort_and_unique(result.diagnostics);
    sink(std::move(result));
  }
}

void lint_files(std::span<const Input> inputs, const RuleSet& rules, const LintOptions& options,
                const std::function<void(FileResult)>& sink) {
  FileOpener opener(options);
  const auto threads =
      static_cast<unsigned>(std::max<std::size_t>(1, std::min<std::size_t>(options.threads, inputs.size())));
  // Where there are fewer files than threads, the others help with the rules of each; where uses are measured they do
  // not, as what helpers do is a use of the first rule on each thread that asks them.
  const std::size_t threads_for_one = options.uses == nullptr ? options.threads / threads : 1;
  const auto lint_one = [&](std::size_t index) {
    Linted linted;
    const Document document = opener.open(inputs[index]);
    LintOptions for_one = options;
    std::optional<Workers> workers;
    if (const std::size_t count = threads_for(document, threads_for_one); count > 1)
      for_one.workers = &workers.emplace(count);
    linted.result = lint_document(document, rules, for_one, &linted.handed_on);
    return linted;
  };
  std::vector<HandedOn> handed_on;
  const auto hand_over = [&](Linted linted) {
    const HandedOn& one = linted.handed_on;
    if (!one.file.collected.empty() || !one.silences.entries.empty()) handed_on.push_back(std::move(linted.handed_on));
    sink(std::move(linted.result));
  };
  if (threads <= 1) {
    for (std::size_t i = 0; i < inputs.size(); ++i) hand_over(lint_one(i));
  } else {
    run_in_order(inputs.size(), threads, lint_one, hand_over);
  }
  if (!handed_on.empty()) lint_over_all(rules, std::move(handed_on), options, sink);
}

}  // namespace planlint
