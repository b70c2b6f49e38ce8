// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
#include "packs/pack_file.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <system_error>
#include <utility>

namespace planlint {
namespace {

namespace fs = std::filesystem;

/// Folders of a pack that hold no rules, and what planlint calls its own.
constexpr auto reserved = std::to_array<std::string_view>({"lib", "library", "planlint", "standard", "tests"});

bool is_name(std::string_view name) {
  return !name.empty() && name.front() >= 'a' && name.front() <= 'z' &&
         name.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789-") == std::string_view::npos;
}

bool check_name(const JsonValue& value, const Location& place, ProblemList& problems) {
  if (value.kind != JsonValue::Kind::text || !is_name(value.text)) {
    const std::string found = kind_of(value, problems);
    problems.add(place, "ett paket heter något i bokstäverna a till z, siffror och -, inte " + found,
                 "a pack's name is in the letters a to z, digits and -, not " + found);
    return false;
  }
  if (std::ranges::find(reserved, value.text) == reserved.end()) return true;
  problems.add(place, "namnet ”" + value.text + "” är planlints eget",
               "the name ”" + value.text + "” is planlint's own");
  return false;
}

bool check_api(const JsonValue& value, const Location& place, ProblemList& problems) {
  if (value.kind == JsonValue::Kind::number && value.number == rule_api) return true;
  const std::string found = value.text.empty() ? kind_of(value, problems) : value.text;
  problems.add(place, "paketet är skrivet för regelgränssnitt " + found + "; den här planlint har 1",
               "the pack is written for rule interface " + found + "; this planlint has 1");
  return false;
}

/// A pack speaks of standard rules only: what others' rules do is not its business.
void check_selectors(const std::vector<RuleSetting>& rules, ProblemList& problems) {
  for (const RuleSetting& rule : rules) {
    if (rule.selector.find(':') == std::string::npos) continue;
    problems.add(rule.place, "ett paket ställer in standardreglerna, inte ”" + rule.selector + "”",
                 "a pack sets standard rules, not ”" + rule.selector + "”");
  }
}

}  // namespace

std::optional<PackFile> read_pack_file(const fs::path& folder, const Location& named_at, ProblemList& problems) {
  std::error_code error;
  const auto refuse = [&](const std::string& swedish, const std::string& english) {
    const std::string name = folder.string();
    if (named_at.source == nullptr) {
      problems.add(name, name + swedish, name + english);
    } else {
      problems.add(named_at, name + swedish, name + english);
    }
    return std::nullopt;
  };
  if (!fs::is_directory(folder, error)) return refuse(" är ingen mapp", " is no folder");
  if (!fs::exists(folder / pack_file_name, error))
    return refuse(" är inget regelpaket: pack.json saknas", " is no pack of rules: it has no pack.json");
  const auto source = read_source(folder / pack_file_name, named_at, problems);
  const auto object = source == nullptr ? std::nullopt : read_pack_object(source, problems);
  if (!object) return std::nullopt;
  const auto place_of = [&](const JsonMember& member) {
    return Location{.source = source, .range = member.value.range};
  };
  const JsonMember& name = *object->find("name");
  const JsonMember& api = *object->find("api");
  const bool has_name = check_name(name.value, place_of(name), problems);
  if (!check_api(api.value, place_of(api), problems) || !has_name) return std::nullopt;
  PackFile pack = {.name = name.value.text, .folder = folder.string(), .rules = {}};
  if (const JsonMember* rules = object->find("rules")) pack.rules = read_rule_settings(source, rules->value, problems);
  check_selectors(pack.rules, problems);
  return pack;
}

std::optional<RuleSet::Pack> read_pack_rules(const PackFile& pack, ProblemList& problems) {
  auto files = RuleSet::files_in(pack.folder);
  if (auto* read = std::get_if<std::vector<RuleSet::File>>(&files))
    return RuleSet::Pack{.name = pack.name, .folder = pack.folder, .files = std::move(*read)};
  for (const std::string& error : std::get<RuleErrors>(files)) problems.add_text(error);
  return std::nullopt;
}

}  // namespace planlint
