// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
#include "config/settings_file.h"

#include <algorithm>
#include <system_error>

#include "discover/ignore.h"
#include "workspace/read_file.h"

namespace planlint {
namespace {

namespace fs = std::filesystem;

using Kind = JsonValue::Kind;

class SettingsReader {
 public:
  SettingsReader(const std::shared_ptr<const Source>& source, ProblemList& problems)
      : source_(source), folder_(fs::path(source->path()).parent_path()), problems_(problems) {}

  /// Whether `value` is an object in which only keys of `part` stand, and all that must.
  bool check_keys(const JsonValue& value, SettingsPart part) {
    if (value.kind != Kind::object) return refuse(value, "ett objekt { … }", "an object { … }");
    bool good = true;
    std::vector<std::string> known;
    for (const KeyInfo& key : settings_keys()) {
      if (!key.stands_in(part)) continue;
      known.emplace_back(key.name);
      if (!key.is_required || value.find(key.name) != nullptr) continue;
      problems_.add(at(value.range), "”" + known.back() + "” saknas", "”" + known.back() + "” is missing");
      good = false;
    }
    for (const JsonMember& member : value.members) good = check_key(member, part, known) && good;
    return good;
  }

  SettingsFile read(const JsonValue& value) {
    SettingsFile file{
        .source = source_, .folder = folder_, .own = {}, .overrides = {}, .extends = {}, .packs = {}, .ignore = {}};
    (void)check_keys(value, SettingsPart::file);
    file.own = layer(value, SettingsPart::file);
    file.extends = texts(value, "extends", true);
    file.packs = texts(value, "packs", true);
    file.ignore = globs(value, "ignore");
    const JsonMember* overrides = value.find("overrides");
    if (overrides == nullptr) return file;
    if (overrides->value.kind != Kind::list) refuse(overrides->value, "en lista [ … ]", "a list [ … ]");
    for (const JsonValue& one : overrides->value.items) {
      if (!check_keys(one, SettingsPart::overrides)) continue;
      file.overrides.push_back(layer(one, SettingsPart::overrides));
      file.overrides.back().files = globs(one, "files");
      const JsonMember& files = *one.find("files");
      if (files.value.kind == Kind::list && files.value.items.empty()) {
        problems_.add(at(files.value.range), "listan är tom: inga filer", "the list is empty: no files");
      }
    }
    return file;
  }

  std::vector<RuleSetting> rules(const JsonValue& value) {
    std::vector<RuleSetting> settings;
    if (value.kind != Kind::object)
      refuse(value, "ett objekt { \"kategori/regel-id\": … }", "an object { \"category/rule-id\": … }");
    for (const JsonMember& member : value.members) settings.push_back(rule(member));
    return settings;
  }

 private:
  [[nodiscard]] Location at(Range range) const { return {.source = source_, .range = range}; }

  bool refuse(const JsonValue& value, const std::string& swedish, const std::string& english) {
    const std::string found = kind_of(value, problems_);
    problems_.add(at(value.range), "här väntas " + swedish + ", inte " + found,
                  english + " is expected here, not " + found);
    return false;
  }

  bool check_key(const JsonMember& member, SettingsPart part, const std::vector<std::string>& known) {
    if (find_key(member.key, part) != nullptr) return true;
    const std::string hint = problems_.nearest(member.key, known);
    problems_.add(at(member.key_range), "”" + member.key + "” är ingen nyckel" + hint,
                  "”" + member.key + "” is no key" + hint);
    return false;
  }

  bool check_choice(const JsonValue& value, std::span<const std::string_view> choices) {
    const std::vector<std::string> names(choices.begin(), choices.end());
    if (value.kind == Kind::text && std::ranges::find(names, value.text) != names.end()) return true;
    std::string all;
    for (const std::string& name : names) all += (all.empty() ? "" : ", ") + name;
    const std::string found = kind_of(value, problems_);
    const std::string hint = value.kind == Kind::text ? problems_.nearest(value.text, names) : std::string();
    problems_.add(at(value.range), found + " är inget av " + all + hint, found + " is none of " + all + hint);
    return false;
  }

  /// A path as it can be opened: from the folder of this file.
  [[nodiscard]] std::string whole_path(const std::string& path) const {
    const fs::path whole = folder_ / fs::path(path);
    return whole.lexically_normal().string();
  }

  bool check_text(const JsonValue& value) {
    if (value.kind != Kind::text) return refuse(value, "en text", "a text");
    if (!value.text.empty() && value.text.find('\0') == std::string::npos) return true;
    problems_.add(at(value.range), "texten är tom", "the text is empty");
    return false;
  }

  SettingsLayer layer(const JsonValue& value, SettingsPart part) {
    SettingsLayer result;
    for (const JsonMember& member : value.members) {
      const KeyInfo* key = find_key(member.key, part);
      if (key == nullptr) continue;
      if (key->type == KeyInfo::Type::rules) result.rules = rules(member.value);
      const bool is_choice = key->type == KeyInfo::Type::choice;
      if (!is_choice && key->type != KeyInfo::Type::text) continue;
      if (is_choice ? !check_choice(member.value, key->choices) : !check_text(member.value)) continue;
      result.values[member.key] = {.value = key->is_path ? whole_path(member.value.text) : member.value.text,
                                   .place = at(member.key_range)};
    }
    return result;
  }

  std::vector<Setting<std::string>> texts(const JsonValue& object, std::string_view key, bool are_paths) {
    std::vector<Setting<std::string>> result;
    const JsonMember* member = object.find(key);
    if (member == nullptr) return result;
    const auto add = [&](const JsonValue& one) {
      if (!check_text(one)) return;
      result.push_back({.value = are_paths ? whole_path(one.text) : one.text, .place = at(one.range)});
    };
    if (member->value.kind == Kind::list) {
      for (const JsonValue& one : member->value.items) add(one);
    } else {
      add(member->value);
    }
    return result;
  }

  std::vector<Setting<std::string>> globs(const JsonValue& object, std::string_view key) {
    auto result = texts(object, key, false);
    for (const auto& glob : result) {
      const bool is_one_line = glob.value.find_first_of("\r\n") == std::string::npos;
      if (is_one_line && parse_ignore_file(glob.value).size() == 1) continue;
      problems_.add(glob.place, "”" + glob.value + "” är inget mönster för filer",
                    "”" + glob.value + "” is no glob of files");
    }
    return result;
  }

  RuleSetting rule(const JsonMember& member) {
    RuleSetting setting{
        .selector = member.key, .place = at(member.key_range), .level = {}, .options = {}, .option_names = {}};
    const JsonValue& value = member.value;
    if (value.kind != Kind::object) {
      if (check_choice(value, rule_levels()))
        setting.level = Setting<std::string>{.value = value.text, .place = at(member.key_range)};
      return setting;
    }
    for (const JsonMember& part : value.members) {
      if (part.key == "severity") {
        if (check_choice(part.value, rule_levels()))
          setting.level = Setting<std::string>{.value = part.value.text, .place = at(part.key_range)};
      } else if (part.key == "options") {
        if (part.value.kind != Kind::object) refuse(part.value, "ett objekt { … }", "an object { … }");
        for (const JsonMember& option : part.value.members) {
          setting.options[option.key] = {.value = option.value, .place = at(option.value.range)};
          setting.option_names[option.key] = at(option.key_range);
        }
      } else {
        const std::string hint = problems_.nearest(part.key, {"severity", "options"});
        problems_.add(at(part.key_range), "en regel har severity och options, inte ”" + part.key + "”" + hint,
                      "a rule has severity and options, not ”" + part.key + "”" + hint);
      }
    }
    return setting;
  }

  const std::shared_ptr<const Source>& source_;
  fs::path folder_;
  ProblemList& problems_;
};

}  // namespace

SettingsFile read_settings(const std::shared_ptr<const Source>& source, ProblemList& problems) {
  SettingsReader reader(source, problems);
  const auto value = read_json(source, problems);
  if (value) return reader.read(*value);
  SettingsFile unread;
  unread.source = source;
  return unread;
}

std::optional<JsonValue> read_pack_object(const std::shared_ptr<const Source>& source, ProblemList& problems) {
  auto value = read_json(source, problems);
  if (!value || !SettingsReader(source, problems).check_keys(*value, SettingsPart::pack)) return std::nullopt;
  return value;
}

std::vector<RuleSetting> read_rule_settings(const std::shared_ptr<const Source>& source, const JsonValue& value,
                                            ProblemList& problems) {
  return SettingsReader(source, problems).rules(value);
}

std::shared_ptr<const Source> read_source(const fs::path& path, const Location& named_at, ProblemList& problems) {
  auto bytes = read_file(path);
  const std::string name = path.string();
  if (auto* text = std::get_if<std::string>(&bytes)) {
    if (text->size() <= max_file_size) return std::make_shared<const Source>(name, std::move(*text));
    problems.add_file(name, "är för stor", "is too large");
    return nullptr;
  }
  const std::string reason = " (" + std::get<std::error_code>(bytes).message() + ')';
  if (named_at.source == nullptr) {
    problems.add_file(name, "går inte att läsa" + reason, "cannot be read" + reason);
  } else {
    problems.add(named_at, name + " går inte att läsa" + reason, name + " cannot be read" + reason);
  }
  return nullptr;
}

}  // namespace planlint
