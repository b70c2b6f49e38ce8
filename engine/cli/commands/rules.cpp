// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
#include "cli/arguments.h"
#include "cli/commands/commands.h"
#include "cli/console.h"
#include "report/listing.h"
#include "report/rule_page.h"

namespace planlint {

int run_rules(Words words, Language language) {
  std::string format = "text";
  std::string folder;
  std::string docs;
  const ArgumentSpec spec = {
      .options = {{"--format", &format, {"text", "json"}}, {"--rules", &folder, {}}, {"--write-docs", &docs, {}}}};
  if (const auto problem = parse_arguments(spec, words, language)) return usage_error(*problem, "rules", language);
  const auto rules = load_rules(folder, language);
  if (!rules) return exit_failed;
  if (!docs.empty()) {
    const auto problem = write_rule_pages(rules->infos(), language, docs);
    if (problem) print_error(*problem, language);
    return problem ? exit_failed : exit_clean;
  }
  Output output;
  output.write(format == "json" ? rules_as_json(rules->infos()) : rules_as_text(rules->infos(), language));
  return output.finish() ? exit_failed : exit_clean;
}

}  // namespace planlint
