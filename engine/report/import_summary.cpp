// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
#include "report/import_summary.h"

#include <algorithm>
#include <initializer_list>
#include <string_view>

#include "report/document_words.h"
#include "report/words.h"

namespace planlint {
namespace {

struct Counted {
  std::size_t count;
  std::string_view one_swedish, many_swedish;
  std::string_view one_english, many_english;
  std::size_t of_kf = 0;
};

/// "62 indikatorer (40 KF:s), 3 beslut"; what there is none of is left out.
std::string listed(std::initializer_list<Counted> things, Language language) {
  std::string line;
  for (const Counted& thing : things) {
    if (thing.count == 0) continue;
    const bool one = thing.count == 1;
    line += (line.empty() ? "  " : ", ") + std::to_string(thing.count) + ' ' +
            std::string(in(language, one ? thing.one_swedish : thing.many_swedish,
                           one ? thing.one_english : thing.many_english));
    if (thing.of_kf > 0)
      line += " (" + std::to_string(thing.of_kf) + std::string(in(language, " KF:s)", " of the council)"));
  }
  return line.empty() ? line : line + '\n';
}

template <class Things>
std::size_t from_kf(const Things& things) {
  return static_cast<std::size_t>(std::ranges::count_if(things, [](const auto& thing) { return thing.from_kf; }));
}

}  // namespace

std::string import_summary(const Plan& plan, Language language) {
  std::string out = document_line(plan, language);
  const auto goals = [&](GoalLevel level) {
    return static_cast<std::size_t>(std::ranges::count(plan.goals, level, &Goal::level));
  };
  out += listed(
      {{goals(GoalLevel::focus), "inriktningsmål", "inriktningsmål", "focus goal", "focus goals"},
       {goals(GoalLevel::area), "mål för verksamhetsområdet", "mål för verksamhetsområdet", "area goal", "area goals"},
       {goals(GoalLevel::board), "nämndmål", "nämndmål", "board goal", "board goals"}},
      language);
  out +=
      listed({{plan.indicators.size(), "indikator", "indikatorer", "indicator", "indicators", from_kf(plan.indicators)},
              {plan.activities.size(), "aktivitet", "aktiviteter", "activity", "activities", from_kf(plan.activities)},
              {plan.sdg_lists.size(), "lista över Agenda 2030-mål", "listor över Agenda 2030-mål", "list of SDGs",
               "lists of SDGs"}},
             language);
  out += listed({{plan.tables.size(), "tabell", "tabeller", "table", "tables"},
                 {plan.decisions.size(), "beslut", "beslut", "decision", "decisions"},
                 {plan.appendices.size(), "bilaga", "bilagor", "appendix", "appendices"},
                 {plan.result_units.size(), "resultatenhet", "resultatenheter", "result unit", "result units"}},
                language);
  return out;
}

}  // namespace planlint
