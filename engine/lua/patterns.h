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
#include <unordered_map>
#include <vector>

#include "lua/byte_set.h"
#include "lua/trigrams.h"

namespace planlint {

/// A text, and what is known of it without reading it.
struct KnownText {
  std::string_view text;
  const ByteSet& bytes;
  const Trigrams& trigrams;
  std::size_t number;  ///< of the text, among those that `trigrams` knows
};

/// A compiled pattern, with the literals of which a text must have some where it matches.
class Pattern {
 public:
  /// Whether a text may match, by the literals that it has.
  using Verdicts = std::unordered_map<std::uint64_t, bool>;

  explicit Pattern(std::string_view pattern);

  /// Empty where the pattern is valid.
  [[nodiscard]] const std::string& error() const { return error_; }
  /// Of a valid pattern.
  [[nodiscard]] const RE2& regex() const { return filter_.GetRE2(0); }
  [[nodiscard]] bool matches(std::string_view text) const { return RE2::PartialMatch(text, regex()); }
  [[nodiscard]] std::size_t literals() const { return literals_.size(); }
  /// False where a text certainly has no match. Verdicts are kept for the next text.
  [[nodiscard]] bool may_match(const KnownText& text, Verdicts& verdicts) const;

 private:
  struct Literal {
    int id = 0;                           ///< as the filter numbers them
    std::string bytes;                    ///< one or two of ASCII; none where it is longer, or other letters
    std::vector<std::uint32_t> trigrams;  ///< none where they tell nothing
    bool suffices = false;                ///< a text that has this one alone may match
    bool is_needed = false;               ///< a text without it does not match

    [[nodiscard]] bool may_be_in(const KnownText& text) const;
  };

  [[nodiscard]] bool passes(const std::vector<int>& literals) const;

  re2::FilteredRE2 filter_;
  std::string error_;
  std::vector<Literal> literals_;  // first those that are needed
  bool needs_none_ = true;         ///< a text without any of the literals may match
};

/// A pattern that a state uses, and what it has found out by it.
struct UsedPattern {
  std::shared_ptr<const Pattern> pattern;
  Pattern::Verdicts verdicts;
};

/// The patterns that one state has used. What it pays does not depend on what other states or rules compiled before.
class Patterns {
 public:
  /// The compiled pattern, valid until the next call. An invalid pattern is a Lua error with RE2's reason.
  UsedPattern& compiled(lua_State* state, std::string_view pattern);

 private:
  std::map<std::string, UsedPattern, std::less<>> used_;
  std::uint64_t budget_ = 0;
};

/// As all states share it, whether it is valid or not.
[[nodiscard]] std::shared_ptr<const Pattern> shared_pattern(std::string_view pattern);

/// The same, by the patterns of this state.
[[nodiscard]] UsedPattern& compiled_pattern(lua_State* state, std::string_view pattern);

/// Whether the pattern has a match in a text.
[[nodiscard]] bool may_find(lua_State* state, UsedPattern& pattern, const KnownText& text);

}  // namespace planlint
