// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
//
// The walk over a plan file's statements that fills a Plan. Used by read_plan alone.
#pragma once

#include <cstdint>
#include <initializer_list>
#include <list>
#include <memory_resource>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>

#include "model/plan.h"
#include "reader/earlier_reading.h"
#include "reader/frame.h"
#include "reader/schema.h"
#include "reader/values.h"
#include "syntax/tree.h"

namespace planlint {

/// Words and what they stand for.
template <class Value>
using Choices = std::span<const std::pair<std::string_view, Value>>;

/// As much of a text as a message can hold, on one line.
[[nodiscard]] std::string excerpt(std::string_view text);

class StatementReader {
 public:
  /// `earlier` may be null.
  StatementReader(Plan& plan, Findings& findings, const EarlierReading* earlier)
      : plan_(plan), findings_(findings), values_(plan.source->text(), plan.owned_texts, findings), earlier_(earlier) {}

  /// Reads the whole tree.
  void read(const SyntaxTree& tree);

  [[nodiscard]] int known_statements() const { return known_; }
  [[nodiscard]] int unknown_statements() const { return unknown_; }

 private:
  // structure.cpp: what stands where, and what to do where it does not
  void read_list(Cursor& cursor, const Frame& block);
  void read_block(const Frame& block);
  void read_lone_block(Cursor& cursor, const Frame& here);
  std::optional<Node> stray_body(Node statement, const Frame& here);
  const Frame* settle(Node node, const Frame* here, std::list<Frame>& reopened);
  [[nodiscard]] bool is_outdented(Node node, const Frame& block) const;
  void report_misplaced(Node node, const Frame& here);
  void report_missing_brace(Node node, const Frame& unclosed);
  void report_unclosed(Node root);
  void report_surplus(Range brace);
  void report_suspect();
  void note_indentation(Node block, const Frame& frame);
  [[nodiscard]] std::string describe(const Frame& frame) const;

  // unknown.cpp: what cannot be understood
  void read_unknown(Cursor& cursor, const Frame& here);
  void read_as(Node node, std::string_view keyword, std::optional<Node> body, const Frame& here);
  [[nodiscard]] Frame unknown_block(Range keyword, const Frame& here) const;
  void read_error(Cursor& cursor, const Frame& here);
  void report_nearest(Range range, const std::string& word, std::string_view nearest, std::string_view part);
  void report_unexpected(Range range, const Frame& here);
  bool is_first_of_run(std::uint32_t offset);
  bool said_on_line(std::uint32_t offset);

  // statements.cpp: the document, and what statements have in common
  void read_statement(Cursor& cursor, const Frame& here);
  void read_known(Cursor& cursor, Kind kind, const Frame& here);
  void read_header(Cursor& cursor, const Frame& here);
  void read_header_property(Cursor& cursor, Kind kind);
  bool is_repeated(Node node, const Frame& here);
  void check_words(Node node);

  // goals.cpp
  void read_goal(Cursor& cursor, const Frame& here);
  void settle_goal(Index index, const Frame& here);
  [[nodiscard]] bool take_over_goal(Node node);
  void read_supports(Cursor& cursor, const Frame& here);
  void read_assessment(Cursor& cursor, const Frame& here);
  void read_agenda(Cursor& cursor, const Frame& here);
  void read_list_statement(Cursor& cursor, const Frame& here);
  void read_list_item(Cursor& cursor, const Frame& here);
  void add_list_item(Text text, const Frame& here);
  void finish();

  // indicators.cpp: indicators, activities, and the properties that several things have
  void read_indicator(Cursor& cursor, const Frame& here);
  void read_indicator_value(Cursor& cursor, Kind kind, const Frame& here);
  void read_indicator_word(Cursor& cursor, Kind kind, const Frame& here);
  void read_value_period(Cursor& cursor, const Frame& here);
  void read_activity(Cursor& cursor, const Frame& here);
  void read_time(Cursor& cursor, const Frame& here);
  void read_shared_property(Cursor& cursor, Kind kind, const Frame& here);
  void read_names(Cursor& cursor, Kind kind, const Frame& here);

  // sections.cpp: decisions, tables, sections
  void read_decision(Cursor& cursor, const Frame& here);
  void read_appendix(Cursor& cursor, const Frame& here);
  void read_amount(Cursor& cursor, const Frame& here);
  void read_target_change(Cursor& cursor, const Frame& here);
  void read_table(Cursor& cursor, const Frame& here);
  void read_table_property(Cursor& cursor, const Frame& here);
  void read_row(Node node, const Frame& here);
  void finish_table(Table& table);
  void read_section(Cursor& cursor, const Frame& here);
  void read_text(Cursor& cursor, const Frame& here);
  void read_directive(Cursor& cursor, const Frame& here);
  void read_directive_goals(Cursor& cursor, const Frame& here);
  void read_programme(Cursor& cursor, const Frame& here);

  /// The frame of a statement's block.
  [[nodiscard]] Frame open(Node node, std::string_view title, const Frame& here) const;
  /// Calls `on(field, node)` for each child that fills a field, the cursor on it, and reports what cannot be
  /// understood.
  template <class OnField>
  void each_field(Cursor& cursor, OnField on);
  void read_body(Cursor& cursor, const Frame& block);
  [[nodiscard]] Text text_in(Node node, Field field);
  /// The text in `field` of a statement with nothing but that; a finding where it is missing.
  Text only_text(Cursor& cursor, Field field);
  Quantity only_value(Cursor& cursor);
  struct Part {
    bool missing;
    std::string_view swedish;
    std::string_view english;
  };
  /// One finding for all parts that a statement lacks.
  void report_missing(Node node, std::initializer_list<Part> parts);
  /// The keyword that a statement starts with, one word or two: where it stands, and in its right spelling.
  [[nodiscard]] static Range keyword_range(Node node);
  [[nodiscard]] std::string_view word_of(Node node) const;
  /// The value that a word stands for; a finding that names the choices where it stands for none.
  template <class Value>
  Value choose(Node word, Kind kind, Choices<Value> choices);

  /// Whether statements that an earlier text had are as they were by themselves.
  [[nodiscard]] bool may_take_over() const;
  /// Puts what an earlier text gave for the same words behind `things`; false where it has to be read.
  template <class Thing>
  [[nodiscard]] bool take_over(std::vector<Thing>& things, Node node);

  Plan& plan_;
  Findings& findings_;
  ValueReader values_;
  const EarlierReading* earlier_;
  const Frame* here_ = nullptr;   ///< the block of the statement that is being read
  Cursor* body_ = nullptr;        ///< on the block that each_field came upon
  Cursor* stray_body_ = nullptr;  ///< stands in for the block of the next statement
  std::uint32_t read_until_ = 0;  ///< what starts before it has been read already
  int depth_ = 0;
  int known_ = 0;
  int unknown_ = 0;

  int missing_braces_ = 0;  ///< blocks without a `}`: all stand open at the end of the file
  int reported_braces_ = 0;
  Range suspect_;  ///< the keyword of the block, or the `}`, that is to blame by its indentation; empty where none is
  std::string suspect_name_;
  bool has_surplus_brace_ = false;
  std::optional<Frame> closed_;  ///< the block that was closed last in this list, and its `}`
  Range closing_brace_;
  int excused_braces_ = 0;  ///< surplus `}` that follow from what was said

  /// Statements behind each other with the same slip, of which the first was said.
  enum class Run : std::uint8_t { none, unknown, misplaced };
  Run run_ = Run::none;
  std::size_t lines_said_ = 0;  ///< the number of findings when said_start_ and said_end_ were set
  std::uint32_t said_start_ = 0;
  std::uint32_t said_end_ = 0;
  std::pmr::monotonic_buffer_resource memory_;
  /// A statement, and its keyword where the node does not outlive it.
  struct First {
    Node node;
    Range keyword;
  };
  bool is_line_ = false;  ///< a line is read that was parsed by itself
  std::pmr::unordered_map<std::uint64_t, First> firsts_{
      &memory_};                 ///< what stands once in its block, by block and kind
  Index focus_goal_ = no_index;  ///< the last one: area goals outside blocks belong to it
};

}  // namespace planlint

#include "reader/statements_inline.h"
