// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
#include "model/subjects.h"

#include <algorithm>
#include <string_view>

#include "text/names.h"

namespace planlint {
namespace {

constexpr std::string_view between = " > ";

std::string step(std::string_view kind, const Text& name) {
  std::string text(kind);
  if (name) text.append(" \"").append(fold_name(name.value)).append("\"");
  return text;
}

std::string numbered(std::string_view kind, const std::optional<int>& number, const Text& name) {
  return number ? std::string(kind) + ' ' + std::to_string(*number) : step(kind, name);
}

std::string joined(std::string path, std::string_view last) {
  if (!path.empty() && !last.empty()) path += between;
  return path.append(last);
}

std::string_view word_for(GoalLevel level) {
  switch (level) {
    case GoalLevel::focus: return "focus_goal";
    case GoalLevel::area: return "area_goal";
    case GoalLevel::board: return "board_goal";
  }
  return "";
}

std::string_view word_for(TableKind kind) {
  switch (kind) {
    case TableKind::other: return "table";
    case TableKind::operating_budget: return "operating_budget";
    case TableKind::investments: return "investments";
    case TableKind::budget_adjustments: return "budget_adjustments";
    case TableKind::turnover_changes: return "turnover_changes";
    case TableKind::result_units: return "result_units";
  }
  return "";
}

bool holds(Range range, std::uint32_t offset) { return range.start <= offset && offset < range.end; }

}  // namespace

Subjects::Subjects(const Plan& plan) : plan_(plan) {
  const auto add_all = [&](const auto& things, Kind kind) {
    for (std::size_t i = 0; i < things.size(); ++i) add(things[i].range, kind, i);
  };
  add_all(plan.goals, Kind::goal);
  add_texts_of_goals();
  add_all(plan.sections, Kind::section);
  add_all(plan.indicators, Kind::indicator);
  add_all(plan.activities, Kind::activity);
  add_all(plan.tables, Kind::table);
  add_all(plan.decisions, Kind::decision);
  add_all(plan.appendices, Kind::appendix);
  add_all(plan.directives, Kind::directive);
  add_all(plan.programmes, Kind::programme);
  add_all(plan.sdg_lists, Kind::sdg_list);
  add_all(plan.board_groups, Kind::board_group);
  for (std::size_t i = 0; i < plan.paragraphs.size(); ++i) add(plan.paragraphs[i].text.range, Kind::paragraphs, i);
  for (std::size_t i = 0; i < plan.result_units.size(); ++i) add(plan.result_units[i].name.range, Kind::result_unit, i);
  nest();
}

void Subjects::add(Range range, Kind kind, std::size_t thing) {
  if (!range.empty()) entries_.push_back({.range = range, .kind = kind, .thing = static_cast<Index>(thing)});
}

/// In a document a goal's texts need not stand in one piece with it.
void Subjects::add_texts_of_goals() {
  for (std::size_t i = 0; i < plan_.goals.size(); ++i) {
    const Goal& goal = plan_.goals[i];
    for (const Text& text : {goal.description, goal.analysis, goal.deviation, goal.comment})
      add(text.range, Kind::goal, i);
    for (const Text& text : goal.expected_results) add(text.range, Kind::goal, i);
    for (const Text& text : goal.priorities) add(text.range, Kind::goal, i);
  }
}

void Subjects::nest() {
  std::ranges::stable_sort(entries_, [](const Entry& a, const Entry& b) {
    return a.range.start != b.range.start ? a.range.start < b.range.start : a.range.end > b.range.end;
  });
  Index around = no_index;
  for (std::size_t i = 0; i < entries_.size(); ++i) {
    while (around != no_index && entries_[around].range.end <= entries_[i].range.start)
      around = entries_[around].around;
    entries_[i].around = around;
    around = static_cast<Index>(i);
  }
}

const Subjects::Entry* Subjects::innermost(std::uint32_t offset) const {
  const auto behind = std::ranges::upper_bound(entries_, offset, {}, [](const Entry& e) { return e.range.start; });
  auto at = behind == entries_.begin() ? no_index : static_cast<Index>(behind - entries_.begin() - 1);
  while (at != no_index && !holds(entries_[at].range, offset)) at = entries_[at].around;
  return at == no_index ? nullptr : &entries_[at];
}

std::string Subjects::at(Range range) const {
  const Entry* entry = innermost(range.start);
  // What is missing at the end of a statement has its place right behind it.
  if (entry == nullptr && range.empty() && range.start > 0) entry = innermost(range.start - 1);
  return entry == nullptr ? "document" : path_of(*entry, range.start);
}

std::string Subjects::path_of(const Entry& entry, std::uint32_t offset) const {
  const auto owned = [&](const auto& thing, std::string_view last) { return joined(owner_path(thing.owner), last); };
  switch (entry.kind) {
    case Kind::goal: return goal_path(entry.thing);
    case Kind::section: return section_path(entry.thing);
    case Kind::indicator: {
      const Indicator& indicator = plan_.indicators[entry.thing];
      return owned(indicator, step("indicator", indicator.name));
    }
    case Kind::activity: {
      const Activity& activity = plan_.activities[entry.thing];
      return owned(activity, step("activity", activity.name));
    }
    case Kind::table: {
      const Table& table = plan_.tables[entry.thing];
      return joined(owned(table, step(word_for(table.kind), table.title)), cell_path(table, offset));
    }
    case Kind::decision: {
      const Decision& decision = plan_.decisions[entry.thing];
      return numbered("decision", decision.number, decision.subject);
    }
    case Kind::appendix: {
      const Appendix& appendix = plan_.appendices[entry.thing];
      return numbered("appendix", appendix.number, appendix.title);
    }
    case Kind::paragraphs: return owned(plan_.paragraphs[entry.thing], "paragraphs");
    case Kind::directive: return step("directive", plan_.directives[entry.thing].title);
    case Kind::programme: {
      const Programme& programme = plan_.programmes[entry.thing];
      return owned(programme, step("programme", programme.title));
    }
    case Kind::sdg_list: return owned(plan_.sdg_lists[entry.thing], "sdg_list");
    case Kind::result_unit: return step("result_unit", plan_.result_units[entry.thing].name);
    case Kind::board_group: return step("board_group", plan_.board_groups[entry.thing].name);
  }
  return {};
}

/// A number is a goal's own; by its title it is known where it stands.
std::string Subjects::goal_path(Index index) const {
  const Goal& goal = plan_.goals[index];
  const std::string_view word = word_for(goal.level);
  if (goal.number) return std::string(word).append(" ").append(goal.number.value);
  return joined(goal.parent == no_index ? std::string() : goal_path(goal.parent), step(word, goal.title));
}

std::string Subjects::section_path(Index index) const {
  const Section& section = plan_.sections[index];
  const bool in_goal = section.parent == no_index && section.owner.goal != no_index;
  std::string around = in_goal                      ? goal_path(section.owner.goal)
                       : section.parent != no_index ? section_path(section.parent)
                                                    : std::string();
  return joined(std::move(around), step("section", section.title));
}

std::string Subjects::owner_path(const Owner& owner) const {
  if (owner.goal != no_index) return goal_path(owner.goal);
  return owner.section == no_index ? std::string() : section_path(owner.section);
}

std::string Subjects::cell_path(const Table& table, std::uint32_t offset) const {
  const auto row = std::ranges::find_if(table.rows, [&](const Row& one) { return holds(one.range, offset); });
  if (row == table.rows.end()) return "";
  const auto labels = std::ranges::find(table.columns, ColumnRole::label, &Column::role) - table.columns.begin();
  const auto label = static_cast<std::size_t>(labels);
  const Cell* name = table.cell(*row, label);
  const std::string path = row->role == RowRole::header ? "header" : step("row", name == nullptr ? Text() : name->text);
  for (std::size_t i = 0; i < row->cell_count && i < table.columns.size(); ++i) {
    const Range cell = table.cell(*row, i)->text.range;
    const bool is_here = cell.start == offset || holds(cell, offset);
    if (is_here && i != label) return joined(path, step("column", table.columns[i].heading));
  }
  return path;
}

}  // namespace planlint
