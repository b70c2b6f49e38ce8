// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
#include "lua/rule_set.h"

#include <algorithm>
#include <fstream>
#include <iterator>
#include <set>

#include "diagnostics/engine_rules.h"
#include "lua/embedded_rules.h"
#include "lua/library.h"
#include "lua/rule_table.h"
#include "lua/values.h"

namespace planlint {
namespace {

constexpr std::string_view helper_folder = "lib/";
constexpr std::string_view extension = ".lua";

/// The line that sets the key which a problem names; 1 where it is not found, as for a key that is missing.
std::size_t line_of_key(std::string_view text, std::string_view problem) {
  const auto path = problem.substr(0, problem.find(": "));
  std::size_t at = 0;
  for (std::size_t start = 0; start < path.size();) {
    const auto end = std::min(path.find('.', start), path.size());
    const auto found = text.find(path.substr(start, end - start), at);
    if (found == std::string_view::npos) break;
    at = found;
    start = end + 1;
  }
  return 1 + static_cast<std::size_t>(std::ranges::count(text.substr(0, at), '\n'));
}

/// Compiles and runs rule files once, to see what they say of themselves.
class Loader {
 public:
  Loader() {
    CallResult opened = open_library(lua_);
    if (opened.ok()) opened = lua_.protect([](lua_State* state) { open_values(state); });
    if (!opened.ok()) errors_.push_back(opened.message);
    // A helper is needed only when a rule runs; what a rule does with it while it is loaded is empty.
    (void)lua_.protect([](lua_State* state) {
      lua_pushcfunction(state, [](lua_State* inner) {
        lua_newtable(inner);
        return 1;
      });
      add_global(state, "lib");
    });
  }

  /// Bytecode of the file; empty with an error noted where it does not compile.
  std::string compile(const RuleSet::File& file) {
    const CallResult result = lua_.load(file.path, file.text);
    if (!result.ok()) {
      errors_.push_back(result.message);
      return {};
    }
    return lua_.dump();
  }

  /// The rule in a file that was just compiled.
  bool read(const RuleSet::File& file, RuleInfo& info, LoadedRule& rule) {
    rule.bytecode = compile(file);
    if (rule.bytecode.empty()) return false;
    lua_.start_budget();
    const CallResult result = lua_.call(0, 1);
    if (!result.ok()) {
      errors_.push_back(file.path + ": " + result.message);
      return false;
    }
    const auto problems = read_rule_table(lua_.get(), info, rule);
    for (const std::string& problem : problems) {
      errors_.push_back(file.path + ":" + std::to_string(line_of_key(file.text, problem)) + ": " + problem);
    }
    lua_settop(lua_.get(), 0);
    return problems.empty();
  }

  void drop_compiled() { lua_settop(lua_.get(), 0); }
  RuleErrors& errors() { return errors_; }

 private:
  LuaState lua_;
  RuleErrors errors_;
};

/// `target/missing` for "target/missing.lua"; empty where the path is not of that form.
std::string id_of(std::string_view path) {
  const auto slash = path.find('/');
  if (!path.ends_with(extension) || slash == std::string_view::npos || path.find('/', slash + 1) != std::string_view::npos) return {};
  return std::string(path.substr(0, path.size() - extension.size()));
}

}  // namespace

std::variant<RuleSet, RuleErrors> RuleSet::from_files(std::vector<File> files) {
  RuleSet set;
  Loader loader;
  std::ranges::sort(files, {}, &File::path);
  const auto engine = engine_rules();
  set.infos_.assign(engine.begin(), engine.end());
  for (const File& file : files) {
    if (file.path.starts_with(helper_folder)) {
      const auto name = file.path.substr(helper_folder.size(), file.path.size() - helper_folder.size() - extension.size());
      set.helpers_[name] = loader.compile(file);
      loader.drop_compiled();
      continue;
    }
    RuleInfo info;
    LoadedRule rule;
    info.id = id_of(file.path);
    info.category = info.id.substr(0, info.id.find('/'));
    if (info.id.empty()) {
      loader.errors().push_back(file.path + ": a rule is <category>/<rule-id>.lua");
    } else if (loader.read(file, info, rule)) {
      set.infos_.push_back(std::move(info));
      set.rules_.push_back(std::move(rule));
    }
  }
  if (!loader.errors().empty()) return std::move(loader.errors());
  const auto first_own = engine.size();
  for (std::size_t i = 0; i < set.rules_.size(); ++i) set.rules_[i].info = first_own + i;
  std::vector<std::size_t> order(set.infos_.size());
  for (std::size_t i = 0; i < order.size(); ++i) order[i] = i;
  std::ranges::sort(order, {}, [&](std::size_t i) -> const std::string& { return set.infos_[i].id; });
  std::vector<RuleInfo> sorted;
  std::vector<std::size_t> place(order.size());
  for (std::size_t i = 0; i < order.size(); ++i) {
    place[order[i]] = i;
    sorted.push_back(std::move(set.infos_[order[i]]));
  }
  set.infos_ = std::move(sorted);
  for (LoadedRule& rule : set.rules_) rule.info = place[rule.info];
  return set;
}

std::variant<RuleSet, RuleErrors> RuleSet::standard() {
  std::vector<File> files;
  for (const EmbeddedFile& file : embedded_rules()) files.push_back({.path = std::string(file.path), .text = std::string(file.text)});
  return from_files(std::move(files));
}

std::variant<RuleSet, RuleErrors> RuleSet::from_folder(const std::filesystem::path& folder) {
  namespace fs = std::filesystem;
  std::vector<File> files;
  std::error_code error;
  fs::recursive_directory_iterator entries(folder, error);
  if (error) return RuleErrors{folder.string() + ": " + error.message()};
  for (const auto& entry : entries) {
    const std::string path = entry.path().lexically_relative(folder).generic_string();
    if (entry.path().extension() != extension || path.starts_with("library/") || !entry.is_regular_file(error)) continue;
    std::ifstream stream(entry.path(), std::ios::binary);
    std::string text((std::istreambuf_iterator<char>(stream)), std::istreambuf_iterator<char>());
    if (!stream) return RuleErrors{entry.path().string() + ": cannot be read"};
    files.push_back({.path = path, .text = std::move(text)});
  }
  if (files.empty()) return RuleErrors{folder.string() + ": no rules (<category>/<rule-id>.lua) in this folder"};
  return from_files(std::move(files));
}

const RuleInfo* RuleSet::find(std::string_view id) const {
  const auto found = std::ranges::lower_bound(infos_, id, {}, &RuleInfo::id);
  return found != infos_.end() && found->id == id ? &*found : nullptr;
}

const std::string* RuleSet::helper(std::string_view name) const {
  const auto found = helpers_.find(name);
  return found == helpers_.end() ? nullptr : &found->second;
}

}  // namespace planlint
