// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
#include "outline/goal_tree.h"

#include <algorithm>
#include <utility>

namespace planlint {
namespace {

GoalNodeKind kind_of_goal(GoalLevel level) {
  switch (level) {
    case GoalLevel::focus: return GoalNodeKind::focus_goal;
    case GoalLevel::area: return GoalNodeKind::area_goal;
    case GoalLevel::board: break;
  }
  return GoalNodeKind::board_goal;
}

/// The name where it is written; else the keyword.
Range place_to_go(const Text& name, Range keyword, Range all) {
  if (name && all.contains(name.range)) return name.range;
  return all.contains(keyword) ? keyword : Range{.start = all.start, .end = all.start};
}

GoalNode node_of(const Goal& goal) {
  return {.kind = kind_of_goal(goal.level),
          .number = std::string(goal.number.value),
          .title = std::string(goal.title.value),
          .value = std::string(goal.assessment.text.value),
          .kf_value = {},
          .range = goal.range,
          .name_range = place_to_go(goal.title, goal.keyword, goal.range),
          .findings = {},
          .total = {},
          .children = {}};
}

GoalNode node_of(const Indicator& indicator) {
  return {.kind = indicator.from_kf ? GoalNodeKind::kf_indicator : GoalNodeKind::indicator,
          .number = {},
          .title = std::string(indicator.name.value),
          .value = std::string(indicator.target.text),
          .kf_value = std::string(indicator.kf_target.text),
          .range = indicator.range,
          .name_range = place_to_go(indicator.name, indicator.keyword, indicator.range),
          .findings = {},
          .total = {},
          .children = {}};
}

GoalNode node_of(const Activity& activity) {
  return {.kind = activity.from_kf ? GoalNodeKind::kf_activity : GoalNodeKind::activity,
          .number = {},
          .title = std::string(activity.name.value),
          .value = dates_of(activity),
          .kf_value = {},
          .range = activity.range,
          .name_range = place_to_go(activity.name, activity.keyword, activity.range),
          .findings = {},
          .total = {},
          .children = {}};
}

/// Flat while findings are dealt out: nodes know their parent, and become a tree at the end.
class Builder {
 public:
  explicit Builder(const Plan& plan) : plan_(plan) {}

  GoalTree build(std::span<const Diagnostic> findings) {
    for (const Goal& goal : plan_.goals) nodes_.push_back(node_of(goal));
    parents_.resize(nodes_.size(), no_index);
    for (Index i = 0; i < plan_.goals.size(); ++i) parents_[i] = parent_of(i);
    for (const Indicator& one : plan_.indicators) add(one);
    for (const Activity& one : plan_.activities) add(one);
    deal_out(findings);
    return joined();
  }

 private:
  template <class Measure>
  void add(const Measure& measure) {
    nodes_.push_back(node_of(measure));
    parents_.push_back(measure.owner.goal < plan_.goals.size() ? measure.owner.goal : no_index);
  }

  /// The nearest goal around it on a level above its own: in a half-typed plan, where a block is left open, a goal
  /// stands in one of its own level. So the tree is never deeper than there are levels, and has no rings.
  [[nodiscard]] Index parent_of(Index index) const {
    Index parent = plan_.goals[index].parent;
    while (parent < plan_.goals.size() && plan_.goals[parent].level >= plan_.goals[index].level) {
      parent = parent < index ? parents_[parent] : no_index;
    }
    return parent < plan_.goals.size() ? parent : no_index;
  }

  /// Ranges lie in each other or apart, so those around a place are a stack.
  void deal_out(std::span<const Diagnostic> findings) {
    std::vector<Index> by_start(nodes_.size());
    for (Index i = 0; i < by_start.size(); ++i) by_start[i] = i;
    std::ranges::stable_sort(by_start, {},
                             [&](Index i) { return std::pair(nodes_[i].range.start, ~nodes_[i].range.end); });
    std::vector<std::size_t> order;
    for (std::size_t i = 0; i < findings.size(); ++i) {
      const auto& source = findings[i].location.source;
      const bool is_here = plan_.source == nullptr || source == nullptr || source->path() == plan_.source->path();
      if (is_here)
        order.push_back(i);
      else
        others_.push_back(i);
    }
    std::ranges::stable_sort(order, {}, [&](std::size_t i) { return findings[i].location.range.start; });
    std::vector<Index> open;
    auto next = by_start.begin();
    for (const std::size_t i : order) {
      const std::uint32_t at = findings[i].location.range.start;
      const auto close = [&](std::uint32_t place) {
        while (!open.empty() && nodes_[open.back()].range.end <= place) open.pop_back();
      };
      for (; next != by_start.end() && nodes_[*next].range.start <= at; ++next) {
        close(nodes_[*next].range.start);
        open.push_back(*next);
      }
      close(at);
      if (open.empty())
        others_.push_back(i);
      else
        put(open.back(), i, findings[i].severity);
    }
  }

  void put(Index node, std::size_t finding, Severity severity) {
    nodes_[node].findings.push_back(finding);
    FindingCount& total = nodes_[node].total;
    ++(severity == Severity::error ? total.errors : severity == Severity::warning ? total.warnings : total.notes);
  }

  GoalTree joined() {
    std::vector<std::vector<Index>> children(nodes_.size());
    std::vector<Index> roots;
    // Measures stand behind goals in `nodes_`, and before the goals in a goal; those without a goal come last.
    const auto goals = static_cast<Index>(plan_.goals.size());
    for (Index i = goals; i < nodes_.size(); ++i) {
      if (parents_[i] != no_index) children[parents_[i]].push_back(i);
    }
    for (Index i = 0; i < goals; ++i) (parents_[i] == no_index ? roots : children[parents_[i]]).push_back(i);
    for (Index i = goals; i < nodes_.size(); ++i) {
      if (parents_[i] == no_index) roots.push_back(i);
    }
    GoalTree tree;
    for (const Index root : roots) tree.roots.push_back(taken(root, children));
    std::ranges::sort(others_);
    tree.others = std::move(others_);
    return tree;
  }

  /// Never deep, see parent_of.
  GoalNode taken(Index index, const std::vector<std::vector<Index>>& children) {
    GoalNode node = std::move(nodes_[index]);
    for (const Index child : children[index]) {
      node.children.push_back(taken(child, children));
      const FindingCount& below = node.children.back().total;
      node.total.errors += below.errors;
      node.total.warnings += below.warnings;
      node.total.notes += below.notes;
    }
    return node;
  }

  const Plan& plan_;
  std::vector<GoalNode> nodes_;
  std::vector<Index> parents_;
  std::vector<std::size_t> others_;
};

}  // namespace

std::string_view name_of(GoalNodeKind kind) {
  switch (kind) {
    case GoalNodeKind::focus_goal: return "focus_goal";
    case GoalNodeKind::area_goal: return "area_goal";
    case GoalNodeKind::board_goal: return "board_goal";
    case GoalNodeKind::kf_indicator: return "kf_indicator";
    case GoalNodeKind::indicator: return "indicator";
    case GoalNodeKind::kf_activity: return "kf_activity";
    case GoalNodeKind::activity: return "activity";
  }
  return "";
}

std::string dates_of(const Activity& activity) {
  std::string dates;
  if (activity.start) dates = activity.start->text;
  if (activity.end) dates.append(dates.empty() ? "till " : " till ").append(activity.end->text);
  return dates;
}

GoalTree goal_tree(const Plan& plan, std::span<const Diagnostic> findings) { return Builder(plan).build(findings); }

}  // namespace planlint
