// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
//
// `check --profile-rules`: what each rule cost, as a table.
#pragma once

#include <span>
#include <string>

#include "lua/rule_set.h"
#include "lua/rule_uses.h"

namespace planlint {

/// One line a rule, the dearest first; equals by id. Rules that had nothing to look at come last, with what it costs
/// to load them. `uses` are in the order of RuleSet::rules().
[[nodiscard]] std::string rule_costs(const RuleSet& rules, std::span<const RuleUse> uses, Language language);

}  // namespace planlint
