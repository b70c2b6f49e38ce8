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
#include <mutex>
#include <string>
#include <string_view>
#include <vector>

#include "lua/literal.h"
#include "lua/text_index.h"
#include "lua/text_set.h"

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
  /// All texts in which it matches, and perhaps some in which it does not. What was looked at is added to `work`.
  [[nodiscard]] TextSet may_match(const TextIndex& index, std::size_t& work) const;

 private:
  struct Needed {
    int id = 0;  ///< as the filter numbers them
    Literal literal;
    bool is_needed = false;  ///< a text without it does not match
  };
  /// What a text must have.
  struct Needs {
    std::vector<Needed> literals;  // first those that are needed
    bool none = true;              ///< a text without any of the literals may match
    bool any = false;              ///< a text with any of them may match
    // A match begins with a byte from one to the other.
    unsigned char first_byte = 0;
    unsigned char last_byte = 0xFF;
  };

  [[nodiscard]] const Needs& needs() const;
  [[nodiscard]] Needs find_needs() const;
  void find_first_bytes(Needs& needs) const;
  [[nodiscard]] bool passes(const std::vector<int>& literals) const;
  void keep_those_that_pass(TextSet& texts, const std::vector<TextSet>& having, std::size_t& work) const;

  std::string error_;
  // Most patterns look at one text at a time, and nobody asks for their literals.
  mutable re2::FilteredRE2 filter_;
  mutable Needs needs_;
  mutable std::once_flag once_;
};

/// The patterns that one state has used. What it pays does not depend on what other states or rules compiled before.
class Patterns {
 public:
  /// The compiled pattern, valid until the next call. An invalid pattern is a Lua error with RE2's reason.
  const std::shared_ptr<const Pattern>& compiled(lua_State* state, std::string_view pattern);

 private:
  std::map<std::string, std::shared_ptr<const Pattern>, std::less<>> used_;
  std::uint64_t budget_ = 0;
};

/// As all states share it, whether it is valid or not.
[[nodiscard]] std::shared_ptr<const Pattern> shared_pattern(std::string_view pattern);

/// The same, by the patterns of this state.
[[nodiscard]] const std::shared_ptr<const Pattern>& compiled_pattern(lua_State* state, std::string_view pattern);

/// What a search through a text must be able to pay to begin, in the worst case.
[[nodiscard]] std::uint64_t worst_price(const RE2& pattern, std::size_t bytes);

/// Whether the pattern has a match in a text, for the price of looking there.
[[nodiscard]] bool has_match(lua_State* state, const RE2& pattern, std::string_view text);

}  // namespace planlint
