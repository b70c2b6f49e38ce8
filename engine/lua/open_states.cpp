// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
#include "lua/open_states.h"

#include <algorithm>
#include <exception>
#include <utility>

#include "lua/context.h"
#include "lua/helpers.h"
#include "lua/library.h"
#include "lua/prepared_rules.h"
#include "lua/things.h"
#include "lua/values.h"

namespace planlint {
namespace {

/// Each takes a few megabytes.
constexpr std::size_t most_idle = 32;

}  // namespace

OpenState::OpenState(const RuleSet& rule_set, const std::string& pack_name)
    : rules(&rule_set), pack(pack_name), lua(rule_set.limits), ready(open_library(lua)) {
  if (!ready.ok()) return;
  ready = lua.protect([&](lua_State* state) {
    open_values(state);
    open_things(state);
    open_context(state);
    open_helpers(state, rule_set, pack);
    forget_prepared_rules(state);
  });
}

std::unique_ptr<OpenState> OpenStates::take_idle(const RuleSet& rules, const std::string& pack) {
  const std::lock_guard lock(mutex_);
  // Where the set has moved or its limits have changed, these are of no use any more.
  std::erase_if(idle_,
                [&](const auto& state) { return state->rules != &rules || state->lua.limits() != rules.limits; });
  const auto found = std::ranges::find(idle_, pack, &OpenState::pack);
  if (found == idle_.end()) return nullptr;
  auto state = std::move(*found);
  idle_.erase(found);
  return state;
}

OpenStates::Needed OpenStates::needed_in(const std::string& pack) const {
  const std::lock_guard lock(mutex_);
  const auto found = needed_.find(pack);
  return found == needed_.end() ? Needed() : found->second;
}

std::unique_ptr<OpenState> OpenStates::take(const RuleSet& rules, const std::string& pack) {
  if (auto idle = take_idle(rules, pack)) return idle;
  auto state = std::make_unique<OpenState>(rules, pack);
  // For the first one it is not known what rules need; a process that reads one document needs no second.
  const Needed needed = needed_in(pack);
  if (needed.empty() || !state->ready.ok()) return state;
  for (const auto& [rule, helpers] : needed) {
    state->lua.start_budget();
    const CallResult result = state->lua.protect([&](lua_State* lua) { prepare_rule(lua, *rule, helpers); });
    if (!result.ok()) return std::make_unique<OpenState>(rules, pack);
  }
  state->lua.checkpoint();
  return state;
}

bool OpenStates::learn(const OpenState& state) {
  const std::lock_guard lock(mutex_);
  Needed& needed = needed_[state.pack];
  bool is_new = false;
  for (const OpenState::Ran& ran : state.ran) {
    const auto [rule, is_first] = needed.try_emplace(ran.rule);
    is_new = is_new || is_first;
    for (const std::string& helper : ran.helpers) is_new = rule->second.insert(helper).second || is_new;
  }
  return is_new;
}

void OpenStates::give(std::unique_ptr<OpenState> state) noexcept {
  try {
    const bool is_complete = !learn(*state);
    if (!is_complete || !state->lua.has_checkpoint()) return;
    state->lua.roll_back();
    state->ran.clear();
    const std::lock_guard lock(mutex_);
    if (idle_.size() < most_idle) idle_.push_back(std::move(state));
  } catch (const std::exception&) {
    return;  // no memory left: the next one is opened anew
  }
}

}  // namespace planlint
