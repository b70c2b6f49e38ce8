// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
#include "write/outline.h"

#include <algorithm>
#include <set>
#include <string_view>
#include <unordered_map>

#include "write/containers.h"

namespace planlint::writer {
namespace {

template <class Array>
std::vector<Range> ranges_of(const Array& things) {
  std::vector<Range> ranges;
  for (const auto& thing : things) ranges.push_back(thing.range);
  return ranges;
}

class Builder {
 public:
  explicit Builder(const Plan& plan)
      : plan_(plan),
        sections_(ranges_of(plan.sections)),
        decisions_(ranges_of(plan.decisions)),
        directives_(ranges_of(plan.directives)) {
    outline_.goals.resize(plan.goals.size());
    outline_.sections.resize(plan.sections.size());
    outline_.decisions.resize(plan.decisions.size());
    outline_.directives.resize(plan.directives.size());
    outline_.units_of_tables.resize(plan.tables.size());
  }

  Outline build() {
    add_owned(ThingKind::sdg_list, plan_.sdg_lists);
    add_owned(ThingKind::programme, plan_.programmes);
    add_owned(ThingKind::indicator, plan_.indicators);
    add_owned(ThingKind::activity, plan_.activities);
    add_owned(ThingKind::table, plan_.tables);
    add_loose(ThingKind::decision, plan_.decisions);
    add_loose(ThingKind::appendix, plan_.appendices);
    add_loose(ThingKind::directive, plan_.directives);
    add_paragraphs();
    add_sections();
    add_units();
    place_ = 0;
    for (Index i = 0; i < plan_.board_groups.size(); ++i)
      put(outline_.file, ThingKind::board_group, i, plan_.board_groups[i].range);
    add_goals();
    sort_all();
    return std::move(outline_);
  }

 private:
  /// What has no place stands behind the one before it in its array.
  std::uint32_t put(Things& things, ThingKind kind, Index index, Range range) {
    if (range != Range{}) place_ = range.start;
    things.push_back({.kind = kind, .index = index, .place = place_});
    return place_;
  }

  Things& things_of(const Owner& owner) {
    const bool has_section = owner.section < plan_.sections.size();
    const bool has_goal = owner.goal < plan_.goals.size();
    if (has_section && (!has_goal || plan_.sections[owner.section].owner.goal == owner.goal)) {
      return outline_.sections[owner.section];
    }
    return has_goal ? outline_.goals[owner.goal] : outline_.file;
  }

  template <class Array>
  void add_owned(ThingKind kind, const Array& things) {
    place_ = 0;
    for (Index i = 0; i < things.size(); ++i) put(things_of(things[i].owner), kind, i, things[i].range);
  }

  /// What belongs to nothing in the model stands in the section that is around it in the document.
  Things& things_around(Range range) {
    const Index section = sections_.around(range);
    return section == no_index ? outline_.file : outline_.sections[section];
  }

  template <class Array>
  void add_loose(ThingKind kind, const Array& things) {
    place_ = 0;
    for (Index i = 0; i < things.size(); ++i) put(things_around(things[i].range), kind, i, things[i].range);
  }

  void add_paragraphs() {
    place_ = 0;
    for (Index i = 0; i < plan_.paragraphs.size(); ++i) {
      const auto& [text, owner] = plan_.paragraphs[i];
      const bool may_be_inside = owner.goal == no_index;
      const Index decision = may_be_inside ? decisions_.around(text.range) : no_index;
      const Index directive = may_be_inside ? directives_.around(text.range) : no_index;
      Things& things = decision != no_index    ? outline_.decisions[decision]
                       : directive != no_index ? outline_.directives[directive]
                                               : things_of(owner);
      put(things, ThingKind::paragraphs, i, text.range);
    }
  }

  void add_sections() {
    place_ = 0;
    for (Index i = 0; i < plan_.sections.size(); ++i) {
      const Section& section = plan_.sections[i];
      // A section that would stand in itself, or in one behind it, stands outside.
      const Index parent = section.parent < i ? section.parent : no_index;
      Things& things = things_of({.goal = section.owner.goal, .section = parent});
      put(things, ThingKind::section, i, section.range);
    }
  }

  /// Which result units are read from the rows of tables.
  [[nodiscard]] std::vector<bool> units_in_rows() const {
    std::multiset<std::string_view> names;
    for (const Table& table : plan_.tables) {
      if (table.kind != TableKind::result_units) continue;
      for (const Cell& cell : table.cells) {
        if (cell.text) names.insert(cell.text.value);
      }
    }
    std::vector<bool> found;
    for (const ResultUnit& unit : plan_.result_units) {
      const auto name = names.find(unit.name.value);
      found.push_back(name != names.end());
      if (name != names.end()) names.erase(name);
    }
    return found;
  }

  /// A list of result units belongs to the table around it that has its title.
  void add_units() {
    const Containers tables(ranges_of(plan_.tables));
    place_ = 0;
    const auto& units = plan_.result_units;
    const std::vector<bool> in_rows = units_in_rows();
    const auto table_of = [&](const ResultUnit& unit) {
      const Index table = tables.around(unit.name.range);
      if (table == no_index || plan_.tables[table].kind != TableKind::result_units) return no_index;
      return plan_.tables[table].title.value == unit.group.value ? table : no_index;
    };
    for (Index i = 0; i < units.size();) {
      if (in_rows[i]) {
        ++i;
        continue;
      }
      const Index table = table_of(units[i]);
      UnitRun run = {.first = i, .last = i + 1};
      while (run.last < units.size() && units[run.last].group.value == units[i].group.value &&
             table_of(units[run.last]) == table && !in_rows[run.last]) {
        ++run.last;
      }
      i = run.last;
      if (table != no_index) {
        outline_.units_of_tables[table].push_back(run);
      } else {
        put(things_around(units[run.first].name.range), ThingKind::result_units,
            static_cast<Index>(outline_.loose_units.size()), units[run.first].name.range);
        outline_.loose_units.push_back(run);
      }
    }
  }

  // ---- goals ----------------------------------------------------------------------------------------------------

  void add_goals() {
    place_ = 0;
    for (Index i = 0; i < plan_.goals.size(); ++i) {
      const Goal& goal = plan_.goals[i];
      if (goal.level == GoalLevel::area && goal.number) area_goals_.emplace(goal.number.value, i);
      if (goal.range != Range{}) place_ = goal.range.start;
      places_.push_back(place_);
      if (goal.level != GoalLevel::board) starts_.insert(places_.back());
    }
    for (const Thing& thing : outline_.file) starts_.insert(thing.place);
    Index focus = no_index;
    for (Index i = 0; i < plan_.goals.size(); ++i) {
      const Goal& goal = plan_.goals[i];
      Things& things = goal.level == GoalLevel::focus  ? outline_.file
                       : goal.level == GoalLevel::area ? things_of_area_goal(goal, focus)
                                                       : things_of_board_goal(i);
      if (goal.level == GoalLevel::focus) focus = i;
      things.push_back({.kind = ThingKind::goal, .index = i, .place = places_[i]});
    }
  }

  /// An area goal belongs to the focus goal above it, in its block or not.
  Things& things_of_area_goal(const Goal& goal, Index focus) {
    const bool has_parent = goal.parent < plan_.goals.size() && plan_.goals[goal.parent].level == GoalLevel::focus;
    if (!has_parent) return outline_.file;
    const Range around = plan_.goals[goal.parent].range;
    const bool inside = !around.empty() && around.contains(goal.range) && around != goal.range;
    return inside || goal.parent != focus ? outline_.goals[goal.parent] : outline_.file;
  }

  Things& things_of_board_goal(Index index) {
    const Goal& goal = plan_.goals[index];
    const Index section = sections_.around(goal.range);
    const Index owner = section == no_index ? no_index : plan_.sections[section].owner.goal;
    const bool is_child =
        goal.parent < plan_.goals.size() && (plan_.goals[goal.parent].level != GoalLevel::board || goal.parent < index);
    if (is_child && section != no_index && owner == goal.parent) return outline_.sections[section];
    if (is_child && !stands_outside(index)) return outline_.goals[goal.parent];
    if (section != no_index && owner == no_index) return outline_.sections[section];
    starts_.insert(places_[index]);
    return outline_.file;
  }

  /// Whether a goal's parent is known by `stödjer` alone, because something else stands between them.
  [[nodiscard]] bool stands_outside(Index index) const {
    const Goal& goal = plan_.goals[index];
    const Range around = plan_.goals[goal.parent].range;
    if (!around.empty() && around.contains(goal.range)) return false;
    for (const auto& reference : goal.supports) {
      const auto found = area_goals_.find(reference.number);
      if (found == area_goals_.end()) continue;
      if (found->second != goal.parent) return false;
      const auto [first, last] = std::minmax(places_[goal.parent], places_[index]);
      const auto next = starts_.upper_bound(first);
      return places_[index] < places_[goal.parent] || (next != starts_.end() && *next < last);
    }
    return false;
  }

  void sort_all() {
    const auto sort = [](Things& things) {
      std::ranges::stable_sort(things, [](const Thing& a, const Thing& b) {
        if (a.place != b.place) return a.place < b.place;
        return a.kind != b.kind ? a.kind < b.kind : a.index < b.index;
      });
    };
    sort(outline_.file);
    for (auto* lists : {&outline_.goals, &outline_.sections, &outline_.decisions, &outline_.directives}) {
      std::ranges::for_each(*lists, sort);
    }
  }

  const Plan& plan_;
  Containers sections_;
  Containers decisions_;
  Containers directives_;
  Outline outline_;
  std::uint32_t place_ = 0;
  std::vector<std::uint32_t> places_;  ///< of goals
  std::set<std::uint32_t> starts_;     ///< of what stands outside of all board goals
  std::unordered_map<std::string_view, Index> area_goals_;
};

}  // namespace

Outline outline_of(const Plan& plan) { return Builder(plan).build(); }

}  // namespace planlint::writer
