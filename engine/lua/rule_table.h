// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
//
// A rule's table, held to its form: unknown keys, missing texts and placeholders without a value are refused by name.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "lua/rule_set.h"

namespace planlint {

/// Reads the table on top of the stack into `info` and `rule`. Returns what is wrong, each as "key: reason"; with
/// nothing wrong, an empty list. Raises no Lua error for any table.
[[nodiscard]] std::vector<std::string> read_rule_table(lua_State* state, RuleInfo& info, LoadedRule& rule);

}  // namespace planlint
