// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
//
// The settings that govern files: a planlint.json with those that it extends, joined. What is nearer wins, key by key;
// lists (packs, ignore, overrides) are joined, the nearer one's last.
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "config/settings_file.h"
#include "discover/ignore.h"

namespace planlint {

class Settings {
 public:
  /// Nothing is set: what governs files without a planlint.json.
  Settings() = default;
  /// Reads a file and what it extends. `folder` is what globs are relative to, absolute. What is wrong goes to
  /// `problems`; the settings must not be used then.
  [[nodiscard]] static Settings read(const std::filesystem::path& path, const std::filesystem::path& folder,
                                     ProblemList& problems);

  /// The governing file, as it was named; empty where there is none.
  [[nodiscard]] const std::string& file() const { return file_; }
  /// What was read: the governing file, and before it those that it extends.
  [[nodiscard]] const std::vector<std::string>& sources() const { return sources_; }
  [[nodiscard]] const std::filesystem::path& folder() const { return folder_; }
  [[nodiscard]] const std::vector<Setting<std::string>>& packs() const { return packs_; }
  /// All layers, the weakest first.
  [[nodiscard]] const std::vector<SettingsLayer>& layers() const { return layers_; }

  /// The layers that hold for a file: their numbers, the weakest first. Nothing for no file: those without globs.
  [[nodiscard]] std::vector<std::size_t> layers_for(const std::optional<std::filesystem::path>& path) const;
  /// The strongest of these layers that says the key; null where none does.
  [[nodiscard]] const Setting<std::string>* value(std::string_view key, const std::vector<std::size_t>& layers) const;
  /// Whether a file that was found in a folder is to be left out.
  [[nodiscard]] bool ignores(const std::filesystem::path& path) const;

  /// The globs of the governing file itself that match none of these files: of `ignore` and of overrides.
  [[nodiscard]] std::vector<Setting<std::string>> unmatched(const std::vector<std::string>& files) const;
  [[nodiscard]] const std::vector<Setting<std::string>>& ignored() const { return ignore_; }

 private:
  [[nodiscard]] std::string relative(const std::filesystem::path& path) const;
  void take(SettingsFile file);

  std::string file_;
  std::vector<std::string> sources_;
  std::filesystem::path folder_;
  std::vector<Setting<std::string>> packs_;
  std::vector<Setting<std::string>> ignore_;
  std::vector<SettingsLayer> layers_;
};

}  // namespace planlint
