// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
#include <algorithm>
#include <iterator>
#include <utility>

#include "cli/arguments.h"
#include "cli/commands/commands.h"
#include "cli/configured.h"
#include "cli/console.h"
#include "cli/files.h"
#include "discover/find_plans.h"
#include "format/diff.h"
#include "format/format.h"
#include "report/words.h"

namespace planlint {
namespace {

struct FmtOptions {
  bool check = false;
  bool diff = false;
  std::vector<std::string> paths;
  SettingsChoice settings;
};

/// Formats one file or, for `-`, standard input; the exit code.
int format_one(const std::string& path, const FmtOptions& options, Output& output, Language language) {
  const auto fail = [&](const std::string& message) {
    print_error(message, language);
    return exit_failed;
  };
  if (is_document_name(path)) {
    return fail(path +
                std::string(in(language, " är ingen planfil utan ett dokument; planlint import gör en planfil av det",
                               " is no plan file but a document; planlint import makes a plan file of it")));
  }
  const auto loaded = load_plan(path, language);
  if (const auto* error = std::get_if<FileError>(&loaded)) return fail(error->message);
  const Source& source = *std::get<std::shared_ptr<const LoadedFile>>(loaded)->source;
  const FormatResult result = format(source, {.line_ending = LineEnding::as_source});
  if (result.broken) {  // half a file in another form is a diff that nobody wants to read
    return fail(path + std::string(in(language, " har skrivfel och är inte ändrad; planlint check visar dem",
                                      " has syntax errors and was not changed; planlint check shows them")));
  }
  if (options.diff) output.write(unified_diff(source.text(), result.text, path));
  if (options.check && !options.diff && result.changed) output.write(path + '\n');
  if (options.check || options.diff) return result.changed ? exit_findings : exit_clean;
  if (path == "-") {
    output.write(result.text);
  } else if (result.changed) {
    if (const auto error = replace_file(path, result.text, language)) return fail(error->message);
  }
  return exit_clean;
}

}  // namespace

int run_fmt(Words words, Language language) {
  FmtOptions options;
  ArgumentSpec spec = {.options = {{"--check", &options.check, {}}, {"--diff", &options.diff, {}}},
                       .operands = &options.paths};
  std::ranges::move(options_for(options.settings), std::back_inserter(spec.options));
  if (const auto problem = parse_arguments(spec, words, language)) return usage_error(*problem, "fmt", language);

  Output output;
  int code = exit_clean;
  if (std::erase(options.paths, "-") > 0) {
    code = format_one("-", options, output, language);
  } else if (options.paths.empty()) {
    options.paths.emplace_back(".");
  }
  FoundPlans found = find_plans(options.paths);
  if (!drop_ignored(options.settings, found, language)) return exit_failed;
  for (const FindProblem& problem : found.problems) {
    print_error(message_of(problem, language), language);
    code = exit_failed;
  }
  for (const std::string& file : found.files) code = std::max(code, format_one(file, options, output, language));
  if (const auto reason = output.finish()) {
    print_error(*reason, language);
    return exit_failed;
  }
  return code;
}

}  // namespace planlint
