// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
#include <algorithm>
#include <cerrno>
#include <charconv>
#include <iterator>
#include <system_error>
#include <thread>
#include <vector>

#include "cli/arguments.h"
#include "cli/commands/commands.h"
#include "cli/console.h"
#include "cli/files.h"
#include "cli/given.h"
#include "cli/rule_costs.h"
#include "cli/known.h"
#include "cli/today.h"
#include "discover/find_plans.h"
#include "lint/lint.h"
#include "report/report.h"
#include "report/words.h"

namespace planlint {
namespace {

struct CheckOptions {
  std::string format = "text";
  std::string fail_on = "error";
  std::string output;
  std::string rules;
  std::string stdin_filename;
  std::string color = "auto";
  std::string threads;
  std::string today;
  bool explain_import = false;
  bool profile_rules = false;
  KnownOptions known;
  Surroundings given;
  std::vector<std::string> paths;
};

std::optional<std::string> parse(CheckOptions& options, Words words, Language language) {
  ArgumentSpec spec = {.options = {{"--format", &options.format, {"text", "short", "json", "sarif"}},
                                   {"--fail-on", &options.fail_on, {"error", "warning", "note"}},
                                   {"--output", &options.output, {}, "-o"},
                                   {"--rules", &options.rules, {}},
                                   {"--stdin-filename", &options.stdin_filename, {}},
                                   {"--color", &options.color, {"auto", "always", "never"}},
                                   {"--threads", &options.threads, {}},
                                   {"--today", &options.today, {}},
                                   {"--explain-import", &options.explain_import, {}},
                                   {"--profile-rules", &options.profile_rules, {}}},
                       .operands = &options.paths};
  std::ranges::move(options_for(options.given), std::back_inserter(spec.options));
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
  return std::nullopt;
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
  for (const std::string& file : found.files) result.inputs.push_back({.path = file, .text = std::nullopt});
  return result;
}

namespace {

int exit_code_of(const Totals& totals, std::string_view fail_on) {
  if (totals.failed > 0) return exit_failed;
  std::size_t findings = totals.errors;
  if (fail_on != "error") findings += totals.warnings;
  if (fail_on == "note") findings += totals.notes;
  return findings > 0 ? exit_findings : exit_clean;
}

int check(CheckOptions& options, const RuleSet& rules, const LintOptions& lint_options, Output& output) {
  const Language language = lint_options.language;
  const Inputs inputs = inputs_of(options.paths, options.stdin_filename, language);
  auto left_out = LeftOut::prepare(
      options.known, {.paths = options.paths, .inputs = inputs.inputs, .rules = rules, .lint = lint_options});
  if (!left_out) return exit_failed;
  const auto report = report_for(options, rules, language, output);
  Totals totals;
  totals.files = inputs.inputs.size();
  totals.failed = inputs.failed;
  output.write(report->begin());
  RuleUses uses(rules.rules().size());
  LintOptions measured = lint_options;
  if (options.profile_rules) measured.uses = &uses;
  lint_files(inputs.inputs, rules, measured, [&](FileResult result) {
    left_out->take_out(result);
    if (const auto year = result.missing_catalogue) {
      print_note(missing_catalogue_note(result.path, *year, options.given, language), language);
    }
    totals.count(result.diagnostics);
    if (result.failed) ++totals.failed;
    output.write(report->add(result.path, result.diagnostics));
  });
  const bool is_written = left_out->finish(rules, totals.failed == 0, language);
  totals.exit_code = is_written ? exit_code_of(totals, options.fail_on) : int{exit_failed};
  output.write(report->end(totals));
  if (options.profile_rules) {
    const std::string costs = rule_costs(rules, uses.all(), language);
    std::fwrite(costs.data(), 1, costs.size(), stderr);
  }
  return totals.exit_code;
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
  const auto rules = load_rules(options.rules, language);
  const auto given = completed(options.given, language);
  if (!rules || !given) return exit_failed;
  options.given = *given;
  auto output = options.output.empty() ? std::optional<Output>(std::in_place) : Output::to_file(options.output);
  const auto unwritable = [&](const std::string& reason) {
    const std::string name =
        options.output.empty() ? std::string(in(language, "standard ut", "standard output")) : options.output;
    print_error(name + std::string(in(language, " kan inte skrivas (", " cannot be written (")) + reason + ')',
                language);
    return exit_failed;
  };
  if (!output) return unwritable(std::generic_category().message(errno));
  const LintOptions lint_options = {
      .language = language, .threads = *threads, .given = options.given, .today = std::get<Day>(today)};
  const int code =
      options.explain_import ? explain(options, *output, language) : check(options, *rules, lint_options, *output);
  if (const auto reason = output->finish()) return unwritable(*reason);
  return code;
}

}  // namespace planlint
