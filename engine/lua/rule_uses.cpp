// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
#include "lua/rule_uses.h"

namespace planlint {

void RuleUses::add(std::size_t rule, const RuleUse& use) {
  const std::lock_guard lock(mutex_);
  RuleUse& sum = uses_[rule];
  sum.calls += use.calls;
  sum.work += use.work;
  sum.findings += use.findings;
  sum.time += use.time;
  sum.messages.insert(use.messages.begin(), use.messages.end());
}

std::vector<RuleUse> RuleUses::all() const {
  const std::lock_guard lock(mutex_);
  return uses_;
}

}  // namespace planlint
