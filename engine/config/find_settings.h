// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
//
// Which planlint.json governs a file: the nearest one, from the file's folder upwards.
#pragma once

#include <filesystem>
#include <map>
#include <memory>
#include <mutex>
#include <string>

#include "config/settings.h"

namespace planlint {

inline constexpr const char* settings_name = "planlint.json";

/// What the command line says of settings.
struct SettingsChoice {
  std::string file;   ///< `--config`: governs all files; empty: look for them
  bool none = false;  ///< `--no-config`
};

/// Reads each settings file once. Safe from several threads once all files that matter were asked for.
class SettingsFinder {
 public:
  SettingsFinder(SettingsChoice choice, Language language) : choice_(std::move(choice)), problems_(language) {}

  /// The settings for a file, which need not exist; never null.
  [[nodiscard]] std::shared_ptr<const Settings> settings_for(const std::filesystem::path& path);
  /// The settings for what is done in a folder.
  [[nodiscard]] std::shared_ptr<const Settings> settings_in(const std::filesystem::path& folder);
  /// All that were found so far, in the order of their paths.
  [[nodiscard]] std::vector<std::shared_ptr<const Settings>> all();
  /// What is wrong with those that were read so far.
  [[nodiscard]] ConfigProblems problems() const { return ProblemList(problems_).take(); }

 private:
  std::shared_ptr<const Settings> read(const std::filesystem::path& file, const std::filesystem::path& folder);
  std::shared_ptr<const Settings> look_in(const std::filesystem::path& folder);

  SettingsChoice choice_;
  ProblemList problems_;
  std::mutex mutex_;
  std::map<std::filesystem::path, std::shared_ptr<const Settings>> by_folder_;
  std::map<std::filesystem::path, std::shared_ptr<const Settings>> by_file_;
};

}  // namespace planlint
