// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
//
// One planlint.json (or what a pack says of rules): its values, each with the place that set it.
#pragma once

#include <filesystem>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "config/json_text.h"
#include "config/schema.h"

namespace planlint {

/// A value, and what set it: without a source, nothing did.
template <class Value>
struct Setting {
  Value value{};
  Location place{};
};

/// What a rule, or each rule of a category, is set to.
struct RuleSetting {
  std::string selector;  ///< `target/missing`, `term/*`, `stockholm:*`, `*`
  Location place;
  std::optional<Setting<std::string>> level;          ///< one of rule_levels()
  std::map<std::string, Setting<JsonValue>> options;  ///< by name; the place is the value's
  std::map<std::string, Location> option_names;       ///< where they stand
};

/// The settings that hold together: of a file, or of one of its overrides.
struct SettingsLayer {
  std::vector<Setting<std::string>> files;                          ///< an override's globs; none: all files
  std::map<std::string, Setting<std::string>, std::less<>> values;  ///< by key: texts and choices; paths are whole
  std::vector<RuleSetting> rules;
};

struct SettingsFile {
  std::shared_ptr<const Source> source;
  std::filesystem::path folder;  ///< that it lies in
  SettingsLayer own;
  std::vector<SettingsLayer> overrides;
  std::vector<Setting<std::string>> extends;  ///< paths
  std::vector<Setting<std::string>> packs;    ///< paths
  std::vector<Setting<std::string>> ignore;   ///< globs
};

/// Reads settings from a text whose path is its source's. What is wrong goes to `problems`, all of it.
[[nodiscard]] SettingsFile read_settings(const std::shared_ptr<const Source>& source, ProblemList& problems);

/// The object that pack.json is, held to its keys; nothing with problems where it is none.
[[nodiscard]] std::optional<JsonValue> read_pack_object(const std::shared_ptr<const Source>& source,
                                                        ProblemList& problems);
/// The value of a key `rules`.
[[nodiscard]] std::vector<RuleSetting> read_rule_settings(const std::shared_ptr<const Source>& source,
                                                          const JsonValue& value, ProblemList& problems);

/// The text of a file; nothing, with a problem, where it cannot be read. `named_at` is where it is named, if anywhere.
[[nodiscard]] std::shared_ptr<const Source> read_source(const std::filesystem::path& path, const Location& named_at,
                                                        ProblemList& problems);

}  // namespace planlint
