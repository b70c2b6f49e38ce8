// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
//
// Compiled patterns: one compilation for all states, one price for each budget.
#pragma once

#include <re2/filtered_re2.h>
#include <re2/re2.h>

#include <cstdint>
#include <lua.hpp>
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "lua/trigrams.h"

namespace planlint {

/// A compiled pattern, with the literals of which a text must have some where it matches.
class Pattern {
 public:
  explicit Pattern(std::string_view pattern);

  /// Empty where the pattern is valid.
  [[nodiscard]] const std::string& error() const { return error_; }
  /// Of a valid pattern.
  [[nodiscard]] const RE2& regex() const { return filter_.GetRE2(0); }
  [[nodiscard]] bool matches(std::string_view text) const { return RE2::PartialMatch(text, regex()); }
  [[nodiscard]] std::size_t literals() const { return literals_.size(); }
  /// False where a text that is known by its trigrams certainly has no match.
  [[nodiscard]] bool may_match(const Trigrams& trigrams, std::size_t text) const;

 private:
  struct Literal {
    std::vector<std::uint32_t> trigrams;
    bool suffices = false;  ///< a text that has this one alone may match
  };

  [[nodiscard]] bool passes(const std::vector<int>& literals) const;

  re2::FilteredRE2 filter_;
  std::string error_;
  std::vector<Literal> literals_;
  bool needs_none_ = true;  ///< a text without any of the literals may match
};

/// The patterns that one state has used. What it pays does not depend on what other states or rules compiled before.
class Patterns {
 public:
  /// The compiled pattern, valid until the next call. An invalid pattern is a Lua error with RE2's reason.
  const Pattern& compiled(lua_State* state, std::string_view pattern);

 private:
  std::map<std::string, std::shared_ptr<const Pattern>, std::less<>> used_;
  std::uint64_t budget_ = 0;
};

/// As all states share it, whether it is valid or not.
[[nodiscard]] std::shared_ptr<const Pattern> shared_pattern(std::string_view pattern);

/// The same, by the patterns of this state.
[[nodiscard]] const Pattern& compiled_pattern(lua_State* state, std::string_view pattern);

/// Whether the pattern has a match in a text, which is number `number` of those that `trigrams` knows.
[[nodiscard]] bool may_find(lua_State* state, const Pattern& pattern, std::string_view text, const Trigrams& trigrams,
                            std::size_t number);

}  // namespace planlint
