// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
#include <algorithm>
#include <memory>
#include <utility>

#include "cli/arguments.h"
#include "cli/commands/commands.h"
#include "cli/console.h"
#include "cli/files.h"
#include "report/model_json.h"
#include "report/text.h"
#include "report/words.h"

namespace planlint {

int run_model(Words words, Language language) {
  std::vector<std::string> files;
  const ArgumentSpec spec = {.options = {}, .operands = &files, .required = in(language, "FIL", "FILE")};
  if (const auto problem = parse_arguments(spec, words, language)) return usage_error(*problem, "model", language);
  const auto loaded = load_plan(files.front(), language);
  if (const auto* error = std::get_if<FileError>(&loaded)) {
    print_error(error->message, language);
    return exit_failed;
  }
  const LoadedFile& file = *std::get<std::shared_ptr<const LoadedFile>>(loaded);
  auto diagnostics = file.diagnostics;
  sort_and_unique(diagnostics);

  std::string findings;
  for (const Diagnostic& diagnostic : diagnostics) findings += framed(diagnostic, language, {});
  std::fwrite(findings.data(), 1, findings.size(), stderr);
  Output output;
  output.write(model_json(file.plan));
  if (output.finish()) return exit_failed;
  const auto is_error = [](const Diagnostic& diagnostic) { return diagnostic.severity == Severity::error; };
  return std::ranges::any_of(diagnostics, is_error) ? exit_findings : exit_clean;
}

}  // namespace planlint
