// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
//
// The list of effective settings, and what they make of each rule: `planlint config`, `rules`, `explain`.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "diagnostics/diagnostic.h"
#include "diagnostics/rule_info.h"

namespace planlint {

struct ListedSetting {
  std::string key;                ///< `fail_on`, `rules.sum/column-total.options.tolerance`
  std::string value;              ///< as JSON; empty where it is not set
  std::optional<Location> place;  ///< what set it; nothing for a default
};

/// What settings make of a rule.
struct ListedRule {
  std::string level;                             ///< "off", or the severity of its findings
  std::optional<Location> place = std::nullopt;  ///< what set the level; nothing where the rule's own table did
  bool is_own_severity = true;                   ///< its messages keep severities of their own
  std::vector<ListedSetting> options = {};       ///< by name
};

/// "av", in English "off", or the word for the severity.
[[nodiscard]] std::string word_for_level(std::string_view level, Language language);

/// "set by planlint.json:3, error otherwise"; nothing where the rule's own table decides.
[[nodiscard]] std::string who_set(const RuleInfo& rule, const ListedRule& held, Language language);

/// "planlint.json:3".
[[nodiscard]] std::string line_of(const Location& place);

/// A line for each setting: key, value, file and line; in columns.
[[nodiscard]] std::string settings_as_text(std::span<const ListedSetting> settings, Language language);

/// `{"version": 1, "settings": […]}`, described in docs/json.md.
[[nodiscard]] std::string settings_as_json(std::span<const ListedSetting> settings);

}  // namespace planlint
