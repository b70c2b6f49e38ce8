// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
#include "report/settings_listing.h"

#include <algorithm>

#include "report/json_settings.h"
#include "report/words.h"

namespace planlint {
namespace {

/// A longer value moves what stands behind it, in its own line only.
constexpr std::size_t widest_value = 40;

std::string shown_value(const ListedSetting& setting) { return setting.value.empty() ? "-" : printable(setting.value); }

std::string shown_place(const ListedSetting& setting, Language language) {
  return setting.place ? line_of(*setting.place) : std::string(in(language, "förval", "default"));
}

}  // namespace

std::string word_for_level(std::string_view level, Language language) {
  for (const auto severity : {Severity::note, Severity::warning, Severity::error}) {
    if (name_of(severity) == level) return std::string(word_for(severity, language));
  }
  return std::string(in(language, "av", "off"));
}

std::string who_set(const RuleInfo& rule, const ListedRule& held, Language language) {
  if (!held.place) return {};
  std::string said = std::string(in(language, "satt av ", "set by ")) + line_of(*held.place);
  if (held.level == name_of(rule.severity)) return said;
  const std::string_view own = word_for(rule.severity, language);
  return said +
         (language == Language::swedish ? ", annars " + std::string(own) : ", " + std::string(own) + " otherwise");
}

std::string line_of(const Location& place) {
  return printable(place.source->path()) + ':' + std::to_string(place.source->position(place.range.start).line);
}

std::string settings_as_text(std::span<const ListedSetting> settings, Language language) {
  std::size_t key_columns = 0;
  std::size_t value_columns = 0;
  for (const ListedSetting& setting : settings) {
    key_columns = std::max(key_columns, columns_of(setting.key));
    value_columns = std::max(value_columns, std::min(widest_value, columns_of(shown_value(setting))));
  }
  std::string out;
  for (const ListedSetting& setting : settings) {
    out += padded(setting.key, key_columns + 2) + padded(shown_value(setting), value_columns + 2) +
           shown_place(setting, language) + '\n';
  }
  return out;
}

std::string settings_as_json(std::span<const ListedSetting> settings) {
  Json list = Json::array();
  for (const ListedSetting& setting : settings) {
    Json json = {{"key", setting.key}, {"value", value_of(setting)}};
    add_place(json, setting.place);
    list.push_back(std::move(json));
  }
  return dumped({{"version", 1}, {"settings", std::move(list)}}, 2) + '\n';
}

}  // namespace planlint
