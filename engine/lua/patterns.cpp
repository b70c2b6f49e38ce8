// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
#include "lua/patterns.h"

#include <algorithm>
#include <mutex>
#include <numeric>
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

char folded(char byte) { return byte >= 'A' && byte <= 'Z' ? static_cast<char>(byte | 0x20) : byte; }

/// Whether a text has these two bytes in a row, in any case.
bool has_pair(std::string_view text, char first, char second) {
  const auto has = [&](char start) {
    for (std::size_t at = 0; (at = text.find(start, at)) != std::string_view::npos; ++at) {
      if (at + 1 < text.size() && folded(text[at + 1]) == second) return true;
    }
    return false;
  };
  const bool is_letter = first >= 'a' && first <= 'z';
  return has(first) || (is_letter && has(static_cast<char>(first & ~0x20)));
}

/// Whether a text has, as far as its bytes tell, a sign that folds to one of these letters: those of kelvin and of ſ.
bool may_have_folded(const ByteSet& bytes, std::string_view letters) {
  const bool has_kelvin = bytes.has('\xE2') && bytes.has('\x84') && bytes.has('\xAA');
  const bool has_long_s = bytes.has('\xC5') && bytes.has('\xBF');
  return (has_kelvin && letters.find('k') != std::string_view::npos) ||
         (has_long_s && letters.find('s') != std::string_view::npos);
}

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
  if (needs_none_) return;
  std::vector<int> all(literals.size());
  std::iota(all.begin(), all.end(), 0);
  for (const int number : all) {
    const std::string& literal = literals[static_cast<std::size_t>(number)];
    const bool is_ascii =
        std::ranges::all_of(literal, [](char byte) { return static_cast<unsigned char>(byte) < 0x80; });
    std::vector<int> others = all;
    others.erase(others.begin() + number);
    literals_.push_back({.id = number,
                         .bytes = is_ascii && literal.size() < 3 ? literal : std::string(),
                         .trigrams = trigrams_of_literal(literal),
                         .suffices = passes({number}),
                         .is_needed = !passes(others)});
  }
  std::ranges::stable_partition(literals_, [](const Literal& literal) { return literal.is_needed; });
}

bool Pattern::Literal::may_be_in(const KnownText& text) const {
  if (bytes.empty()) return text.trigrams.may_have(text.number, trigrams);
  if (may_have_folded(text.bytes, bytes)) return true;
  const bool has_all = std::ranges::all_of(bytes, [&](char byte) { return text.bytes.has(byte); });
  return has_all && (bytes.size() == 1 || has_pair(text.text, bytes[0], bytes[1]));
}

bool Pattern::passes(const std::vector<int>& literals) const {
  std::vector<int> passing;
  filter_.AllPotentials(literals, &passing);
  return !passing.empty();
}

bool Pattern::may_match(const KnownText& text, Verdicts& verdicts) const {
  if (needs_none_) return true;
  std::uint64_t present = 0;
  for (std::size_t i = 0; i < std::min(literals_.size(), most_told_literals); ++i) {
    if (literals_[i].may_be_in(text)) {
      if (literals_[i].suffices) return true;
      present |= std::uint64_t{1} << i;
    } else if (literals_[i].is_needed) {
      return false;
    }
  }
  const auto known = verdicts.find(present);
  if (known != verdicts.end()) return known->second;
  std::vector<int> ids;
  for (std::size_t i = 0; i < literals_.size(); ++i) {
    if (i >= most_told_literals || (present >> i & 1U) != 0) ids.push_back(literals_[i].id);
  }
  return verdicts.emplace(present, passes(ids)).first->second;
}

UsedPattern& Patterns::compiled(lua_State* state, std::string_view pattern) {
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
  return used_.emplace(pattern, UsedPattern{.pattern = fresh, .verdicts = {}}).first->second;
}

}  // namespace planlint
