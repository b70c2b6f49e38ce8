// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
//
// What rules did in a run: their cost for `check --profile-rules`, and the messages that tests of rules have seen. Kept
// only where somebody asks for it.
#pragma once

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <mutex>
#include <set>
#include <string>
#include <vector>

namespace planlint {

struct RuleUse {
  std::uint64_t calls = 0;     ///< of check, collect and check_all
  std::uint64_t work = 0;      ///< as Limits counts it, to about ten instructions a document
  std::uint64_t findings = 0;  ///< as reported, before suppressions; none where the rule broke
  std::chrono::nanoseconds time{};
  std::set<std::string, std::less<>> messages;  ///< ids of those that findings, labels, related places and fixes had
};

/// The uses of a run's rules. Safe from several threads.
class RuleUses {
 public:
  explicit RuleUses(std::size_t rules) : uses_(rules) {}

  /// `rule` as in RuleSet::rules().
  void add(std::size_t rule, const RuleUse& use);
  [[nodiscard]] std::vector<RuleUse> all() const;

 private:
  mutable std::mutex mutex_;
  std::vector<RuleUse> uses_;
};

}  // namespace planlint
