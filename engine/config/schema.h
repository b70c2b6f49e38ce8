// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
//
// The keys of planlint.json and pack.json, as one table: the reader, the JSON schema, docs/configuration.md and
// `planlint config` come from it.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "diagnostics/diagnostic.h"

namespace planlint {

/// Where a key may stand.
enum class SettingsPart : std::uint8_t { file = 1, overrides = 2, pack = 4 };

struct KeyInfo {
  enum class Type : std::uint8_t { text, texts, choice, number, rules, overrides };
  std::string_view name;
  Type type = Type::text;
  std::uint8_t parts = 0;  ///< of SettingsPart
  bool is_path = false;    ///< relative to the folder of the file that says it
  bool is_required = false;
  std::vector<std::string_view> choices = {};
  std::string_view default_value = {};  ///< empty for none
  std::string_view swedish = {};
  std::string_view english = {};

  [[nodiscard]] bool stands_in(SettingsPart part) const { return (parts & static_cast<std::uint8_t>(part)) != 0; }
};

/// All keys, in the order in which they are described.
[[nodiscard]] std::span<const KeyInfo> settings_keys();
/// The key of that name in that part; null where there is none.
[[nodiscard]] const KeyInfo* find_key(std::string_view name, SettingsPart part);
/// What a rule can be set to: "off", "note", "warning", "error", "on".
[[nodiscard]] std::span<const std::string_view> rule_levels();

/// The JSON schema (2020-12) of planlint.json, or of pack.json.
[[nodiscard]] std::string settings_schema(SettingsPart part);
/// The table of keys of docs/configuration.md.
[[nodiscard]] std::string settings_table(SettingsPart part);

}  // namespace planlint
