// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
#include "packs/profiles.h"

#include <algorithm>
#include <system_error>
#include <utility>

#include "standard/standard_rules.h"

namespace planlint {
namespace {

namespace fs = std::filesystem;

fs::path key_of(const fs::path& folder) {
  std::error_code error;
  return fs::weakly_canonical(fs::absolute(folder, error), error);
}

std::vector<const SettingsLayer*> pointers_to(const Settings& settings, const std::vector<std::size_t>& layers) {
  std::vector<const SettingsLayer*> found;
  for (const std::size_t layer : layers) found.push_back(&settings.layers()[layer]);
  return found;
}

/// The catalogues that settings name must be there: a slip would otherwise be said of each plan.
void check_paths(const SettingsLayer& layer, ProblemList& problems) {
  std::error_code error;
  for (const auto& [key, setting] : layer.values) {
    const bool is_folder = key == "catalogues";
    if (key != "catalogue" && !is_folder) continue;
    const bool is_there =
        is_folder ? fs::is_directory(setting.value, error) : fs::is_regular_file(setting.value, error);
    if (is_there) continue;
    problems.add(setting.place, setting.value + (is_folder ? " är ingen mapp" : " är ingen fil"),
                 setting.value + (is_folder ? " is no folder" : " is no file"));
  }
}

}  // namespace

std::variant<std::shared_ptr<Profiles>, ConfigProblems> Profiles::prepare(ProfileRequest request,
                                                                          const std::vector<std::string>& files,
                                                                          Language language) {
  std::shared_ptr<Profiles> profiles(new Profiles(std::move(request), language));
  for (const std::string& file : files) (void)profiles->settings_of(file);
  if (files.empty()) (void)profiles->settings_of(std::nullopt);
  if (auto problems = profiles->finder_.problems(); !problems.empty()) return problems;
  ProblemList problems(language);
  profiles->read_packs(problems);
  if (problems.empty()) profiles->build(problems);
  if (!problems.empty()) return std::move(problems).take();
  return profiles;
}

void Profiles::read_packs(ProblemList& problems) {
  if (!request_.rules.empty()) {
    std::error_code error;
    if (!fs::exists(fs::path(request_.rules) / pack_file_name, error)) return;
    if (auto pack = read_pack_file(request_.rules, {}, problems))
      packs_.emplace(key_of(request_.rules), std::move(*pack));
    return;
  }
  for (const auto& settings : finder_.all()) {
    for (const auto& folder : settings->packs()) {
      const fs::path key = key_of(folder.value);
      if (packs_.contains(key)) continue;
      auto pack = read_pack_file(folder.value, folder.place, problems);
      if (!pack) continue;
      const auto other = std::ranges::find(packs_, pack->name, [](const auto& entry) { return entry.second.name; });
      if (other != packs_.end()) {
        problems.add(
            folder.place,
            folder.value + " heter ”" + pack->name + "” som " + other->second.folder + "; namn på paket är olika",
            folder.value + " is called ”" + pack->name + "”, as is " + other->second.folder +
                "; the names of packs differ");
        continue;
      }
      packs_.emplace(key, std::move(*pack));
    }
  }
}

void Profiles::build(ProblemList& problems) {
  std::vector<RuleSet::Pack> packs;
  if (request_.rules.empty()) {
    packs.push_back({.name = {}, .folder = {}, .files = standard_files()});
  } else if (packs_.empty()) {
    auto files = RuleSet::files_in(request_.rules);
    if (const auto* errors = std::get_if<RuleErrors>(&files)) {
      for (const std::string& error : *errors) problems.add_text(error);
      return;
    }
    packs.push_back({.name = {}, .folder = {}, .files = std::move(std::get<std::vector<RuleSet::File>>(files))});
  }
  for (const auto& [folder, pack] : packs_) {
    if (auto rules = read_pack_rules(pack, problems)) packs.push_back(std::move(*rules));
  }
  if (!problems.empty()) return;
  auto rules = RuleSet::from_packs(std::move(packs));
  if (auto* errors = std::get_if<RuleErrors>(&rules)) {
    for (std::string& error : *errors) problems.add_text(std::move(error));
    return;
  }
  rules_ = std::make_shared<const RuleSet>(std::move(std::get<RuleSet>(rules)));
  if (request_.rules.empty()) {
    for (const auto& [folder, pack] : packs_) RuleView(*rules_, {}, false).check(pack.rules, problems);
  }
  for (const auto& settings : finder_.all()) check(*settings, problems);
}

void Profiles::check(const Settings& settings, ProblemList& problems) const {
  const RuleView view = view_of(settings);
  for (const SettingsLayer& layer : settings.layers()) {
    view.check(layer.rules, problems);
    check_paths(layer, problems);
  }
}

RuleView Profiles::view_of(const Settings& settings) const {
  std::vector<const PackFile*> packs;
  for (const auto& folder : settings.packs()) {
    const auto pack = packs_.find(key_of(folder.value));
    const bool is_new = pack != packs_.end() && std::ranges::find(packs, &pack->second) == packs.end();
    if (is_new) packs.push_back(&pack->second);
  }
  return RuleView(*rules_, std::move(packs), !request_.rules.empty());
}

std::shared_ptr<const Settings> Profiles::settings_of(const std::optional<std::string>& path) {
  return path ? finder_.settings_for(*path) : finder_.settings_in(".");
}

std::vector<RuleChoice> Profiles::rule_choices(const std::optional<std::string>& path) {
  const auto settings = settings_of(path);
  return view_of(*settings).choices(pointers_to(*settings, settings->layers_for(path)));
}

Setting<std::string> Profiles::value(std::string_view key, const std::string& path) {
  const std::optional<fs::path> file = path.empty() ? std::nullopt : std::optional<fs::path>(path);
  const auto settings = path.empty() ? settings_of(std::nullopt) : settings_of(path);
  if (key == "fail_on" && !request_.fail_on.empty()) return {.value = request_.fail_on, .place = {}};
  if (const auto* setting = settings->value(key, settings->layers_for(file))) return *setting;
  const KeyInfo* info = find_key(key, SettingsPart::file);
  return {.value = info == nullptr ? std::string() : std::string(info->default_value), .place = {}};
}

FileSetup Profiles::setup_of(const std::string& path) {
  const auto settings = settings_of(path);
  Layers layers = settings->layers_for(path);
  const std::lock_guard lock(mutex_);
  const auto [entry, is_new] = setups_.try_emplace(std::pair(settings.get(), std::move(layers)));
  if (is_new) entry->second = make_setup(*settings, entry->first.second);
  return entry->second;
}

FileSetup Profiles::make_setup(const Settings& settings, const Layers& layers) const {
  const RuleView view = view_of(settings);
  auto profile = std::make_shared<Profile>(view.profile_of(view.choices(pointers_to(settings, layers))));
  profile->may_name_others = !request_.rules.empty();
  const auto* numbers = settings.value("numbers", layers);
  if (numbers != nullptr && numbers->value == "en") profile->numbers = Numbers::english;
  return {.profile = std::move(profile),
          .given = std::make_shared<const Surroundings>(surroundings_of(settings, layers))};
}

Surroundings Profiles::surroundings_of(const Settings& settings, const Layers& layers) const {
  Surroundings given = request_.given;
  if (!given.catalogue.empty() || !given.catalogues.empty()) return given;
  if (const auto* setting = settings.value("catalogue", layers)) given.catalogue = setting->value;
  const auto* folder = settings.value("catalogues", layers);
  given.catalogues = folder == nullptr ? request_.catalogues : folder->value;
  return given;
}

}  // namespace planlint
