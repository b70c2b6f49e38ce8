// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
//
// The list of effective settings: `planlint config`.
#pragma once

#include <optional>
#include <span>
#include <string>

#include "diagnostics/diagnostic.h"

namespace planlint {

struct ListedSetting {
  std::string key;                ///< `fail_on`, `rules.sum/column-total.options.tolerance`
  std::string value;              ///< as JSON; empty where it is not set
  std::optional<Location> place;  ///< what set it; nothing for a default
};

/// A line for each setting: key, value, file and line; in columns.
[[nodiscard]] std::string settings_as_text(std::span<const ListedSetting> settings, Language language);

/// `{"version": 1, "settings": […]}`, described in docs/json.md.
[[nodiscard]] std::string settings_as_json(std::span<const ListedSetting> settings);

}  // namespace planlint
