// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
#include <algorithm>
#include <iterator>
#include <map>
#include <string>
#include <utility>
#include <variant>
#include <vector>

#include "cli/arguments.h"
#include "cli/commands/commands.h"
#include "cli/configured.h"
#include "cli/console.h"
#include "cli/given.h"
#include "cli/today.h"
#include "lint/lint.h"
#include "report/suppression_listing.h"
#include "report/words.h"

namespace planlint {
namespace {

struct SuppressionsOptions {
  std::string format = "text";
  std::string stdin_filename;
  std::string today;
  ProfileRequest request;
  std::vector<std::string> paths;
};

/// Suppressions by the comments they stand in. Those whose rules compare files come later than the others.
using Listing = std::map<std::pair<std::string, Position>, ListedComment>;

void add(Listing& listing, const FileResult& result) {
  for (const SuppressionResult& one : result.suppressions) {
    const Position position = result.source->position(one.suppression.comment.start);
    auto& comment = listing[{result.path, position}];
    comment.file = result.path;
    comment.position = position;
    comment.rules.push_back(one);
  }
}

std::vector<ListedComment> comments_of(Listing listing) {
  std::vector<ListedComment> comments;
  for (auto& [place, comment] : listing) {
    std::ranges::sort(comment.rules, {}, [](const SuppressionResult& one) { return one.suppression.rule_range; });
    comments.push_back(std::move(comment));
  }
  return comments;
}

int list(const SuppressionsOptions& options, const Inputs& inputs, const RuleSet& rules,
         const LintOptions& lint_options) {
  const Language language = lint_options.language;
  std::size_t failed = inputs.failed;
  Listing listing;
  lint_files(inputs.inputs, rules, lint_options, [&](const FileResult& result) {
    add(listing, result);
    for (const Diagnostic& one : result.diagnostics) {
      const bool is_why = one.rule == "rule/failed" || (result.failed && one.rule.starts_with("file/"));
      if (is_why) print_error(result.path + ": " + one.message, language);
      if (one.rule != "suppression/malformed") continue;
      const auto line = one.location.source->position(one.location.range.start).line;
      print_note(result.path + ':' + std::to_string(line) + ": " + one.message, language);
    }
    if (result.failed) ++failed;
  });
  const auto comments = comments_of(std::move(listing));
  Output output;
  output.write(options.format == "json" ? suppressions_as_json(comments) : suppressions_as_text(comments, language));
  if (output.finish()) return exit_failed;
  return failed > 0 ? exit_failed : exit_clean;
}

}  // namespace

int run_suppressions(Words words, Language language) {
  SuppressionsOptions options;
  ArgumentSpec spec = {.options = {{"--format", &options.format, {"text", "json"}},
                                   {"--stdin-filename", &options.stdin_filename, {}},
                                   {"--today", &options.today, {}}},
                       .operands = &options.paths};
  std::ranges::move(options_for(options.request.given), std::back_inserter(spec.options));
  std::ranges::move(options_for(options.request), std::back_inserter(spec.options));
  if (const auto problem = parse_arguments(spec, words, language))
    return usage_error(*problem, "suppressions", language);
  const auto today = day_of_run(options.today, language);
  if (const auto* error = std::get_if<FileError>(&today)) return usage_error(error->message, "suppressions", language);
  const auto given = completed(options.request.given, language);
  Inputs inputs = inputs_of(options.paths, options.stdin_filename, language);
  if (given && options.request.given.catalogues.empty()) options.request.catalogues = given->catalogues;
  const auto profiles = configure(options.request, options.paths, inputs, language);
  if (profiles == nullptr || !given) return exit_failed;
  return list(options, inputs, *profiles->rules(),
              {.language = language_of(*profiles, inputs, language),
               .given = *given,
               .today = std::get<Day>(today),
               .setup_of = [&](const std::string& path) { return profiles->setup_of(path); }});
}

}  // namespace planlint
