// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
//
// What the rules found in a file, kept for its next view: while somebody types, few rules have anything new to look at.
#pragma once

#include <cstddef>
#include <memory>
#include <vector>

#include "diagnostics/diagnostic.h"
#include "lua/plan_change.h"
#include "lua/profile.h"
#include "lua/rule_set.h"
#include "workspace/workspace.h"

namespace planlint {

class KeptRun {
 public:
  /// For one file and one set of rules, which outlives this.
  explicit KeptRun(const RuleSet& rules) : entries_(rules.rules().size()) {}

  /// From here on it is about this view: what holds for it is moved there, and what may not hold is forgotten.
  void begin(const Document& document, const std::shared_ptr<const Profile>& profile, Language language);

  /// What a rule found; null where it must run.
  [[nodiscard]] const std::vector<Diagnostic>* find(std::size_t rule) const;
  /// Keeps it. Safe from several threads for different rules.
  void put(std::size_t rule, Reads reads, std::vector<Diagnostic> findings);

 private:
  struct Entry {
    bool is_known = false;
    Reads reads;
    std::vector<Diagnostic> findings;
  };

  Document document_;
  std::shared_ptr<const Profile> profile_;
  Language language_ = Language::swedish;
  std::vector<Entry> entries_;  ///< as in RuleSet::rules()
};

}  // namespace planlint
