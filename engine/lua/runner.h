// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
//
// Runs the rules of a set on one document, each with its own budget, in a state that no other document sees.
#pragma once

#include <atomic>
#include <cstddef>
#include <memory>
#include <string>
#include <vector>

#include "diagnostics/diagnostic.h"
#include "lua/rule_set.h"
#include "lua/rule_uses.h"
#include "workspace/workspace.h"

namespace planlint {

/// What a rule collected from one document.
struct Collected {
  std::size_t rule = 0;  ///< in RuleSet::rules()
  PlainValue data;
};

struct RuleRun {
  std::vector<Diagnostic> diagnostics;  ///< of the rules, and rule/failed for those that broke; in no order
  std::vector<Collected> collected;
  bool failed = false;  ///< a rule broke: the result is not whole
};

/// Runs all rules that apply to the kind of the document. What they did is added to `uses`, where it is given. Once
/// `cancelled` is true, no rule begins.
[[nodiscard]] RuleRun run_rules(const RuleSet& rules, const Document& document, Language language,
                                RuleUses* uses = nullptr, const std::atomic<bool>* cancelled = nullptr);

/// One document's part in the phase over all files.
struct CollectedFile {
  std::string path;
  std::shared_ptr<const Source> source;
  std::vector<Collected> collected;
};

/// Runs `check_all` of the rules that collect, over the documents sorted by path.
[[nodiscard]] RuleRun run_rules_over_all(const RuleSet& rules, const std::vector<CollectedFile>& files,
                                         Language language, RuleUses* uses = nullptr);

}  // namespace planlint
