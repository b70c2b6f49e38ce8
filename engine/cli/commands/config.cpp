// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
#include <algorithm>
#include <iterator>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "cli/arguments.h"
#include "cli/commands/commands.h"
#include "cli/configured.h"
#include "config/schema.h"
#include "report/settings_listing.h"
#include "report/words.h"

namespace planlint {
namespace {

void add_list(std::string_view key, const std::vector<Setting<std::string>>& values, std::vector<ListedSetting>& list) {
  if (values.empty()) list.push_back({.key = std::string(key), .value = "[]", .place = {}});
  for (std::size_t i = 0; i < values.size(); ++i) {
    list.push_back({.key = std::string(key) + '[' + std::to_string(i) + ']',
                    .value = json_quoted(values[i].value),
                    .place = place_of(values[i].place)});
  }
}

void add_values(Profiles& profiles, const std::string& path, std::vector<ListedSetting>& list) {
  for (const KeyInfo& key : settings_keys()) {
    const bool is_single = key.type == KeyInfo::Type::text || key.type == KeyInfo::Type::choice;
    if (!key.stands_in(SettingsPart::file) || !is_single || key.name.starts_with('$')) continue;
    const auto setting = profiles.value(key.name, path);
    list.push_back({.key = std::string(key.name),
                    .value = setting.value.empty() ? std::string() : json_quoted(setting.value),
                    .place = place_of(setting.place)});
  }
}

void add_rules(Profiles& profiles, const std::optional<std::string>& path, std::vector<ListedSetting>& list) {
  const auto infos = profiles.rules()->infos();
  const auto rules = listed_rules(profiles, path);
  for (std::size_t i = 0; i < rules.size(); ++i) {
    const std::string key = "rules." + infos[i].id;
    list.push_back({.key = key, .value = json_quoted(rules[i].level), .place = rules[i].place});
    for (ListedSetting option : rules[i].options) {
      option.key = key + ".options." + option.key;
      list.push_back(std::move(option));
    }
  }
}

std::vector<ListedSetting> effective(Profiles& profiles, const std::string& path) {
  const std::optional<std::string> file = path.empty() ? std::nullopt : std::optional(path);
  const auto settings = profiles.settings_of(file);
  std::vector<ListedSetting> list;
  list.push_back({.key = "file", .value = settings->file().empty() ? "" : json_quoted(settings->file()), .place = {}});
  add_values(profiles, path, list);
  add_list("packs", settings->packs(), list);
  add_list("ignore", settings->ignored(), list);
  add_rules(profiles, file, list);
  return list;
}

int print(const std::string& text) {
  Output output;
  output.write(text);
  return output.finish() ? exit_failed : exit_clean;
}

}  // namespace

int run_config(Words words, Language language) {
  std::string format = "text";
  std::string schema;
  ProfileRequest request;
  std::vector<std::string> paths;
  ArgumentSpec spec = {
      .options = {{"--format", &format, {"text", "json"}}, {"--schema", &schema, {"planlint", "pack"}, {}, "planlint"}},
      .operands = &paths};
  std::ranges::move(options_for(request), std::back_inserter(spec.options));
  if (const auto problem = parse_arguments(spec, words, language)) return usage_error(*problem, "config", language);
  if (paths.size() > 1) {
    return usage_error("”" + paths[1] + "”" + std::string(in(language, " hör inte hit", " is one word too many")),
                       "config", language);
  }
  if (!schema.empty()) return print(settings_schema(schema == "pack" ? SettingsPart::pack : SettingsPart::file));
  Inputs inputs;
  for (const std::string& path : paths) inputs.inputs.push_back({.path = path, .text = std::string()});
  const auto profiles = configure(request, {}, inputs, language);
  if (profiles == nullptr) return exit_failed;
  const auto list = effective(*profiles, paths.empty() ? std::string() : paths.front());
  return print(format == "json" ? settings_as_json(list)
                                : settings_as_text(list, language_of(*profiles, inputs, language)));
}

}  // namespace planlint
