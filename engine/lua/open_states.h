// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
//
// States that are opened for the rules of a pack, and wait to be used again: each as it was before its first use, to
// the last byte, so that no document can tell.
#pragma once

#include <map>
#include <memory>
#include <mutex>
#include <set>
#include <string>
#include <vector>

#include "lua/rule_set.h"

namespace planlint {

/// A state with everything that rules may use.
struct OpenState {
  /// `rules` outlives the state.
  OpenState(const RuleSet& rules, const std::string& pack);

  const RuleSet* rules;
  std::string pack;
  LuaState lua;
  CallResult ready;  ///< what opening it came to
};

/// Those of one set of rules. Functions may be called from several threads.
class OpenStates {
 public:
  /// A state for the rules of a pack, in which what earlier ones had to load is loaded already. `rules` has these
  /// states.
  [[nodiscard]] std::unique_ptr<OpenState> take(const RuleSet& rules, const std::string& pack);
  /// Takes a state back.
  void give(std::unique_ptr<OpenState> state) noexcept;

 private:
  using Chunks = std::set<const std::string*>;

  [[nodiscard]] std::unique_ptr<OpenState> take_idle(const RuleSet& rules, const std::string& pack);
  [[nodiscard]] Chunks needed_in(const std::string& pack) const;
  /// Notes what the state had to load; false where nothing was new.
  bool learn(OpenState& state);

  mutable std::mutex mutex_;
  std::vector<std::unique_ptr<OpenState>> idle_;
  std::map<std::string, Chunks> needed_;  // by pack
};

}  // namespace planlint
