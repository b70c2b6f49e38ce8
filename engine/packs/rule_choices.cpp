// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
#include "packs/rule_choices.h"

#include <algorithm>
#include <charconv>
#include <iterator>
#include <optional>
#include <utility>

#include "diagnostics/engine_rules.h"

namespace planlint {
namespace {

using Kind = JsonValue::Kind;

/// `stockholm` of `stockholm:link/x`; empty for standard rules.
std::string pack_of(std::string_view id) {
  const auto colon = id.find(':');
  return std::string(id.substr(0, colon == std::string_view::npos ? 0 : colon));
}

bool is_pattern(std::string_view selector) { return selector.ends_with('*'); }

/// What says that a file could not be read, or a rule not run, must not go unseen.
bool can_be_set(const RuleInfo& info) {
  const bool is_of_engine = std::ranges::find(engine_rules(), info.id, &RuleInfo::id) != engine_rules().end();
  return !is_of_engine || info.category == "suppression";
}

/// Of two selectors of one layer, the one that says more exactly what it means is stronger.
int rank(std::string_view selector) {
  if (selector == "*") return 0;
  if (!is_pattern(selector)) return 3;
  return selector.ends_with("/*") ? 2 : 1;
}

std::vector<const RuleSetting*> weakest_first(const std::vector<RuleSetting>& settings) {
  std::vector<const RuleSetting*> sorted;
  for (const RuleSetting& setting : settings) sorted.push_back(&setting);
  std::ranges::stable_sort(sorted, {}, [](const RuleSetting* setting) { return rank(setting->selector); });
  return sorted;
}

std::string_view type_of(const JsonValue& value) {
  switch (value.kind) {
    case Kind::boolean: return "boolean";
    case Kind::number: return "number";
    case Kind::text: return "string";
    case Kind::null:
    case Kind::list:
    case Kind::object: break;
  }
  return "";
}

PlainValue plain(const JsonValue& value) {
  if (value.kind == Kind::boolean) return {.value = value.boolean};
  if (value.kind == Kind::text) return {.value = value.text};
  std::int64_t whole = 0;
  const char* end = value.text.data() + value.text.size();
  const auto [behind, error] = std::from_chars(value.text.data(), end, whole);
  if (error == std::errc() && behind == end) return {.value = whole};
  return {.value = value.number};
}

}  // namespace

bool RuleView::is_visible(const RuleInfo& info) const {
  const std::string pack = pack_of(info.id);
  return pack.empty() || lenient_ || std::ranges::find(packs_, pack, &PackFile::name) != packs_.end();
}

std::vector<std::size_t> RuleView::selected(const std::string& selector) const {
  const std::string_view start = std::string_view(selector).substr(0, selector.size() - (is_pattern(selector) ? 1 : 0));
  std::vector<std::size_t> found;
  for (std::size_t i = 0; i < rules_.infos().size(); ++i) {
    const RuleInfo& info = rules_.infos()[i];
    if (!is_visible(info)) continue;
    const bool is_meant = is_pattern(selector) ? info.id.starts_with(start) && can_be_set(info) : info.id == selector;
    if (is_meant) found.push_back(i);
  }
  return found;
}

void RuleView::check(const std::vector<RuleSetting>& settings, ProblemList& problems) const {
  for (const RuleSetting& setting : settings) check_selector(setting, problems);
}

void RuleView::check_selector(const RuleSetting& setting, ProblemList& problems) const {
  const std::string& selector = setting.selector;
  const bool good_pattern = selector == "*" || selector.ends_with("/*") || selector.ends_with(":*");
  const auto meant = is_pattern(selector) && !good_pattern ? std::vector<std::size_t>() : selected(selector);
  if (meant.empty()) {
    if (lenient_) return;
    std::vector<std::string> names;
    for (const RuleInfo& info : rules_.infos()) {
      if (!is_visible(info) || !can_be_set(info)) continue;
      const std::string name = is_pattern(selector) ? info.category + "/*" : info.id;
      if (std::ranges::find(names, name) == names.end()) names.push_back(name);
    }
    const std::string pack = pack_of(selector);
    if (!pack.empty() && std::ranges::find(packs_, pack, &PackFile::name) == packs_.end()) {
      problems.add(setting.place, "det finns inget paket ”" + pack + "”; packs säger var de ligger",
                   "there is no pack ”" + pack + "”; packs says where they are");
      return;
    }
    const std::string hint = problems.nearest(selector, names);
    problems.add(setting.place, "det finns ingen regel ”" + selector + "”" + hint,
                 "there is no rule ”" + selector + "”" + hint);
    return;
  }
  const RuleInfo& first = rules_.infos()[meant.front()];
  if (is_pattern(selector)) {
    if (setting.options.empty()) return;
    problems.add(setting.option_names.begin()->second,
                 "val ställs in för en regel i taget, inte för ”" + selector + "”",
                 "options are set for one rule at a time, not for ”" + selector + "”");
  } else if (!can_be_set(first)) {
    problems.add(setting.place, first.id + " kan inte ställas in: den säger vad som inte gick att läsa eller granska",
                 first.id + " cannot be set: it says what could not be read or checked");
  } else {
    check_options(first, setting, problems);
  }
}

void RuleView::check_options(const RuleInfo& info, const RuleSetting& setting, ProblemList& problems) const {
  std::vector<std::string> names;
  std::ranges::transform(info.options, std::back_inserter(names), &OptionInfo::name);
  for (const auto& [name, value] : setting.options) {
    const auto option = std::ranges::find(info.options, name, &OptionInfo::name);
    if (option == info.options.end()) {
      const std::string hint = problems.nearest(name, names);
      problems.add(setting.option_names.at(name), info.id + " har inget val ”" + name + "”" + hint,
                   info.id + " has no option ”" + name + "”" + hint);
    } else if (type_of(value.value) != option->type) {
      const std::string found = kind_of(value.value, problems);
      const bool is_number = option->type == "number";
      const bool is_text = option->type == "string";
      problems.add(value.place,
                   name +
                       (is_number ? " är ett tal"
                        : is_text ? " är en text"
                                  : " är true eller false") +
                       ", inte " + found,
                   name +
                       (is_number ? " is a number"
                        : is_text ? " is a text"
                                  : " is true or false") +
                       ", not " + found);
    }
  }
}

void RuleView::apply(const std::vector<RuleSetting>& settings, std::vector<RuleChoice>& choices) const {
  for (const RuleSetting* setting : weakest_first(settings)) {
    for (const std::size_t info : selected(setting->selector)) {
      RuleChoice& choice = choices[info];
      if (setting->level) {
        choice.is_own_severity = setting->level->value == "on";
        choice.level = *setting->level;
        if (choice.is_own_severity) choice.level.value = name_of(rules_.infos()[info].severity);
      }
      for (const auto& [name, value] : setting->options)
        choice.options[name] = {.value = plain(value.value), .place = value.place};
    }
  }
}

std::vector<RuleChoice> RuleView::choices(const std::vector<const SettingsLayer*>& layers) const {
  std::vector<RuleChoice> all(rules_.infos().size());
  for (std::size_t i = 0; i < all.size(); ++i) {
    const RuleInfo& info = rules_.infos()[i];
    all[i].info = i;
    all[i].is_own_severity = is_visible(info);
    all[i].level.value = is_visible(info) ? name_of(info.severity) : "off";
  }
  for (const LoadedRule& rule : rules_.rules()) {
    for (const auto& [name, value] : rule.options) all[rule.info].options[name].value = value;
  }
  // A pack has a say in standard rules alone, with `*`, too.
  const RuleView standard(rules_, {}, lenient_);
  for (const PackFile* pack : packs_) standard.apply(pack->rules, all);
  for (const SettingsLayer* layer : layers) apply(layer->rules, all);
  return all;
}

Profile RuleView::profile_of(const std::vector<RuleChoice>& choices) const {
  Profile profile;
  for (const RuleChoice& choice : choices) {
    if (choice.is_own_severity) continue;
    auto& chosen = profile.choices[choice.info];
    chosen.is_off = choice.level.value == "off";
    for (const auto severity : {Severity::note, Severity::warning, Severity::error}) {
      if (name_of(severity) == choice.level.value) chosen.severity = severity;
    }
  }
  for (std::size_t i = 0; i < rules_.rules().size(); ++i) {
    const RuleChoice& choice = choices[rules_.rules()[i].info];
    RuleOptions options;
    bool is_changed = false;
    for (const auto& [name, value] : choice.options) {
      options[name] = value.value;
      is_changed = is_changed || value.place.source != nullptr;
    }
    if (is_changed) profile.options[i] = std::move(options);
  }
  return profile;
}

}  // namespace planlint
