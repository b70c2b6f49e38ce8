// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
//
// The list of rules: `planlint rules`.
#pragma once

#include <span>
#include <string>

#include "diagnostics/diagnostic.h"
#include "diagnostics/rule_info.h"

namespace planlint {

/// A line for each rule: id, severity, what it flags; in columns.
[[nodiscard]] std::string rules_as_text(std::span<const RuleInfo> rules, Language language);

/// `{"version": 1, "rules": […]}`, described in docs/json.md; texts in both languages.
[[nodiscard]] std::string rules_as_json(std::span<const RuleInfo> rules);

}  // namespace planlint
