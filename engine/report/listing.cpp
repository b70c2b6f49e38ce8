// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
#include "report/listing.h"

#include <algorithm>

#include "report/json_settings.h"
#include "report/words.h"

namespace planlint {
namespace {

Json both(const LocalText& text) { return {{"sv", text.swedish}, {"en", text.english}}; }

Json as_json(const RuleInfo& rule, const ListedRule& held) {
  Json messages = Json::array();
  for (const MessageInfo& message : rule.messages) {
    messages.push_back({{"id", message.id},
                        {"severity", name_of(message.severity.value_or(rule.severity))},
                        {"text", both(message.text)}});
  }
  Json options = Json::array();
  for (const OptionInfo& option : rule.options) {
    Json json = {
        {"name", option.name}, {"type", option.type}, {"default", option.default_value}, {"help", both(option.help)}};
    const auto setting = std::ranges::find(held.options, option.name, &ListedSetting::key);
    if (setting != held.options.end()) {
      json["value"] = value_of(*setting);
      add_place(json["set_by"], setting->place);
    }
    options.push_back(std::move(json));
  }
  Json set_by;
  add_place(set_by, held.place);
  return {{"id", rule.id},
          {"category", rule.category},
          {"severity", name_of(rule.severity)},
          {"level", held.level},
          {"set_by", std::move(set_by)},
          {"fixable", rule.fixable},
          {"suppressible", rule.suppressible},
          {"summary", both(rule.summary)},
          {"rationale", both(rule.rationale)},
          {"limits", both(rule.limits)},
          {"messages", std::move(messages)},
          {"options", std::move(options)}};
}

}  // namespace

std::string rules_as_text(std::span<const RuleInfo> rules, std::span<const ListedRule> held, Language language) {
  std::size_t id_columns = 0;
  std::size_t level_columns = 0;
  for (std::size_t i = 0; i < rules.size(); ++i) {
    id_columns = std::max(id_columns, columns_of(rules[i].id));
    level_columns = std::max(level_columns, columns_of(word_for_level(held[i].level, language)));
  }
  std::string out;
  for (std::size_t i = 0; i < rules.size(); ++i) {
    out += padded(rules[i].id, id_columns + 2) + padded(word_for_level(held[i].level, language), level_columns + 2) +
           printable(rules[i].summary.in(language));
    if (const auto remark = who_set(rules[i], held[i], language); !remark.empty()) out += " (" + remark + ')';
    out += '\n';
  }
  return out;
}

std::string rules_as_json(std::span<const RuleInfo> rules, std::span<const ListedRule> held) {
  Json list = Json::array();
  for (std::size_t i = 0; i < rules.size(); ++i) list.push_back(as_json(rules[i], held[i]));
  return dumped({{"version", 1}, {"rules", std::move(list)}}, 2) + '\n';
}

}  // namespace planlint
