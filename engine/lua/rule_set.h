// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
//
// Rules, loaded: what each says of itself, and its code ready to run.
#pragma once

#include <cstdint>
#include <filesystem>
#include <map>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "diagnostics/rule_info.h"
#include "lua/plain_value.h"
#include "lua/state.h"

namespace planlint {

/// One rule, ready to be loaded into a state.
struct LoadedRule {
  std::size_t info = 0;     ///< in RuleSet::infos()
  std::string bytecode;     ///< compiled by this process; gives the rule's table
  std::uint32_t kinds = 0;  ///< bit (1 << ThingKind) for each kind that it looks at
  bool in_plans = false;
  bool in_reports = false;
  bool in_catalogues = false;
  bool has_check = false;
  bool has_collect = false;
  std::map<std::string, PlainValue> options;  ///< with their effective values
};

/// What is wrong with a folder of rules: each says file and place.
using RuleErrors = std::vector<std::string>;

class RuleSet {
 public:
  /// One Lua file of a pack: its path in the pack (`target/missing.lua`, `lib/money.lua`) and its text.
  struct File {
    std::string path;
    std::string text;
  };

  /// The standard rules, compiled into the program.
  [[nodiscard]] static std::variant<RuleSet, RuleErrors> standard();
  /// The rules of a folder: `<category>/<rule-id>.lua`, `lib/*.lua`; `library/` (annotations) and `tests/` are
  /// left out.
  [[nodiscard]] static std::variant<RuleSet, RuleErrors> from_folder(const std::filesystem::path& folder);
  [[nodiscard]] static std::variant<RuleSet, RuleErrors> from_files(std::vector<File> files);

  /// All rules, the engine's own findings included, sorted by id.
  [[nodiscard]] std::span<const RuleInfo> infos() const { return infos_; }
  [[nodiscard]] const RuleInfo* find(std::string_view id) const;
  [[nodiscard]] std::span<const LoadedRule> rules() const { return rules_; }
  /// Bytecode of a helper by its name (`money` for lib/money.lua); nullptr where there is none.
  [[nodiscard]] const std::string* helper(std::string_view name) const;

  Limits limits;  ///< for each rule and file

 private:
  std::vector<RuleInfo> infos_;
  std::vector<LoadedRule> rules_;
  std::map<std::string, std::string, std::less<>> helpers_;
};

}  // namespace planlint
