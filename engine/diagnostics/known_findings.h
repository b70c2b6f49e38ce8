// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
//
// Findings of an earlier time (a baseline, another revision), known again by rule, thing and message, never by lines.
#pragma once

#include <compare>
#include <cstddef>
#include <map>
#include <set>
#include <string>
#include <vector>

#include "diagnostics/diagnostic.h"

namespace planlint {

struct FindingKey {
  std::string file;  ///< as both runs call it
  std::string rule;
  std::string subject;
  std::string message_id;
  auto operator<=>(const FindingKey&) const = default;
};

[[nodiscard]] FindingKey key_of(const Diagnostic& diagnostic, const std::string& file);

/// How many findings have a key.
using FindingCounts = std::map<FindingKey, std::size_t>;

/// A bag of findings, which is emptied by those that are found again: two equal findings are two.
class KnownFindings {
 public:
  KnownFindings() = default;
  explicit KnownFindings(const FindingCounts& counts);

  void add(const Diagnostic& diagnostic, const std::string& file);

  /// Removes the findings of `file` that are known, and crosses them out here. Where there are more than are known,
  /// those with a message that was there go first, then the first ones.
  void take_out(std::vector<Diagnostic>& diagnostics, const std::string& file);

  /// Which of the findings of `file` `take_out` would remove; nothing is crossed out.
  [[nodiscard]] std::vector<bool> known(const std::vector<Diagnostic>& diagnostics, const std::string& file) const;

  /// What has not been found again.
  [[nodiscard]] FindingCounts left() const;

 private:
  struct Known {
    std::size_t count = 0;
    std::multiset<std::string> messages;  ///< where they are known; at most `count`
  };
  [[nodiscard]] std::vector<bool> cross_out(const std::vector<Diagnostic>& diagnostics, const std::string& file);
  [[nodiscard]] bool take(const Diagnostic& diagnostic, const std::string& file, bool same_message);

  std::map<FindingKey, Known> known_;
};

}  // namespace planlint
