// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
#include <algorithm>
#include <iterator>

#include "cli/arguments.h"
#include "cli/commands/commands.h"
#include "cli/configured.h"
#include "cli/console.h"
#include "report/listing.h"
#include "report/rule_page.h"

namespace planlint {

int run_rules(Words words, Language language) {
  std::string format = "text";
  ProfileRequest request;
  std::string docs;
  ArgumentSpec spec = {.options = {{"--format", &format, {"text", "json"}}, {"--write-docs", &docs, {}}}};
  std::ranges::move(options_for(request), std::back_inserter(spec.options));
  if (const auto problem = parse_arguments(spec, words, language)) return usage_error(*problem, "rules", language);
  const auto profiles = configure(request, language);
  if (profiles == nullptr) return exit_failed;
  language = language_of(*profiles, {}, language);
  const auto rules = profiles->rules();
  if (!docs.empty()) {
    const auto problem = write_rule_pages(rules->infos(), language, docs);
    if (problem) print_error(*problem, language);
    return problem ? exit_failed : exit_clean;
  }
  Output output;
  const auto held = listed_rules(*profiles, std::nullopt);
  output.write(format == "json" ? rules_as_json(rules->infos(), held) : rules_as_text(rules->infos(), held, language));
  return output.finish() ? exit_failed : exit_clean;
}

}  // namespace planlint
