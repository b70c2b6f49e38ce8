// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
#include "lua/same_values.h"

#include <algorithm>
#include <optional>
#include <string_view>
#include <tuple>
#include <type_traits>
#include <utility>
#include <vector>

namespace planlint {
namespace {

// What is compared of each struct. They are taken apart by name, so that a new member does not compile before somebody
// has said whether rules can read it.

auto values(const Goal& goal) {
  const auto& [level, range, keyword, number, title, parent, supports, description, expected_results,
               expected_results_range, priorities, assessment, analysis, deviation, comment, responsible, boards] =
      goal;
  return std::tie(number, supports, expected_results_range, assessment, deviation, responsible, boards);
}
auto values(const Indicator& indicator) {
  const auto& [from_kf, range, keyword, name, owner, target, other_targets, kf_target, period, period_text, unit,
               better, scope_is_city, value_period, outcome, outcome_men, outcome_women, previous, forecast, analysis,
               deviation, comment, responsible, boards, changes] = indicator;
  return std::tie(target, other_targets, kf_target, period, period_text, unit, better, scope_is_city, value_period,
                  outcome, outcome_men, outcome_women, previous, forecast, deviation, responsible, boards, changes);
}
auto values(const Activity& activity) {
  const auto& [from_kf, range, keyword, name, owner, time_range, start, end, deviation, analysis, comment, responsible,
               boards] = activity;
  return std::tie(time_range, start, end, responsible, boards);
}
auto values(const Table& table) {
  const auto& [kind, owner, range, heading, title, unit, signs, signs_declared, columns, rows, cells] = table;
  return std::tie(kind, title, unit, signs, signs_declared, columns, rows, cells);
}
auto values(const Decision& decision) {
  const auto& [number, range, keyword, subject, amount, appendices, changes] = decision;
  return std::tie(number, amount, appendices, changes);
}
auto values(const Appendix& appendix) {
  const auto& [number, range, title] = appendix;
  return std::tie(number);
}
auto values(const Section& section) {
  [[maybe_unused]] const auto& [title, range, keyword, parent, owner] = section;
  return std::tuple();
}
auto values(const Paragraphs& paragraphs) {
  [[maybe_unused]] const auto& [text, owner] = paragraphs;
  return std::tuple();
}
auto values(const Directive& directive) {
  const auto& [title, range, described_under] = directive;
  return std::tie(title, described_under);
}
auto values(const Programme& programme) {
  const auto& [title, years, first_year, last_year, owner, range] = programme;
  return std::tie(title, years, first_year, last_year);
}
auto values(const SdgList& list) {
  const auto& [owner, goals, range] = list;
  return std::tie(goals);
}
auto values(const Header& header) {
  const auto& [kind, range, keyword, year, tertial, board, title, based_on, follows_up, decided, money_unit] = header;
  return std::tie(kind, range, keyword, year, tertial, board, title, based_on, follows_up, decided, money_unit);
}
auto values(const BoardGroup& group) {
  const auto& [name, boards, range] = group;
  return std::tie(name, boards, range);
}
auto values(const ResultUnit& unit) {
  const auto& [name, group] = unit;
  return std::tie(name, group);
}
auto values(const Quantity& quantity) {
  const auto& [kind, op, direction, number, upper, unit, year, text, range, number_range, unit_range] = quantity;
  return std::tie(kind, op, direction, number, upper, unit, year, text, range, number_range, unit_range);
}
auto values(const Decimal& decimal) {
  const auto& [units, scale] = decimal;  // not by `==`: 77,0 and 77 are written otherwise
  return std::tie(units, scale);
}
auto values(const ValuePeriod& period) {
  const auto& [part, number, year, range] = period;
  return std::tie(part, number, year, range);
}
auto values(const TargetChange& change) {
  const auto& [indicator, from, to, range] = change;
  return std::tie(indicator, from, to, range);
}
auto values(const Date& date) {
  const auto& [year, month, day, well_formed, text, range] = date;
  return std::tie(year, month, day, well_formed, text, range);
}
auto values(const Assessment& assessment) {
  const auto& [fulfilment, text] = assessment;
  return std::tie(fulfilment, text);
}
auto values(const GoalReference& reference) {
  const auto& [number, range] = reference;
  return std::tie(number, range);
}
auto values(const AppendixReference& reference) {
  const auto& [number, range] = reference;
  return std::tie(number, range);
}
auto values(const Sdg& sdg) {
  const auto& [number, name, range] = sdg;
  return std::tie(number, name, range);
}
auto values(const Column& column) {
  const auto& [heading, role, stage, year] = column;
  return std::tie(heading, role, stage, year);
}
auto values(const Row& row) {
  const auto& [role, range, first_cell, cell_count, comment] = row;
  return std::tie(role, range, first_cell, cell_count, comment);
}
auto values(const Cell& cell) {
  const auto& [text, value] = cell;
  return std::tie(text, value);
}

template <class Value>
requires(std::is_arithmetic_v<Value> || std::is_enum_v<Value>) bool compare(const SameValues& /*same*/, Value before,
                                                                            Value after) {
  return before == after;
}
bool compare(const SameValues& /*same*/, std::string_view before, std::string_view after) { return before == after; }

template <class Part>
requires std::is_class_v<Part>
bool compare(const SameValues& same, const Part& before, const Part& after) { return same.is_same(before, after); }
bool compare(const SameValues& same, const Quantity& before, const Quantity& after) {
  return (!before.present() && !after.present()) || same.is_same(before, after);
}
template <class Part>
bool compare(const SameValues& same, const std::optional<Part>& before, const std::optional<Part>& after) {
  return before && after ? compare(same, *before, *after) : before.has_value() == after.has_value();
}
template <class Part>
bool compare(const SameValues& same, const std::vector<Part>& before, const std::vector<Part>& after) {
  return std::ranges::equal(before, after, [&](const Part& a, const Part& b) { return compare(same, a, b); });
}

}  // namespace

bool SameValues::is_same(Range before, Range after) const {
  if (before.end == 0 || after.end == 0) return before == after;  // of what is not there
  return bytes_.moved(before) == after;
}

bool SameValues::is_same(const Text& before, const Text& after) const {
  // A cell without a text has a place all the same.
  if (before.present != after.present || !is_same(before.range, after.range)) return false;
  return !before.present || (!bytes_.is_inside(before.range) && before.value == after.value);
}

template <class Thing>
bool SameValues::is_same(const Thing& before, const Thing& after) const {
  return [&]<std::size_t... Parts>(const auto& a, const auto& b, std::index_sequence<Parts...>) {
    return (compare(*this, std::get<Parts>(a), std::get<Parts>(b)) && ...);
  }
  (values(before), values(after), std::make_index_sequence<std::tuple_size_v<decltype(values(before))>>());
}

template bool SameValues::is_same(const Goal&, const Goal&) const;
template bool SameValues::is_same(const Indicator&, const Indicator&) const;
template bool SameValues::is_same(const Activity&, const Activity&) const;
template bool SameValues::is_same(const Table&, const Table&) const;
template bool SameValues::is_same(const Decision&, const Decision&) const;
template bool SameValues::is_same(const Appendix&, const Appendix&) const;
template bool SameValues::is_same(const Section&, const Section&) const;
template bool SameValues::is_same(const Paragraphs&, const Paragraphs&) const;
template bool SameValues::is_same(const Directive&, const Directive&) const;
template bool SameValues::is_same(const Programme&, const Programme&) const;
template bool SameValues::is_same(const SdgList&, const SdgList&) const;
template bool SameValues::is_same(const Header&, const Header&) const;
template bool SameValues::is_same(const BoardGroup&, const BoardGroup&) const;
template bool SameValues::is_same(const ResultUnit&, const ResultUnit&) const;

bool SameValues::is_there_still(Range before, Range after) const {
  if (bytes_.moved(before) == after) return true;
  return before.contains(bytes_.old) && before.start == after.start && moved(before.end) == after.end;
}

bool SameValues::is_there_still(const Text& before, const Text& after) const {
  if (!before.present || !after.present) return before.present == after.present;
  return is_there_still(before.range, after.range);
}

bool SameValues::is_beside(Range before, Range after) const {
  if (before.end <= bytes_.old.start) return before == after;
  return bytes_.old.end <= before.start && moved(before.start) == after.start && moved(before.end) == after.end;
}

}  // namespace planlint
