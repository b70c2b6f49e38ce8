// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
#include "cli/commands/commands.h"
#include "cli/configured.h"
#include "cli/console.h"
#include "report/words.h"

namespace planlint {

int usage_error(std::string_view message, std::string_view verb, Language language) {
  print_error(message, language);
  const std::string command = verb.empty() ? "planlint --help" : "planlint " + std::string(verb) + " --help";
  const std::string hint = std::string(in(language, "se ", "see ")) + command + '\n';
  std::fwrite(hint.data(), 1, hint.size(), stderr);
  return exit_failed;
}

std::shared_ptr<const RuleSet> load_rules(const std::string& folder, Language language) {
  const auto profiles = configure({.settings = {.file = {}, .none = true}, .rules = folder}, language);
  return profiles == nullptr ? nullptr : profiles->rules();
}

}  // namespace planlint
