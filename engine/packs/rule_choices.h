// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
//
// What settings say of rules, held against the rules that there are: which hold, and what that makes of each rule.
#pragma once

#include <cstddef>
#include <map>
#include <string>
#include <vector>

#include "config/settings.h"
#include "lua/profile.h"
#include "packs/pack_file.h"

namespace planlint {

/// What one rule comes to, and what set it.
struct RuleChoice {
  std::size_t info = 0;         ///< in RuleSet::infos()
  Setting<std::string> level;   ///< "off", or the severity of its findings
  bool is_own_severity = true;  ///< the rule's table decides, and its messages' own
  std::map<std::string, Setting<PlainValue>> options;
};

/// The rules of a set as settings see them: the standard ones, and those of the packs that they name.
class RuleView {
 public:
  /// `rules` outlives this. `packs` are those that the settings name, in their order. `lenient`: rules that the set
  /// lacks may be named.
  RuleView(const RuleSet& rules, std::vector<const PackFile*> packs, bool lenient)
      : rules_(rules), packs_(std::move(packs)), lenient_(lenient) {}

  /// Whether rules and options are there and values of their type; what is wrong goes to `problems`.
  void check(const std::vector<RuleSetting>& settings, ProblemList& problems) const;

  /// What each rule comes to by the packs and these layers, the weakest first; in the order of infos().
  [[nodiscard]] std::vector<RuleChoice> choices(const std::vector<const SettingsLayer*>& layers) const;

  /// These choices without their places.
  [[nodiscard]] Profile profile_of(const std::vector<RuleChoice>& choices) const;

 private:
  [[nodiscard]] bool is_visible(const RuleInfo& info) const;
  /// The rules that a selector means.
  [[nodiscard]] std::vector<std::size_t> selected(const std::string& selector) const;
  void check_selector(const RuleSetting& setting, ProblemList& problems) const;
  void check_options(const RuleInfo& info, const RuleSetting& setting, ProblemList& problems) const;
  void apply(const std::vector<RuleSetting>& settings, std::vector<RuleChoice>& choices) const;

  const RuleSet& rules_;
  std::vector<const PackFile*> packs_;
  bool lenient_;
};

}  // namespace planlint
