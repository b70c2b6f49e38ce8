// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
#include "report/suppression_listing.h"

#include <array>

#include "report/json_values.h"
#include "report/words.h"

namespace planlint {
namespace {

constexpr std::array<SuppressionState, 4> states = {SuppressionState::used, SuppressionState::unused,
                                                    SuppressionState::expired, SuppressionState::unknown};

std::string_view word_for(SuppressionState state, Language language) {
  switch (state) {
    case SuppressionState::used: return in(language, "används", "used");
    case SuppressionState::unused: return in(language, "behövs inte", "unused");
    case SuppressionState::expired: return in(language, "har gått ut", "expired");
    case SuppressionState::unknown: return in(language, "gick inte att pröva", "could not be tried");
  }
  return "";
}

std::string_view word_for(SuppressionScope scope, Language language) {
  switch (scope) {
    case SuppressionScope::statement: return in(language, "nästa sats", "the next statement");
    case SuppressionScope::block: return in(language, "blocket", "the block");
    case SuppressionScope::file: return in(language, "filen", "the file");
  }
  return "";
}

std::string line_of(const ListedComment& comment, Language language) {
  const Suppression& common = comment.rules.front().suppression;
  std::string line = printable(comment.file) + ':' + std::to_string(comment.position.line) + ": ";
  for (const SuppressionResult& one : comment.rules) {
    if (&one != &comment.rules.front()) line += ", ";
    line += printable(one.suppression.rule) + " (" + std::string(word_for(one.state, language)) + ')';
  }
  line.append(in(language, "; gäller ", "; for ")).append(word_for(common.scope, language));
  if (common.expires) line.append(in(language, " till ", " until ")).append(iso_text(common.expires));
  if (!common.owner.empty())
    line.append(in(language, "; ansvarig ", "; responsible: ")).append(printable(common.owner));
  return line.append(in(language, "; skäl: ", "; reason: ")).append(printable(common.reason)) + '\n';
}

}  // namespace

std::string_view name_of(SuppressionState state) {
  switch (state) {
    case SuppressionState::used: return "used";
    case SuppressionState::unused: return "unused";
    case SuppressionState::expired: return "expired";
    case SuppressionState::unknown: return "unknown";
  }
  return "";
}

std::string_view name_of(SuppressionScope scope) {
  switch (scope) {
    case SuppressionScope::statement: return "statement";
    case SuppressionScope::block: return "block";
    case SuppressionScope::file: return "file";
  }
  return "";
}

std::string suppressions_as_text(std::span<const ListedComment> comments, Language language) {
  std::string out;
  std::array<std::size_t, states.size()> counts = {};
  std::size_t all = 0;
  for (const ListedComment& comment : comments) {
    out += line_of(comment, language);
    for (const SuppressionResult& one : comment.rules) ++counts[static_cast<std::size_t>(one.state)];
    all += comment.rules.size();
  }
  if (all == 0) return out.append(in(language, "inga undantag\n", "no suppressions\n"));
  out += std::to_string(all);
  out += in(language, " undantag:", all == 1 ? " suppression:" : " suppressions:");
  bool first = true;
  for (const SuppressionState state : states) {
    const std::size_t count = counts[static_cast<std::size_t>(state)];
    if (count == 0) continue;
    out.append(first ? " " : ", ").append(std::to_string(count)).append(" ").append(word_for(state, language));
    first = false;
  }
  return out + '\n';
}

std::string suppressions_as_json(std::span<const ListedComment> comments) {
  Json list = Json::array();
  for (const ListedComment& comment : comments) {
    const Suppression& common = comment.rules.front().suppression;
    Json rules = Json::array();
    for (const SuppressionResult& one : comment.rules)
      rules.push_back({{"rule", one.suppression.rule}, {"state", name_of(one.state)}});
    Json json = {{"file", comment.file},
                 {"line", comment.position.line},
                 {"column", comment.position.column},
                 {"rules", std::move(rules)},
                 {"scope", name_of(common.scope)},
                 {"reason", common.reason},
                 {"expires", nullptr},
                 {"owner", nullptr}};
    if (common.expires) json["expires"] = iso_text(common.expires);
    if (!common.owner.empty()) json["owner"] = common.owner;
    list.push_back(std::move(json));
  }
  return dumped({{"version", 1}, {"suppressions", std::move(list)}}, 2) + '\n';
}

}  // namespace planlint
