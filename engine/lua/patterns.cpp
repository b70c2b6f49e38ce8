// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
#include "lua/patterns.h"

#include <mutex>
#include <utility>

#include "lua/exported.h"

namespace planlint {
namespace {

using Compiled = std::shared_ptr<const Pattern>;

constexpr std::size_t longest_pattern = 4096;
constexpr std::size_t most_shared = 256;
constexpr std::size_t most_used = 64;
constexpr int memory_of_pattern = 512 << 10;
constexpr int most_groups = 32;
constexpr int shortest_literal = 3;

/// A compilation takes longer than all the rest of a short rule, and states live for one file only.
class SharedPatterns {
 public:
  Compiled get(std::string_view pattern) {
    const std::lock_guard lock(mutex_);
    const auto found = patterns_.find(pattern);
    if (found != patterns_.end()) return found->second;
    if (patterns_.size() == most_shared) patterns_.clear();
    return patterns_.emplace(pattern, std::make_shared<const Pattern>(pattern)).first->second;
  }

 private:
  std::mutex mutex_;
  std::map<std::string, Compiled, std::less<>> patterns_;
};

}  // namespace

Compiled shared_pattern(std::string_view pattern) {
  static SharedPatterns patterns;
  return patterns.get(pattern);
}

Pattern::Pattern(std::string_view pattern) : filter_(shortest_literal) {
  RE2::Options options;
  options.set_log_errors(false);
  options.set_max_mem(memory_of_pattern);
  int id = 0;
  if (filter_.Add(pattern, options, &id) != RE2::NoError) {
    error_ = RE2(pattern, options).error();
    return;
  }
  std::vector<std::string> literals;
  filter_.Compile(&literals);
  needs_none_ = passes({});
  for (int i = 0; i < static_cast<int>(literals.size()); ++i) {
    literals_.push_back(
        {.trigrams = trigrams_of_literal(literals[static_cast<std::size_t>(i)]), .suffices = passes({i})});
  }
}

bool Pattern::passes(const std::vector<int>& literals) const {
  std::vector<int> passing;
  filter_.AllPotentials(literals, &passing);
  return !passing.empty();
}

bool Pattern::may_match(const Trigrams& trigrams, std::size_t text) const {
  if (needs_none_) return true;
  std::vector<int> present;
  for (std::size_t i = 0; i < literals_.size(); ++i) {
    if (!trigrams.may_have(text, literals_[i].trigrams)) continue;
    if (literals_[i].suffices) return true;
    present.push_back(static_cast<int>(i));
  }
  return !present.empty() && passes(present);
}

const Pattern& Patterns::compiled(lua_State* state, std::string_view pattern) {
  const std::uint64_t budget = LuaState::of(state).budget_number();
  if (std::exchange(budget_, budget) != budget || used_.size() == most_used) used_.clear();
  charge(state, 8 + pattern.size() / 8);
  const auto known = used_.find(pattern);
  if (known != used_.end()) return *known->second;
  if (pattern.size() > longest_pattern) {
    raise(state, "the pattern is too long (the most is " + std::to_string(longest_pattern) + " bytes)");
  }
  charge(state, 2000 + 200 * pattern.size());
  const Compiled fresh = shared_pattern(pattern);
  if (!fresh->error().empty()) raise(state, "invalid pattern '" + std::string(pattern) + "': " + fresh->error());
  if (fresh->regex().NumberOfCapturingGroups() > most_groups) {
    raise(state, "the pattern has too many groups (the most is " + std::to_string(most_groups) + ")");
  }
  return *used_.emplace(pattern, fresh).first->second;
}

}  // namespace planlint
