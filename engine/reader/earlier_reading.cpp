// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
#include "reader/earlier_reading.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <string_view>

namespace planlint {
namespace {

/// Moves what was read from one text to the same words in another. The structs are taken apart by name, so that a new
/// member does not compile before somebody has said how it moves.
class Mover {
 public:
  Mover(std::string_view before, std::string_view after, std::uint32_t delta)
      : before_(before), after_(after), delta_(delta) {}

  /// False once something was met that is not part of the text: an escape was resolved.
  [[nodiscard]] bool is_whole() const { return is_whole_; }

  void move(Indicator& indicator) {
    auto& [from_kf, range, keyword, name, owner, target, other_targets, kf_target, period, period_text, unit, better,
           scope_is_city, value_period, outcome, outcome_men, outcome_women, previous, forecast, analysis, deviation,
           comment, responsible, boards, changes] = indicator;
    move_all(range, keyword, name, target, other_targets, kf_target, period_text, unit, value_period, outcome,
             outcome_men, outcome_women, previous, forecast, analysis, deviation, comment, responsible, boards,
             changes);
  }
  void move(Activity& activity) {
    auto& [from_kf, range, keyword, name, owner, time_range, start, end, deviation, analysis, comment, responsible,
           boards] = activity;
    move_all(range, keyword, name, time_range, start, end, deviation, analysis, comment, responsible, boards);
  }
  void move(Decision& decision) {
    auto& [number, range, keyword, subject, amount, appendices, changes] = decision;
    move_all(range, keyword, subject, amount, appendices, changes);
  }
  void move(Table& table) {
    auto& [kind, owner, range, heading, title, unit, signs, signs_declared, columns, rows, cells] = table;
    const bool has_own_unit = range.contains(unit.range);
    if (!has_own_unit) unit = {};  // it was the document's
    move_all(range, heading, title, unit, columns, rows, cells);
  }
  void move(Goal& goal) {
    auto& [level, range, keyword, number, title, parent, supports, description, expected_results,
           expected_results_range, priorities, assessment, analysis, deviation, comment, responsible, boards] = goal;
    move_all(range, keyword, number, title, supports, description, expected_results, expected_results_range, priorities,
             assessment, analysis, deviation, comment, responsible, boards);
  }
  void move(Section& section) {
    auto& [title, range, keyword, parent, owner] = section;
    move_all(title, range, keyword);
  }
  void move(SdgList& list) {
    auto& [owner, goals, range] = list;
    move_all(goals, range);
  }
  void move(Paragraphs& paragraphs) {
    auto& [text, owner] = paragraphs;
    move(text);
  }
  void move(Directive& directive) {
    auto& [title, range, described_under] = directive;
    move_all(title, range, described_under);
  }
  void move(Programme& programme) {
    auto& [title, years, first_year, last_year, owner, range] = programme;
    move_all(title, years, range);
  }
  void move(Appendix& appendix) {
    auto& [number, range, title] = appendix;
    move_all(range, title);
  }

 private:
  template <class... Parts>
  void move_all(Parts&... parts) {
    (move(parts), ...);
  }
  template <class Part>
  void move(std::vector<Part>& parts) {
    for (Part& part : parts) move(part);
  }
  template <class Part>
  void move(std::optional<Part>& part) {
    if (part) move(*part);
  }
  void move(Range& range) {
    if (range.end == 0) return;  // of what is not there
    range.start += delta_;
    range.end += delta_;
  }
  void move(std::string_view& text) {
    if (text.empty()) return void(text = {});
    const std::less<const char*> comes_before;
    const char* end = before_.data() + before_.size();
    if (comes_before(text.data(), before_.data()) || !comes_before(text.data(), end)) return void(is_whole_ = false);
    const auto start = static_cast<std::uint32_t>(text.data() - before_.data()) + delta_;
    text = after_.substr(start, text.size());
  }
  void move(Text& text) {
    auto& [value, range, present] = text;
    move_all(value, range);
  }
  void move(Quantity& quantity) {
    auto& [kind, op, direction, number, upper, unit, year, text, range, number_range, unit_range] = quantity;
    move_all(unit, text, range, number_range, unit_range);
  }
  void move(ValuePeriod& period) {
    auto& [part, number, year, range] = period;
    move(range);
  }
  void move(TargetChange& change) {
    auto& [indicator, from, to, range] = change;
    move_all(indicator, from, to, range);
  }
  void move(Date& date) {
    auto& [year, month, day, well_formed, text, range] = date;
    move_all(text, range);
  }
  void move(AppendixReference& reference) {
    auto& [number, range] = reference;
    move(range);
  }
  void move(GoalReference& reference) {
    auto& [number, range] = reference;
    move_all(number, range);
  }
  void move(Assessment& assessment) {
    auto& [fulfilment, text] = assessment;
    move(text);
  }
  void move(Sdg& sdg) {
    auto& [number, name, range] = sdg;
    move_all(name, range);
  }
  void move(Column& column) {
    auto& [heading, role, stage, year] = column;
    move(heading);
  }
  void move(Row& row) {
    auto& [role, range, first_cell, cell_count, comment] = row;
    move_all(range, comment);
  }
  void move(Cell& cell) {
    auto& [text, value] = cell;
    move(text);
  }

  std::string_view before_;
  std::string_view after_;
  std::uint32_t delta_;  ///< added with wrapping round: it may be negative
  bool is_whole_ = true;
};

/// A result unit is listed elsewhere, too.
bool stands_alone(const Table& table) { return table.kind != TableKind::result_units; }
template <class Thing>
bool stands_alone(const Thing& /*thing*/) {
  return true;
}

template <class Thing>
Range range_of(const Thing& thing) {
  return thing.range;
}
Range range_of(const Paragraphs& paragraphs) { return paragraphs.text.range; }

/// Moves what a goal has from one plan to another, kind by kind.
class GoalMover {
 public:
  /// `goal` is the range of the goal in the plan before.
  GoalMover(const Plan& before, Plan& after, Range goal, std::uint32_t delta)
      : before_(before), after_(after), goal_(goal), mover_(before.source->text(), after.source->text(), delta) {}

  /// False where something is not to be moved; the plan is as it was then.
  [[nodiscard]] bool move_all() {
    goals_ = slice(&Plan::goals);
    sections_ = slice(&Plan::sections);
    return move(&Plan::goals, &Plan::sections, &Plan::indicators, &Plan::activities, &Plan::sdg_lists, &Plan::decisions,
                &Plan::appendices, &Plan::paragraphs, &Plan::directives, &Plan::programmes, &Plan::tables);
  }

 private:
  struct Slice {
    std::size_t first = 0;
    std::size_t last = 0;
    std::size_t now = 0;  ///< where the first one is put
  };

  template <class Thing>
  [[nodiscard]] Slice slice(std::vector<Thing> Plan::*things) const {
    const auto& before = before_.*things;
    const auto start = [](const Thing& thing) { return range_of(thing).start; };
    const auto first = std::ranges::lower_bound(before, goal_.start, {}, start);
    const auto last = std::ranges::lower_bound(first, before.end(), goal_.end, {}, start);
    return {.first = static_cast<std::size_t>(first - before.begin()),
            .last = static_cast<std::size_t>(last - before.begin()),
            .now = (after_.*things).size()};
  }

  /// Each list, and then those behind it; where one is not moved, none is.
  template <class Thing, class... Others>
  [[nodiscard]] bool move(std::vector<Thing> Plan::*things, Others... others) {
    const Slice moved = slice(things);
    std::vector<Thing>& after = after_.*things;
    bool is_moved = true;
    for (std::size_t i = moved.first; i < moved.last && is_moved; ++i) {
      const Thing& thing = (before_.*things)[i];
      is_moved = goal_.contains(range_of(thing)) && stands_alone(thing);
      mover_.move(after.emplace_back(thing));
      is_moved = is_moved && mover_.is_whole() && move_links(after.back());
    }
    if constexpr (sizeof...(others) > 0) is_moved = is_moved && move(others...);
    if (!is_moved) after.erase(after.begin() + static_cast<std::ptrdiff_t>(moved.now), after.end());
    return is_moved;
  }

  [[nodiscard]] bool move_links(Goal& goal) {
    if (&goal != &after_.goals[goals_.now]) return move_index(goal.parent, goals_);
    goal.parent = no_index;
    return true;
  }
  template <class Thing>
  [[nodiscard]] bool move_links(Thing& thing) {
    if constexpr (requires { thing.parent; }) {
      if (thing.parent != no_index && !move_index(thing.parent, sections_)) return false;
    }
    if constexpr (requires { thing.owner; }) {
      if (thing.owner.section != no_index && !move_index(thing.owner.section, sections_)) return false;
      return thing.owner.goal == no_index || move_index(thing.owner.goal, goals_);
    }
    return true;
  }
  [[nodiscard]] static bool move_index(Index& index, const Slice& slice) {
    if (index < slice.first || index >= slice.last) return false;
    index = static_cast<Index>(index - slice.first + slice.now);
    return true;
  }

  const Plan& before_;
  Plan& after_;
  Range goal_;
  Mover mover_;
  Slice goals_;
  Slice sections_;
};

}  // namespace

EarlierReading::EarlierReading(const Plan& plan, const std::vector<Diagnostic>& diagnostics, const Source& source)
    : plan_(plan), source_(source), difference_(difference_between(plan.source->text(), source.text())) {
  for (const Diagnostic& diagnostic : diagnostics) {
    findings_.push_back(diagnostic.location.range);
    is_misplaced_ = is_misplaced_ || diagnostic.rule == "syntax/misplaced";
  }
  std::ranges::sort(findings_);
  const auto add = [this](const auto&... all) {
    const auto add_starts = [this](const auto& things) {
      for (const auto& thing : things) starts_.push_back(thing.range.start);
    };
    (add_starts(all), ...);
  };
  add(plan.goals, plan.indicators, plan.activities, plan.sdg_lists, plan.decisions, plan.appendices, plan.sections,
      plan.directives, plan.programmes, plan.tables, plan.board_groups);
  for (const Paragraphs& paragraphs : plan.paragraphs) starts_.push_back(paragraphs.text.range.start);
  std::ranges::sort(starts_);
}

bool EarlierReading::has_things_inside(Range range) const {
  const auto next = std::ranges::upper_bound(starts_, range.start);
  return next != starts_.end() && *next < range.end;
}

bool EarlierReading::has_findings(Range range) const {
  const std::uint32_t line = plan_.source->line_range(plan_.source->line_of(range.start) + 1).start;
  const auto first = std::ranges::lower_bound(findings_, line, {}, &Range::start);
  return first != findings_.end() && first->start <= range.end;
}

std::optional<Range> EarlierReading::before(Range range) const {
  if (range.end < difference_.old.start) return range;
  if (range.start <= difference_.new_end) return std::nullopt;
  const std::uint32_t delta = difference_.new_end - difference_.old.end;
  return Range{.start = range.start - delta, .end = range.end - delta};
}

template <class Thing>
bool EarlierReading::take_from(const std::vector<Thing>& things, Range range, Thing& thing) const {
  const auto old = before(range);
  if (!old || is_misplaced_) return false;
  const auto found = std::ranges::lower_bound(things, old->start, {}, [](const Thing& one) { return one.range.start; });
  if (found == things.end() || found->range != *old || !stands_alone(*found)) return false;
  if (has_things_inside(*old) || has_findings(*old)) return false;
  thing = *found;
  Mover mover(plan_.source->text(), source_.text(), range.start - old->start);
  mover.move(thing);
  return mover.is_whole();
}

bool EarlierReading::take_goal(Range range, Plan& plan) const {
  const auto old = before(range);
  if (!old || is_misplaced_ || plan_.header.kind == DocumentKind::unknown) return false;
  const auto found =
      std::ranges::lower_bound(plan_.goals, old->start, {}, [](const Goal& one) { return one.range.start; });
  if (found == plan_.goals.end() || found->range != *old || has_findings(*old)) return false;
  return GoalMover(plan_, plan, *old, range.start - old->start).move_all();
}

template bool EarlierReading::take_from(const std::vector<Indicator>&, Range, Indicator&) const;
template bool EarlierReading::take_from(const std::vector<Activity>&, Range, Activity&) const;
template bool EarlierReading::take_from(const std::vector<Decision>&, Range, Decision&) const;
template bool EarlierReading::take_from(const std::vector<Table>&, Range, Table&) const;

}  // namespace planlint
