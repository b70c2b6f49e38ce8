// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
//
// How the rules of a set run on a file: which of them, how severe, with what options. What the rules' own tables say
// holds where a profile says nothing, so an empty one changes nothing.
#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>

#include "lua/rule_set.h"

namespace planlint {

/// How numbers that were computed are written in messages: 1 100,5 or 1,100.5. Fixes write the plan language.
enum class Numbers : std::uint8_t { swedish, english };

struct Profile {
  struct Choice {
    bool is_off = false;
    std::optional<Severity> severity;  ///< in place of the rule's and its messages' own
  };
  std::map<std::size_t, Choice> choices;       ///< by place in RuleSet::infos()
  std::map<std::size_t, RuleOptions> options;  ///< by place in RuleSet::rules(): all of the rule's, effective
  Numbers numbers = Numbers::swedish;
  bool may_name_others = false;  ///< a file may name rules that the set lacks: it stands in place of the standard ones

  [[nodiscard]] bool is_off(std::size_t info) const {
    const auto found = choices.find(info);
    return found != choices.end() && found->second.is_off;
  }
  [[nodiscard]] const RuleOptions& options_of(const RuleSet& rules, std::size_t rule) const {
    const auto found = options.find(rule);
    return found == options.end() ? rules.rules()[rule].options : found->second;
  }
};

}  // namespace planlint
