// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
#include "lua/rule_set.h"

#include <algorithm>
#include <optional>
#include <system_error>
#include <utility>

#include "diagnostics/engine_rules.h"
#include "lua/helpers.h"
#include "lua/key_line.h"
#include "lua/library.h"
#include "lua/open_states.h"
#include "lua/rule_record.h"
#include "lua/rule_table.h"
#include "lua/values.h"
#include "text/encoding.h"
#include "workspace/workspace.h"

namespace planlint {
namespace {

constexpr std::string_view helper_folder = "lib/";
constexpr std::string_view extension = ".lua";

/// `money` for "lib/money.lua"; nothing where the path is of another form.
std::optional<std::string> helper_of(std::string_view path) {
  if (!path.starts_with(helper_folder) || !path.ends_with(extension)) return std::nullopt;
  path.remove_prefix(helper_folder.size());
  path.remove_suffix(extension.size());
  return std::string(path);
}

/// `target/missing` for "target/missing.lua"; nothing where the path is of another form.
std::optional<std::string> id_of(std::string_view path) {
  if (!path.ends_with(extension)) return std::nullopt;
  path.remove_suffix(extension.size());
  const auto is_name = [](std::string_view name) {
    return !name.empty() && name.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789-") == std::string_view::npos;
  };
  const auto slash = std::min(path.find('/'), path.size() - 1);
  if (!is_name(path.substr(0, slash)) || !is_name(path.substr(slash + 1))) return std::nullopt;
  return std::string(path);
}

/// A message that says where: most of Lua's do so themselves.
std::string in_file(const std::string& path, const std::string& message) {
  return message.starts_with(path + ":") ? message : path + ": " + message;
}

std::string in_file(const RuleSet::File& file, const TableProblem& problem) {
  const auto line = std::to_string(line_of_key(file.text, problem.key));
  return file.path + ":" + line + ": " + (problem.key.empty() ? "" : problem.key + ": ") + problem.reason;
}

/// A state to compile files in and to run each once, with a budget of its own and helpers that no other file has used.
class Loader {
 public:
  Loader(const RuleSet& rules, const std::string& pack, RuleErrors& errors) : lua_(rules.limits), errors_(errors) {
    ready_ = open_library(lua_);
    if (!ready_.ok()) return;
    ready_ = lua_.protect([&](lua_State* state) {
      open_values(state);
      open_helpers(state, rules, pack);
    });
  }

  /// Bytecode of the file; empty with an error noted where it does not compile.
  std::string compile(const RuleSet::File& file) {
    if (file.text.starts_with(LUA_SIGNATURE[0])) return fail(file, "this is bytecode, not Lua text");
    if (detect_other_encoding(file.text)) return fail(file, "is not UTF-8 text");
    if (!ready_.ok()) return fail(file, ready_.message);
    lua_.start_budget();
    const CallResult result = lua_.load(file.path, file.text);
    if (!result.ok()) return fail(file, result.message);
    std::string bytecode = lua_.dump();
    lua_settop(lua_.get(), 0);
    return bytecode;
  }

  /// What the rule in a file says of itself; nothing with errors noted where it has faults.
  std::optional<RuleInfo> read(const RuleSet::File& file, LoadedRule& rule) {
    RuleInfo info;
    std::vector<TableProblem> problems;
    lua_.start_budget();
    const CallResult result = lua_.protect([&](lua_State* state) {
      lua_settop(state, 0);
      forget_all_helpers(state);
      if (luaL_loadbufferx(state, rule.bytecode.data(), rule.bytecode.size(), "rule", "b") != LUA_OK) lua_error(state);
      lua_call(state, 0, 1);
      problems = read_rule_table(state, info, rule);
    });
    if (!result.ok()) fail(file, result.message);
    for (const TableProblem& problem : problems) errors_.push_back(in_file(file, problem));
    if (!result.ok() || !problems.empty()) return std::nullopt;
    return info;
  }

  /// Whether a next file can be read; a state that a file has worn out or filled is left to it.
  [[nodiscard]] bool usable() const { return ready_.ok() && !lua_.spent() && lua_.memory() < most_left_memory; }

 private:
  static constexpr std::size_t most_left_memory = std::size_t{8} << 20U;

  std::string fail(const RuleSet::File& file, const std::string& reason) {
    errors_.push_back(in_file(file.path, reason));
    return {};
  }

  LuaState lua_;
  RuleErrors& errors_;
  CallResult ready_;
};

/// Sorts the infos by id, and leads the rules to theirs by their ids (`ids[i]` is that of `rules[i]`).
void connect(std::vector<RuleInfo>& infos, std::vector<LoadedRule>& rules, const std::vector<std::string>& ids) {
  std::ranges::sort(infos, {}, &RuleInfo::id);
  for (std::size_t i = 0; i < rules.size(); ++i) {
    rules[i].info =
        static_cast<std::size_t>(std::ranges::lower_bound(infos, ids[i], {}, &RuleInfo::id) - infos.begin());
  }
}

}  // namespace

RuleSet::RuleSet() : states_(std::make_unique<OpenStates>()) {}
RuleSet::~RuleSet() = default;
RuleSet::RuleSet(RuleSet&& other) noexcept = default;
RuleSet& RuleSet::operator=(RuleSet&& other) noexcept = default;

/// The rules of one pack, for a set.
struct RuleSet::Growing {
  RuleSet set;
  std::vector<std::string> ids;  ///< of the set's rules

  RuleErrors add(Pack pack) {
    RuleErrors errors;
    std::optional<Loader> kept;
    const auto loader = [&]() -> Loader& {
      if (!kept || !kept->usable()) kept.emplace(set, pack.name, errors);
      return *kept;
    };
    auto& files = pack.files;
    std::ranges::sort(files, {}, &File::path);
    for (const File& file : files) {
      const auto name = helper_of(file.path);
      if (!name) continue;
      const bool may_be_shared = file.text.find("shared") != std::string::npos;
      set.helpers_[pack.name][*name] = {.bytecode = bytecode_of(file, loader), .may_be_shared = may_be_shared};
    }
    if (!errors.empty()) return errors;  // rules that use them would only say so once more
    for (const File& file : files) {
      if (!helper_of(file.path)) add(file, pack.name, loader, errors);
    }
    return errors;
  }

 private:
  static std::string bytecode_of(const File& file, auto loader) {
    return file.bytecode.empty() ? loader().compile(file) : std::string(file.bytecode);
  }

  void add(const File& file, const std::string& pack, auto loader, RuleErrors& errors) {
    auto id = id_of(file.path);
    if (!id) {
      errors.push_back(file.path + ": a rule is <category>/<rule-id>.lua, in the letters a to z, digits and -");
      return;
    }
    if (!pack.empty()) id = pack + ':' + *id;
    if (std::ranges::find(set.infos_, *id, &RuleInfo::id) != set.infos_.end()) {
      errors.push_back(file.path + ": there is a rule " + *id + " already");
      return;
    }
    LoadedRule rule;
    rule.bytecode = bytecode_of(file, loader);
    if (rule.bytecode.empty()) return;
    std::optional<RuleInfo> info;
    if (file.bytecode.empty() || file.record.empty()) {
      info = loader().read(file, rule);
    } else {
      read_rule_record(file.record, info.emplace(), rule);
    }
    if (!info) return;
    info->id = *id;
    info->category = id->substr(0, id->find('/'));
    rule.pack = pack;
    set.infos_.push_back(std::move(*info));
    set.rules_.push_back(std::move(rule));
    ids.push_back(*id);
  }
};

std::variant<RuleSet, RuleErrors> RuleSet::from_packs(std::vector<Pack> packs) {
  Growing growing;
  growing.set.infos_.assign(engine_rules().begin(), engine_rules().end());
  RuleErrors errors;
  for (Pack& pack : packs) {
    const std::string folder = pack.folder.empty() || pack.folder.ends_with('/') ? pack.folder : pack.folder + '/';
    for (const std::string& error : growing.add(std::move(pack))) errors.push_back(folder + error);
  }
  if (!errors.empty()) return errors;
  connect(growing.set.infos_, growing.set.rules_, growing.ids);
  return std::move(growing.set);
}

std::variant<RuleSet, RuleErrors> RuleSet::from_files(std::vector<File> files) {
  return from_packs({{.name = {}, .folder = {}, .files = std::move(files)}});
}

std::variant<RuleSet, RuleErrors> RuleSet::from_folder(const std::filesystem::path& folder) {
  auto files = files_in(folder);
  if (auto* errors = std::get_if<RuleErrors>(&files)) return std::move(*errors);
  return from_files(std::move(std::get<std::vector<File>>(files)));
}

std::variant<std::vector<RuleSet::File>, RuleErrors> RuleSet::files_in(const std::filesystem::path& folder) {
  namespace fs = std::filesystem;
  std::vector<File> files;
  RuleErrors errors;
  std::error_code error;
  for (fs::recursive_directory_iterator entry(folder, error), end; !error && entry != end; entry.increment(error)) {
    const std::string path = entry->path().lexically_relative(folder).generic_string();
    std::error_code ignored;
    if (!path.ends_with(extension) || path.starts_with("library/") || path.starts_with("tests/") ||
        !entry->is_regular_file(ignored))
      continue;
    auto bytes = read_file(entry->path());
    if (auto* text = std::get_if<std::string>(&bytes)) {
      files.push_back({.path = path, .text = std::move(*text)});
    } else {
      errors.push_back(entry->path().string() + ": " + std::get<std::error_code>(bytes).message());
    }
  }
  if (error) errors.push_back(folder.string() + ": " + error.message());
  if (!errors.empty()) return errors;
  if (files.empty()) return RuleErrors{folder.string() + ": no rules (<category>/<rule-id>.lua) in this folder"};
  return files;
}

const RuleInfo* RuleSet::find(std::string_view id) const {
  const auto found = std::ranges::lower_bound(infos_, id, {}, &RuleInfo::id);
  return found != infos_.end() && found->id == id ? &*found : nullptr;
}

const RuleSet::Helper* RuleSet::helper(std::string_view name, const std::string& pack) const {
  const auto helpers = helpers_.find(pack);
  if (helpers == helpers_.end()) return nullptr;
  const auto found = helpers->second.find(name);
  return found == helpers->second.end() ? nullptr : &found->second;
}

}  // namespace planlint
