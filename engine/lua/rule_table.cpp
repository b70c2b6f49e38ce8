// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
#include "lua/rule_table.h"

#include <algorithm>
#include <array>
#include <initializer_list>
#include <optional>
#include <set>
#include <span>
#include <string_view>

#include "lua/fields.h"
#include "lua/placeholders.h"
#include "text/encoding.h"
#include "text/names.h"

namespace planlint {
namespace {

constexpr auto known_keys = std::to_array<std::string_view>({"summary", "rationale", "limits", "severity", "documents",
                                                             "looks_at", "having", "fixable", "suppressible", "options",
                                                             "messages", "examples", "check", "collect", "check_all"});
constexpr auto option_keys = std::to_array<std::string_view>({"type", "default", "help"});
constexpr auto example_keys = std::to_array<std::string_view>({"bad", "good"});

std::optional<Severity> severity_of(std::string_view name) {
  for (const auto severity : {Severity::note, Severity::warning, Severity::error}) {
    if (name_of(severity) == name) return severity;
  }
  return std::nullopt;
}

constexpr std::size_t most_problems = 20;

std::set<std::string_view> placeholder_names(std::string_view text) {
  std::set<std::string_view> names;
  for (const Placeholder& placeholder : placeholders_in(text)) names.insert(placeholder.name);
  return names;
}

class TableReader {
 public:
  TableReader(lua_State* state, RuleInfo& info, LoadedRule& rule) : state_(state), info_(info), rule_(rule) {}

  std::vector<TableProblem> read() {
    if (lua_type(state_, -1) != LUA_TTABLE) return {{.key = "", .reason = "the file does not return a table"}};
    luaL_checkstack(state_, 20, "a rule's table");
    refuse_unknown(known_keys, "");
    info_.summary = local_text("summary", "summary");
    info_.rationale = local_text("rationale", "rationale");
    if (has("limits")) info_.limits = local_text("limits", "limits");
    info_.severity = severity("severity").value_or(Severity::error);
    read_documents();
    read_messages();
    read_options();
    read_examples();
    info_.fixable = boolean("fixable");
    if (has("suppressible")) info_.suppressible = boolean("suppressible");
    read_functions();
    read_kinds();
    read_having();
    return std::move(problems_);
  }

 private:
  void problem(std::string_view key, std::string_view reason) {
    if (problems_.size() < most_problems) problems_.push_back({.key = std::string(key), .reason = std::string(reason)});
  }

  /// Pushes a field of the table on top; its type.
  int field(const char* key) {
    lua_pushstring(state_, key);
    return lua_rawget(state_, -2);
  }

  bool has(const char* key) {
    const bool present = field(key) != LUA_TNIL;
    lua_pop(state_, 1);
    return present;
  }

  bool function(const char* key) {
    const int type = field(key);
    lua_pop(state_, 1);
    if (type != LUA_TNIL && type != LUA_TFUNCTION) problem(key, "must be a function");
    return type == LUA_TFUNCTION;
  }

  bool boolean(const char* key) {
    const int type = field(key);
    const bool value = lua_toboolean(state_, -1) != 0;
    lua_pop(state_, 1);
    if (type != LUA_TNIL && type != LUA_TBOOLEAN) problem(key, "must be true or false");
    return value;
  }

  std::string string(const char* key, std::string_view path) {
    const int type = field(key);
    std::string value = type == LUA_TSTRING ? std::string(check_string(state_, -1)) : std::string();
    lua_pop(state_, 1);
    if (type == LUA_TNIL) problem(path, "is missing");
    if (type != LUA_TNIL && (type != LUA_TSTRING || value.empty())) problem(path, "must be a text");
    if (detect_other_encoding(value)) problem(path, "must be UTF-8 text");
    return value;
  }

  /// `{ sv = …, en = … }` on top, with these other keys.
  LocalText both_languages(const std::string& path, std::initializer_list<std::string_view> others = {}) {
    std::vector<std::string_view> known = {"sv", "en"};
    known.insert(known.end(), others);
    refuse_unknown(known, path + ".");
    return {.swedish = string("sv", path + ".sv"), .english = string("en", path + ".en")};
  }

  LocalText local_text(const char* key, const std::string& path) {
    LocalText text;
    const int type = field(key);
    if (type == LUA_TTABLE) {
      text = both_languages(path);
    } else {
      problem(path, type == LUA_TNIL ? "is missing" : "must be { sv = …, en = … }");
    }
    lua_pop(state_, 1);
    return text;
  }

  /// The string keys of the table on top, sorted. `path` is the table's, for what is wrong.
  std::vector<std::string> keys(std::string_view path) {
    std::vector<std::string> names;
    for (lua_pushnil(state_); lua_next(state_, -2) != 0; lua_pop(state_, 1)) {
      charge(state_, 1000);  // for each, the nearest may be looked for
      if (lua_type(state_, -2) == LUA_TSTRING) {
        names.emplace_back(check_string(state_, -2));
      } else {
        problem(path, "has an entry without a name");
      }
    }
    std::ranges::sort(names);
    return names;
  }

  /// `prefix` is the path of the table on top with a full stop, or empty.
  void refuse_unknown(std::span<const std::string_view> known, const std::string& prefix) {
    for (const std::string& name : keys(prefix.empty() ? "" : prefix.substr(0, prefix.size() - 1))) {
      if (std::ranges::find(known, name) != known.end()) continue;
      const auto nearest = nearest_name(name, known);
      problem(prefix + name, nearest ? "is not known; there is " + std::string(known[*nearest]) : "is not known");
    }
  }

  std::optional<Severity> severity(const std::string& path) {
    const int type = field("severity");
    const auto value = type == LUA_TSTRING ? severity_of(check_string(state_, -1)) : std::nullopt;
    lua_pop(state_, 1);
    if (!value) problem(path, type == LUA_TNIL ? "is missing" : "must be error, warning or note");
    return value;
  }

  /// The strings of a list, or the one string, in a field.
  std::vector<std::string> strings(const char* key) {
    std::vector<std::string> found;
    const int type = field(key);
    bool names_only = type == LUA_TSTRING || type == LUA_TTABLE;
    if (type == LUA_TSTRING) found.emplace_back(check_string(state_, -1));
    if (type == LUA_TTABLE) {
      const auto count = lua_rawlen(state_, -1);
      names_only = count > 0 && count <= thing_kind_count;
      for (lua_Unsigned i = 1; names_only && i <= count; ++i) {
        names_only = lua_rawgeti(state_, -1, static_cast<lua_Integer>(i)) == LUA_TSTRING;
        if (names_only) found.emplace_back(check_string(state_, -1));
        lua_pop(state_, 1);
      }
    }
    if (!names_only && type != LUA_TNIL) problem(key, "must be a name or a list of names");
    lua_pop(state_, 1);
    return found;
  }

  void read_documents() {
    const bool given = has("documents");
    rule_.in_plans = rule_.in_reports = !given;
    for (const std::string& name : strings("documents")) {
      bool* kind = name == "plan"        ? &rule_.in_plans
                   : name == "report"    ? &rule_.in_reports
                   : name == "catalogue" ? &rule_.in_catalogues
                                         : nullptr;
      if (kind == nullptr) {
        problem("documents", "knows plan, report and catalogue, not " + name);
      } else {
        *kind = true;
      }
    }
  }

  void read_functions() {
    rule_.has_check = function("check");
    rule_.has_collect = function("collect");
    const bool has_check_all = function("check_all");
    if (rule_.has_collect && !has("check_all")) problem("collect", "needs a function check_all beside it");
    if (has_check_all && !has("collect")) problem("check_all", "needs a function collect beside it");
    if (!has("check") && !has("collect") && !has_check_all) problem("check", "is missing: a rule is a function check");
  }

  void read_kinds() {
    if (!has("looks_at")) {
      if (rule_.has_check) problem("looks_at", "is missing");
      return;
    }
    for (const std::string& name : strings("looks_at")) {
      const auto kind = thing_kind_of(name);
      if (name == "goal") {
        rule_.kinds |=
            kind_bit(ThingKind::focus_goal) | kind_bit(ThingKind::area_goal) | kind_bit(ThingKind::board_goal);
      } else if (kind && *kind <= ThingKind::paragraphs) {
        rule_.kinds |= kind_bit(*kind);
      } else {
        problem("looks_at", "there is no kind " + name);
      }
    }
  }

  void read_having() {
    rule_.having = strings("having");
    if (!rule_.having.empty() && !rule_.has_check) problem("having", "needs a function check beside it");
    for (const std::string& name : rule_.having) {
      for (std::size_t i = 0; i < thing_kind_count; ++i) {
        const auto kind = static_cast<ThingKind>(i);
        if ((rule_.kinds & kind_bit(kind)) == 0 || find_field(kind, name) != nullptr) continue;
        const auto known = field_names(kind);
        const auto nearest = nearest_name(name, known);
        problem("having", std::string(lua_name(kind)) + " has no field " + name +
                              (nearest ? "; there is " + std::string(known[*nearest]) : ""));
        break;
      }
    }
  }

  void read_messages() {
    const int type = field("messages");
    if (type == LUA_TTABLE) {
      const auto ids = keys("messages");
      for (const std::string& id : ids) read_message(id);
      if (ids.empty()) problem("messages", "is empty");
    } else {
      problem("messages", type == LUA_TNIL ? "is missing" : "must be a table");
    }
    lua_pop(state_, 1);
  }

  void read_message(const std::string& id) {
    const std::string path = "messages." + id;
    if (field(id.c_str()) == LUA_TTABLE) {
      MessageInfo message = {.id = id, .text = both_languages(path, {"severity"}), .severity = {}};
      if (has("severity")) message.severity = severity(path + ".severity");
      const auto& [swedish, english] = message.text;
      if (!swedish.empty() && !english.empty() && placeholder_names(swedish) != placeholder_names(english)) {
        problem(path, "sv and en have different placeholders");
      }
      info_.messages.push_back(std::move(message));
    } else {
      problem(path, "must be { sv = …, en = … }");
    }
    lua_pop(state_, 1);
  }

  void read_options() {
    const int type = field("options");
    if (type == LUA_TTABLE) {
      for (const std::string& name : keys("options")) read_option(name);
    } else if (type != LUA_TNIL) {
      problem("options", "must be a table");
    }
    lua_pop(state_, 1);
  }

  void read_option(const std::string& name) {
    const std::string path = "options." + name;
    if (field(name.c_str()) != LUA_TTABLE) {
      problem(path, "must be { type = …, default = …, help = … }");
      lua_pop(state_, 1);
      return;
    }
    refuse_unknown(option_keys, path + ".");
    OptionInfo option = {.name = name, .type = string("type", path + ".type"), .default_value = {}, .help = {}};
    option.help = local_text("help", path + ".help");
    const int type = field("default");
    if (option.type != "number" && option.type != "string" && option.type != "boolean") {
      if (!option.type.empty()) problem(path + ".type", "must be number, string or boolean");
    } else if (option.type != lua_typename(state_, type)) {
      problem(path + ".default", type == LUA_TNIL ? "is missing" : "must be a " + option.type);
    } else {
      rule_.options[name] = to_plain_value(state_, -1);
      option.default_value = luaL_tolstring(state_, -1, nullptr);
      lua_pop(state_, 1);
    }
    lua_pop(state_, 2);
    info_.options.push_back(std::move(option));
  }

  void read_examples() {
    const int type = field("examples");
    if (type == LUA_TTABLE) {
      refuse_unknown(example_keys, "examples.");
      info_.bad_example = string("bad", "examples.bad");
      info_.good_example = string("good", "examples.good");
    } else {
      problem("examples", type == LUA_TNIL ? "is missing" : "must be { bad = …, good = … }");
    }
    lua_pop(state_, 1);
  }

  lua_State* state_;
  RuleInfo& info_;
  LoadedRule& rule_;
  std::vector<TableProblem> problems_;
};

}  // namespace

std::vector<TableProblem> read_rule_table(lua_State* state, RuleInfo& info, LoadedRule& rule) {
  return TableReader(state, info, rule).read();
}

}  // namespace planlint
