// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <charconv>
#include <iterator>
#include <system_error>
#include <thread>
#include <vector>

#include "cli/arguments.h"
#include "cli/commands/commands.h"
#include "cli/commands/fix.h"
#include "cli/configured.h"
#include "cli/console.h"
#include "cli/files.h"
#include "cli/given.h"
#include "cli/known.h"
#include "cli/rule_costs.h"
#include "cli/today.h"
#include "discover/find_plans.h"
#include "lint/lint.h"
#include "report/report.h"
#include "report/words.h"

namespace planlint {
namespace {

struct CheckOptions {
  std::string format = "text";
  std::string fail_on;
  std::string output;
  std::string stdin_filename;
  std::string color = "auto";
  std::string threads;
  std::string today;
  std::string fix;  ///< empty, "safe", "suggested" or "ask"
  bool diff = false;
  bool explain_import = false;
  bool profile_rules = false;
  KnownOptions known;
  ProfileRequest request;
  std::vector<std::string> paths;
};

/// What speaks against `--fix` and `--diff` among the other words.
std::optional<std::string> problem_with_fixing(const CheckOptions& options, Language language) {
  const auto say = [&](std::string_view swedish, std::string_view english) {
    return std::string(in(language, swedish, english));
  };
  if (options.explain_import && (options.diff || !options.fix.empty())) {
    return say("--explain-import rättar ingenting; ta bort --fix och --diff",
               "--explain-import fixes nothing; leave out --fix and --diff");
  }
  const KnownOptions& known = options.known;
  if (options.diff && (known.prune || !known.write_baseline.empty())) {
    return say("--diff ändrar ingenting, inte heller en baslinje; ta bort --write-baseline och --prune-baseline",
               "--diff changes nothing, nor a baseline; leave out --write-baseline and --prune-baseline");
  }
  if (options.diff && options.format != "text") {
    return say("--diff skrivs i ett eget format; ta bort --format", "--diff has a form of its own; leave out --format");
  }
  if (options.fix != "ask") return std::nullopt;
  if (options.diff) {
    return say("--diff visar rättningar utan att fråga; skriv --fix=suggested eller ta bort --fix",
               "--diff shows fixes without asking; write --fix=suggested or leave out --fix");
  }
  if (std::ranges::find(options.paths, "-") != options.paths.end()) {
    return say("--fix=ask läser svaren från standard in, som inte kan vara en fil samtidigt",
               "--fix=ask reads the answers from standard input, which cannot be a file as well");
  }
  if (::isatty(STDIN_FILENO) == 0) {
    return say("--fix=ask frågar på en skärm, men standard in är ingen; --fix=suggested rättar utan att fråga",
               "--fix=ask asks on a terminal, but standard input is none; --fix=suggested fixes without asking");
  }
  return std::nullopt;
}

std::optional<std::string> parse(CheckOptions& options, Words words, Language language) {
  ArgumentSpec spec = {.options = {{"--format", &options.format, {"text", "short", "json", "sarif"}},
                                   {"--fail-on", &options.fail_on, {"error", "warning", "note"}},
                                   {"--output", &options.output, {}, "-o"},
                                   {"--stdin-filename", &options.stdin_filename, {}},
                                   {"--color", &options.color, {"auto", "always", "never"}},
                                   {"--threads", &options.threads, {}},
                                   {"--today", &options.today, {}},
                                   {"--fix", &options.fix, {"safe", "suggested", "ask"}, {}, "safe"},
                                   {"--diff", &options.diff, {}},
                                   {"--explain-import", &options.explain_import, {}},
                                   {"--profile-rules", &options.profile_rules, {}}},
                       .operands = &options.paths};
  std::ranges::move(options_for(options.request.given), std::back_inserter(spec.options));
  std::ranges::move(options_for(options.request), std::back_inserter(spec.options));
  std::ranges::move(options_for(options.known), std::back_inserter(spec.options));
  if (auto problem = parse_arguments(spec, words, language)) return problem;
  if (auto problem = problem_with(options.known, language)) return problem;
  if (options.explain_import && options.format == "sarif") {
    return std::string(
        in(language, "--explain-import skrivs som text eller json", "--explain-import is written as text or json"));
  }
  if (options.explain_import && options.profile_rules) {
    return std::string(in(language, "--explain-import kör inga regler, så --profile-rules har inget att mäta",
                          "--explain-import runs no rules, so that --profile-rules has nothing to measure"));
  }
  return problem_with_fixing(options, language);
}

/// Nothing where `text` is no number of threads; the computer's where it is empty.
std::optional<unsigned> thread_count(const std::string& text) {
  if (text.empty()) return std::max(std::thread::hardware_concurrency(), 1U);
  unsigned count = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), count);
  if (error != std::errc() || end != text.data() + text.size() || count < 1 || count > 1024) return std::nullopt;
  return count;
}

std::unique_ptr<Report> report_for(const CheckOptions& options, const RuleSet& rules, Language language,
                                   const Output& output) {
  const bool color = wants_color(options.color, output);
  if (options.format == "json") return json_report();
  if (options.format == "sarif") return sarif_report(rules.infos(), language, PLANLINT_VERSION);
  if (options.format == "short") return short_report(language, color);
  return text_report(language, color);
}

}  // namespace

Inputs inputs_of(std::vector<std::string>& paths, const std::string& stdin_filename, Language language) {
  Inputs result;
  const auto fail = [&](const std::string& message) {
    print_error(message, language);
    ++result.failed;
  };
  if (std::erase(paths, "-") > 0) {
    auto text = read_standard_input(stdin_filename, language);
    if (const auto* error = std::get_if<FileError>(&text)) {
      fail(error->message);
    } else {
      result.inputs.push_back({.path = stdin_filename.empty() ? "<stdin>" : stdin_filename,
                               .text = std::move(std::get<std::string>(text))});
    }
  } else if (paths.empty()) {
    paths.emplace_back(".");
  }
  const FoundPlans found = find_plans(paths);
  for (const FindProblem& problem : found.problems) fail(message_of(problem, language));
  result.named = found.named;
  for (const std::string& file : found.files) result.inputs.push_back({.path = file, .text = std::nullopt});
  return result;
}

namespace {

/// Whether one of the findings of a file is so severe that the run fails.
bool is_failing(const FileResult& result, Profiles& profiles) {
  const std::string least = profiles.value("fail_on", result.path).value;
  return std::ranges::any_of(result.diagnostics, [&](const Diagnostic& finding) {
    return finding.severity == Severity::error || (finding.severity == Severity::warning && least != "error") ||
           least == "note";
  });
}

FixRun fix(const CheckOptions& options, Inputs& inputs, const RuleSet& rules, const LintOptions& lint_options,
           const LeftOut& left_out, Output& output) {
  if (options.fix.empty() && !options.diff) return {};
  const FixRequest request = {
      .up_to = options.fix == "suggested" ? Applicability::suggested : Applicability::safe,
      .ask = options.fix == "ask",
      .diff = options.diff,
      .paint = {.color = wants_color(options.color, Output::to_standard_error())},
      .left_out = &left_out,
  };
  FixRun run = fix_inputs(inputs.inputs, rules, lint_options, request, output);
  if (!options.diff && !print_fixed_input(inputs.inputs, lint_options.language)) run.failed = true;
  return run;
}

int check(CheckOptions& options, Inputs& inputs, Profiles& profiles, const LintOptions& lint_options, Output& output) {
  const Language language = lint_options.language;
  const RuleSet& rules = *profiles.rules();
  auto left_out = LeftOut::prepare(
      options.known, {.paths = options.paths, .inputs = inputs.inputs, .rules = rules, .lint = lint_options});
  if (!left_out) return exit_failed;
  const FixRun fixes = fix(options, inputs, rules, lint_options, *left_out, output);
  if (options.diff) {
    if (fixes.failed || inputs.failed > 0) return exit_failed;
    return fixes.changed ? exit_findings : exit_clean;
  }
  const auto report = report_for(options, rules, language, output);
  Totals totals;
  bool failing = false;
  totals.files = inputs.inputs.size();
  totals.failed = inputs.failed;
  output.write(report->begin());
  RuleUses uses(rules.rules().size());
  LintOptions measured = lint_options;
  if (options.profile_rules) measured.uses = &uses;
  lint_files(inputs.inputs, rules, measured, [&](FileResult result) {
    left_out->take_out(result);
    if (const auto year = result.missing_catalogue) {
      print_note(missing_catalogue_note(result.path, *year, *profiles.setup_of(result.path).given, language), language);
    }
    totals.count(result.diagnostics);
    failing = failing || is_failing(result, profiles);
    if (result.failed) ++totals.failed;
    output.write(report->add(result.path, result.diagnostics));
  });
  const bool is_written = left_out->finish(rules, totals.failed == 0, language);
  const bool is_whole = is_written && !fixes.failed && totals.failed == 0;
  totals.exit_code = !is_whole ? exit_failed : failing ? exit_findings : exit_clean;
  output.write(report->end(totals));
  if (options.profile_rules) {
    const std::string costs = rule_costs(rules, uses.all(), language);
    std::fwrite(costs.data(), 1, costs.size(), stderr);
  }
  return totals.exit_code;
}

/// Whether a text from standard input is to be fixed and printed.
bool prints_fixed_text(const CheckOptions& options) {
  return !options.fix.empty() && !options.diff && std::ranges::find(options.paths, "-") != options.paths.end();
}

/// Where findings go: beside a text that is printed, to standard error. Nothing where the file cannot be written (see
/// errno).
std::optional<Output> output_for(const CheckOptions& options, bool prints_text) {
  if (!options.output.empty()) return Output::to_file(options.output);
  return prints_text ? Output::to_standard_error() : std::optional<Output>(std::in_place);
}

/// The files that are named, and nothing of folders: there, only plan files are looked for.
int explain(CheckOptions& options, Output& output, Language language) {
  if (options.paths.empty()) options.paths.emplace_back(".");
  return explain_import(options.paths, options.stdin_filename, options.format == "json", output, language);
}

}  // namespace

int run_check(Words words, Language language) {
  CheckOptions options;
  if (const auto problem = parse(options, words, language)) return usage_error(*problem, "check", language);
  const auto threads = thread_count(options.threads);
  if (!threads) {
    const std::string what = "--threads ”" + options.threads + "”: ";
    return usage_error(what + std::string(in(language, "ett heltal från 1 till 1024 behövs",
                                             "a whole number from 1 to 1024 is needed")),
                       "check", language);
  }
  const auto today = day_of_run(options.today, language);
  if (const auto* error = std::get_if<FileError>(&today)) return usage_error(error->message, "check", language);
  const auto given = completed(options.request.given, language);
  const bool prints_text = prints_fixed_text(options);
  Inputs inputs;
  if (!options.explain_import) inputs = inputs_of(options.paths, options.stdin_filename, language);
  options.request.fail_on = options.fail_on;
  if (given && options.request.given.catalogues.empty()) options.request.catalogues = given->catalogues;
  const auto profiles = configure(options.request, options.paths, inputs, language);
  if (profiles == nullptr || !given) return exit_failed;
  language = language_of(*profiles, inputs, language);
  auto output = output_for(options, prints_text);
  const auto unwritable = [&](const std::string& reason) {
    const std::string name =
        options.output.empty() ? std::string(in(language, "standard ut", "standard output")) : options.output;
    print_error(name + std::string(in(language, " kan inte skrivas (", " cannot be written (")) + reason + ')',
                language);
    return exit_failed;
  };
  if (!output) return unwritable(std::generic_category().message(errno));
  const LintOptions lint_options = {.language = language,
                                    .threads = *threads,
                                    .given = *given,
                                    .today = std::get<Day>(today),
                                    .setup_of = [&](const std::string& path) { return profiles->setup_of(path); }};
  const int code = options.explain_import ? explain(options, *output, language)
                                          : check(options, inputs, *profiles, lint_options, *output);
  if (const auto reason = output->finish()) return unwritable(*reason);
  return code;
}

}  // namespace planlint
