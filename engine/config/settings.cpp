// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
#include "config/settings.h"

#include <algorithm>
#include <iterator>
#include <system_error>

namespace planlint {
namespace {

namespace fs = std::filesystem;

/// Whether a glob matches the path, or a folder that it lies in, as a line of .gitignore would. Both from one folder.
bool matches(const std::string& glob, std::string_view relative) {
  if (relative.empty()) return false;
  auto patterns = parse_ignore_file(glob);
  for (IgnorePattern& pattern : patterns) pattern.negated = false;
  const std::vector<IgnoreFile> files = {{.folder = "", .patterns = std::move(patterns)}};
  const std::string path = "/" + std::string(relative);
  for (auto slash = path.find('/', 1); slash != std::string::npos; slash = path.find('/', slash + 1)) {
    if (is_ignored(files, path.substr(0, slash), true)) return true;
  }
  return is_ignored(files, path, false);
}

/// What a file extends comes before it; each is read where it is first named.
class Joiner {
 public:
  explicit Joiner(ProblemList& problems) : problems_(problems) {}

  std::vector<SettingsFile> read(const fs::path& path) {
    add(path, {});
    return std::move(files_);
  }

 private:
  void add(const fs::path& path, const Location& named_at) {
    std::error_code error;
    const fs::path real = fs::weakly_canonical(path, error);
    if (const auto open = std::ranges::find(open_, real); open != open_.end()) return say_ring(open, named_at);
    const auto source = read_source(path, named_at, problems_);
    if (source == nullptr) return;
    SettingsFile file = read_settings(source, problems_);
    open_.push_back(real);
    for (const auto& base : file.extends) add(base.value, base.place);
    open_.pop_back();
    files_.push_back(std::move(file));
  }

  void say_ring(std::vector<fs::path>::const_iterator from, const Location& named_at) {
    std::string ring;
    const fs::path start = *from;
    for (; from != open_.end(); ++from) ring += from->filename().string() + " → ";
    const std::string end = start.filename().string();
    problems_.add(named_at, "extends går runt: " + ring + end, "extends goes round: " + ring + end);
  }

  ProblemList& problems_;
  std::vector<SettingsFile> files_;
  std::vector<fs::path> open_;
};

}  // namespace

Settings Settings::read(const fs::path& path, const fs::path& folder, ProblemList& problems) {
  Settings settings;
  settings.file_ = path.string();
  settings.folder_ = folder;
  for (SettingsFile& file : Joiner(problems).read(path)) settings.take(std::move(file));
  return settings;
}

void Settings::take(SettingsFile file) {
  sources_.push_back(file.source->path());
  std::ranges::move(file.packs, std::back_inserter(packs_));
  std::ranges::move(file.ignore, std::back_inserter(ignore_));
  layers_.push_back(std::move(file.own));
  std::ranges::move(file.overrides, std::back_inserter(layers_));
}

std::string Settings::relative(const fs::path& path) const {
  std::error_code error;
  // The file itself may be a link: where its name stands is what counts.
  const fs::path near = fs::absolute(path, error);
  const fs::path whole = fs::weakly_canonical(near.parent_path(), error) / near.filename();
  const std::string inside = error ? std::string() : whole.lexically_relative(folder_).generic_string();
  return inside == ".." || inside.starts_with("../") ? std::string() : inside;
}

std::vector<std::size_t> Settings::layers_for(const std::optional<fs::path>& path) const {
  const std::string name = path ? relative(*path) : std::string();
  std::vector<std::size_t> found;
  for (std::size_t i = 0; i < layers_.size(); ++i) {
    // A later glob with a `!` takes back what an earlier one took in.
    bool holds = layers_[i].files.empty();
    for (const auto& glob : layers_[i].files) {
      if (matches(glob.value, name)) holds = !glob.value.starts_with('!');
    }
    if (holds) found.push_back(i);
  }
  return found;
}

const Setting<std::string>* Settings::value(std::string_view key, const std::vector<std::size_t>& layers) const {
  for (std::size_t i = layers.size(); i-- > 0;) {
    const auto& values = layers_[layers[i]].values;
    if (const auto found = values.find(key); found != values.end()) return &found->second;
  }
  return nullptr;
}

bool Settings::ignores(const fs::path& path) const {
  if (ignore_.empty()) return false;
  const std::string name = relative(path);
  bool ignored = false;
  for (const auto& glob : ignore_) {
    if (matches(glob.value, name)) ignored = !glob.value.starts_with('!');
  }
  return ignored;
}

std::vector<Setting<std::string>> Settings::unmatched(const std::vector<std::string>& files) const {
  std::vector<std::string> names;
  std::ranges::transform(files, std::back_inserter(names), [&](const std::string& file) { return relative(file); });
  std::vector<Setting<std::string>> result;
  const auto look_at = [&](const Setting<std::string>& glob) {
    if (glob.place.source->path() != file_) return;
    const auto is_matched = [&](const std::string& name) { return matches(glob.value, name); };
    if (std::ranges::none_of(names, is_matched)) result.push_back(glob);
  };
  std::ranges::for_each(ignore_, look_at);
  for (const SettingsLayer& layer : layers_) std::ranges::for_each(layer.files, look_at);
  return result;
}

}  // namespace planlint
