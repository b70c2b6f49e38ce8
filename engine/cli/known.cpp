// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
#include "cli/known.h"

#include <algorithm>
#include <iterator>
#include <system_error>
#include <utility>
#include <variant>

#include "cli/console.h"
#include "cli/files.h"
#include "git/revision.h"
#include "report/baseline_json.h"
#include "report/words.h"
#include "workspace/read_file.h"

namespace planlint {
namespace {

namespace fs = std::filesystem;

/// Nobody reads more of what is gone.
constexpr std::size_t most_named = 20;

/// That something could not be checked is never known and accepted.
bool hindered_the_checks(const Diagnostic& diagnostic, bool failed) {
  return diagnostic.rule == "rule/failed" || (failed && diagnostic.rule.starts_with("file/"));
}

std::string findings_word(std::size_t count, Language language) {
  return std::to_string(count) + std::string(in(language, " fynd", count == 1 ? " finding" : " findings"));
}

std::size_t sum(const FindingCounts& counts) {
  std::size_t all = 0;
  for (const auto& [key, count] : counts) all += count;
  return all;
}

/// The inputs as they were at the revision, under the names that they have now, and the plans that are gone since.
std::vector<Input> inputs_at(const Revision& revision, const RunPlan& run) {
  std::vector<Input> inputs;
  for (const Input& input : run.inputs) {
    if (revision.had(input.path)) inputs.push_back({.path = input.path, .text = std::nullopt});
  }
  std::error_code error;
  for (const std::string& path : run.paths) {
    if (!fs::is_directory(path, error)) continue;
    for (std::string& plan : revision.plans_below(path)) {
      if (!fs::exists(plan, error)) inputs.push_back({.path = std::move(plan), .text = std::nullopt});
    }
  }
  return inputs;
}

/// The folder that a file on disk, or one that is to come, lies in.
fs::path folder_of(const fs::path& path) {
  const fs::path folder = path.parent_path();
  return folder.empty() ? fs::path(".") : folder;
}

/// The folder of what was named first: its repository is the one to compare with.
fs::path first_folder(const RunPlan& run) {
  std::error_code error;
  if (run.paths.empty()) return run.inputs.empty() ? fs::path(".") : folder_of(run.inputs.front().path);
  const fs::path first = run.paths.front();
  return fs::is_directory(first, error) ? first : folder_of(first);
}

}  // namespace

std::vector<Option> options_for(KnownOptions& options) {
  return {{"--baseline", &options.baseline, {}},
          {"--write-baseline", &options.write_baseline, {}},
          {"--prune-baseline", &options.prune, {}},
          {"--since", &options.since, {}}};
}

std::optional<std::string> problem_with(const KnownOptions& options, Language language) {
  if (options.prune && options.baseline.empty())
    return std::string(
        in(language, "--prune-baseline behöver --baseline FIL", "--prune-baseline needs --baseline FILE"));
  if (!options.write_baseline.empty() && !(options.baseline.empty() && options.since.empty())) {
    return std::string(in(language, "--write-baseline skriver alla fynd och går inte ihop med --baseline och --since",
                          "--write-baseline writes all findings and does not go with --baseline and --since"));
  }
  return std::nullopt;
}

std::optional<LeftOut> LeftOut::prepare(const KnownOptions& options, const RunPlan& run) {
  LeftOut left_out;
  left_out.options_ = options;
  const std::string& file = options.baseline.empty() ? options.write_baseline : options.baseline;
  std::error_code error;
  if (!file.empty()) left_out.folder_ = fs::weakly_canonical(folder_of(fs::absolute(file, error)), error);
  if (!options.baseline.empty() && !left_out.read_baseline_file(run.lint.language)) return std::nullopt;
  if (!options.since.empty() && !left_out.lint_revision(run)) return std::nullopt;
  return left_out;
}

bool LeftOut::read_baseline_file(Language language) {
  const auto bytes = read_file(options_.baseline);
  if (const auto* error = std::get_if<std::error_code>(&bytes)) {
    print_error(options_.baseline + std::string(in(language, " går inte att läsa (", " cannot be read (")) +
                    error->message() + ')',
                language);
    return false;
  }
  auto counts = read_baseline(std::get<std::string>(bytes), language);
  if (const auto* problem = std::get_if<std::string>(&counts)) {
    print_error(options_.baseline + ": " + *problem, language);
    return false;
  }
  in_baseline_ = std::move(std::get<FindingCounts>(counts));
  baseline_ = KnownFindings(in_baseline_);
  return true;
}

bool LeftOut::lint_revision(const RunPlan& run) {
  const auto fail = [&](const GitProblem& problem) {
    print_error(message_of(problem, run.lint.language), run.lint.language);
    return false;
  };
  auto opened = Revision::open(first_folder(run), options_.since);
  if (const auto* problem = std::get_if<GitProblem>(&opened)) return fail(*problem);
  Revision& revision = *std::get<std::unique_ptr<Revision>>(opened);
  for (const Input& input : run.inputs) {
    if (!revision.holds(input.path)) return fail({.kind = GitProblem::Kind::outside_repository, .subject = input.path});
  }
  const auto inputs = inputs_at(revision, run);
  std::vector<std::string> paths;
  std::ranges::transform(inputs, std::back_inserter(paths), &Input::path);
  revision.expect(paths);
  LintOptions options = run.lint;
  options.files = &revision;
  lint_files(inputs, run.rules, options, [&](const FileResult& result) {
    for (const Diagnostic& one : result.diagnostics) revision_.add(one, result.path);
  });
  const auto problem = revision.problem();
  return problem ? fail(*problem) : true;
}

std::string LeftOut::name_in_baseline(const std::string& path) const {
  std::error_code error;
  const fs::path whole = fs::weakly_canonical(fs::absolute(path, error), error);
  return error ? path : whole.lexically_relative(folder_).generic_string();
}

void LeftOut::take_out(FileResult& result) {
  auto& found = result.diagnostics;
  const auto may_be_known = [&](const Diagnostic& one) { return !hindered_the_checks(one, result.failed); };
  const auto first_kept = std::stable_partition(found.begin(), found.end(), may_be_known);
  std::vector<Diagnostic> kept(std::make_move_iterator(first_kept), std::make_move_iterator(found.end()));
  found.erase(first_kept, found.end());
  if (!options_.since.empty()) revision_.take_out(found, result.path);
  if (!folder_.empty()) {
    const std::string name = name_in_baseline(result.path);
    seen_.insert(name);
    if (!options_.baseline.empty()) baseline_.take_out(found, name);
    if (!options_.write_baseline.empty()) {
      for (const Diagnostic& one : found) ++found_[key_of(one, name)];
      found.clear();
    }
  }
  std::ranges::move(kept, std::back_inserter(found));
  std::ranges::stable_sort(found, before);
}

std::vector<bool> LeftOut::known(const std::vector<Diagnostic>& findings, const std::string& path) const {
  // As in `take_out`: the revision's first, and what is left then is compared with the baseline.
  std::vector<bool> known = revision_.known(findings, path);
  std::vector<Diagnostic> others;
  for (std::size_t i = 0; i < findings.size(); ++i) {
    known[i] = known[i] && !hindered_the_checks(findings[i], false);
    if (!known[i]) others.push_back(findings[i]);
  }
  const auto in_baseline = baseline_.known(others, folder_.empty() ? path : name_in_baseline(path));
  std::size_t other = 0;
  for (std::size_t i = 0; i < findings.size(); ++i) {
    if (!known[i]) known[i] = in_baseline[other++] && !hindered_the_checks(findings[i], false);
  }
  return known;
}

bool LeftOut::is_gone(const FindingKey& key, const RuleSet& rules) const {
  std::error_code error;
  return seen_.contains(key.file) || rules.find(key.rule) == nullptr || !fs::exists(folder_ / key.file, error);
}

bool LeftOut::write(const std::string& path, const FindingCounts& counts, Language language) const {
  const auto error = create_file(path, baseline_text(counts), true, language);
  if (error) print_error(error->message, language);
  return !error;
}

bool LeftOut::finish(const RuleSet& rules, bool whole, Language language) {
  if (!whole) {
    if (options_.write_baseline.empty() && !options_.prune) return true;
    print_error(in(language, "baslinjen är inte skriven, eftersom inte allt gick att granska",
                   "the baseline was not written, since not everything could be checked"),
                language);
    return false;
  }
  if (!options_.write_baseline.empty()) {
    if (!write(options_.write_baseline, found_, language)) return false;
    print_note(options_.write_baseline + ": " + findings_word(sum(found_), language), language);
    return true;
  }
  FindingCounts gone = baseline_.left();
  std::erase_if(gone, [&](const auto& entry) { return !is_gone(entry.first, rules); });
  if (gone.empty()) return true;
  std::size_t named = 0;
  for (const auto& [key, count] : gone) {
    if (named++ == most_named) break;
    print_note(key.file + ": " + key.rule + " (" + key.message_id + ") " + key.subject +
                   std::string(in(language, ": finns inte kvar", ": is gone")),
               language);
  }
  const std::string all = options_.baseline + ": " + findings_word(sum(gone), language);
  if (!options_.prune) {
    print_note(all + std::string(in(language, " finns inte kvar; --prune-baseline städar filen",
                                    " no longer there; --prune-baseline tidies the file")),
               language);
    return true;
  }
  FindingCounts kept = in_baseline_;
  for (const auto& [key, count] : gone) {
    if ((kept[key] -= count) == 0) kept.erase(key);
  }
  if (!write(options_.baseline, kept, language)) return false;
  print_note(all + std::string(in(language, " borttagna", " taken out")), language);
  return true;
}

}  // namespace planlint
