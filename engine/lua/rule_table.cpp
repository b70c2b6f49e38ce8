// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
#include "lua/rule_table.h"

#include <algorithm>
#include <array>
#include <optional>
#include <set>

#include "lua/things.h"
#include "text/names.h"

namespace planlint {
namespace {

constexpr auto known_keys = std::to_array<std::string_view>(
    {"summary", "rationale", "limits", "severity", "documents", "looks_at", "fixable", "options", "messages", "examples",
     "check", "collect", "check_all"});

std::optional<Severity> severity_of(std::string_view name) {
  for (const auto severity : {Severity::note, Severity::warning, Severity::error}) {
    if (name_of(severity) == name) return severity;
  }
  return std::nullopt;
}

/// The names in braces.
std::set<std::string> placeholders(std::string_view text) {
  std::set<std::string> names;
  for (auto open = text.find('{'); open != std::string_view::npos; open = text.find('{', open + 1)) {
    const auto close = text.find('}', open);
    if (close == std::string_view::npos) break;
    names.emplace(text.substr(open + 1, close - open - 1));
  }
  return names;
}

class TableReader {
 public:
  TableReader(lua_State* state, RuleInfo& info, LoadedRule& rule) : state_(state), info_(info), rule_(rule) {}

  std::vector<std::string> read() {
    if (lua_type(state_, -1) != LUA_TTABLE) return {"the file does not return a table"};
    refuse_unknown(known_keys, "");
    if (const auto summary = local_text("summary", "summary")) info_.summary = *summary;
    if (const auto rationale = local_text("rationale", "rationale")) info_.rationale = *rationale;
    if (has("limits")) info_.limits = local_text("limits", "limits").value_or(LocalText());
    read_severity();
    read_documents();
    read_kinds();
    read_messages();
    read_options();
    read_examples();
    info_.fixable = boolean("fixable");
    rule_.has_check = function("check");
    rule_.has_collect = function("collect");
    if (rule_.has_collect != function("check_all")) problem("collect", "collect and check_all come together");
    if (!rule_.has_check && !rule_.has_collect) problem("check", "the rule has no check function");
    return std::move(problems_);
  }

 private:
  void problem(std::string_view key, std::string_view reason) {
    problems_.push_back(std::string(key) + ": " + std::string(reason));
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
    return value;
  }

  std::optional<LocalText> local_text(const char* key, const std::string& path) {
    const int type = field(key);
    std::optional<LocalText> text;
    if (type == LUA_TTABLE) {
      refuse_unknown(std::to_array<std::string_view>({"sv", "en"}), path + ".");
      text = LocalText{.swedish = string("sv", path + ".sv"), .english = string("en", path + ".en")};
    } else {
      problem(path, type == LUA_TNIL ? "is missing" : "must be { sv = …, en = … }");
    }
    lua_pop(state_, 1);
    return text;
  }

  /// The string keys of the table on top, sorted.
  std::vector<std::string> keys(std::string_view path) {
    std::vector<std::string> names;
    for (lua_pushnil(state_); lua_next(state_, -2) != 0; lua_pop(state_, 1)) {
      if (lua_type(state_, -2) == LUA_TSTRING) {
        names.emplace_back(check_string(state_, -2));
      } else {
        problem(path, "has an entry without a name");
      }
    }
    std::ranges::sort(names);
    return names;
  }

  template <class Known>
  void refuse_unknown(const Known& known, const std::string& prefix) {
    for (const std::string& name : keys(prefix.empty() ? "table" : prefix)) {
      if (std::ranges::find(known, name) != known.end()) continue;
      const auto nearest = nearest_name(name, known);
      problem(prefix + name, nearest ? "is not known; there is " + std::string(known[*nearest]) : "is not known");
    }
  }

  void read_severity() {
    const std::string name = string("severity", "severity");
    const auto severity = severity_of(name);
    if (!severity && !name.empty()) problem("severity", "must be error, warning or note");
    info_.severity = severity.value_or(Severity::error);
  }

  /// The strings of a list, or the one string, in a field.
  std::vector<std::string> strings(const char* key) {
    std::vector<std::string> found;
    const int type = field(key);
    if (type == LUA_TSTRING) found.emplace_back(check_string(state_, -1));
    if (type == LUA_TTABLE) {
      for (lua_Integer i = 1; lua_rawgeti(state_, -1, i) != LUA_TNIL; ++i) {
        if (lua_type(state_, -1) == LUA_TSTRING) found.emplace_back(check_string(state_, -1));
        lua_pop(state_, 1);
      }
      lua_pop(state_, 1);
    }
    if (type != LUA_TNIL && found.empty()) problem(key, "must be a name or a list of names");
    lua_pop(state_, 1);
    return found;
  }

  void read_documents() {
    auto documents = strings("documents");
    if (documents.empty()) documents = {"plan", "report"};
    for (const std::string& name : documents) {
      if (name == "plan") {
        rule_.in_plans = true;
      } else if (name == "report") {
        rule_.in_reports = true;
      } else if (name == "catalogue") {
        rule_.in_catalogues = true;
      } else {
        problem("documents", "knows plan, report and catalogue, not " + name);
      }
    }
  }

  void read_kinds() {
    const auto bit = [](ThingKind kind) { return 1U << static_cast<unsigned>(kind); };
    for (const std::string& name : strings("looks_at")) {
      if (name == "goal") {
        rule_.kinds |= bit(ThingKind::focus_goal) | bit(ThingKind::area_goal) | bit(ThingKind::board_goal);
        continue;
      }
      const auto kind = thing_kind_of(name);
      const bool part = kind && (*kind == ThingKind::column || *kind == ThingKind::row || *kind == ThingKind::cell);
      if (!kind || part) {
        problem("looks_at", "there is no kind " + name);
      } else {
        rule_.kinds |= bit(*kind);
      }
    }
    if (rule_.kinds == 0 && !has("collect")) problem("looks_at", "is missing");
  }

  void read_messages() {
    if (field("messages") != LUA_TTABLE) {
      problem("messages", "is missing");
      lua_pop(state_, 1);
      return;
    }
    for (const std::string& id : keys("messages")) {
      const std::string path = "messages." + id;
      if (field(id.c_str()) == LUA_TTABLE) {
        refuse_unknown(std::to_array<std::string_view>({"sv", "en", "severity"}), path + ".");
        MessageInfo message = {
            .id = id, .text = {.swedish = string("sv", path + ".sv"), .english = string("en", path + ".en")}, .severity = {}};
        if (has("severity")) {
          message.severity = severity_of(string("severity", path + ".severity"));
          if (!message.severity) problem(path + ".severity", "must be error, warning or note");
        }
        if (placeholders(message.text.swedish) != placeholders(message.text.english)) {
          problem(path, "sv and en have different placeholders");
        }
        info_.messages.push_back(std::move(message));
      } else {
        problem(path, "must be { sv = …, en = … }");
      }
      lua_pop(state_, 1);
    }
    if (info_.messages.empty()) problem("messages", "is empty");
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
    refuse_unknown(std::to_array<std::string_view>({"type", "default", "help"}), path + ".");
    OptionInfo option = {.name = name, .type = string("type", path + ".type"), .default_value = {}, .help = {}};
    option.help = local_text("help", path + ".help").value_or(LocalText());
    const int type = field("default");
    if (type == LUA_TNIL || option.type != lua_typename(state_, type)) {
      problem(path + ".default", "must be a " + option.type);
    } else {
      rule_.options[name] = to_plain_value(state_, -1);
      option.default_value = luaL_tolstring(state_, -1, nullptr);
      lua_pop(state_, 1);
    }
    lua_pop(state_, 2);
    if (option.type != "number" && option.type != "string" && option.type != "boolean") {
      problem(path + ".type", "must be number, string or boolean");
    }
    info_.options.push_back(std::move(option));
  }

  void read_examples() {
    if (field("examples") == LUA_TTABLE) {
      refuse_unknown(std::to_array<std::string_view>({"bad", "good"}), "examples.");
      info_.bad_example = string("bad", "examples.bad");
      info_.good_example = string("good", "examples.good");
    } else {
      problem("examples", "is missing");
    }
    lua_pop(state_, 1);
  }

  lua_State* state_;
  RuleInfo& info_;
  LoadedRule& rule_;
  std::vector<std::string> problems_;
};

}  // namespace

std::vector<std::string> read_rule_table(lua_State* state, RuleInfo& info, LoadedRule& rule) {
  return TableReader(state, info, rule).read();
}

}  // namespace planlint
