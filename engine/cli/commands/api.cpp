// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
#include "cli/arguments.h"
#include "cli/commands/commands.h"
#include "cli/console.h"
#include "kit/api_reference.h"
#include "standard/embedded_rules.h"

namespace planlint {

int run_api(Words words, Language language) {
  std::string format = "markdown";
  const ArgumentSpec spec = {.options = {{"--format", &format, {"markdown", "lua"}}}};
  if (const auto problem = parse_arguments(spec, words, language)) return usage_error(*problem, "api", language);
  Output output;
  output.write(format == "lua" ? std::string(embedded_annotations()) : api_reference(embedded_annotations()));
  return output.finish() ? exit_failed : exit_clean;
}

}  // namespace planlint
