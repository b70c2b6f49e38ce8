// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
#include "lua/host.h"

#include "lua/file_passages.h"
#include "text/names.h"

namespace planlint {
namespace {

constexpr Index not_looked_up = no_index - 1;

template <class Thing>
std::string_view goal_number(const Plan& plan, const Thing& thing) {
  return thing.owner.goal == no_index ? std::string_view() : plan.goals[thing.owner.goal].number.value;
}

}  // namespace

Host::Host(const Document* document, const FilePassages& passages, Language language)
    : passages_(passages), language_(language) {
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
    known[indicator] = thing.from_kf
                           ? file(FileSlot::catalogue)->names().kf_indicator(thing.name.value, goal_number(own, thing))
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
    known[activity] = thing.from_kf
                          ? file(FileSlot::catalogue)->names().kf_activity(thing.name.value, goal_number(own, thing))
                          : no_index;
  }
  return known[activity];
}

template <class Things>
Index Host::planned(Names& names, const Things& own, const Things& others, Index index) const {
  if (names.empty()) {
    for (Index i = 0; i < others.size(); ++i) names[fold_name(others[i].name.value)].push_back(i);
  }
  const auto found = names.find(fold_name(own[index].name.value));
  if (found == names.end()) return no_index;
  const auto number = goal_number(plan(FileSlot::document), own[index]);
  Index first = no_index;
  for (const Index i : found->second) {
    if (others[i].from_kf != own[index].from_kf) continue;
    if (goal_number(plan(FileSlot::followed), others[i]) == number) return i;
    if (first == no_index) first = i;
  }
  return first;
}

Index Host::planned_indicator(Index indicator) {
  if (file(FileSlot::followed) == nullptr) return no_index;
  return planned(planned_indicators_, plan(FileSlot::document).indicators, plan(FileSlot::followed).indicators,
                 indicator);
}

Index Host::planned_activity(Index activity) {
  if (file(FileSlot::followed) == nullptr) return no_index;
  return planned(planned_activities_, plan(FileSlot::document).activities, plan(FileSlot::followed).activities,
                 activity);
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

const Passages& Host::passages(FileSlot slot) { return passages_.of(slot, plan(slot)); }

}  // namespace planlint
