// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
#include "lua/host.h"

#include "text/names.h"

namespace planlint {
namespace {

constexpr Index not_looked_up = no_index - 1;

template <class Thing>
std::string_view goal_number(const Plan& plan, const Thing& thing) {
  return thing.owner.goal == no_index ? std::string_view() : plan.goals[thing.owner.goal].number.value;
}

template <class Things>
Index same_name(const Things& things, const Plan& own_plan, const Plan& other_plan,
                const typename Things::value_type& wanted) {
  const std::string name = fold_name(wanted.name.value);
  Index found = no_index;
  for (Index i = 0; i < things.size(); ++i) {
    if (things[i].from_kf != wanted.from_kf || fold_name(things[i].name.value) != name) continue;
    if (goal_number(other_plan, things[i]) == goal_number(own_plan, wanted)) return i;
    if (found == no_index) found = i;
  }
  return found;
}

}  // namespace

Host::Host(const Document* document, Language language) : language_(language) {
  if (document == nullptr) return;
  files_ = {document->file.get(), document->catalogue.get(), document->followed.get()};
}

Index Host::kf_indicator(FileSlot slot, Index indicator) {
  if (file(FileSlot::catalogue) == nullptr || slot == FileSlot::catalogue) return no_index;
  auto& known = memo(slot).kf_indicators;
  const Plan& own = plan(slot);
  if (known.empty()) known.resize(own.indicators.size(), not_looked_up);
  if (known[indicator] == not_looked_up) {
    const Indicator& thing = own.indicators[indicator];
    known[indicator] = thing.from_kf ? file(FileSlot::catalogue)->names().kf_indicator(thing.name.value, goal_number(own, thing))
                                     : no_index;
  }
  return known[indicator];
}

Index Host::kf_activity(FileSlot slot, Index activity) {
  if (file(FileSlot::catalogue) == nullptr || slot == FileSlot::catalogue) return no_index;
  auto& known = memo(slot).kf_activities;
  const Plan& own = plan(slot);
  if (known.empty()) known.resize(own.activities.size(), not_looked_up);
  if (known[activity] == not_looked_up) {
    const Activity& thing = own.activities[activity];
    known[activity] = thing.from_kf ? file(FileSlot::catalogue)->names().kf_activity(thing.name.value, goal_number(own, thing))
                                    : no_index;
  }
  return known[activity];
}

Index Host::planned_indicator(Index indicator) const {
  if (file(FileSlot::followed) == nullptr) return no_index;
  const Plan& own = plan(FileSlot::document);
  const Plan& other = plan(FileSlot::followed);
  return same_name(other.indicators, own, other, own.indicators[indicator]);
}

Index Host::planned_activity(Index activity) const {
  if (file(FileSlot::followed) == nullptr) return no_index;
  const Plan& own = plan(FileSlot::document);
  const Plan& other = plan(FileSlot::followed);
  return same_name(other.activities, own, other, own.activities[activity]);
}

const Host::Children& Host::children(FileSlot slot, Index goal) {
  auto& all = memo(slot).children;
  if (all.empty()) {
    const Plan& own = plan(slot);
    all.resize(own.goals.size());
    for (Index i = 0; i < own.goals.size(); ++i) {
      if (own.goals[i].parent != no_index) all[own.goals[i].parent].goals.push_back(i);
    }
    for (Index i = 0; i < own.indicators.size(); ++i) {
      if (own.indicators[i].owner.goal != no_index) all[own.indicators[i].owner.goal].indicators.push_back(i);
    }
    for (Index i = 0; i < own.activities.size(); ++i) {
      if (own.activities[i].owner.goal != no_index) all[own.activities[i].owner.goal].activities.push_back(i);
    }
  }
  return all[goal];
}

}  // namespace planlint
