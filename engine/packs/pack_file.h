// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
//
// A pack: a folder of rules with a pack.json, which names it and may set standard rules.
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "config/settings_file.h"
#include "lua/rule_set.h"

namespace planlint {

inline constexpr const char* pack_file_name = "pack.json";
/// The version of the rule interface that packs are written for.
inline constexpr int rule_api = 1;

struct PackFile {
  std::string name;
  std::string folder;              ///< as it was named
  std::vector<RuleSetting> rules;  ///< of standard rules; weaker than all settings
};

/// Reads DIR/pack.json; what is wrong goes to `problems`. `named_at` is where the folder is named, if anywhere.
[[nodiscard]] std::optional<PackFile> read_pack_file(const std::filesystem::path& folder, const Location& named_at,
                                                     ProblemList& problems);

/// The rules of a pack, for RuleSet::from_packs; what is wrong goes to `problems`.
[[nodiscard]] std::optional<RuleSet::Pack> read_pack_rules(const PackFile& pack, ProblemList& problems);

}  // namespace planlint
