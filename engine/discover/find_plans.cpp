// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
#include "discover/find_plans.h"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <optional>
#include <set>
#include <string_view>
#include <system_error>

#include "discover/ignore.h"
#include "text/names.h"

namespace planlint {
namespace {

namespace fs = std::filesystem;

std::optional<IgnoreFile> read_ignore_file(const std::string& folder) {
  std::ifstream file(folder + "/.gitignore", std::ios::binary);
  if (!file) return std::nullopt;
  const std::string text((std::istreambuf_iterator<char>(file)), std::istreambuf_iterator<char>());
  return IgnoreFile{.folder = folder, .patterns = parse_ignore_file(text)};
}

/// The `.gitignore` files above a folder up to the root of its Git repository, outermost first; none outside of one.
std::vector<IgnoreFile> ignore_files_above(const fs::path& folder) {
  std::vector<IgnoreFile> files;
  std::error_code error;
  for (fs::path at = folder; !fs::exists(at / ".git", error);) {
    if (!at.has_relative_path()) return {};
    at = at.parent_path();
    if (auto file = read_ignore_file(at == at.root_path() ? "" : at.string())) files.push_back(std::move(*file));
  }
  std::ranges::reverse(files);
  return files;
}

/// The name beside a path that was probably meant.
std::string nearest_sibling(const fs::path& path) {
  std::error_code error;
  const fs::path folder = path.has_parent_path() ? path.parent_path() : fs::path(".");
  std::vector<std::string> names;
  for (fs::directory_iterator at(folder, error), end; !error && at != end; at.increment(error)) {
    names.push_back(at->path().filename().string());
  }
  std::ranges::sort(names);
  const std::vector<std::string_view> views(names.begin(), names.end());
  const auto nearest = nearest_name(path.filename().string(), views);
  return nearest ? names[*nearest] : std::string();
}

/// `./a//` as `a`. Not `fs::lexically_normal`: through a link, `b/..` is another folder.
std::string tidy(std::string_view path) {
  while (path.starts_with("./") && path.size() > 2) path.remove_prefix(path[2] == '/' ? 1 : 2);
  while (path.ends_with('/') && path.size() > 1) path.remove_suffix(1);
  return std::string(path);
}

class Finder {
 public:
  void add(const std::string& given) {
    const fs::path path(given);
    std::error_code error;
    const auto status = fs::status(path, error);
    if (fs::is_directory(status)) return add_folder(path);
    if (fs::exists(status)) {
      found_.named.insert(tidy(given));
      return add_file(tidy(given));
    }
    std::error_code link_error;
    if (fs::is_symlink(fs::symlink_status(path, link_error))) {
      return problem(FindProblem::Kind::broken_link, given, error);
    }
    if (error && error != std::errc::no_such_file_or_directory && error != std::errc::not_a_directory) {
      return problem(FindProblem::Kind::unreadable, given, error);
    }
    found_.problems.push_back(
        {.kind = FindProblem::Kind::not_found, .path = given, .nearest = nearest_sibling(path), .reason = {}});
  }

  FoundPlans finish() && {
    std::ranges::sort(found_.files);
    std::ranges::sort(found_.problems, {}, &FindProblem::path);
    drop_same_files();
    return std::move(found_);
  }

 private:
  void problem(FindProblem::Kind kind, const std::string& path, std::error_code error) {
    found_.problems.push_back({.kind = kind, .path = path, .nearest = {}, .reason = error ? error.message() : ""});
  }

  void add_file(std::string path) { found_.files.push_back(std::move(path)); }

  void add_folder(const fs::path& folder) {
    const auto files_before = found_.files.size();
    const auto problems_before = found_.problems.size();
    std::error_code error;
    const fs::path absolute = fs::canonical(folder, error);
    if (error) return problem(FindProblem::Kind::unreadable, folder.string(), error);
    const std::string shown = tidy(folder.string());
    ignore_ = ignore_files_above(absolute);
    walk(shown == "." ? "" : shown, absolute == absolute.root_path() ? "" : absolute.string());
    if (found_.files.size() == files_before && found_.problems.size() == problems_before) {
      problem(FindProblem::Kind::no_plans, shown, {});
    }
  }

  /// `shown` is the folder as the user named it, `absolute` where it is.
  void walk(const std::string& shown, const std::string& absolute) {
    std::error_code error;
    std::vector<fs::directory_entry> entries;
    fs::directory_iterator at(absolute.empty() ? "/" : absolute, error);
    for (; !error && at != fs::directory_iterator(); at.increment(error)) entries.push_back(*at);
    if (error) problem(FindProblem::Kind::unreadable, shown.empty() ? "." : shown, error);

    auto ignore_file = read_ignore_file(absolute);
    const bool has_ignore_file = ignore_file.has_value();
    if (has_ignore_file) ignore_.push_back(std::move(*ignore_file));
    for (const auto& entry : entries) visit(entry, shown, absolute);
    if (has_ignore_file) ignore_.pop_back();
  }

  void visit(const fs::directory_entry& entry, const std::string& shown, const std::string& absolute) {
    const std::string name = entry.path().filename().string();
    if (name.starts_with('.')) return;
    std::error_code error;
    const auto kind = entry.symlink_status(error).type();
    const bool is_folder = kind == fs::file_type::directory;
    const std::string place = absolute + '/' + name;
    if ((!is_folder && !name.ends_with(".plan")) || is_ignored(ignore_, place, is_folder)) return;
    const std::string path = shown.empty() ? name : (shown.ends_with('/') ? shown : shown + '/') + name;
    if (is_folder) return walk(path, place);
    if (kind == fs::file_type::symlink) {
      const auto target = fs::status(entry.path(), error);
      if (!fs::exists(target)) return problem(FindProblem::Kind::broken_link, path, error);
      if (fs::is_directory(target)) return;
    }
    add_file(path);
  }

  /// The same file under two names (`a.plan`, `./a.plan`, a link to it) is read once, under the first.
  void drop_same_files() {
    std::set<fs::path> seen;
    std::erase_if(found_.files, [&](const std::string& file) {
      std::error_code error;
      const fs::path real = fs::canonical(file, error);
      return !error && !seen.insert(real).second;
    });
  }

  FoundPlans found_;
  std::vector<IgnoreFile> ignore_;  ///< those that hold where the walk is, outermost first
};

}  // namespace

std::string message_of(const FindProblem& problem, Language language) {
  const bool swedish = language == Language::swedish;
  const std::string reason = problem.reason.empty() ? "" : " (" + problem.reason + ')';
  switch (problem.kind) {
    case FindProblem::Kind::not_found:
      if (problem.nearest.empty()) return problem.path + (swedish ? " finns inte" : " does not exist");
      return problem.path + (swedish ? " finns inte; i samma mapp finns ”" : " does not exist; the folder has ”") +
             problem.nearest + "”";
    case FindProblem::Kind::broken_link:
      return problem.path + (swedish ? " är en länk till något som inte finns" : " is a link to nothing") + reason;
    case FindProblem::Kind::unreadable:
      return problem.path + (swedish ? " kan inte läsas" : " cannot be read") + reason;
    case FindProblem::Kind::no_plans:
      return swedish ? "det finns inga .plan-filer i " + problem.path : "there are no .plan files in " + problem.path;
  }
  return {};
}

FoundPlans find_plans(std::span<const std::string> paths) {
  Finder finder;
  for (const std::string& path : paths) finder.add(path);
  return std::move(finder).finish();
}

}  // namespace planlint
