// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
#include "kit/case_options.h"

#include <algorithm>
#include <utility>

#include "config/settings_file.h"
#include "kit/caret_test.h"
#include "packs/rule_choices.h"

namespace planlint {
namespace {

/// All of a text but a range as blanks, so that places in the range are those in the text.
std::shared_ptr<const Source> only(const Source& source, Range range) {
  std::string text(source.text());
  for (std::size_t i = 0; i < text.size(); ++i) {
    if ((i < range.start || i >= range.end) && text[i] != '\n') text[i] = ' ';
  }
  return std::make_shared<const Source>(source.path(), std::move(text));
}

}  // namespace

CaseOptions options_of(const Source& source, std::string_view rule, const RuleSet& rules, Language language) {
  CaseOptions result;
  ProblemList problems(language);
  SettingsLayer layer;
  for (const Range range : read_carets(source).options) {
    const auto text = only(source, range);
    auto object = read_json(text, problems);
    if (!object) continue;
    for (const JsonMember& option : object->members) result.names.push_back(option.key);
    // As `"rules": { "category/rule-id": { "options": { … } } }` in planlint.json.
    const auto wrapped = [&](std::string_view key, JsonValue value) {
      JsonValue outer;
      outer.kind = JsonValue::Kind::object;
      outer.range = range;
      outer.members.push_back({.key = std::string(key), .key_range = range, .value = std::move(value)});
      return outer;
    };
    std::ranges::move(read_rule_settings(text, wrapped(rule, wrapped("options", std::move(*object))), problems),
                      std::back_inserter(layer.rules));
  }
  const RuleView view(rules, {}, true);
  view.check(layer.rules, problems);
  if (problems.empty() && !layer.rules.empty()) {
    result.profile = std::make_shared<const Profile>(view.profile_of(view.choices({&layer})));
  }
  for (const ConfigProblem& problem : std::move(problems).take()) result.problem += text_of(problem) + "\n";
  return result;
}

}  // namespace planlint
