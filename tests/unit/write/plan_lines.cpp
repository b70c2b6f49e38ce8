// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
#include "write/plan_lines.h"

#include <algorithm>
#include <memory>

#include "reader/read_plan.h"

namespace planlint::tests {
namespace {

void replace_all(std::string& text, std::string_view from, std::string_view to) {
  for (std::size_t at = 0; (at = text.find(from, at)) != std::string::npos; at += to.size())
    text.replace(at, from.size(), to);
}

class Lines {
 public:
  explicit Lines(Values values) : values_(values) {}

  std::vector<std::string> lines;

  void start(std::string_view what) {
    what_ = what;
    add("", "");
  }
  void add(std::string_view field, std::string value) {
    lines.push_back(std::string(what_).append(".").append(field).append(" = ").append(value));
  }
  void number(std::string_view field, long long value) {
    if (value != 0) add(field, std::to_string(value));
  }
  void word(std::string_view field, std::string_view value) {
    std::string plain(value);
    replace_all(plain, "\r\n", " ");
    replace_all(plain, "\r", " ");
    replace_all(plain, "\n", " ");
    add(field, "[" + plain + "]");
  }
  void text(std::string_view field, const Text& text) {
    if (text) word(field, text.value);
  }
  void prose(std::string_view field, const Text& text) {
    if (!text) return;
    std::string plain(text.value);
    replace_all(plain, "\r\n", "\n");
    replace_all(plain, "\r", "\n");
    add(field, "[" + dedent(plain) + "]");
  }
  void texts(std::string_view field, const std::vector<Text>& texts, bool are_prose = false) {
    for (const Text& one : texts) are_prose ? prose(field, one) : text(field, one);
  }
  void owner(const Owner& owner) {
    if (owner.goal != no_index) number("owner.goal", owner.goal + 1);
    if (owner.section != no_index) number("owner.section", owner.section + 1);
  }
  void date(std::string_view field, const std::optional<Date>& date) {
    if (!date) return;
    word(field, date->text);
    number(std::string(field) + ".day", date->year * 10000 + date->month * 100 + date->day);
  }
  void quantity(std::string_view field, const Quantity& q);
  void changes(const std::vector<TargetChange>& changes) {
    for (const TargetChange& change : changes) {
      text("change", change.indicator);
      quantity("change.from", change.from);
      quantity("change.to", change.to);
    }
  }
  template <class References>
  void references(std::string_view field, const References& references) {
    for (const auto& reference : references) word(field, reference.number);
  }
  void table(const Table& table);

 private:
  Values values_;
  std::string what_;
};

void Lines::quantity(std::string_view field, const Quantity& q) {
  if (!q.present()) return;
  std::string parts = std::to_string(static_cast<int>(q.kind)) + " op " + std::to_string(static_cast<int>(q.op)) +
                      " direction " + std::to_string(static_cast<int>(q.direction)) + " year " + std::to_string(q.year);
  for (const Decimal& number : {q.number, q.upper}) {
    parts += " " + std::to_string(number.units) + "e-" + std::to_string(number.scale);
  }
  add(field, parts);
  word(std::string(field) + ".unit", q.unit);
  const bool has_words = q.kind != QuantityKind::missing && q.kind != QuantityKind::absent;
  if (has_words && (values_ == Values::as_written || q.kind == QuantityKind::unreadable)) {
    word(std::string(field) + ".text", q.text);
  }
}

void Lines::table(const Table& table) {
  start("table");
  number("kind", static_cast<int>(table.kind));
  owner(table.owner);
  text("title", table.title);
  text("unit", table.unit);
  number("signs", static_cast<int>(table.signs));
  for (const Column& column : table.columns) {
    text("column", column.heading);
    number("column.role", static_cast<int>(column.role));
    number("column.stage", static_cast<int>(column.stage));
    number("column.year", column.year);
  }
  for (const Row& row : table.rows) {
    number("row", static_cast<int>(row.role) + 1);
    for (std::size_t i = 0; i < row.cell_count; ++i) {
      const Cell& cell = *table.cell(row, i);
      word("cell", cell.text.value);
      if (cell.value) add("cell.value", std::to_string(cell.value->units) + "e-" + std::to_string(cell.value->scale));
    }
    prose("row.comment", row.comment);
  }
}

void add_header(Lines& out, const Header& header) {
  out.start("header");
  out.number("kind", static_cast<int>(header.kind));
  out.number("year", header.year);
  out.number("tertial", header.tertial);
  out.text("board", header.board);
  out.text("title", header.title);
  out.text("based_on", header.based_on);
  out.text("follows_up", header.follows_up);
  out.date("decided", header.decided);
  out.text("money_unit", header.money_unit);
}

template <class Thing>
void add_remarks(Lines& out, const Thing& thing) {
  out.prose("analysis", thing.analysis);
  out.prose("deviation", thing.deviation);
  out.prose("comment", thing.comment);
  out.texts("responsible", thing.responsible);
  out.texts("boards", thing.boards);
}

void add_goals(Lines& out, const Plan& plan) {
  for (const Goal& goal : plan.goals) {
    out.start("goal");
    out.number("level", static_cast<int>(goal.level));
    out.text("number", goal.number);
    out.text("title", goal.title);
    if (goal.parent != no_index) out.number("parent", goal.parent + 1);
    out.references("supports", goal.supports);
    out.prose("description", goal.description);
    out.number("has_results", goal.expected_results_range.empty() && goal.expected_results.empty() ? 0 : 1);
    out.texts("result", goal.expected_results, true);
    out.texts("priority", goal.priorities, true);
    out.number("fulfilment", static_cast<int>(goal.assessment.fulfilment));
    if (goal.assessment.fulfilment == Fulfilment::none) out.text("assessment", goal.assessment.text);
    add_remarks(out, goal);
  }
}

void add_measures(Lines& out, const Plan& plan) {
  for (const Indicator& indicator : plan.indicators) {
    out.start(indicator.from_kf ? "kf_indicator" : "indicator");
    out.text("name", indicator.name);
    out.owner(indicator.owner);
    out.quantity("target", indicator.target);
    for (const Quantity& target : indicator.other_targets) out.quantity("other_target", target);
    out.quantity("kf_target", indicator.kf_target);
    out.number("period", static_cast<int>(indicator.period));
    if (indicator.period == Period::none) out.text("period_text", indicator.period_text);
    out.text("unit", indicator.unit);
    out.number("better", static_cast<int>(indicator.better));
    out.number("scope_is_city", indicator.scope_is_city ? 1 : 0);
    out.number("value_period.part", static_cast<int>(indicator.value_period.part));
    out.number("value_period.number", indicator.value_period.number);
    out.number("value_period.year", indicator.value_period.year);
    out.quantity("outcome", indicator.outcome);
    out.quantity("outcome_men", indicator.outcome_men);
    out.quantity("outcome_women", indicator.outcome_women);
    out.quantity("previous", indicator.previous);
    out.quantity("forecast", indicator.forecast);
    out.changes(indicator.changes);
    add_remarks(out, indicator);
  }
  for (const Activity& activity : plan.activities) {
    out.start(activity.from_kf ? "kf_activity" : "activity");
    out.text("name", activity.name);
    out.owner(activity.owner);
    out.date("start", activity.start);
    out.date("end", activity.end);
    out.number("has_time", activity.time_range.empty() && !activity.start && !activity.end ? 0 : 1);
    add_remarks(out, activity);
  }
}

void add_texts(Lines& out, const Plan& plan) {
  for (const Section& section : plan.sections) {
    out.start("section");
    out.text("title", section.title);
    if (section.parent != no_index) out.number("parent", section.parent + 1);
    out.owner(section.owner);
  }
  for (const Paragraphs& paragraphs : plan.paragraphs) {
    out.start("paragraphs");
    out.prose("text", paragraphs.text);
    out.owner(paragraphs.owner);
  }
  for (const Directive& directive : plan.directives) {
    out.start("directive");
    out.text("title", directive.title);
    out.references("under", directive.described_under);
  }
  for (const Programme& programme : plan.programmes) {
    out.start("programme");
    out.text("title", programme.title);
    out.text("years", programme.years);
    out.number("first_year", programme.first_year);
    out.number("last_year", programme.last_year);
    out.owner(programme.owner);
  }
}

void add_small_things(Lines& out, const Plan& plan) {
  for (const SdgList& list : plan.sdg_lists) {
    out.start("sdg_list");
    out.owner(list.owner);
    for (const Sdg& sdg : list.goals) {
      out.add("number", std::to_string(sdg.number));
      out.text("name", sdg.name);
    }
  }
  for (const Decision& decision : plan.decisions) {
    out.start("decision");
    if (decision.number) out.add("number", std::to_string(*decision.number));
    out.text("subject", decision.subject);
    out.quantity("amount", decision.amount);
    for (const auto& appendix : decision.appendices) out.add("appendix", std::to_string(appendix.number));
    out.changes(decision.changes);
  }
  for (const Appendix& appendix : plan.appendices) {
    out.start("appendix");
    if (appendix.number) out.add("number", std::to_string(*appendix.number));
    out.text("title", appendix.title);
  }
  for (const ResultUnit& unit : plan.result_units) {
    out.start("result_unit");
    out.text("name", unit.name);
    out.text("group", unit.group);
  }
  for (const BoardGroup& group : plan.board_groups) {
    out.start("board_group");
    out.text("name", group.name);
    out.texts("board", group.boards);
  }
}

}  // namespace

std::vector<std::string> lines_of(const Plan& plan, Values values) {
  Lines out(values);
  add_header(out, plan.header);
  add_goals(out, plan);
  add_measures(out, plan);
  add_texts(out, plan);
  add_small_things(out, plan);
  for (const Table& table : plan.tables) {
    if (table.kind != TableKind::result_units || !table.rows.empty()) out.table(table);
  }
  return std::move(out.lines);
}

std::string difference(const std::vector<std::string>& expected, const std::vector<std::string>& actual) {
  const auto [left, right] = std::ranges::mismatch(expected, actual);
  if (left == expected.end() && right == actual.end()) return {};
  return "expected: " + (left == expected.end() ? "(end)" : *left) +
         "\n  actual: " + (right == actual.end() ? "(end)" : *right);
}

Read read_text(std::string text) {
  const auto source = std::make_shared<const Source>("test.plan", std::move(text));
  auto result = read_plan(source, SyntaxTree::parse(source->text()), Language::swedish);
  Read read{.plan = std::move(result.plan), .syntax = {}};
  for (const auto& finding : result.diagnostics) {
    if (finding.rule.starts_with("suppression/")) continue;
    const auto [line, column] = source->position(finding.location.range.start);
    read.syntax.push_back(finding.rule + " " + std::to_string(line) + ":" + std::to_string(column));
  }
  return read;
}

}  // namespace planlint::tests
