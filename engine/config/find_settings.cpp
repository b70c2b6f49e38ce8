// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
#include "config/find_settings.h"

#include <system_error>

namespace planlint {

namespace fs = std::filesystem;

std::shared_ptr<const Settings> SettingsFinder::settings_for(const fs::path& path) {
  const fs::path folder = path.parent_path();
  return settings_in(folder.empty() ? fs::path(".") : folder);
}

std::shared_ptr<const Settings> SettingsFinder::settings_in(const fs::path& folder) {
  const std::lock_guard lock(mutex_);
  static const auto nothing_set = std::make_shared<const Settings>();
  if (choice_.none) return nothing_set;
  std::error_code error;
  if (!choice_.file.empty()) return read(choice_.file, fs::canonical(".", error));
  const fs::path whole = fs::weakly_canonical(fs::absolute(folder, error), error);
  const auto found = look_in(whole);
  return found == nullptr ? nothing_set : found;
}

std::shared_ptr<const Settings> SettingsFinder::look_in(const fs::path& folder) {
  if (const auto known = by_folder_.find(folder); known != by_folder_.end()) return known->second;
  std::error_code error;
  std::shared_ptr<const Settings> settings;
  const fs::path file = folder / settings_name;
  if (fs::exists(fs::symlink_status(file, error))) {
    // Named as a person would, from where they stand.
    const fs::path near = file.lexically_proximate(fs::canonical(".", error));
    settings = read(near.string().starts_with("..") ? file : near, folder);
  } else if (folder.has_relative_path()) {
    settings = look_in(folder.parent_path());
  }
  by_folder_.emplace(folder, settings);
  return settings;
}

std::shared_ptr<const Settings> SettingsFinder::read(const fs::path& file, const fs::path& folder) {
  auto& settings = by_file_[file];
  if (settings == nullptr) settings = std::make_shared<const Settings>(Settings::read(file, folder, problems_));
  return settings;
}

std::vector<std::shared_ptr<const Settings>> SettingsFinder::all() {
  const std::lock_guard lock(mutex_);
  std::vector<std::shared_ptr<const Settings>> found;
  for (const auto& [file, settings] : by_file_) found.push_back(settings);
  return found;
}

}  // namespace planlint
