// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
#include <algorithm>
#include <thread>

#include "cli/arguments.h"
#include "cli/commands/commands.h"
#include "cli/today.h"
#include "lsp/server.h"

namespace planlint {

int run_lsp(Words words, Language language) {
  lsp::ServerOptions options;
  options.version = PLANLINT_VERSION;
  options.language = language;
  options.threads = std::max(std::thread::hardware_concurrency(), 1U);
  options.today = [language]() -> std::optional<Day> {
    const auto day = day_of_run({}, language);
    const auto* known = std::get_if<Day>(&day);
    return known == nullptr ? std::nullopt : std::optional(*known);
  };
  bool stdio = false;  // what editors say by habit; there is no other way
  const ArgumentSpec spec = {.options = {{"--rules", &options.rules, {}}, {"--stdio", &stdio, {}}}};
  if (const auto problem = parse_arguments(spec, words, language)) return usage_error(*problem, "lsp", language);
  return lsp::serve(options);
}

}  // namespace planlint
