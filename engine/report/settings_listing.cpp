// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
#include "report/settings_listing.h"

#include <algorithm>

#include "report/json_values.h"
#include "report/words.h"

namespace planlint {
namespace {

/// A longer value moves what stands behind it, in its own line only.
constexpr std::size_t widest_value = 40;

std::string shown_value(const ListedSetting& setting) { return setting.value.empty() ? "-" : printable(setting.value); }

std::string shown_place(const ListedSetting& setting, Language language) {
  if (!setting.place) return std::string(in(language, "förval", "default"));
  const Source& source = *setting.place->source;
  return printable(source.path()) + ':' + std::to_string(source.position(setting.place->range.start).line);
}

}  // namespace

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
    Json json = {{"key", setting.key},
                 {"value", setting.value.empty() ? Json() : Json::parse(setting.value, nullptr, false)},
                 {"file", nullptr},
                 {"line", nullptr},
                 {"column", nullptr}};
    if (setting.place) {
      const Position position = setting.place->source->position(setting.place->range.start);
      json["file"] = setting.place->source->path();
      json["line"] = position.line;
      json["column"] = position.column;
    }
    list.push_back(std::move(json));
  }
  return dumped({{"version", 1}, {"settings", std::move(list)}}, 2) + '\n';
}

}  // namespace planlint
