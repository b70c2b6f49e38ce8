// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
#include <algorithm>
#include <vector>

#include "cli/arguments.h"
#include "cli/commands/commands.h"
#include "cli/configured.h"
#include "cli/console.h"
#include "report/rule_page.h"
#include "report/words.h"
#include "text/names.h"

namespace planlint {
namespace {

/// "there is no rule ”missing”; there are date/missing and target/missing": by the last part, or else the nearest name.
std::string unknown_rule(std::string_view id, std::span<const RuleInfo> rules, Language language) {
  std::vector<std::string_view> ids;
  std::string alike;
  for (const RuleInfo& rule : rules) {
    ids.emplace_back(rule.id);
    if (rule.id.ends_with('/' + std::string(id))) alike += (alike.empty() ? "" : ", ") + rule.id;
  }
  if (alike.empty()) alike = nearest_word(id, ids);
  std::string message(in(language, "det finns ingen regel ”", "there is no rule ”"));
  message.append(id).append("”");
  if (alike.empty())
    return message + std::string(in(language, "; planlint rules listar dem", "; planlint rules lists them"));
  return message + std::string(in(language, "; det finns ", "; there is ")) + alike;
}

}  // namespace

int run_explain(Words words, Language language) {
  ProfileRequest request;
  std::vector<std::string> ids;
  const ArgumentSpec spec = {
      .options = options_for(request), .operands = &ids, .required = in(language, "REGEL", "RULE")};
  if (const auto problem = parse_arguments(spec, words, language)) return usage_error(*problem, "explain", language);
  const auto profiles = configure(request, language);
  if (profiles == nullptr) return exit_failed;
  language = language_of(*profiles, {}, language);
  const auto infos = profiles->rules()->infos();
  const auto rule = std::ranges::find(infos, ids.front(), &RuleInfo::id);
  if (rule == infos.end()) {
    print_error(unknown_rule(ids.front(), infos, language), language);
    return exit_failed;
  }
  Output output;
  const auto held = listed_rules(*profiles, std::nullopt);
  output.write(rule_text(*rule, language, &held[static_cast<std::size_t>(rule - infos.begin())]));
  return output.finish() ? exit_failed : exit_clean;
}

}  // namespace planlint
