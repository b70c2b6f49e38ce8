// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
//
// The options with which a case runs its rule: those of its comment `# options: { "most": 6 }`, and else the defaults.
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "diagnostics/diagnostic.h"
#include "lua/profile.h"
#include "text/source.h"

namespace planlint {

struct CaseOptions {
  std::vector<std::string> names;          ///< of the options that are set
  std::shared_ptr<const Profile> profile;  ///< null where none is
  std::string problem;  ///< what is wrong with them, in lines with their places; empty where nothing is
};

/// Reads what a case's plan sets for its rule, held to the options that the rule has.
[[nodiscard]] CaseOptions options_of(const Source& source, std::string_view rule, const RuleSet& rules,
                                     Language language);

}  // namespace planlint
