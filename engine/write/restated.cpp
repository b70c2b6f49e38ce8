// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
#include "write/restated.h"

#include <algorithm>

#include "text/names.h"

namespace planlint::writer {
namespace {

bool has_mention(const RestatedGoal& goal, std::size_t document) {
  return std::ranges::find(goal.mentions, document, &Mention<Goal>::document) != goal.mentions.end();
}

class Gatherer {
 public:
  void add(std::size_t document, const Plan& plan) {
    places_.assign(plan.goals.size(), no_place);
    // By title first: where a document has a number twice, the titles tell which is which.
    for (Index i = 0; i < plan.goals.size(); ++i) match_title(document, plan.goals[i], i);
    for (Index i = 0; i < plan.goals.size(); ++i) match_number(document, plan.goals[i], i);
    for (Index i = 0; i < plan.goals.size(); ++i) {
      const Index parent = plan.goals[i].parent;
      if (places_[i] == no_place || parent >= plan.goals.size() || places_[parent] == no_place) continue;
      result.goals[places_[i]].parents.push_back(places_[parent]);
    }
    for (const Indicator& indicator : plan.indicators) add_thing(document, plan, indicator, result.indicators);
    for (const Activity& activity : plan.activities) add_thing(document, plan, activity, result.activities);
  }

  /// Goals are known only when all documents are read.
  void finish() {
    for (auto& thing : result.indicators) thing.goal = std::min(thing.goal, result.goals.size());
    for (auto& thing : result.activities) thing.goal = std::min(thing.goal, result.goals.size());
  }

  Restated result;

 private:
  static constexpr std::size_t no_place = static_cast<std::size_t>(-1);

  void match_title(std::size_t document, const Goal& goal, Index index) {
    if (goal.level == GoalLevel::board || !goal.title) return;
    const std::string title = fold_name(goal.title.value);
    for (std::size_t i = 0; i < result.goals.size(); ++i) {
      const RestatedGoal& known = result.goals[i];
      const bool same = known.level == goal.level && std::ranges::find(known.titles, title) != known.titles.end();
      if (same && !has_mention(known, document)) return mention(i, document, goal, index);
    }
  }

  void match_number(std::size_t document, const Goal& goal, Index index) {
    if (goal.level == GoalLevel::board || places_[index] != no_place) return;
    for (std::size_t i = 0; goal.number && i < result.goals.size(); ++i) {
      const RestatedGoal& known = result.goals[i];
      const bool same = known.level == goal.level && std::ranges::any_of(known.mentions, [&](const auto& mention) {
                          return mention.thing->number && mention.thing->number.value == goal.number.value;
                        });
      if (same && !has_mention(known, document)) return mention(i, document, goal, index);
    }
    result.goals.push_back({.level = goal.level, .titles = {}, .mentions = {}, .parents = {}});
    mention(result.goals.size() - 1, document, goal, index);
  }

  void mention(std::size_t place, std::size_t document, const Goal& goal, Index index) {
    RestatedGoal& known = result.goals[place];
    known.mentions.push_back({.document = document, .thing = &goal});
    if (goal.title) known.titles.push_back(fold_name(goal.title.value));
    places_[index] = place;
  }

  template <class Thing>
  void add_thing(std::size_t document, const Plan& plan, const Thing& thing,
                 std::vector<RestatedThing<Thing>>& things) {
    if (!thing.from_kf || !thing.name) return;
    Index owner = thing.owner.goal;
    // What KF gave to a goal may be shown under a board goal that answers to it.
    if (owner < plan.goals.size() && plan.goals[owner].level == GoalLevel::board) owner = plan.goals[owner].parent;
    const std::size_t goal = owner < plan.goals.size() ? places_[owner] : no_place;
    std::string name = fold_name(thing.name.value);
    std::erase(name, ' ');  // extraction cuts words: `Kultur nämnden`
    auto found =
        std::ranges::find_if(things, [&](const auto& known) { return known.goal == goal && known.name == name; });
    if (found == things.end()) found = things.insert(things.end(), {.goal = goal, .name = name, .mentions = {}});
    // Written twice in a document, it is still one document's word.
    if (found->mentions.empty() || found->mentions.back().document != document) {
      found->mentions.push_back({.document = document, .thing = &thing});
    }
  }

  std::vector<std::size_t> places_;  ///< of the goals of the document that is being read
};

}  // namespace

Restated gather(std::span<const Plan* const> documents) {
  Gatherer gatherer;
  for (std::size_t i = 0; i < documents.size(); ++i) gatherer.add(i, *documents[i]);
  gatherer.finish();
  return std::move(gatherer.result);
}

}  // namespace planlint::writer
