// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
#include "kit/case_files.h"

#include <algorithm>
#include <system_error>

#include "workspace/read_file.h"

namespace planlint {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view plan_ending = ".plan";
constexpr std::string_view fixed_ending = ".fixed.plan";

std::optional<std::string> read(const fs::path& path, std::string& problem) {
  auto bytes = read_file(path);
  if (auto* text = std::get_if<std::string>(&bytes)) return std::move(*text);
  problem += path.string() + ": " + std::get<std::error_code>(bytes).message() + "\n";
  return std::nullopt;
}

void take(const fs::path& path, CaseFiles& files) {
  auto text = read(path, files.problem);
  if (!text) return;
  CasePlan plan = {.path = path, .text = std::move(*text), .fixed = std::nullopt};
  const fs::path fixed = fs::path(path).replace_extension(fixed_ending);
  std::error_code ignored;
  if (fs::exists(fixed, ignored)) plan.fixed = read(fixed, files.problem);
  files.plans.push_back(std::move(plan));
}

}  // namespace

bool is_case_plan(const fs::path& path) {
  const std::string name = path.filename().string();
  return !name.starts_with('_') && name.ends_with(plan_ending) && !name.ends_with(fixed_ending);
}

std::optional<fs::path> plan_of_fixed(const fs::path& path) {
  std::string name = path.filename().string();
  if (!name.ends_with(fixed_ending)) return std::nullopt;
  name.resize(name.size() - fixed_ending.size());
  return path.parent_path() / name.append(plan_ending);
}

CaseFiles files_of(const RuleCase& test) {
  CaseFiles files;
  std::error_code error;
  if (!fs::is_directory(test.path, error)) {
    take(test.path, files);
    return files;
  }
  std::vector<fs::path> paths;
  for (fs::directory_iterator entry(test.path, error), end; !error && entry != end; entry.increment(error)) {
    if (is_case_plan(entry->path())) paths.push_back(entry->path());
  }
  if (error) files.problem += test.path.string() + ": " + error.message() + "\n";
  std::ranges::sort(paths);
  for (const fs::path& path : paths) take(path, files);
  return files;
}

}  // namespace planlint
