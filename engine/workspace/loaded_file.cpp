// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
#include "workspace/loaded_file.h"

#include <algorithm>

#include "text/names.h"

namespace planlint {
namespace {

/// The index of the thing with the nearest name; one whose `name_of` is empty is left out.
template <class Things, class NameOf>
Index nearest(const Things& things, std::string_view name, NameOf name_of) {
  std::vector<std::string> folded;
  std::vector<Index> indices;
  for (Index i = 0; i < things.size(); ++i) {
    const std::string_view own = name_of(things[i]);
    if (own.empty()) continue;
    folded.push_back(fold_name(own));
    indices.push_back(i);
  }
  const std::vector<std::string_view> candidates(folded.begin(), folded.end());
  const auto found = nearest_name(fold_name(name), candidates);
  return found ? indices[*found] : no_index;
}

}  // namespace

NameIndex::NameIndex(const Plan& plan) : plan_(plan) {
  for (Index i = 0; i < plan.goals.size(); ++i) {
    if (plan.goals[i].number) goals_.emplace(plan.goals[i].number.value, i);
  }
  for (Index i = 0; i < plan.indicators.size(); ++i) {
    if (plan.indicators[i].from_kf) indicators_[fold_name(plan.indicators[i].name.value)].push_back(i);
  }
  for (Index i = 0; i < plan.activities.size(); ++i) {
    if (plan.activities[i].from_kf) activities_[fold_name(plan.activities[i].name.value)].push_back(i);
  }
}

Index NameIndex::goal(std::string_view number) const {
  const auto found = goals_.find(number);
  return found == goals_.end() ? no_index : found->second;
}

template <class Things>
Index NameIndex::find(const Names& names, const Things& things, std::string_view name,
                      std::string_view goal_number) const {
  const auto found = names.find(fold_name(name));
  if (found == names.end()) return no_index;
  for (const Index i : found->second) {
    const Index goal = things[i].owner.goal;
    if (goal != no_index && plan_.goals[goal].number.value == goal_number) return i;
  }
  return found->second.front();
}

Index NameIndex::kf_indicator(std::string_view name, std::string_view goal_number) const {
  return find(indicators_, plan_.indicators, name, goal_number);
}

Index NameIndex::kf_activity(std::string_view name, std::string_view goal_number) const {
  return find(activities_, plan_.activities, name, goal_number);
}

Index NameIndex::nearest_goal(std::string_view number_or_title) const {
  const Index by_title = nearest(plan_.goals, number_or_title, [](const Goal& goal) { return goal.title.value; });
  if (by_title != no_index) return by_title;
  return nearest(plan_.goals, number_or_title, [](const Goal& goal) { return goal.number.value; });
}

Index NameIndex::nearest_kf_indicator(std::string_view name) const {
  return nearest(plan_.indicators, name,
                 [](const Indicator& i) { return i.from_kf ? i.name.value : std::string_view(); });
}

Index NameIndex::nearest_kf_activity(std::string_view name) const {
  return nearest(plan_.activities, name,
                 [](const Activity& a) { return a.from_kf ? a.name.value : std::string_view(); });
}

const NameIndex& LoadedFile::names() const {
  std::call_once(indexed_, [this] { names_ = std::make_unique<NameIndex>(plan); });
  return *names_;
}

bool is_given_to(const Plan& catalogue, const std::vector<Text>& boards, std::string_view board) {
  if (boards.empty()) return true;
  const std::string own = fold_name(board);
  return std::ranges::any_of(boards, [&](const Text& given) {
    std::string name = fold_name(given.value);
    if (name == own || name == "samtliga nämnder" || name == "alla nämnder") return true;
    const auto group = std::ranges::find_if(catalogue.board_groups,
                                            [&](const BoardGroup& g) { return fold_name(g.name.value) == name; });
    if (group != catalogue.board_groups.end()) {
      return std::ranges::any_of(group->boards, [&](const Text& member) { return fold_name(member.value) == own; });
    }
    constexpr std::string_view plural = "erna";
    if (!name.ends_with(plural)) return false;
    name.resize(name.size() - plural.size());
    return own.ends_with(name);
  });
}

}  // namespace planlint
