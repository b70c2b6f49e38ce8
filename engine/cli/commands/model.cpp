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

namespace {

struct ModelOptions {
  bool explain_import = false;
  std::string format = "auto";  ///< text for --explain-import, else JSON
  std::string stdin_filename;
  std::vector<std::string> files;
};

std::optional<std::string> parse(ModelOptions& options, Words words, Language language) {
  const ArgumentSpec spec = {.options = {{"--explain-import", &options.explain_import, {}},
                                         {"--format", &options.format, {"auto", "text", "json"}},
                                         {"--stdin-filename", &options.stdin_filename, {}}},
                             .operands = &options.files,
                             .required = in(language, "FIL", "FILE")};
  if (auto problem = parse_arguments(spec, words, language)) return problem;
  if (options.format == "text" && !options.explain_import) {
    return std::string(in(language, "--format text finns för --explain-import; modellen är JSON",
                          "--format text is there for --explain-import; the model is JSON"));
  }
  return std::nullopt;
}

int explain(const ModelOptions& options, Language language) {
  Output output;
  const int code = explain_import(options.files, options.stdin_filename, options.format == "json", output, language);
  return output.finish() ? exit_failed : code;
}

}  // namespace

int run_model(Words words, Language language) {
  ModelOptions options;
  if (const auto problem = parse(options, words, language)) return usage_error(*problem, "model", language);
  if (options.explain_import) return explain(options, language);
  const auto loaded = load_plan(options.files.front(), language, options.stdin_filename);
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
