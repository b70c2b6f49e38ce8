// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
//
// The help texts, in both languages.
#pragma once

#include <span>
#include <string_view>

#include "diagnostics/diagnostic.h"

namespace planlint {

struct Help {
  std::string_view verb;
  std::string_view swedish;
  std::string_view english;
};

/// The verbs that show a plan and begin one (help_plans.cpp).
[[nodiscard]] std::span<const Help> plan_helps();
/// The verbs for those who write rules (help_rules.cpp).
[[nodiscard]] std::span<const Help> rule_kit_helps();
/// The verb for settings (help_config.cpp).
[[nodiscard]] std::span<const Help> settings_helps();

/// Help for a verb, or for the program where `verb` is empty; empty for a verb that does not exist.
[[nodiscard]] std::string_view help_for(std::string_view verb, Language language);

}  // namespace planlint
