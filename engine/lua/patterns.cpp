// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
#include "lua/patterns.h"

#include <algorithm>
#include <mutex>
#include <numeric>
#include <span>
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
constexpr int shortest_literal = 1;
constexpr std::size_t most_told_literals = 64;  // those behind may be in any text

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
  if (filter_.Add(pattern, options, &id) != RE2::NoError) error_ = RE2(pattern, options).error();
}

const Pattern::Needs& Pattern::needs() const {
  std::call_once(once_, [this] { needs_ = find_needs(); });
  return needs_;
}

Pattern::Needs Pattern::find_needs() const {
  Needs needs;
  std::vector<std::string> literals;
  filter_.Compile(&literals);
  needs.none = passes({});
  if (needs.none) {
    find_first_bytes(needs);
    return needs;
  }
  std::vector<int> all(literals.size());
  std::iota(all.begin(), all.end(), 0);
  needs.any = true;
  for (const int number : all) {
    std::vector<int> others = all;
    others.erase(others.begin() + number);
    needs.literals.push_back(
        {.id = number, .literal = Literal(literals[static_cast<std::size_t>(number)]), .is_needed = !passes(others)});
    needs.any = needs.any && passes({number});
  }
  std::stable_partition(needs.literals.begin(), needs.literals.end(), [](const Needed& one) { return one.is_needed; });
  return needs;
}

/// Letters of another alphabet, say, of which there are too many to be literals.
void Pattern::find_first_bytes(Needs& needs) const {
  if (regex().pattern().find_first_of("\\^$") != std::string::npos) return;  // it may ask what stands before
  std::string least;
  std::string most;
  if (!regex().PossibleMatchRange(&least, &most, 1) || least.empty() || most.empty()) return;
  needs.first_byte = static_cast<unsigned char>(least.front());
  needs.last_byte = static_cast<unsigned char>(most.front());
}

bool Pattern::passes(const std::vector<int>& literals) const {
  std::vector<int> passing;
  filter_.AllPotentials(literals, &passing);
  return !passing.empty();
}

TextSet Pattern::may_match(const TextIndex& index, std::size_t& work) const {
  const Needs& needs = this->needs();
  if (needs.none) {
    const bool is_any = needs.first_byte == 0 && needs.last_byte == 0xFF;
    return is_any ? TextSet::all(index.size()) : index.with_bytes(needs.first_byte, needs.last_byte);
  }
  const std::span told = std::span(needs.literals).first(std::min(needs.literals.size(), most_told_literals));
  TextSet found = TextSet::all(index.size());
  std::vector<TextSet> having;
  for (const Needed& one : told) {
    if (!one.is_needed) break;
    having.push_back(index.find(one.literal, work));
    found &= having.back();
    if (found.empty()) return found;
  }
  if (having.size() == needs.literals.size()) return found;
  TextSet any(index.size());
  for (const Needed& one : told.subspan(having.size())) {
    having.push_back(index.find(one.literal, work));
    any |= having.back();
  }
  const bool are_all_told = told.size() == needs.literals.size();
  if (are_all_told && !told.front().is_needed) found &= any;
  if (!needs.any || !are_all_told) keep_those_that_pass(found, having, work);
  return found;
}

/// Of `texts`; `having`: by literal, the texts that have it.
void Pattern::keep_those_that_pass(TextSet& texts, const std::vector<TextSet>& having, std::size_t& work) const {
  const std::vector<Needed>& literals = needs().literals;
  // Most texts have few of the literals: what each has is put together from those that have it.
  std::vector<std::uint64_t> literals_of(64 * texts.words().size());
  for (std::size_t i = 0; i < having.size(); ++i)
    having[i].for_each([&](std::size_t text) { literals_of[text] |= std::uint64_t{1} << i; });
  std::map<std::uint64_t, bool> verdicts;  // by the literals that a text has
  texts.for_each([&](std::size_t text) {
    work += 1 + having.size() / 4;
    const std::uint64_t present = literals_of[text];
    auto known = verdicts.find(present);
    if (known == verdicts.end()) {
      std::vector<int> ids;
      for (std::size_t i = 0; i < literals.size(); ++i) {
        if (i >= having.size() || (present >> i & 1U) != 0) ids.push_back(literals[i].id);
      }
      work += ids.size();
      known = verdicts.emplace(present, passes(ids)).first;
    }
    if (!known->second) texts.remove(text);
  });
}

const Compiled& Patterns::compiled(lua_State* state, std::string_view pattern) {
  const std::uint64_t budget = LuaState::of(state).budget_number();
  if (std::exchange(budget_, budget) != budget || used_.size() == most_used) used_.clear();
  charge(state, 8 + pattern.size() / 8);
  const auto known = used_.find(pattern);
  if (known != used_.end()) return known->second;
  if (pattern.size() > longest_pattern) {
    raise(state, "the pattern is too long (the most is " + std::to_string(longest_pattern) + " bytes)");
  }
  charge(state, 2000 + 200 * pattern.size());
  const Compiled fresh = shared_pattern(pattern);
  if (!fresh->error().empty()) raise(state, "invalid pattern '" + std::string(pattern) + "': " + fresh->error());
  if (fresh->regex().NumberOfCapturingGroups() > most_groups) {
    raise(state, "the pattern has too many groups (the most is " + std::to_string(most_groups) + ")");
  }
  return used_.emplace(pattern, fresh).first->second;
}

}  // namespace planlint
