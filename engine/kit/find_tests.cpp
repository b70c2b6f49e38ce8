// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
#include <algorithm>
#include <system_error>

#include "kit/case_files.h"
#include "kit/pack_tests.h"
#include "report/words.h"
#include "text/names.h"

namespace planlint {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view helpers = "lib";

std::string in_marks(std::string_view text) { return "”" + std::string(text) + "”"; }

/// Reads folders of tests; what cannot be read is noted.
class Finder {
 public:
  Finder(const fs::path& folder, const RuleSet& rules, Language language)
      : rules_(rules), language_(language), tests_{.folder = folder, .cases = {}, .helper_tests = {}, .strays = {}} {}

  PackTests find() {
    const std::string pack = rules_.first_pack();
    const std::string prefix = pack.empty() ? pack : pack + ':';
    for (const fs::path& category : entries_of(tests_.folder)) {
      if (!is_folder(category)) continue;
      if (category.filename() == helpers) take_helpers(category);
      for (const fs::path& rule : entries_of(category)) {
        if (is_folder(rule)) take_rule(prefix + category.filename().string() + "/" + rule.filename().string(), rule);
      }
    }
    return std::move(tests_);
  }

 private:
  static bool is_folder(const fs::path& path) {
    std::error_code ignored;
    return fs::is_directory(path, ignored);
  }

  void stray(const fs::path& path, std::string_view swedish, std::string_view english) {
    tests_.strays.push_back(path.string() + ": " + std::string(in(language_, swedish, english)));
  }

  std::vector<fs::path> entries_of(const fs::path& folder) {
    std::vector<fs::path> found;
    std::error_code error;
    for (fs::directory_iterator entry(folder, error), end; !error && entry != end; entry.increment(error)) {
      found.push_back(entry->path());
    }
    if (error) stray(folder, "kan inte läsas: " + error.message(), "cannot be read: " + error.message());
    std::ranges::sort(found);
    return found;
  }

  void take_helpers(const fs::path& folder) {
    for (const fs::path& path : entries_of(folder)) {
      if (path.extension() != ".lua") continue;
      tests_.helper_tests.push_back(path);
      const std::string name = path.stem().string();
      if (rules_.helper(name, rules_.first_pack()) == nullptr) {
        stray(path, "det finns ingen lib/" + name + ".lua att pröva", "there is no lib/" + name + ".lua to test");
      }
    }
  }

  void take_rule(const std::string& rule, const fs::path& folder) {
    if (rules_.find(rule) == nullptr) {
      std::vector<std::string_view> ids;
      for (const RuleInfo& info : rules_.infos()) ids.emplace_back(info.id);
      const auto nearest = nearest_name(rule, ids);
      const std::string hint =
          nearest ? std::string(in(language_, "; närmast är ", "; the nearest is ")) + std::string(ids[*nearest])
                  : std::string();
      stray(folder, "det finns ingen regel " + in_marks(rule) + hint, "there is no rule " + in_marks(rule) + hint);
    }
    for (const fs::path& path : entries_of(folder)) take_case(rule, path);
  }

  void take_case(const std::string& rule, const fs::path& path) {
    if (is_folder(path)) {
      const auto plans = entries_of(path);
      if (std::ranges::any_of(plans, is_case_plan)) {
        tests_.cases.push_back({.rule = rule, .path = path});
      } else {
        stray(path, "inga planer i mappen", "no plans in this folder");
      }
      for (const fs::path& plan : plans) check_fixed(plan);
    } else if (is_case_plan(path)) {
      tests_.cases.push_back({.rule = rule, .path = path});
    } else {
      check_fixed(path);
    }
  }

  void check_fixed(const fs::path& path) {
    const auto plan = plan_of_fixed(path);
    std::error_code ignored;
    if (!plan || fs::exists(*plan, ignored)) return;
    const std::string name = plan->filename().string();
    stray(path, "hör till " + name + ", som inte finns", "belongs to " + name + ", which does not exist");
  }

  const RuleSet& rules_;
  Language language_;
  PackTests tests_;
};

}  // namespace

PackTests find_tests(const fs::path& folder, const RuleSet& rules, Language language) {
  return Finder(folder, rules, language).find();
}

}  // namespace planlint
