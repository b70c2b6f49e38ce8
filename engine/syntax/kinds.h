// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
//
// The kinds of nodes and the fields of the grammar as enumerations, so that code switches on them and a name that the
// grammar does not have is found when the program starts (a test walks both lists).
#pragma once

#include <cstdint>
#include <string_view>

namespace planlint {

/// Each named kind of node with its name in the grammar; some names differ, being words of C++.
#define PLANLINT_NODE_KINDS(X) \
  X(activity, activity) \
  X(agenda2030, agenda2030) \
  X(amount, amount) \
  X(analysis, analysis) \
  X(appendix, appendix) \
  X(area_goal, area_goal) \
  X(assessment, assessment) \
  X(based_on, based_on) \
  X(better, better) \
  X(block, block) \
  X(board_goal, board_goal) \
  X(board_group, board_group) \
  X(boards, boards) \
  X(catalogue_header, catalogue_header) \
  X(cell, cell) \
  X(comment, comment) \
  X(comment_property, comment_property) \
  X(date, date) \
  X(decided_on, decided_on) \
  X(decision, decision) \
  X(deferred, deferred) \
  X(described_under, described_under) \
  X(description, description) \
  X(deviation, deviation) \
  X(direction, direction) \
  X(directive, directive) \
  X(document_title, document_title) \
  X(expected_results, expected_results) \
  X(focus_goal, focus_goal) \
  X(follows_up, follows_up) \
  X(forecast, forecast) \
  X(fulfilment, fulfilment) \
  X(goal_number, goal_number) \
  X(indicator, indicator) \
  X(integer, integer) \
  X(interval, interval) \
  X(kf_activity, kf_activity) \
  X(kf_indicator, kf_indicator) \
  X(kf_target, kf_target) \
  X(list_item, list_item) \
  X(missing_value, missing_value) \
  X(number, number) \
  X(number_cell, number_cell) \
  X(number_range, number_range) \
  X(operator_word, operator) \
  X(outcome, outcome) \
  X(period, period) \
  X(plan_header, plan_header) \
  X(previous_outcome, previous_outcome) \
  X(priorities, priorities) \
  X(programme, programme) \
  X(quantity, quantity) \
  X(report_header, report_header) \
  X(responsible, responsible) \
  X(row, row) \
  X(scope, scope) \
  X(sdg, sdg) \
  X(section, section) \
  X(set_later, set_later) \
  X(sign_convention, sign_convention) \
  X(source_file, source_file) \
  X(string, string) \
  X(supports, supports) \
  X(table, table) \
  X(target, target) \
  X(target_change, target_change) \
  X(text, text) \
  X(text_block, text_block) \
  X(time, time) \
  X(unit, unit) \
  X(unit_property, unit_property) \
  X(unknown_statement, unknown_statement) \
  X(unterminated_string, unterminated_string) \
  X(unterminated_text, unterminated_text) \
  X(value_period, value_period) \
  X(word, word) \
  X(year_range, year_range)

/// Each field with its name in the grammar; some names differ, being words of C++.
#define PLANLINT_NODE_FIELDS(X) \
  X(board, board) \
  X(body, body) \
  X(by, by) \
  X(date, date) \
  X(degree, degree) \
  X(end, end) \
  X(file, file) \
  X(goal, goal) \
  X(keyword, keyword) \
  X(kind, kind) \
  X(name, name) \
  X(new_value, new) \
  X(number, number) \
  X(numbers, numbers) \
  X(old_value, old) \
  X(operator_value, operator) \
  X(part, part) \
  X(sex, sex) \
  X(start, start) \
  X(subject, subject) \
  X(tertial, tertial) \
  X(text, text) \
  X(title, title) \
  X(unit, unit) \
  X(value, value) \
  X(year, year) \
  X(years, years)

enum class Kind : std::uint8_t {
  other,  ///< anonymous: keywords and punctuation
  error,
#define X(name, spelling) name,
  PLANLINT_NODE_KINDS(X)
#undef X
};

enum class Field : std::uint8_t {
  none,
#define X(name, spelling) name,
  PLANLINT_NODE_FIELDS(X)
#undef X
};

/// From and to the numbers that the generated parser uses.
[[nodiscard]] Kind kind_of(std::uint16_t symbol);
[[nodiscard]] Field field_of(std::uint16_t id);
[[nodiscard]] std::uint16_t id_of(Field field);

/// The name of a kind in the grammar; empty for `other`.
[[nodiscard]] std::string_view name_of(Kind kind);

}  // namespace planlint
