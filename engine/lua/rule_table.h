// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
//
// A rule's table, held to its form: unknown keys, missing texts and placeholders without a value are refused by name.
#pragma once

#include <string>
#include <vector>

#include "lua/rule_set.h"

namespace planlint {

struct TableProblem {
  std::string key;  ///< "messages.missing.en"; empty for the table itself
  std::string reason;
};

/// Reads the table on top of the stack into `info` and `rule`, inside a protected call. Returns what is wrong: one
/// problem for each fault, and no more than a person would read.
[[nodiscard]] std::vector<TableProblem> read_rule_table(lua_State* state, RuleInfo& info, LoadedRule& rule);

}  // namespace planlint
