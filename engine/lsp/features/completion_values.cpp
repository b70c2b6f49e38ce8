// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
//
// What may stand behind a keyword: values, units, dates.
#include <algorithm>
#include <array>
#include <initializer_list>
#include <map>
#include <set>

#include "lsp/features/completion_items.h"
#include "lsp/features/kf.h"
#include "lsp/features/site.h"
#include "outline/goal_tree.h"

namespace planlint::lsp {
namespace {

void add_all(Items& items, CompletionKind kind, std::initializer_list<std::string_view> values) {
  for (const std::string_view value : values) items.add(kind, std::string(value), std::string(value));
}

std::string year_of(const Items& items) {
  const int year = items.snapshot().plan().header.year;
  return year > 0 ? std::to_string(year) : std::string("2024");
}

bool has_digit(std::string_view word) { return word.find_first_of("0123456789") != std::string_view::npos; }

/// The indicator or activity whose block the cursor is in.
template <class Things>
const typename Things::value_type* thing_around(const Items& items, const Things& things) {
  const auto& opener = items.site().opener;
  const Index index = opener ? thing_of(things, *opener) : no_index;
  return index == no_index ? nullptr : &things[index];
}

// ---- values and units -----------------------------------------------------------------------------------------------

/// Units as they are written in values: the council's for this indicator, then the most frequent ones of the plan.
void add_units(Items& items) {
  const Snapshot& snapshot = items.snapshot();
  const Indicator* own = thing_around(items, snapshot.plan().indicators);
  const Indicator* kf = own == nullptr ? nullptr : kf_entry(snapshot, *own);
  std::set<std::string_view> named;
  const auto add = [&](std::string_view unit, std::string detail) {
    if (unit.empty() || !named.insert(unit).second) return;
    const bool is_word = unit.find(' ') == std::string_view::npos;
    const std::string text = is_word ? std::string(unit) : "\"" + std::string(unit) + "\"";
    items.add(CompletionKind::unit, std::string(unit), text, std::move(detail));
  };
  items.group('a');
  if (kf != nullptr) {
    add(kf->target.unit, items.say("KF:s enhet", "the council's unit"));
    add(kf->unit.value, items.say("KF:s enhet", "the council's unit"));
  }
  std::map<std::string_view, std::size_t> counts;
  for (const Indicator& one : snapshot.plan().indicators) ++counts[one.target.unit];
  std::vector<std::pair<std::size_t, std::string_view>> frequent;
  for (const auto& [unit, count] : counts) frequent.emplace_back(count, unit);
  std::ranges::stable_sort(frequent, std::ranges::greater{}, [](const auto& one) { return one.first; });
  if (frequent.size() > 20) frequent.resize(20);
  for (const auto& [count, unit] : frequent) add(unit, {});
  for (const std::string_view unit : {"%", "st", "personer", "timmar", "mnkr", "tkr", "kr"}) add(unit, {});
}

void add_targets(Items& items) {
  const Snapshot& snapshot = items.snapshot();
  const CompletionSite& site = items.site();
  if (std::ranges::any_of(site.words, has_digit)) return add_units(items);
  if (!site.words.empty() || has_digit(snapshot.file().source->slice(site.typed))) return;
  const Indicator* own = thing_around(items, snapshot.plan().indicators);
  const Indicator* kf = own == nullptr ? nullptr : kf_entry(snapshot, *own);
  items.group('a');
  if (kf != nullptr && kf->target.present())
    items.add(CompletionKind::value, std::string(kf->target.text), std::string(kf->target.text),
              items.say("KF:s årsmål", "the council's target"));
  items.group('b');
  for (const std::string_view word : {"minst", "max"})
    items.add(CompletionKind::value, std::string(word), std::string(word) + ' ',
              word == "minst" ? items.say("detta eller mer", "this or more")
                              : items.say("detta eller mindre", "this or less"));
  add_all(items, CompletionKind::value,
          {"öka", "minska", "oförändrad", "tas fram av nämnd", "tas fram av nämnd/styrelse"});
  items.add(CompletionKind::value, "fastställs " + year_of(items), "fastställs " + year_of(items));
  items.add(CompletionKind::value, "saknas", "saknas");
}

void add_outcomes(Items& items) {
  const CompletionSite& site = items.site();
  if (std::ranges::any_of(site.words, has_digit)) return add_units(items);
  if (!site.words.empty()) return;
  if (site.keyword == "utfall") add_all(items, CompletionKind::value, {"män", "kvinnor"});
  items.add(CompletionKind::value, "saknas", "saknas");
}

void add_times(Items& items) {
  const CompletionSite& site = items.site();
  const std::string year = year_of(items);
  const Activity* own = thing_around(items, items.snapshot().plan().activities);
  const Activity* kf = own == nullptr ? nullptr : kf_entry(items.snapshot(), *own);
  const auto add = [&](const std::string& text, std::string detail) {
    items.add(CompletionKind::value, text, text, std::move(detail));
  };
  if (site.words.empty()) {
    if (kf != nullptr && kf->start && kf->end) add(dates_of(*kf), items.say("KF:s tid", "the council's dates"));
    add(year + "-01-01 till " + year + "-12-31", items.say("hela året", "the whole year"));
  } else if (site.words.size() == 1) {
    add("till " + year + "-12-31", {});
  } else if (site.words.size() == 2) {
    add(year + "-12-31", {});
  }
}

void add_value_periods(Items& items) {
  if (!items.site().words.empty()) return;
  const std::string year = year_of(items);
  items.add(CompletionKind::value, year, year, items.say("hela året", "the whole year"));
  const auto add = [&](std::string_view part, int most) {
    for (int i = 1; i <= most; ++i) {
      const std::string text = std::string(part) + ' ' + std::to_string(i) + ' ' + year;
      items.add(CompletionKind::value, text, text);
    }
  };
  add("tertial", 2);
  add("halvår", 2);
  add("kvartal", 4);
}

void add_assessments(Items& items) {
  const auto& words = items.site().words;
  if (words.empty())
    add_all(items, CompletionKind::value, {"uppfylls helt", "uppfylls delvis", "uppfylls inte"});
  else if (words.size() == 1 && words.front() == "uppfylls")
    add_all(items, CompletionKind::value, {"helt", "delvis", "inte"});
}

void add_amounts(Items& items) {
  if (items.site().place != Place::decision || std::ranges::any_of(items.site().words, has_digit))
    add_all(items, CompletionKind::unit, {"mnkr", "tkr", "kr"});
}

struct Values {
  std::string_view keyword;
  void (*add)(Items& items);
};

constexpr auto values = std::to_array<Values>({
    {"årsmål", add_targets},
    {"kf-årsmål", add_targets},
    {"utfall", add_outcomes},
    {"föregående", add_outcomes},
    {"prognos", add_outcomes},
    {"periodicitet",
     [](Items& items) {
       add_all(items, CompletionKind::value, {"år", "halvår", "tertial", "kvartal", "månad"});
     }},
    {"enhet", add_units},
    {"bättre",
     [](Items& items) {
       add_all(items, CompletionKind::value, {"högre", "lägre"});
     }},
    {"omfattar", [](Items& items) { add_all(items, CompletionKind::value, {"staden"}); }},
    {"tecken intäkter",
     [](Items& items) {
       add_all(items, CompletionKind::value, {"positiva", "negativa"});
     }},
    {"avser", add_value_periods},
    {"bedömning", add_assessments},
    {"tid", add_times},
    {"belopp", add_amounts},
    {"bilaga", add_appendices},
    {"ändrar årsmål", add_indicator_names},
    {"stödjer", [](Items& items) { add_goals(items, GoalLevel::area, items.site().typed); }},
    {"beskrivs under", [](Items& items) { add_goals(items, GoalLevel::area, items.site().typed); }},
    {"agenda2030", add_global_goals},
    {"inriktningsmål", add_goal_heads},
    {"mål", add_goal_heads},
    {"nämndmål", add_goal_heads},
    {"kf-indikator", add_kf_names},
    {"kf-aktivitet", add_kf_names},
    {"utgår från", [](Items& items) { add_files(items, true); }},
    {"följer upp", [](Items& items) { add_files(items, false); }},
    {"verksamhetsplan", add_header_words},
    {"tertialrapport", add_header_words},
    {"verksamhetsberättelse", add_header_words},
    {"nämnder", [](Items& items) { add_boards(items, true); }},
});

/// In free text on one line, what may stand in longer text.
constexpr std::array<std::string_view, 7> texts = {"text",      "beskrivning", "kommentar",  "analys",
                                                   "avvikelse", "-",           "prioriterar"};

}  // namespace

void add_values(Items& items) {
  const CompletionSite& site = items.site();
  items.group('b');
  if (site.keyword == "-" && site.opener && site.opener->kind() == Kind::board_group) return add_boards(items, false);
  if (site.in_quotes && std::ranges::find(texts, site.keyword) != texts.end()) return add_goals_in_text(items);
  const auto found = std::ranges::find(values, site.keyword, &Values::keyword);
  if (found != values.end()) found->add(items);
}

}  // namespace planlint::lsp
