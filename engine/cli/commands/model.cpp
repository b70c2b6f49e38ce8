// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
#include <algorithm>
#include <memory>
#include <utility>

#include "cli/arguments.h"
#include "cli/commands/commands.h"
#include "cli/console.h"
#include "cli/files.h"
#include "reader/read_plan.h"
#include "report/model_json.h"
#include "report/text.h"

namespace planlint {

int run_model(Words words, Language language) {
  std::vector<std::string> files;
  const ArgumentSpec spec = {.options = {}, .operands = &files, .fewest = 1, .most = 1};
  if (const auto problem = parse_arguments(spec, words, language)) return usage_error(*problem, "model", language);
  auto text = read_plan_text(files.front(), language);
  if (const auto* error = std::get_if<FileError>(&text)) {
    print_error(error->message, language);
    return exit_failed;
  }
  const std::string name = files.front() == "-" ? "<stdin>" : files.front();
  const auto source = std::make_shared<const Source>(name, std::move(std::get<std::string>(text)));
  const SyntaxTree tree = SyntaxTree::parse(source->text());
  ReadPlan read = read_plan(source, tree, language);
  sort_and_unique(read.diagnostics);

  std::string findings;
  for (const Diagnostic& diagnostic : read.diagnostics) findings += framed(diagnostic, language, {});
  std::fwrite(findings.data(), 1, findings.size(), stderr);
  Output output;
  output.write(model_json(read.plan));
  if (output.finish()) return exit_failed;
  const auto is_error = [](const Diagnostic& diagnostic) { return diagnostic.severity == Severity::error; };
  return std::ranges::any_of(read.diagnostics, is_error) ? exit_findings : exit_clean;
}

}  // namespace planlint
