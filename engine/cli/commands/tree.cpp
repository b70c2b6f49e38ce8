// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
#include <algorithm>
#include <filesystem>
#include <iterator>
#include <string>
#include <system_error>
#include <variant>
#include <vector>

#include "cli/arguments.h"
#include "cli/commands/commands.h"
#include "cli/configured.h"
#include "cli/console.h"
#include "cli/files.h"
#include "cli/given.h"
#include "cli/today.h"
#include "lint/lint.h"
#include "outline/goal_tree.h"
#include "report/goal_tree.h"
#include "report/words.h"

namespace planlint {
namespace {

struct TreeOptions {
  std::string format = "text";
  std::string color = "auto";
  std::string stdin_filename;
  std::string today;
  ProfileRequest request;
  std::vector<std::string> files;
};

int print_tree(const TreeOptions& options, const Inputs& inputs, const RuleSet& rules,
               const LintOptions& lint_options) {
  const Language language = lint_options.language;
  std::vector<Diagnostic> findings;
  bool failed = false;
  lint_files(inputs.inputs, rules, lint_options, [&](const FileResult& result) {
    findings.insert(findings.end(), result.diagnostics.begin(), result.diagnostics.end());
    failed = failed || result.failed;
    if (result.missing_catalogue)
      print_note(missing_catalogue_note(result.path, *result.missing_catalogue, lint_options.given, language),
                 language);
  });
  sort_and_unique(findings);
  const Document document = FileOpener(lint_options).open(inputs.inputs.front());
  if (document.file->is_refused) {
    print_error(document.file->path + ": " + document.file->diagnostics.front().message, language);
    return exit_failed;
  }
  const Plan& plan = document.file->plan;
  const GoalTree tree = goal_tree(plan, findings);
  Output output;
  const Paint paint = {.color = wants_color(options.color, output)};
  output.write(options.format == "json" ? goal_tree_as_json(plan, tree, findings)
                                        : goal_tree_as_text(plan, tree, findings, language, paint));
  if (output.finish()) return exit_failed;
  return failed ? exit_failed : exit_clean;
}

}  // namespace

int run_tree(Words words, Language language) {
  TreeOptions options;
  ArgumentSpec spec = {.options = {{"--format", &options.format, {"text", "json"}},
                                   {"--color", &options.color, {"auto", "always", "never"}},
                                   {"--stdin-filename", &options.stdin_filename, {}},
                                   {"--today", &options.today, {}}},
                       .operands = &options.files,
                       .required = in(language, "FIL", "FILE")};
  std::ranges::move(options_for(options.request.given), std::back_inserter(spec.options));
  std::ranges::move(options_for(options.request), std::back_inserter(spec.options));
  if (const auto problem = parse_arguments(spec, words, language)) return usage_error(*problem, "tree", language);
  const auto today = day_of_run(options.today, language);
  if (const auto* error = std::get_if<FileError>(&today)) return usage_error(error->message, "tree", language);
  std::error_code ignored;
  if (std::filesystem::is_directory(options.files.front(), ignored)) {
    print_error(options.files.front() + std::string(in(language, " är en mapp; tree visar en fil i taget",
                                                       " is a folder; tree shows one file at a time")),
                language);
    return exit_failed;
  }
  const auto given = completed(options.request.given, language);
  Inputs inputs = inputs_of(options.files, options.stdin_filename, language);
  if (given && options.request.given.catalogues.empty()) options.request.catalogues = given->catalogues;
  if (!given || inputs.inputs.empty()) return exit_failed;
  const auto profiles = configure(options.request, options.files, inputs, language);
  if (profiles == nullptr || inputs.inputs.empty()) return exit_failed;
  return print_tree(options, inputs, *profiles->rules(),
                    {.language = language_of(*profiles, inputs, language),
                     .given = *given,
                     .today = std::get<Day>(today),
                     .setup_of = [&](const std::string& path) { return profiles->setup_of(path); }});
}

}  // namespace planlint
