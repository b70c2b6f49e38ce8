// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
//
// A rule to begin with: one that loads, with a first case that fails until the rule finds something.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "diagnostics/diagnostic.h"

namespace planlint {

/// What is wrong with the id of a new rule, with one that would do; nothing where it is `category/rule-id` in
/// kebab-case, in a category that is free.
[[nodiscard]] std::optional<std::string> problem_with_rule_id(std::string_view id, Language language);

struct NewRule {
  std::string rule;    ///< <id>.lua
  std::string fires;   ///< fires.plan
  std::string silent;  ///< silent.plan
};

/// `id` is one that there is no problem with. Comments are in `language`; the texts of the rule are in both.
[[nodiscard]] NewRule new_rule(std::string_view id, Language language);

/// `.luarc.json` of a folder of rules, for the Lua language server: the annotations are in `library`, and of Lua's own
/// what rules do not have is not there.
[[nodiscard]] std::string_view language_server_settings();

}  // namespace planlint
