// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
#include "git/revision.h"

#include <algorithm>
#include <charconv>
#include <string_view>
#include <utility>

#include "workspace/read_file.h"

namespace planlint {
namespace {

namespace fs = std::filesystem;

/// What one call of git reads ahead.
constexpr std::size_t most_ahead = 256;
constexpr std::size_t most_bytes_ahead = std::size_t{32} << 20U;

/// Takes the text up to `separator` off `rest`.
std::string_view take_until(std::string_view& rest, char separator) {
  const auto end = std::min(rest.find(separator), rest.size());
  const auto part = rest.substr(0, end);
  rest.remove_prefix(std::min(end + 1, rest.size()));
  return part;
}

std::string without_line_end(std::string text) {
  while (text.ends_with('\n') || text.ends_with('\r')) text.pop_back();
  return text;
}

std::size_t number(std::string_view text) {
  std::size_t value = 0;
  std::from_chars(text.data(), text.data() + text.size(), value);
  return value;
}

/// Whether a folder or file on the way is hidden.
bool is_hidden(std::string_view name) { return name.starts_with('.') || name.find("/.") != std::string_view::npos; }

}  // namespace

std::variant<std::unique_ptr<Revision>, GitProblem> Revision::open(const fs::path& folder, const std::string& name) {
  auto root = run_git(folder, {"rev-parse", "--show-toplevel"});
  if (auto* problem = std::get_if<GitProblem>(&root)) return std::move(*problem);
  auto revision = std::make_unique<Revision>();
  std::error_code error;
  revision->root_ = fs::canonical(without_line_end(std::get<std::string>(root)), error);
  if (error) return GitProblem{.kind = GitProblem::Kind::failed, .subject = error.message()};
  const GitProblem unknown = {.kind = GitProblem::Kind::unknown_revision, .subject = name};
  if (name.empty() || name.starts_with('-')) return unknown;
  const auto commit = run_git(folder, {"rev-parse", "--verify", "--quiet", name + "^{commit}"});
  if (std::holds_alternative<GitProblem>(commit)) return unknown;
  const auto tree =
      run_git(folder, {"ls-tree", "-r", "-l", "-z", "--full-tree", without_line_end(std::get<std::string>(commit))});
  if (const auto* problem = std::get_if<GitProblem>(&tree)) return *problem;
  revision->list(std::get<std::string>(tree));
  return revision;
}

/// `MODE TYPE HASH SIZE<tab>PATH`, ended by NUL. Links and submodules are left out: what a link leads to has a name of
/// its own.
void Revision::list(std::string_view tree) {
  while (!tree.empty()) {
    std::string_view path = take_until(tree, '\0');
    std::string_view entry = take_until(path, '\t');
    const auto mode = take_until(entry, ' ');
    (void)take_until(entry, ' ');
    const auto hash = take_until(entry, ' ');
    entry.remove_prefix(std::min(entry.find_first_not_of(' '), entry.size()));
    if (mode.starts_with("100")) blobs_[std::string(path)] = {.hash = std::string(hash), .size = number(entry)};
  }
}

/// The path from the root; nothing outside of it.
std::optional<std::string> Revision::name_of(const fs::path& path) const {
  std::error_code error;
  const fs::path whole = fs::weakly_canonical(fs::absolute(path, error), error);
  if (error) return std::nullopt;
  std::string name = whole.lexically_relative(root_).generic_string();
  while (name.ends_with('/')) name.pop_back();
  if (name.empty() || name == ".." || name.starts_with("../")) return std::nullopt;
  return name;
}

bool Revision::holds(const fs::path& path) const { return name_of(path).has_value(); }

bool Revision::had(const fs::path& path) const {
  const auto name = name_of(path);
  return name && blobs_.contains(*name);
}

std::vector<std::string> Revision::plans_below(const std::string& folder) const {
  std::vector<std::string> plans;
  const auto name = name_of(folder);
  if (!name) return plans;
  const std::string start = *name == "." ? std::string() : *name + '/';
  for (auto at = blobs_.lower_bound(start); at != blobs_.end() && at->first.starts_with(start); ++at) {
    const std::string rest = at->first.substr(start.size());
    if (rest.ends_with(".plan") && !is_hidden(rest))
      plans.push_back(folder == "." ? rest : (fs::path(folder) / rest).string());
  }
  return plans;
}

void Revision::expect(std::span<const std::string> paths) {
  for (const std::string& path : paths) {
    auto name = name_of(path);
    if (name && blobs_.contains(*name)) expected_.push_back(std::move(*name));
  }
}

std::variant<std::string, std::error_code> Revision::read(const fs::path& path) const {
  const auto name = name_of(path);
  if (!name) return read_file(path);
  const auto blob = blobs_.find(*name);
  if (blob == blobs_.end()) return std::make_error_code(std::errc::no_such_file_or_directory);
  if (blob->second.size > size_limit(path)) return std::make_error_code(std::errc::file_too_large);
  const std::lock_guard lock(mutex_);
  if (!ready_.contains(*name) && !fetch(*name)) return std::make_error_code(std::errc::io_error);
  return std::move(ready_.extract(*name).mapped());
}

std::vector<fs::path> Revision::plans_in(const fs::path& folder) const {
  const auto name = name_of(folder);
  if (!name) return files_on_disk().plans_in(folder);
  const fs::path plain = folder.has_filename() ? folder : folder.parent_path();  // without a slash at the end
  std::vector<fs::path> plans;
  for (const std::string& plan : plans_below(plain.string())) {
    if (fs::path(plan).parent_path() == (plain == "." ? fs::path() : plain)) plans.emplace_back(plan);
  }
  return plans;
}

bool Revision::fetch(const std::string& name) const {
  std::vector<std::string> names = {name};
  std::size_t bytes = blobs_.at(name).size;
  const auto found = static_cast<std::size_t>(std::ranges::find(expected_, name) - expected_.begin());
  if (found >= ahead_) {  // else it was read before, as a file that others refer to is
    for (ahead_ = found + 1; ahead_ < expected_.size(); ++ahead_) {
      const std::string& next = expected_[ahead_];
      bytes += blobs_.at(next).size;
      if (names.size() == most_ahead || bytes > most_bytes_ahead) break;
      names.push_back(next);
    }
  }
  std::string hashes;
  for (const std::string& one : names) hashes += blobs_.at(one).hash + '\n';
  const auto output = run_git(root_, {"cat-file", "--batch"}, hashes);
  if (const auto* problem = std::get_if<GitProblem>(&output)) problem_ = *problem;
  const auto* text = std::get_if<std::string>(&output);
  return text != nullptr && take_blobs(*text, names);
}

/// For each, `HASH blob SIZE`, a line break, the bytes, a line break.
bool Revision::take_blobs(std::string_view output, std::span<const std::string> names) const {
  for (const std::string& name : names) {
    const auto head = take_until(output, '\n');
    const std::size_t size = blobs_.at(name).size;
    if (!head.ends_with(" blob " + std::to_string(size)) || output.size() < size + 1) {
      problem_ = GitProblem{.kind = GitProblem::Kind::failed, .subject = name + ": " + std::string(head)};
      return false;
    }
    ready_[name] = output.substr(0, size);
    output.remove_prefix(size + 1);
  }
  return true;
}

std::optional<GitProblem> Revision::problem() const {
  const std::lock_guard lock(mutex_);
  return problem_;
}

}  // namespace planlint
