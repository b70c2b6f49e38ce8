// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
#include "draft/new_plan.h"

#include <algorithm>
#include <utility>

#include "draft/kf_entries.h"
#include "text/names.h"
#include "workspace/loaded_file.h"
#include "write/write_plan.h"

namespace planlint {
namespace {

Text text_of(std::string_view value) { return {.value = value, .range = {}, .present = !value.empty()}; }

/// Takes the board's part out of a catalogue.
class Drafter {
 public:
  Drafter(const Plan& catalogue, const NewPlan& request) : catalogue_(catalogue), request_(request) {}

  std::string write() {
    write_header();
    keep_goals();
    add_goals();
    add_measures(catalogue_.indicators, plan_.indicators);
    add_measures(catalogue_.activities, plan_.activities);
    return in_common_form(write_plan(plan_)) + '\n';
  }

 private:
  void write_header() {
    Header& header = plan_.header;
    plan_.source = catalogue_.source;
    header.kind = DocumentKind::plan;
    header.year = request_.year != 0 ? request_.year : catalogue_.header.year;
    header.board = text_of(request_.board);
    header.based_on = text_of(request_.based_on);
    header.money_unit = catalogue_.header.money_unit;
  }

  template <class Measure>
  [[nodiscard]] bool is_given(const Measure& measure) const {
    return measure.from_kf && is_given_to(catalogue_, measure.boards, request_.board);
  }

  void keep(Index goal) {
    for (; goal < kept_.size() && !kept_[goal]; goal = catalogue_.goals[goal].parent) kept_[goal] = true;
  }

  /// An area goal that the board answers to, or of which it was given something, and the focus goal above it.
  void keep_goals() {
    kept_.resize(catalogue_.goals.size());
    for (Index i = 0; i < catalogue_.goals.size(); ++i) {
      const Goal& goal = catalogue_.goals[i];
      if (goal.level == GoalLevel::area && is_given_to(catalogue_, goal.boards, request_.board)) keep(i);
    }
    for (const Indicator& one : catalogue_.indicators) {
      if (is_given(one)) keep(one.owner.goal);
    }
    for (const Activity& one : catalogue_.activities) {
      if (is_given(one)) keep(one.owner.goal);
    }
  }

  void add_goals() {
    places_.resize(catalogue_.goals.size(), no_index);
    for (Index i = 0; i < catalogue_.goals.size(); ++i) {
      const Goal& kf = catalogue_.goals[i];
      if (!kept_[i]) continue;
      places_[i] = static_cast<Index>(plan_.goals.size());
      Goal& goal = plan_.goals.emplace_back();
      goal.level = kf.level;
      goal.range = kf.range;
      goal.number = kf.number;
      goal.title = kf.title;
    }
    for (Index i = 0; i < catalogue_.goals.size(); ++i) {
      const Index parent = catalogue_.goals[i].parent;
      if (kept_[i] && parent < places_.size()) plan_.goals[places_[i]].parent = places_[parent];
    }
  }

  template <class Measure>
  void add_measures(const std::vector<Measure>& given, std::vector<Measure>& own) {
    for (const Measure& kf : given) {
      if (!is_given(kf)) continue;
      own.push_back(restated(kf));
      own.back().owner = {.goal = kf.owner.goal < places_.size() ? places_[kf.owner.goal] : no_index,
                          .section = no_index};
    }
  }

  const Plan& catalogue_;
  const NewPlan& request_;
  Plan plan_;
  std::vector<bool> kept_;     ///< by the catalogue's goals
  std::vector<Index> places_;  ///< of the catalogue's goals in the plan
};

bool stands_for_many(const Plan& catalogue, std::string_view name) {
  const std::string folded = fold_name(name);
  return folded.ends_with("nämnder") || folded.ends_with("nämnderna") ||
         std::ranges::any_of(catalogue.board_groups,
                             [&](const BoardGroup& group) { return fold_name(group.name.value) == folded; });
}

}  // namespace

std::string new_plan(const Plan& catalogue, const NewPlan& request) { return Drafter(catalogue, request).write(); }

std::vector<std::string_view> boards_of(const Plan& catalogue) {
  std::vector<std::string_view> names;
  const auto add = [&](const std::vector<Text>& boards) {
    for (const Text& board : boards) names.push_back(board.value);
  };
  for (const BoardGroup& group : catalogue.board_groups) add(group.boards);
  for (const Goal& goal : catalogue.goals) add(goal.boards);
  for (const Indicator& one : catalogue.indicators) add(one.boards);
  for (const Activity& one : catalogue.activities) add(one.boards);
  std::ranges::sort(names);
  names.erase(std::unique(names.begin(), names.end()), names.end());
  std::erase_if(names, [&](std::string_view name) { return name.empty() || stands_for_many(catalogue, name); });
  return names;
}

BoardsShare share_of(const Plan& catalogue, std::string_view board) {
  BoardsShare share;
  const auto look = [&](const std::vector<Text>& boards) {
    const bool given = is_given_to(catalogue, boards, board);
    const bool to_all = std::ranges::any_of(boards, [](const Text& name) {
      const std::string folded = fold_name(name.value);
      return folded == "samtliga nämnder" || folded == "alla nämnder";
    });
    if (given && !boards.empty() && !to_all) share.named = true;
    return given;
  };
  for (const Goal& goal : catalogue.goals) {
    if (goal.level == GoalLevel::area && look(goal.boards)) ++share.goals;
  }
  for (const Indicator& one : catalogue.indicators) {
    if (one.from_kf && look(one.boards)) ++share.indicators;
  }
  for (const Activity& one : catalogue.activities) {
    if (one.from_kf && look(one.boards)) ++share.activities;
  }
  return share;
}

}  // namespace planlint
