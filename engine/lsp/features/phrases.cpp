// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
#include "lsp/features/phrases.h"

#include "report/words.h"

namespace planlint::lsp {

std::string as_markdown(std::string_view text) {
  constexpr std::string_view marks = "\\`*_[]<>|#";
  std::string out;
  for (const char c : printable(text)) {
    if (marks.find(c) != std::string_view::npos) out += '\\';
    out += c;
  }
  return out;
}

std::string_view keyword_for(GoalLevel level) {
  switch (level) {
    case GoalLevel::focus: return "inriktningsmål";
    case GoalLevel::area: return "mål";
    case GoalLevel::board: break;
  }
  return "nämndmål";
}

std::string name_of(const Goal& goal) {
  std::string name(goal.number.value);
  if (goal.title) name.append(name.empty() ? "" : " ").append(goal.title.value);
  return name;
}

std::string_view period_word(Period period) {
  switch (period) {
    case Period::none: return "";
    case Period::year: return "år";
    case Period::half_year: return "halvår";
    case Period::tertial: return "tertial";
    case Period::quarter: return "kvartal";
    case Period::month: return "månad";
  }
  return "";
}

std::string period_of(const Indicator& indicator) {
  const auto word = period_word(indicator.period);
  return std::string(word.empty() ? indicator.period_text.value : word);
}

std::string counted(std::size_t count, const Noun& noun, Language language) {
  const bool one = count == 1;
  return std::to_string(count) + ' ' +
         std::string(
             in(language, one ? noun.one_swedish : noun.many_swedish, one ? noun.one_english : noun.many_english));
}

}  // namespace planlint::lsp
