// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
//
// A setting and what set it as JSON, the same in each list of them. Only sources of this folder include it.
#pragma once

#include <optional>

#include "report/json_values.h"
#include "report/settings_listing.h"

namespace planlint {

/// Null where it is not set.
[[nodiscard]] inline Json value_of(const ListedSetting& setting) {
  return setting.value.empty() ? Json() : Json::parse(setting.value, nullptr, false);
}

/// Adds `file`, `line` and `column`; null for a default.
inline void add_place(Json& json, const std::optional<Location>& place) {
  const Position position = place ? place->source->position(place->range.start) : Position();
  json["file"] = place ? Json(place->source->path()) : Json();
  json["line"] = place ? Json(position.line) : Json();
  json["column"] = place ? Json(position.column) : Json();
}

}  // namespace planlint
