// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
#include "config/schema.h"

#include <algorithm>
#include <array>

#include "config/json_text.h"

namespace planlint {
namespace {

constexpr std::uint8_t in_file = static_cast<std::uint8_t>(SettingsPart::file);
constexpr std::uint8_t in_override = static_cast<std::uint8_t>(SettingsPart::overrides);
constexpr std::uint8_t in_pack = static_cast<std::uint8_t>(SettingsPart::pack);
constexpr std::uint8_t anywhere = in_file | in_override | in_pack;

constexpr auto levels = std::to_array<std::string_view>({"off", "note", "warning", "error", "on"});

using Type = KeyInfo::Type;

const std::vector<KeyInfo>& keys() {
  static const std::vector<KeyInfo> all = {
      {.name = "$schema",
       .type = Type::text,
       .parts = in_file | in_pack,
       .swedish = "JSON-schemat, för editorer",
       .english = "the JSON schema, for editors"},
      {.name = "name",
       .type = Type::text,
       .parts = in_pack,
       .is_required = true,
       .swedish = "paketets namn, som står framför dess reglers id",
       .english = "the pack's name, which stands before the ids of its rules"},
      {.name = "api",
       .type = Type::number,
       .parts = in_pack,
       .is_required = true,
       .swedish = "utgåvan av regelgränssnittet: 1",
       .english = "the version of the rule interface: 1"},
      {.name = "extends",
       .type = Type::texts,
       .parts = in_file,
       .is_path = true,
       .swedish = "inställningsfiler som den här bygger på, de svagaste först",
       .english = "settings files that this one builds on, the weakest first"},
      {.name = "files",
       .type = Type::texts,
       .parts = in_override,
       .is_required = true,
       .swedish = "mönster för filerna, som i .gitignore",
       .english = "globs of the files, as in .gitignore"},
      {.name = "language",
       .type = Type::choice,
       .parts = in_file,
       .choices = {"sv", "en"},
       .swedish = "språk i meddelanden; annars datorns",
       .english = "language of messages; else the computer's"},
      {.name = "numbers",
       .type = Type::choice,
       .parts = in_file | in_override,
       .choices = {"sv", "en"},
       .default_value = "sv",
       .swedish = "hur tal som planlint räknar ut skrivs i meddelanden: 1 100,5 eller 1,100.5",
       .english = "how numbers that planlint computes are written in messages: 1 100,5 or 1,100.5"},
      {.name = "fail_on",
       .type = Type::choice,
       .parts = in_file | in_override,
       .choices = {"error", "warning", "note"},
       .default_value = "error",
       .swedish = "lägsta allvar som ger slutkod 1",
       .english = "the least severity that gives exit code 1"},
      {.name = "catalogue",
       .type = Type::text,
       .parts = in_file | in_override,
       .is_path = true,
       .swedish = "KF:s budget, för filer som inte själva anger någon",
       .english = "the KF budget, for files that name none themselves"},
      {.name = "catalogues",
       .type = Type::text,
       .parts = in_file | in_override,
       .is_path = true,
       .swedish = "mapp med KF-budgetar, där dokumentets år väljer",
       .english = "a folder of KF budgets; the document's year chooses"},
      {.name = "packs",
       .type = Type::texts,
       .parts = in_file,
       .is_path = true,
       .swedish = "mappar med regelpaket",
       .english = "folders of rule packs"},
      {.name = "ignore",
       .type = Type::texts,
       .parts = in_file,
       .swedish = "mönster för filer i mappar som hoppas över, som i .gitignore",
       .english = "globs of files in folders that are left out, as in .gitignore"},
      {.name = "rules",
       .type = Type::rules,
       .parts = anywhere,
       .swedish = "reglernas allvar och val, var för sig eller kategorivis",
       .english = "severity and options of rules, one by one or by category"},
      {.name = "overrides",
       .type = Type::overrides,
       .parts = in_file,
       .swedish = "inställningar för en del av filerna; de senare är starkare",
       .english = "settings for some of the files; the later ones are stronger"},
  };
  return all;
}

std::string list_of(std::span<const std::string_view> texts) {
  std::string out = "[";
  for (const auto& text : texts) out += (out.size() > 1 ? ", " : "") + json_quoted(text);
  return out + "]";
}

std::string schema_of(const KeyInfo& key) {
  const std::string says = R"("description": )" + json_quoted(key.english);
  switch (key.type) {
    case Type::text: return R"({ "type": "string", )" + says + " }";
    case Type::texts: return R"({ "$ref": "#/$defs/texts", )" + says + " }";
    case Type::number: return R"({ "const": 1, )" + says + " }";
    case Type::rules:
      return R"({ "type": "object", "additionalProperties": { "$ref": "#/$defs/rule" }, )" + says + " }";
    case Type::overrides: return R"({ "type": "array", "items": { "$ref": "#/$defs/override" }, )" + says + " }";
    case Type::choice: break;
  }
  const std::string standard =
      key.default_value.empty() ? "" : R"("default": )" + json_quoted(key.default_value) + ", ";
  return R"({ "enum": )" + list_of(key.choices) + ", " + standard + says + " }";
}

/// The members of the object that a part is, each line indented.
std::string object_schema(SettingsPart part, const std::string& indent) {
  std::string properties;
  std::vector<std::string_view> required;
  for (const KeyInfo& key : keys()) {
    if (!key.stands_in(part)) continue;
    if (key.is_required) required.push_back(key.name);
    if (!properties.empty()) properties += ",\n";
    properties += indent + "  " + json_quoted(key.name) + ": " + schema_of(key);
  }
  std::string out = indent + "\"type\": \"object\",\n" + indent + "\"additionalProperties\": false,\n";
  if (!required.empty()) out += indent + "\"required\": " + list_of(required) + ",\n";
  return out + indent + "\"properties\": {\n" + properties + "\n" + indent + "}";
}

std::string type_text(const KeyInfo& key) {
  switch (key.type) {
    case Type::text: return key.is_path ? "a path" : "a text";
    case Type::texts: return key.is_path ? "a path or a list of paths" : "a glob or a list of globs";
    case Type::number: return "a number";
    case Type::rules: return "an object, see below";
    case Type::overrides: return "a list, see below";
    case Type::choice: break;
  }
  std::string out;
  for (const auto& choice : key.choices) out.append(out.empty() ? "`\"" : ", `\"").append(choice).append("\"`");
  return out;
}

}  // namespace

std::span<const KeyInfo> settings_keys() { return keys(); }

const KeyInfo* find_key(std::string_view name, SettingsPart part) {
  const auto found =
      std::ranges::find_if(keys(), [&](const KeyInfo& key) { return key.name == name && key.stands_in(part); });
  return found == keys().end() ? nullptr : &*found;
}

std::span<const std::string_view> rule_levels() { return levels; }

std::string settings_schema(SettingsPart part) {
  const bool is_pack = part == SettingsPart::pack;
  std::string out = "{\n  \"$schema\": \"https://json-schema.org/draft/2020-12/schema\",\n";
  out += std::string("  \"title\": \"") + (is_pack ? "a pack of planlint rules" : "settings of planlint") + "\",\n";
  out += object_schema(part, "  ") + ",\n  \"$defs\": {\n";
  out += R"(    "level": { "enum": )" + list_of(levels) + " },\n";
  out +=
      "    \"rule\": {\n      \"anyOf\": [\n        { \"$ref\": \"#/$defs/level\" },\n        {\n"
      "          \"type\": \"object\",\n          \"additionalProperties\": false,\n          \"properties\": {\n"
      "            \"severity\": { \"$ref\": \"#/$defs/level\" },\n"
      "            \"options\": { \"type\": \"object\", \"additionalProperties\": { \"type\": [\"number\", \"string\", "
      "\"boolean\"] } }\n          }\n        }\n      ]\n    }";
  if (!is_pack) {
    out +=
        ",\n    \"texts\": {\n      \"anyOf\": [{ \"type\": \"string\" }, { \"type\": \"array\", \"items\": { "
        "\"type\": "
        "\"string\" } }]\n    },\n    \"override\": {\n" +
        object_schema(SettingsPart::overrides, "      ") + "\n    }";
  }
  return out + "\n  }\n}\n";
}

std::string settings_table(SettingsPart part) {
  std::string out = "| key | value | what it says |\n|---|---|---|\n";
  for (const KeyInfo& key : keys()) {
    if (!key.stands_in(part)) continue;
    out += "| `" + std::string(key.name) + "` | " + type_text(key);
    if (!key.default_value.empty()) out += "; `\"" + std::string(key.default_value) + "\"` unless said otherwise";
    out += " | " + std::string(key.english) + (key.is_required ? " (required)" : "") + " |\n";
  }
  return out;
}

}  // namespace planlint
