// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
#include "cli/configured.h"

#include <algorithm>
#include <filesystem>
#include <iterator>
#include <system_error>
#include <variant>

#include "cli/console.h"
#include "report/words.h"

namespace planlint {
namespace {

namespace fs = std::filesystem;

/// Whether one of the folders that were walked has all of `folder` in it.
bool was_walked(const fs::path& folder, const std::vector<std::string>& paths) {
  return std::ranges::any_of(paths, [&](const std::string& path) {
    std::error_code error;
    if (!fs::is_directory(path, error)) return false;
    const std::string way = folder.lexically_relative(fs::canonical(path, error)).generic_string();
    return !error && way != ".." && !way.starts_with("../");
  });
}

void report_unmatched(Profiles& profiles, const std::vector<std::string>& paths, const Inputs& inputs,
                      Language language) {
  for (const auto& settings : profiles.all_settings()) {
    if (!was_walked(settings->folder(), paths)) continue;
    std::vector<std::string> files;
    for (const Input& input : inputs.inputs) {
      if (profiles.settings_of(input.path) == settings) files.push_back(input.path);
    }
    for (const auto& glob : settings->unmatched(files)) {
      print_note(text_of(glob.place) + std::string(in(language, ": mönstret ”", ": the glob ”")) + glob.value +
                     std::string(in(language, "” träffar ingen fil", "” matches no file")),
                 language);
    }
  }
}

void say_that_all_is_ignored(Language language) {
  print_error(in(language, "alla filer hoppas över; se ignore i planlint.json",
                 "all files are left out; see ignore in planlint.json"),
              language);
}

void drop_ignored(Profiles& profiles, Inputs& inputs, Language language) {
  const auto dropped = std::erase_if(inputs.inputs, [&](const Input& input) {
    const bool is_found = !input.text && !inputs.named.contains(input.path);
    return is_found && profiles.settings_of(input.path)->ignores(input.path);
  });
  if (dropped == 0 || !inputs.inputs.empty()) return;
  say_that_all_is_ignored(language);
  ++inputs.failed;
}

/// Prints where it contradicts itself.
bool is_sound(const SettingsChoice& choice, Language language) {
  if (!choice.none || choice.file.empty()) return true;
  print_error(in(language, "--config och --no-config går inte ihop", "--config and --no-config do not go together"),
              language);
  return false;
}

std::shared_ptr<Profiles> prepare(const ProfileRequest& request, const std::vector<std::string>& files,
                                  Language language) {
  if (!is_sound(request.settings, language)) return nullptr;
  auto prepared = Profiles::prepare(request, files, language);
  if (auto* profiles = std::get_if<std::shared_ptr<Profiles>>(&prepared)) return std::move(*profiles);
  for (const ConfigProblem& problem : std::get<ConfigProblems>(prepared)) print_error(text_of(problem), language);
  return nullptr;
}

std::string json_of(const PlainValue& value) {
  if (const auto* truth = std::get_if<bool>(&value.value)) return *truth ? "true" : "false";
  if (const auto* whole = std::get_if<std::int64_t>(&value.value)) return std::to_string(*whole);
  if (const auto* text = std::get_if<std::string>(&value.value)) return json_quoted(*text);
  std::string digits = std::to_string(std::get<double>(value.value));
  digits.erase(digits.find_last_not_of('0') + 1);
  return digits.ends_with('.') ? digits + '0' : digits;
}

}  // namespace

std::vector<Option> options_for(SettingsChoice& choice) {
  return {{"--config", &choice.file, {}}, {"--no-config", &choice.none, {}}};
}

std::vector<Option> options_for(ProfileRequest& request) {
  auto options = options_for(request.settings);
  options.push_back({"--rules", &request.rules, {}});
  return options;
}

bool drop_ignored(const SettingsChoice& choice, FoundPlans& found, Language language) {
  if (!is_sound(choice, language)) return false;
  SettingsFinder finder(choice, language);
  const auto dropped = std::erase_if(found.files, [&](const std::string& path) {
    return !found.named.contains(path) && finder.settings_for(path)->ignores(path);
  });
  const auto problems = finder.problems();
  for (const ConfigProblem& problem : problems) print_error(text_of(problem), language);
  const bool is_all = dropped > 0 && found.files.empty() && problems.empty();
  if (is_all) say_that_all_is_ignored(language);
  return problems.empty() && !is_all;
}

std::shared_ptr<Profiles> configure(const ProfileRequest& request, const std::vector<std::string>& paths,
                                    Inputs& inputs, Language language) {
  std::vector<std::string> files;
  std::ranges::transform(inputs.inputs, std::back_inserter(files), &Input::path);
  auto profiles = prepare(request, files, language);
  if (profiles == nullptr) return nullptr;
  report_unmatched(*profiles, paths, inputs, language_of(*profiles, inputs, language));
  drop_ignored(*profiles, inputs, language);
  return profiles;
}

std::shared_ptr<Profiles> configure(const ProfileRequest& request, Language language) {
  return prepare(request, {}, language);
}

std::optional<Location> place_of(const Location& place) {
  return place.source == nullptr ? std::nullopt : std::optional(place);
}

std::vector<ListedRule> listed_rules(Profiles& profiles, const std::optional<std::string>& path) {
  std::vector<ListedRule> rules;
  for (const RuleChoice& choice : profiles.rule_choices(path)) {
    ListedRule& rule = rules.emplace_back();
    rule.level = choice.level.value;
    rule.place = place_of(choice.level.place);
    rule.is_own_severity = choice.is_own_severity;
    for (const auto& [name, option] : choice.options)
      rule.options.push_back({.key = name, .value = json_of(option.value), .place = place_of(option.place)});
  }
  return rules;
}

Language language_of(Profiles& profiles, const Inputs& inputs, Language language) {
  if (language_was_said()) return language;
  const std::string path = inputs.inputs.empty() ? std::string() : inputs.inputs.front().path;
  return language_named(profiles.value("language", path).value).value_or(language);
}

}  // namespace planlint
