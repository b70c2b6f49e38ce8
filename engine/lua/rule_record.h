// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
//
// What a rule says of itself as bytes, so that a program which carries rules need not run them to know it. The bytes
// are for the program that they are built into: nothing in them is verified.
#pragma once

#include <string>
#include <string_view>

#include "lua/rule_set.h"

namespace planlint {

/// All that read_rule_table reads of a rule.
[[nodiscard]] std::string write_rule_record(const RuleInfo& info, const LoadedRule& rule);

/// Reads what write_rule_record wrote. Throws std::logic_error where it did not.
void read_rule_record(std::string_view record, RuleInfo& info, LoadedRule& rule);

}  // namespace planlint
