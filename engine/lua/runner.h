// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
//
// Runs the rules of a set on one document, each with its own budget, in a state that no other document sees.
#pragma once

#include <cstddef>
#include <memory>
#include <string>
#include <vector>

#include "diagnostics/diagnostic.h"
#include "lua/profile.h"
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

/// Runs all rules that apply to the kind of the document and are not off. What they did is added to `uses`, where it is
/// given. Severities are the rules' own: `lint` sets those of the profile.
[[nodiscard]] RuleRun run_rules(const RuleSet& rules, const Document& document, Language language,
                                RuleUses* uses = nullptr, const Profile& profile = {});

/// One document's part in the phase over all files.
struct CollectedFile {
  std::string path;
  std::shared_ptr<const Source> source;
  std::vector<Collected> collected;
  std::shared_ptr<const Profile> profile = nullptr;  ///< null: as the rules' tables say
};

/// Runs `check_all` of the rules that collect, over the documents sorted by path: once for all documents that have
/// something from the rule and for which its options are the same.
[[nodiscard]] RuleRun run_rules_over_all(const RuleSet& rules, const std::vector<CollectedFile>& files,
                                         Language language, RuleUses* uses = nullptr);

}  // namespace planlint
