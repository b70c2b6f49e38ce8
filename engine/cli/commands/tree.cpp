// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
#include <iterator>
#include <memory>
#include <string>
#include <utility>
#include <variant>
#include <vector>

#include "cli/arguments.h"
#include "cli/commands/commands.h"
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
  std::string rules;
  std::string stdin_filename;
  std::string today;
  Surroundings given;
  std::vector<std::string> files;
};

int print_tree(const TreeOptions& options, const RuleSet& rules, const LintOptions& lint_options) {
  const Language language = lint_options.language;
  const auto loaded = load_plan(options.files.front(), language, options.stdin_filename);
  if (const auto* error = std::get_if<FileError>(&loaded)) {
    print_error(error->message, language);
    return exit_failed;
  }
  const Document document =
      Workspace(language, lint_options.given).surround(std::get<std::shared_ptr<const LoadedFile>>(loaded));
  const FileResult result = lint_document(document, rules, lint_options);
  if (result.missing_catalogue) {
    print_note(missing_catalogue_note(document.file->path, *result.missing_catalogue, lint_options.given, language),
               language);
  }
  const Plan& plan = document.file->plan;
  const GoalTree tree = goal_tree(plan, result.diagnostics);
  Output output;
  const Paint paint = {.color = wants_color(options.color, output)};
  output.write(options.format == "json" ? goal_tree_as_json(plan, tree, result.diagnostics)
                                        : goal_tree_as_text(plan, tree, result.diagnostics, language, paint));
  if (output.finish()) return exit_failed;
  return result.failed ? exit_failed : exit_clean;
}

}  // namespace

int run_tree(Words words, Language language) {
  TreeOptions options;
  ArgumentSpec spec = {.options = {{"--format", &options.format, {"text", "json"}},
                                   {"--color", &options.color, {"auto", "always", "never"}},
                                   {"--rules", &options.rules, {}},
                                   {"--stdin-filename", &options.stdin_filename, {}},
                                   {"--today", &options.today, {}}},
                       .operands = &options.files,
                       .required = in(language, "FIL", "FILE")};
  std::ranges::move(options_for(options.given), std::back_inserter(spec.options));
  if (const auto problem = parse_arguments(spec, words, language)) return usage_error(*problem, "tree", language);
  const auto today = day_of_run(options.today, language);
  if (const auto* error = std::get_if<FileError>(&today)) return usage_error(error->message, "tree", language);
  const auto rules = load_rules(options.rules, language);
  const auto given = completed(options.given, language);
  if (!rules || !given) return exit_failed;
  return print_tree(options, *rules, {.language = language, .given = *given, .today = std::get<Day>(today)});
}

}  // namespace planlint
