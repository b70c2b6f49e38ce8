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

class OpenStates;

/// The values of a rule's options, by name.
using RuleOptions = std::map<std::string, PlainValue>;

/// One rule, ready to be loaded into a state.
struct LoadedRule {
  std::size_t info = 0;             ///< in RuleSet::infos()
  std::string pack;                 ///< its name; empty for rules without a namespace
  std::string bytecode;             ///< compiled by this process; gives the rule's table
  std::uint32_t kinds = 0;          ///< kind_bit of each kind that it looks at
  std::vector<std::string> having;  ///< fields that a thing must have for the rule to look at it
  bool in_plans = false;
  bool in_reports = false;
  bool in_catalogues = false;
  bool has_check = false;
  bool has_collect = false;
  RuleOptions options;  ///< with their default values; a profile may have others
};

/// What is wrong with a folder of rules: each says file and place.
using RuleErrors = std::vector<std::string>;

class RuleSet {
 public:
  RuleSet();
  ~RuleSet();
  RuleSet(RuleSet&& other) noexcept;
  RuleSet& operator=(RuleSet&& other) noexcept;

  /// One Lua file of a pack: its path in the pack (`target/missing.lua`, `lib/money.lua`) and its text.
  struct File {
    std::string path;
    std::string text;
    std::string_view bytecode = {};  ///< of the text, where this program carries it: Lua does not verify it
    std::string_view record = {};    ///< of a rule that has bytecode, where this program carries it: rule_record.h
  };

  /// Rules that share a namespace and a `lib`.
  struct Pack {
    std::string name;    ///< `stockholm`: its rules are called `stockholm:category/rule-id`; may be empty
    std::string folder;  ///< what messages say before its files; may be empty
    std::vector<File> files;
  };

  /// The files of a folder of rules, see from_folder.
  [[nodiscard]] static std::variant<std::vector<File>, RuleErrors> files_in(const std::filesystem::path& folder);
  /// The rules of several packs, whose names differ. A pure function: the same packs give the same set.
  [[nodiscard]] static std::variant<RuleSet, RuleErrors> from_packs(std::vector<Pack> packs);

  /// The rules of a folder: `<category>/<rule-id>.lua`, `lib/*.lua`; `library/` (annotations) and `tests/` are
  /// left out.
  [[nodiscard]] static std::variant<RuleSet, RuleErrors> from_folder(const std::filesystem::path& folder);
  [[nodiscard]] static std::variant<RuleSet, RuleErrors> from_files(std::vector<File> files);

  /// All rules, the engine's own findings included, sorted by id.
  [[nodiscard]] std::span<const RuleInfo> infos() const { return infos_; }
  [[nodiscard]] const RuleInfo* find(std::string_view id) const;
  [[nodiscard]] std::span<const LoadedRule> rules() const { return rules_; }
  struct Helper {
    std::string bytecode;
    bool may_be_shared = false;  ///< its text has the word: its table may say `shared = true`
  };
  /// A pack's helper by its name (`money` for lib/money.lua); nullptr where there is none.
  [[nodiscard]] const Helper* helper(std::string_view name, const std::string& pack = {}) const;

  /// The pack that the first rule is in: of a set of one pack, its name.
  [[nodiscard]] std::string first_pack() const { return rules_.empty() ? std::string() : rules_.front().pack; }

  /// States that rules of this set ran in, for the next document.
  [[nodiscard]] OpenStates& states() const { return *states_; }

  Limits limits;  ///< for each rule and file

 private:
  struct Growing;

  std::vector<RuleInfo> infos_;
  std::vector<LoadedRule> rules_;
  std::map<std::string, std::map<std::string, Helper, std::less<>>> helpers_;  ///< by pack and name
  std::unique_ptr<OpenStates> states_;
};

}  // namespace planlint
