// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
#include "fuzz/document_checks.h"

#include <functional>
#include <memory>

#include "document/read_document.h"
#include "reader/read_plan.h"
#include "text/encoding.h"
#include "write/write_plan.h"

namespace planlint::fuzz {
namespace {

std::string shown(Range range) { return '[' + std::to_string(range.start) + ", " + std::to_string(range.end) + ')'; }

/// Collects the first thing that does not hold.
class Checks {
 public:
  explicit Checks(const ReadDocument& read) : plan_(read.plan), text_(read.plan.source->text()) {}

  void range(Range range, const char* what) {
    if (range.start <= range.end && range.end <= text_.size()) return;
    complain(std::string(what) + " lies outside the text: " + shown(range));
  }

  void text(const Text& text, const char* what) {
    range(text.range, what);
    if (text.present) view(text.value, what);
  }

  void quantity(const Quantity& quantity, const char* what) {
    for (const Range one : {quantity.range, quantity.number_range, quantity.unit_range}) range(one, what);
    view(quantity.text, what);
    view(quantity.unit, what);
  }

  void pieces(const std::vector<Piece>& pieces) {
    std::uint32_t end = 0;
    for (const Piece& piece : pieces) {
      if (piece.range.start != end) complain("a gap before the piece " + shown(piece.range));
      if (piece.range.empty()) complain("an empty piece " + shown(piece.range));
      end = piece.range.end;
      if (end < text_.size() && end > 0 && text_[end - 1] != '\n')
        complain("a piece ends inside a line: " + shown(piece.range));
    }
    if (end != text_.size())
      complain("the pieces end at " + std::to_string(end) + " of " + std::to_string(text_.size()));
  }

  void complain(std::string what) {
    if (complaint.empty()) complaint = std::move(what);
  }

  std::string complaint;

 private:
  /// A view is part of the source or of a text that the plan owns.
  void view(std::string_view view, const char* what) {
    if (view.empty() || is_in(text_, view)) return;
    for (const std::string& owned : plan_.owned_texts) {
      if (is_in(owned, view)) return;
    }
    complain(std::string(what) + " is a view of something else");
  }

  static bool is_in(std::string_view whole, std::string_view part) {
    const std::less_equal<const char*> before;
    return before(whole.data(), part.data()) && before(part.data() + part.size(), whole.data() + whole.size());
  }

  const Plan& plan_;
  std::string_view text_;
};

void check_goals(const Plan& plan, Checks& checks) {
  for (const Goal& goal : plan.goals) {
    checks.range(goal.range, "a goal");
    for (const Text& text :
         {goal.number, goal.title, goal.description, goal.assessment.text, goal.analysis, goal.deviation, goal.comment})
      checks.text(text, "a goal's text");
    for (const Text& result : goal.expected_results) checks.text(result, "an expected result");
    if (goal.parent != no_index && goal.parent >= plan.goals.size()) checks.complain("a goal's parent is no goal");
  }
}

void check_owner(const Plan& plan, const Owner& owner, Checks& checks) {
  if (owner.goal != no_index && owner.goal >= plan.goals.size()) checks.complain("an owner is no goal");
  if (owner.section != no_index && owner.section >= plan.sections.size()) checks.complain("an owner is no section");
}

void check_measures(const Plan& plan, Checks& checks) {
  for (const Indicator& indicator : plan.indicators) {
    checks.range(indicator.range, "an indicator");
    for (const Text& text : {indicator.name, indicator.period_text, indicator.analysis, indicator.comment})
      checks.text(text, "an indicator's text");
    for (const Quantity* value : {&indicator.target, &indicator.kf_target, &indicator.outcome, &indicator.outcome_men,
                                  &indicator.outcome_women, &indicator.previous, &indicator.forecast})
      checks.quantity(*value, "an indicator's value");
    check_owner(plan, indicator.owner, checks);
  }
  for (const Activity& activity : plan.activities) {
    checks.range(activity.range, "an activity");
    for (const Text& text : {activity.name, activity.deviation, activity.analysis, activity.comment})
      checks.text(text, "an activity's text");
    for (const auto& date : {activity.start, activity.end}) {
      if (date) checks.range(date->range, "a date");
    }
    check_owner(plan, activity.owner, checks);
  }
}

void check_tables(const Plan& plan, Checks& checks) {
  for (const Table& table : plan.tables) {
    checks.range(table.range, "a table");
    checks.text(table.title, "a table's title");
    for (const Cell& cell : table.cells) checks.text(cell.text, "a cell");
    for (const Row& row : table.rows) {
      checks.range(row.range, "a row");
      if (row.first_cell + row.cell_count > table.cells.size()) checks.complain("a row has cells that are not there");
    }
    check_owner(plan, table.owner, checks);
  }
}

void check_rest(const Plan& plan, Checks& checks) {
  for (const Text& text : {plan.header.board, plan.header.title, plan.header.money_unit})
    checks.text(text, "the header's text");
  for (const Section& section : plan.sections) checks.text(section.title, "a section's title");
  for (const Paragraphs& one : plan.paragraphs) {
    checks.text(one.text, "a paragraph");
    check_owner(plan, one.owner, checks);
  }
  for (const Decision& one : plan.decisions) checks.text(one.subject, "a decision");
  for (const Appendix& one : plan.appendices) checks.text(one.title, "an appendix");
  for (const SdgList& list : plan.sdg_lists) check_owner(plan, list.owner, checks);
  for (const ResultUnit& one : plan.result_units) checks.text(one.name, "a result unit");
}

/// A plan file may lack what the document lacks (a year, a number); nothing else may be wrong with it.
void check_plan_file(const Plan& plan, Checks& checks) {
  const auto source = std::make_shared<const Source>("import.plan", write_plan(plan));
  const auto read = read_plan(source, SyntaxTree::parse(source->text()), Language::english);
  for (const Diagnostic& finding : read.diagnostics) {
    if (finding.severity != Severity::error || !finding.rule.starts_with("syntax/")) continue;
    if (finding.rule == "syntax/missing-part") continue;
    const auto line = source->position(finding.location.range.start).line;
    checks.complain("the plan file: " + finding.rule + ": " + finding.message + ": " +
                    std::string(source->slice(source->line_range(line))));
  }
}

}  // namespace

std::string complaint_about(std::string_view bytes) {
  if (detect_other_encoding(bytes)) return {};
  const auto source = std::make_shared<const Source>("document.txt", std::string(bytes));
  const ReadDocument read = read_document(source);
  Checks checks(read);
  checks.pieces(read.pieces);
  check_goals(read.plan, checks);
  check_measures(read.plan, checks);
  check_tables(read.plan, checks);
  check_rest(read.plan, checks);
  if (checks.complaint.empty()) check_plan_file(read.plan, checks);
  return checks.complaint;
}

}  // namespace planlint::fuzz
