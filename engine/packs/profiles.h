// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
//
// From settings to rules: the set of rules of a run, and how they run on each of its files. Made anew and swapped where
// settings or rules change; nothing in it changes after `prepare`.
#pragma once

#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "config/find_settings.h"
#include "lint/lint.h"
#include "packs/rule_choices.h"

namespace planlint {

/// What is stronger than settings.
struct ProfileRequest {
  SettingsChoice settings = {};
  std::string rules = {};       ///< a folder of rules in place of the standard ones and the settings' packs
  std::string fail_on = {};     ///< empty: as the settings say
  Surroundings given = {};      ///< as the command line says
  std::string catalogues = {};  ///< weaker than settings: what the environment says
};

class Profiles {
 public:
  /// Reads the settings of these files, and of a folder where there are none, and builds their rules. What is wrong,
  /// all of it; then nothing else may be asked.
  [[nodiscard]] static std::variant<std::shared_ptr<Profiles>, ConfigProblems> prepare(
      ProfileRequest request, const std::vector<std::string>& files, Language language);

  /// The rules of all packs that any of the settings names; those that a file's settings do not name are off there.
  [[nodiscard]] const std::shared_ptr<const RuleSet>& rules() const { return rules_; }
  /// How a file is looked at. Safe from several threads; for files of folders that `prepare` did not see, too, as long
  /// as their settings are the same.
  [[nodiscard]] FileSetup setup_of(const std::string& path);
  /// What a key comes to for a file (for no file: for the folder that is asked about), and what set it.
  [[nodiscard]] Setting<std::string> value(std::string_view key, const std::string& path);
  [[nodiscard]] std::vector<RuleChoice> rule_choices(const std::optional<std::string>& path);
  [[nodiscard]] std::shared_ptr<const Settings> settings_of(const std::optional<std::string>& path);
  [[nodiscard]] std::vector<std::shared_ptr<const Settings>> all_settings() { return finder_.all(); }

 private:
  using Layers = std::vector<std::size_t>;
  Profiles(ProfileRequest request, Language language)
      : request_(std::move(request)), finder_(request_.settings, language) {}

  void read_packs(ProblemList& problems);
  void build(ProblemList& problems);
  void check(const Settings& settings, ProblemList& problems) const;
  [[nodiscard]] RuleView view_of(const Settings& settings) const;
  [[nodiscard]] FileSetup make_setup(const Settings& settings, const Layers& layers) const;
  [[nodiscard]] Surroundings surroundings_of(const Settings& settings, const Layers& layers) const;

  ProfileRequest request_;
  SettingsFinder finder_;
  std::shared_ptr<const RuleSet> rules_;
  std::map<std::filesystem::path, PackFile> packs_;  ///< by folder
  std::mutex mutex_;
  std::map<std::pair<const Settings*, Layers>, FileSetup> setups_;
};

}  // namespace planlint
