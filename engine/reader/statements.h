// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
//
// The walk over a plan file's statements that fills a Plan. Used by read_plan alone.
#pragma once

#include <span>
#include <string_view>
#include <utility>

#include "model/plan.h"
#include "reader/schema.h"
#include "reader/values.h"
#include "syntax/tree.h"

namespace planlint {

/// Where list items (`- "…"`) go.
enum class ListOf : std::uint8_t { nothing, expected_results, priorities, boards, result_units };

/// An open block and what the statements in it belong to.
struct Frame {
  const Frame* parent = nullptr;
  Place place = Place::file;
  Kind kind = Kind::source_file;
  Range keyword;  ///< of the statement that opened the block
  std::string_view title;
  Owner owner;
  Index thing = no_index;  ///< the indicator, activity, decision, table, directive or board group that is open
  ListOf list = ListOf::nothing;
};

class StatementReader {
 public:
  StatementReader(Plan& plan, Findings& findings)
      : plan_(plan), findings_(findings), values_(plan.source->text(), plan.owned_texts, findings) {}

  /// Reads the whole tree.
  void read(const SyntaxTree& tree);

  [[nodiscard]] int known_statements() const { return known_; }
  [[nodiscard]] int unknown_statements() const { return unknown_; }

 private:
  // structure.cpp: what stands where, and what to do where it does not
  void read_list(Cursor& cursor, const Frame& block);
  void read_block(Cursor& cursor, const Frame& block);
  const Frame* settle(Node node, Kind kind, const Frame* here);
  void read_unknown(Cursor& cursor, const Frame& here);
  void read_error(Cursor& cursor, const Frame& here);
  void report_misplaced(Node node, Kind kind);
  void report_missing_brace(Node node, const Frame& unclosed);
  void report_unclosed(Node root);
  void note_indentation(Node block, const Frame& frame);
  [[nodiscard]] std::string describe(const Frame& frame) const;

  // statements.cpp: one function a family of statements
  void read_statement(Cursor& cursor, Kind kind, const Frame& here);
  void read_header(Cursor& cursor, Kind kind, const Frame& here);
  void read_header_property(Cursor& cursor, Kind kind);
  void read_goal(Cursor& cursor, Kind kind, const Frame& here);
  void read_goal_property(Cursor& cursor, Kind kind, const Frame& here);
  void read_indicator(Cursor& cursor, Kind kind, const Frame& here);
  void read_indicator_property(Cursor& cursor, Kind kind, const Frame& here);
  void read_activity(Cursor& cursor, Kind kind, const Frame& here);
  void read_time(Cursor& cursor, const Frame& here);
  void read_shared_property(Cursor& cursor, Kind kind, const Frame& here);
  void read_names(Cursor& cursor, Kind kind, const Frame& here);

  // sections.cpp: decisions, tables, sections, lists
  void read_decision(Cursor& cursor, const Frame& here);
  void read_appendix(Cursor& cursor, const Frame& here);
  void read_amount(Cursor& cursor, const Frame& here);
  void read_target_change(Cursor& cursor, const Frame& here);
  void read_list_statement(Cursor& cursor, Kind kind, const Frame& here);
  void read_list_item(Cursor& cursor, const Frame& here);
  void add_list_item(Text text, const Frame& here);
  void read_agenda(Cursor& cursor, const Frame& here);
  void read_table(Cursor& cursor, const Frame& here);
  void read_table_property(Cursor& cursor, const Frame& here);
  void read_row(Node node, const Frame& here);
  void finish_table(Table& table);
  void read_section(Cursor& cursor, const Frame& here);
  void read_text(Cursor& cursor, const Frame& here);
  void read_directive(Cursor& cursor, const Frame& here);
  void read_directive_goals(Cursor& cursor, const Frame& here);
  void read_programme(Cursor& cursor, const Frame& here);

  // things: made here both for real statements and for misspelt ones
  Frame open_goal(GoalLevel level, Kind kind, Node node, const Frame& here);
  Frame open_indicator(Kind kind, Node node, const Frame& here);
  Frame open_activity(Kind kind, Node node, const Frame& here);
  void finish();

  /// Calls `on(field, node)` for each child that fills a field, the cursor on it, and reports what cannot be understood.
  template <class OnField>
  void each_field(Cursor& cursor, OnField on);
  /// The text in `field` of a statement with nothing but that; a finding where it is missing.
  Text only_text(Cursor& cursor, Field field, Kind kind);
  Quantity only_value(Cursor& cursor, Kind kind);
  void set_once(Text& slot, Text text, Node node, Kind kind);
  void set_once(Quantity& slot, Quantity value, Node node, Kind kind);
  void report_repeated(Node node, Range first, Kind kind);
  void report_missing_part(Node node, Kind kind, std::string_view swedish, std::string_view english);
  void report_unexpected(Node node, const Frame* here);
  /// The keyword that a statement starts with.
  [[nodiscard]] static Range keyword_range(Node node);
  /// The value that a word stands for; a finding that names the choices where it stands for none.
  template <class Value>
  Value choose(Node word, Kind kind, std::span<const std::pair<std::string_view, Value>> choices);

  Plan& plan_;
  Findings& findings_;
  ValueReader values_;
  int depth_ = 0;
  int known_ = 0;
  int unknown_ = 0;
  int missing_braces_ = 0;   ///< blocks without a `}`: all stand open at the end of the file
  int reported_braces_ = 0;
  Range suspect_;            ///< keyword of a block whose `}` is indented for another one; empty where there is none
  std::string suspect_name_;
  Index focus_goal_ = no_index;  ///< the last one: area goals outside blocks belong to it
};

}  // namespace planlint

#include "reader/statements_inline.h"
