// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
//
// The list of rules, as they are under the settings: `planlint rules`.
#pragma once

#include <span>
#include <string>

#include "diagnostics/diagnostic.h"
#include "diagnostics/rule_info.h"
#include "report/settings_listing.h"

namespace planlint {

/// A line for each rule: id, severity (or that it is off), what it flags, and what set the severity; in columns. `held`
/// is what settings make of each of them.
[[nodiscard]] std::string rules_as_text(std::span<const RuleInfo> rules, std::span<const ListedRule> held,
                                        Language language);

/// `{"version": 1, "rules": […]}`, described in docs/json.md; texts in both languages.
[[nodiscard]] std::string rules_as_json(std::span<const RuleInfo> rules, std::span<const ListedRule> held);

}  // namespace planlint
