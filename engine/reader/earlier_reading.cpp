// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
#include "reader/earlier_reading.h"

#include <algorithm>
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

template <class Thing>
bool EarlierReading::take_from(const std::vector<Thing>& things, Range range, Thing& thing) const {
  if (is_misplaced_) return false;
  const bool is_before = range.end < difference_.old.start;
  if (!is_before && range.start <= difference_.new_end) return false;
  const std::uint32_t delta = is_before ? 0 : difference_.new_end - difference_.old.end;
  const Range old = {.start = range.start - delta, .end = range.end - delta};
  const auto found = std::ranges::lower_bound(things, old.start, {}, [](const Thing& one) { return one.range.start; });
  if (found == things.end() || found->range != old || !stands_alone(*found)) return false;
  if (has_things_inside(old) || has_findings(old)) return false;
  thing = *found;
  Mover mover(plan_.source->text(), source_.text(), delta);
  mover.move(thing);
  return mover.is_whole();
}

template bool EarlierReading::take_from(const std::vector<Indicator>&, Range, Indicator&) const;
template bool EarlierReading::take_from(const std::vector<Activity>&, Range, Activity&) const;
template bool EarlierReading::take_from(const std::vector<Decision>&, Range, Decision&) const;
template bool EarlierReading::take_from(const std::vector<Table>&, Range, Table&) const;

}  // namespace planlint
