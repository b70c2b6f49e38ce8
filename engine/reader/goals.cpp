// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
//
// Goals and what they alone have; lists.
#include <array>
#include <span>
#include <string_view>
#include <unordered_map>

#include "reader/statements.h"

namespace planlint {
namespace {

constexpr std::array<std::pair<std::string_view, Fulfilment>, 3> degrees = {
    {{"helt", Fulfilment::full}, {"delvis", Fulfilment::partial}, {"inte", Fulfilment::not_met}}};

}  // namespace

void StatementReader::read_goal(Cursor& cursor, const Frame& here) {
  const Node node = cursor.node();
  const Kind kind = node.kind();
  const auto index = static_cast<Index>(plan_.goals.size());
  if (take_over_goal(node)) return settle_goal(index, here);
  Goal& goal = plan_.goals.emplace_back();
  goal.level = kind == Kind::focus_goal  ? GoalLevel::focus
               : kind == Kind::area_goal ? GoalLevel::area
                                         : GoalLevel::board;
  goal.range = node.range();
  goal.keyword = keyword_range(node);
  if (const auto number = node.child(Field::number)) goal.number = values_.goal_number(*number);
  goal.title = text_in(node, Field::title);
  settle_goal(index, here);
  report_missing(node, {{!goal.number && goal.level != GoalLevel::board, "nummer", "a number"},
                        {!goal.title, "titel inom citattecken", "a title in quotation marks"}});
  Frame block = open(node, goal.title.value, here);
  block.owner = {.goal = index, .section = no_index};
  read_body(cursor, block);
}

/// Gives a goal its parent.
void StatementReader::settle_goal(Index index, const Frame& here) {
  Goal& goal = plan_.goals[index];
  goal.parent = here.owner.goal;
  if (goal.level == GoalLevel::area && goal.parent == no_index) goal.parent = focus_goal_;
  if (goal.level == GoalLevel::focus) {
    goal.parent = no_index;
    focus_goal_ = index;
  }
}

/// Puts a goal and all that stands in it behind the plan's, as an earlier text gave them.
bool StatementReader::take_over_goal(Node node) {
  const std::size_t tables = plan_.tables.size();
  if (!may_take_over() || !earlier_->take_goal(node.range(), plan_)) return false;
  for (Table& table : std::span(plan_.tables).subspan(tables)) {
    if (!table.unit) table.unit = plan_.header.money_unit;
  }
  if (values_.slice(node).ends_with('}')) run_ = Run::none;  // as behind every block
  return true;
}

void StatementReader::read_supports(Cursor& cursor, const Frame& here) {
  std::vector<GoalReference> goals;
  const Node node = cursor.node();
  each_field(cursor, [&](Field, Node child) {
    goals.push_back({.number = values_.goal_number(child).value, .range = child.range()});
  });
  report_missing(node, {{goals.empty(), "målets nummer", "the number of a goal"}});
  if (here.owner.goal != no_index) plan_.goals[here.owner.goal].supports = std::move(goals);
}

void StatementReader::read_assessment(Cursor& cursor, const Frame& here) {
  Assessment assessment;
  const Node node = cursor.node();
  each_field(cursor, [&](Field field, Node child) {
    if (field == Field::text) {
      assessment.text = values_.text(child);
    } else {
      const auto degree = child.child(Field::degree);
      if (!degree && values_.slice(child) == "uppfylls") return;
      assessment.text = values_.word(child);
      assessment.fulfilment = choose(degree.value_or(child), Kind::assessment, Choices<Fulfilment>(degrees));
    }
  });
  report_missing(node, {{!assessment.text, "uppfylls helt, uppfylls delvis eller uppfylls inte",
                         "uppfylls helt, uppfylls delvis or uppfylls inte"}});
  if (here.owner.goal != no_index) plan_.goals[here.owner.goal].assessment = assessment;
}

void StatementReader::read_agenda(Cursor& cursor, const Frame& here) {
  SdgList list;
  list.owner = here.owner;
  const Node node = cursor.node();
  list.range = node.range();
  each_field(cursor, [&](Field, Node child) {
    Sdg sdg;
    sdg.range = child.range();
    if (const auto number = child.child(Field::number); number && !number->is_missing())
      sdg.number = values_.integer(*number);
    sdg.name = text_in(child, Field::name);
    list.goals.push_back(sdg);
  });
  if (list.goals.empty()) return report_missing(node, {{true, "målens nummer", "the numbers of the goals"}});
  plan_.sdg_lists.push_back(std::move(list));
}

// ---- lists ----------------------------------------------------------------------------------------------------------

void StatementReader::read_list_statement(Cursor& cursor, const Frame& here) {
  const Node node = cursor.node();
  const Kind kind = node.kind();
  Frame block = open(node, {}, here);
  block.list = kind == Kind::priorities         ? ListOf::priorities
               : kind == Kind::expected_results ? ListOf::expected_results
                                                : ListOf::boards;
  if (kind == Kind::board_group) {
    block.thing = static_cast<Index>(plan_.board_groups.size());
    BoardGroup& group = plan_.board_groups.emplace_back();
    group.range = node.range();
    group.name = text_in(node, Field::name);
    block.title = group.name.value;
    report_missing(node, {{!group.name, "namn inom citattecken", "a name in quotation marks"}});
  } else if (kind == Kind::expected_results && here.owner.goal != no_index) {
    plan_.goals[here.owner.goal].expected_results_range = node.range();
  }
  bool any = kind == Kind::board_group;
  each_field(cursor, [&](Field field, Node child) {
    any = true;
    if (field == Field::text) add_list_item(values_.text(child), block);
    if (field == Field::body) read_block(block);
  });
  report_missing(node, {{!any, "text inom citattecken", "text in quotation marks"}});
}

void StatementReader::read_list_item(Cursor& cursor, const Frame& here) {
  const Text item = only_text(cursor, Field::text);
  if (item) add_list_item(item, here);
}

void StatementReader::add_list_item(Text text, const Frame& here) {
  switch (here.list) {
    case ListOf::expected_results:
      if (here.owner.goal != no_index) plan_.goals[here.owner.goal].expected_results.push_back(text);
      break;
    case ListOf::priorities:
      if (here.owner.goal != no_index) plan_.goals[here.owner.goal].priorities.push_back(text);
      break;
    case ListOf::boards: plan_.board_groups[here.thing].boards.push_back(text); break;
    case ListOf::result_units:
      plan_.result_units.push_back({.name = text, .group = plan_.tables[here.thing].title});
      break;
    case ListOf::nothing: break;
  }
}

/// What can be said only when all is read: board goals outside an area goal belong to the first goal they support.
void StatementReader::finish() {
  std::unordered_map<std::string_view, Index> area_goals;
  for (Index i = 0; i < plan_.goals.size(); ++i) {
    const Goal& goal = plan_.goals[i];
    if (goal.level == GoalLevel::area && goal.number) area_goals.emplace(goal.number.value, i);
  }
  for (Goal& goal : plan_.goals) {
    if (goal.level != GoalLevel::board || goal.parent != no_index) continue;
    for (const auto& reference : goal.supports) {
      const auto found = area_goals.find(reference.number);
      if (found == area_goals.end()) continue;
      goal.parent = found->second;
      break;
    }
  }
}

}  // namespace planlint
