// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
#include "write/catalogue.h"

#include <algorithm>
#include <numeric>
#include <optional>

#include "text/names.h"
#include "write/restated.h"
#include "write/spelling.h"
#include "write/values.h"
#include "write/votes.h"
#include "write/write_plan.h"

namespace planlint {
namespace writer {
namespace {

using Differences = std::vector<CatalogueDifference>;

std::vector<int> parts_of(std::string_view number) {
  std::vector<int> parts(1, 0);
  for (const char c : number) {
    if (c == '.') parts.push_back(0);
    if (c >= '0' && c <= '9' && parts.back() < 100000) parts.back() = 10 * parts.back() + (c - '0');
  }
  return parts;
}

/// Two that say the same number, however many decimals they write, say the same.
std::string key_of(const Quantity& value) {
  const auto plain = [](Decimal number) {
    for (; number.scale > 0 && number.units % 10 == 0; --number.scale) number.units /= 10;
    return number.to_string();
  };
  std::string key = std::to_string(static_cast<int>(value.kind)) + '/' + std::to_string(static_cast<int>(value.op)) +
                    '/' + std::to_string(static_cast<int>(value.direction)) + '/' + std::to_string(value.year);
  if (value.is_number()) key += '/' + plain(value.number) + '/' + plain(value.upper);
  if (value.kind == QuantityKind::unreadable) key += '/' + fold_name(value.text);
  return key;
}

class Merger {
 public:
  Merger(std::span<const Plan* const> documents, std::string_view city)
      : documents_(documents), restated_(gather(documents)) {
    plan_.header.kind = DocumentKind::catalogue;
    plan_.header.board = {.value = city, .range = {}, .present = true};
    Votes<int> years;
    for (std::size_t i = 0; i < documents.size(); ++i) {
      const int year = documents[i]->header.year;
      if (year != 0) years.add(i, std::to_string(year), std::to_string(year), year);
      add_board(documents[i]->header.board, all_boards_);
    }
    if (years.empty()) return;
    plan_.header.year = years.winner();
    years.report("år", differences_);
  }

  MergedCatalogue merge() {
    for (const std::size_t place : sorted_goals()) add_goal(place);
    add_things(restated_.goals.size(), no_index, {});
    return {.text = write_plan(plan_), .differences = std::move(differences_)};
  }

 private:
  using Boards = std::vector<Text>;

  static void add_board(const Text& board, Boards& boards) {
    const auto same = [&](const Text& known) { return fold_name(known.value) == fold_name(board.value); };
    if (board && std::ranges::none_of(boards, same)) boards.push_back(board);
  }

  /// The boards whose documents mention it; none where all do.
  template <class Mentions>
  Boards boards_of(const Mentions& mentions) const {
    Boards boards;
    for (const auto& mention : mentions) add_board(documents_[mention.document]->header.board, boards);
    return boards.size() == all_boards_.size() ? Boards() : boards;
  }

  /// The text that most have in a field; not present where none has.
  template <class Mentions, class Get>
  Text vote_text(const Mentions& mentions, Get get, const std::string& what) {
    Votes<Text> votes;
    for (const auto& mention : mentions) {
      const Text text = get(*mention.thing);
      if (text) votes.add(mention.document, fold_name(text.value), std::string(text.value), text);
    }
    if (votes.empty()) return {};
    votes.report(what, differences_);
    return votes.winner();
  }

  // ---- goals ----------------------------------------------------------------------------------------------------

  [[nodiscard]] std::string_view number_of(const RestatedGoal& goal) const {
    Votes<std::string_view> votes;
    for (const auto& [document, thing] : goal.mentions) {
      if (!thing->number) continue;
      votes.add(document, std::string(thing->number.value), std::string(thing->number.value), thing->number.value);
    }
    return votes.empty() ? std::string_view() : votes.winner();
  }

  /// The focus goal of an area goal: the one that documents name or else that its number does.
  [[nodiscard]] std::size_t focus_of(const RestatedGoal& goal) const {
    for (const std::size_t parent : goal.parents) {
      if (restated_.goals[parent].level == GoalLevel::focus) return parent;
    }
    const auto number = number_of(goal);
    for (std::size_t i = 0; i < restated_.goals.size(); ++i) {
      const RestatedGoal& focus = restated_.goals[i];
      const bool leads = focus.level == GoalLevel::focus && !number_of(focus).empty();
      if (leads && number.substr(0, number.find('.')) == number_of(focus)) return i;
    }
    return restated_.goals.size();
  }

  /// Area goals behind their focus goal; those without one come first, so that they get none.
  [[nodiscard]] std::vector<std::size_t> sorted_goals() const {
    std::vector<std::size_t> by_number(restated_.goals.size());
    std::iota(by_number.begin(), by_number.end(), 0U);
    std::ranges::stable_sort(by_number, {}, [&](std::size_t i) { return parts_of(number_of(restated_.goals[i])); });
    std::vector<std::size_t> sorted;
    const auto add_areas = [&](std::size_t focus) {
      for (const std::size_t i : by_number) {
        const RestatedGoal& goal = restated_.goals[i];
        if (goal.level == GoalLevel::area && focus_of(goal) == focus) sorted.push_back(i);
      }
    };
    add_areas(restated_.goals.size());
    for (const std::size_t i : by_number) {
      if (restated_.goals[i].level != GoalLevel::focus) continue;
      sorted.push_back(i);
      add_areas(i);
    }
    return sorted;
  }

  void add_goal(std::size_t place) {
    const RestatedGoal& restated = restated_.goals[place];
    const bool is_focus = restated.level == GoalLevel::focus;
    const auto index = static_cast<Index>(plan_.goals.size());
    Goal goal;
    goal.level = restated.level;
    if (is_focus) focus_ = index;
    goal.parent = is_focus ? no_index : focus_;
    std::string name = is_focus ? "inriktningsmål" : "mål";
    const auto number = number_of(restated);
    if (!number.empty()) name.append(" ").append(number);
    goal.title = vote_text(
        restated.mentions, [](const Goal& one) { return one.title; }, name + ": titel");
    if (number.empty()) name.append(" ").append(quoted(goal.title.value));
    goal.number = vote_text(
        restated.mentions, [](const Goal& one) { return one.number; }, name + ": nummer");
    if (!is_focus) goal.boards = boards_of(restated.mentions);
    plan_.goals.push_back(goal);
    add_things(place, index, name);
  }

  // ---- indicators and activities --------------------------------------------------------------------------------

  void add_things(std::size_t goal, Index owner, const std::string& where) {
    for (const auto& restated : restated_.indicators) {
      if (restated.goal == goal) add_indicator(restated, owner, where);
    }
    for (const auto& restated : restated_.activities) {
      if (restated.goal == goal) add_activity(restated, owner, where);
    }
  }

  static std::string called(std::string_view keyword, const Text& name, const std::string& where) {
    return std::string(keyword) + " " + quoted(name.value) + (where.empty() ? "" : " i " + where);
  }

  void add_indicator(const RestatedThing<Indicator>& restated, Index owner, const std::string& where) {
    const auto& mentions = restated.mentions;
    Indicator indicator;
    indicator.from_kf = true;
    indicator.owner.goal = owner;
    indicator.name = mentions.front().thing->name;
    const std::string what = called("kf-indikator", indicator.name, where);
    indicator.target = vote_target(mentions, what + ": årsmål");
    vote_period(mentions, indicator, what + ": periodicitet");
    if (indicator.target.unit.empty()) indicator.unit = vote_unit(mentions, what + ": enhet");
    indicator.better = vote_word(mentions, &Indicator::better, what + ": bättre", better_words);
    indicator.scope_is_city = std::ranges::any_of(mentions, [](const auto& one) { return one.thing->scope_is_city; });
    indicator.boards = boards_of(mentions);
    plan_.indicators.push_back(indicator);
  }

  using Mentions = std::vector<Mention<Indicator>>;

  /// The number by majority, and then its unit among those who have that number.
  Quantity vote_target(const Mentions& mentions, const std::string& what) {
    Votes<Quantity> numbers;
    for (const auto& [document, indicator] : mentions) {
      const Quantity& value = indicator->kf_target;
      if (value.present()) numbers.add(document, key_of(value), value_text(value), value);
    }
    if (numbers.empty()) return {};
    numbers.report(what, differences_);
    Votes<Quantity> units;
    for (const auto& [document, indicator] : mentions) {
      const Quantity& value = indicator->kf_target;
      if (value.unit.empty() || key_of(value) != key_of(numbers.winner())) continue;
      units.add(document, fold_name(value.unit), value_text(value), value);
    }
    units.report(what, differences_);
    return units.empty() ? numbers.winner() : units.winner();
  }

  void vote_period(const Mentions& mentions, Indicator& merged, const std::string& what) {
    Votes<const Indicator*> votes;
    for (const auto& [document, indicator] : mentions) {
      const std::string text = period_text(indicator->period, indicator->period_text);
      if (!text.empty()) votes.add(document, fold_name(text), text, indicator);
    }
    if (votes.empty()) return;
    votes.report(what, differences_);
    merged.period = votes.winner()->period;
    merged.period_text = votes.winner()->period_text;
  }

  Text vote_unit(const Mentions& mentions, const std::string& what) {
    return vote_text(
        mentions,
        [](const Indicator& one) {
          if (one.unit || one.target.unit.empty()) return one.unit;
          return Text{.value = one.target.unit, .range = {}, .present = true};
        },
        what);
  }

  static constexpr std::string_view better_words[] = {"", "högre", "lägre"};

  template <class Field>
  Field vote_word(const Mentions& mentions, Field Indicator::*field, const std::string& what,
                  std::span<const std::string_view> words) {
    Votes<Field> votes;
    for (const auto& [document, indicator] : mentions) {
      const auto word = words[static_cast<std::size_t>(indicator->*field)];
      if (!word.empty()) votes.add(document, std::string(word), std::string(word), indicator->*field);
    }
    if (votes.empty()) return {};
    votes.report(what, differences_);
    return votes.winner();
  }

  void add_activity(const RestatedThing<Activity>& restated, Index owner, const std::string& where) {
    const auto& mentions = restated.mentions;
    Activity activity;
    activity.from_kf = true;
    activity.owner.goal = owner;
    activity.name = mentions.front().thing->name;
    const std::string what = called("kf-aktivitet", activity.name, where);
    activity.start = vote_date(mentions, &Activity::start, what + ": start");
    activity.end = vote_date(mentions, &Activity::end, what + ": slut");
    activity.boards = boards_of(mentions);
    plan_.activities.push_back(activity);
  }

  std::optional<Date> vote_date(const std::vector<Mention<Activity>>& mentions, std::optional<Date> Activity::*field,
                                const std::string& what) {
    Votes<Date> votes;
    for (const auto& [document, activity] : mentions) {
      const auto& date = activity->*field;
      if (date) votes.add(document, date_text(*date), date_text(*date), *date);
    }
    if (votes.empty()) return std::nullopt;
    votes.report(what, differences_);
    return votes.winner();
  }

  std::span<const Plan* const> documents_;
  Restated restated_;
  Plan plan_;
  Boards all_boards_;
  Index focus_ = no_index;
  Differences differences_;
};

}  // namespace
}  // namespace writer

MergedCatalogue merge_catalogue(std::span<const Plan* const> documents, std::string_view city) {
  return writer::Merger(documents, city).merge();
}

}  // namespace planlint
