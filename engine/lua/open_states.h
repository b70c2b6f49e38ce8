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

  struct Ran {
    const std::string* rule;           ///< its bytecode
    std::vector<std::string> helpers;  ///< that it asked for
  };
  std::vector<Ran> ran;  ///< well, since it was taken
};

/// Those of one set of rules. Functions may be called from several threads.
class OpenStates {
 public:
  /// A state for the rules of a pack, in which those that ran in earlier ones are prepared. `rules` has these states.
  [[nodiscard]] std::unique_ptr<OpenState> take(const RuleSet& rules, const std::string& pack);
  /// Takes a state back.
  void give(std::unique_ptr<OpenState> state) noexcept;

 private:
  using Needed = std::map<const std::string*, std::set<std::string>>;  // the bytecode of rules, and their helpers

  [[nodiscard]] std::unique_ptr<OpenState> take_idle(const RuleSet& rules, const std::string& pack);
  [[nodiscard]] Needed needed_in(const std::string& pack) const;
  /// Notes which rules ran with which helpers; whether any did for the first time.
  bool learn(const OpenState& state);

  mutable std::mutex mutex_;
  std::vector<std::unique_ptr<OpenState>> idle_;
  std::map<std::string, Needed> needed_;  // by pack
};

}  // namespace planlint
