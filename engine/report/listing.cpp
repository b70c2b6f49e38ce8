// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
#include "report/listing.h"

#include <algorithm>

#include "report/json_values.h"
#include "report/words.h"

namespace planlint {
namespace {

Json both(const LocalText& text) { return {{"sv", text.swedish}, {"en", text.english}}; }

Json as_json(const RuleInfo& rule) {
  Json messages = Json::array();
  for (const MessageInfo& message : rule.messages) {
    messages.push_back({{"id", message.id},
                        {"severity", name_of(message.severity.value_or(rule.severity))},
                        {"text", both(message.text)}});
  }
  Json options = Json::array();
  for (const OptionInfo& option : rule.options) {
    options.push_back(
        {{"name", option.name}, {"type", option.type}, {"default", option.default_value}, {"help", both(option.help)}});
  }
  return {{"id", rule.id},
          {"category", rule.category},
          {"severity", name_of(rule.severity)},
          {"fixable", rule.fixable},
          {"suppressible", rule.suppressible},
          {"summary", both(rule.summary)},
          {"rationale", both(rule.rationale)},
          {"limits", both(rule.limits)},
          {"messages", std::move(messages)},
          {"options", std::move(options)}};
}

}  // namespace

std::string rules_as_text(std::span<const RuleInfo> rules, Language language) {
  std::size_t id_columns = 0;
  std::size_t severity_columns = 0;
  for (const RuleInfo& rule : rules) {
    id_columns = std::max(id_columns, columns_of(rule.id));
    severity_columns = std::max(severity_columns, columns_of(word_for(rule.severity, language)));
  }
  std::string out;
  for (const RuleInfo& rule : rules) {
    out += padded(rule.id, id_columns + 2) + padded(word_for(rule.severity, language), severity_columns + 2) +
           printable(rule.summary.in(language)) + '\n';
  }
  return out;
}

std::string rules_as_json(std::span<const RuleInfo> rules) {
  Json list = Json::array();
  for (const RuleInfo& rule : rules) list.push_back(as_json(rule));
  return dumped({{"version", 1}, {"rules", std::move(list)}}, 2) + '\n';
}

}  // namespace planlint
