// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
#include <filesystem>
#include <variant>
#include <vector>

#include "cli/commands/commands.h"
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

std::optional<RuleSet> load_rules(const std::string& folder, Language language) {
  auto rules = folder.empty() ? RuleSet::standard() : RuleSet::from_folder(folder);
  if (auto* loaded = std::get_if<RuleSet>(&rules)) return std::move(*loaded);
  for (const std::string& message : std::get<std::vector<std::string>>(rules)) print_error(message, language);
  return std::nullopt;
}

}  // namespace planlint
