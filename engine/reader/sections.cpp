// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
//
// Decisions, tables, sections and directives.
#include <algorithm>
#include <array>
#include <charconv>

#include "reader/statements.h"

namespace planlint {
namespace {

constexpr std::array<std::pair<std::string_view, bool>, 3> money_units = {
    {{"mnkr", true}, {"tkr", true}, {"kr", true}}};
constexpr std::array<std::pair<std::string_view, SignConvention>, 2> sign_conventions = {
    {{"negativa", SignConvention::revenues_negative}, {"positiva", SignConvention::revenues_positive}}};

TableKind table_kind_of(std::string_view keyword) {
  if (keyword == "driftbudget") return TableKind::operating_budget;
  if (keyword == "investeringar") return TableKind::investments;
  if (keyword == "budgetjusteringar") return TableKind::budget_adjustments;
  if (keyword == "resultatenheter") return TableKind::result_units;
  if (keyword == "tabell") return TableKind::other;
  return TableKind::turnover_changes;  // omslutningsförändringar, composed or not
}

/// `2022–2026`, `2018 - 22`, `2022`; the last year is not said where nothing stands behind the dash.
void read_years(Programme& programme) {
  const auto years = programme.years.value;
  const auto year_in = [](std::string_view digits) {
    int year = 0;
    std::from_chars(digits.data(), digits.data() + digits.size(), year);
    return year;
  };
  programme.first_year = year_in(years);
  const auto dash = years.find_last_not_of("0123456789");
  programme.last_year = year_in(dash == std::string_view::npos ? years : years.substr(dash + 1));
  if (programme.last_year > 0 && programme.last_year < 100) programme.last_year += programme.first_year / 100 * 100;
}

bool is_blank(char c) { return c == ' ' || c == '\t' || c == '\r'; }

}  // namespace

// ---- decisions ------------------------------------------------------------------------------------------------------

void StatementReader::read_decision(Cursor& cursor, const Frame& here) {
  const Node node = cursor.node();
  if (take_over(plan_.decisions, node)) return;
  const auto index = static_cast<Index>(plan_.decisions.size());
  Decision& decision = plan_.decisions.emplace_back();
  decision.range = node.range();
  decision.keyword = keyword_range(node);
  if (const auto number = node.child(Field::number)) decision.number = values_.integer(*number);
  decision.subject = text_in(node, Field::subject);
  report_missing(node, {{!decision.number, "nummer", "a number"},
                        {!decision.subject, "rubrik inom citattecken", "a subject in quotation marks"}});
  Frame block = open(node, decision.subject.value, here);
  block.thing = index;
  read_body(cursor, block);
}

void StatementReader::read_appendix(Cursor& cursor, const Frame& here) {
  const Node node = cursor.node();
  Appendix appendix;
  appendix.range = node.range();
  each_field(cursor, [&](Field field, Node child) {
    if (field == Field::number) appendix.number = values_.integer(child);
    if (field == Field::title) appendix.title = values_.text(child);
  });
  report_missing(node, {{!appendix.number, "nummer", "a number"}});
  if (here.place == Place::decision && here.thing != no_index) {
    plan_.decisions[here.thing].appendices.push_back({.number = appendix.number.value_or(0), .range = node.range()});
  } else {
    plan_.appendices.push_back(appendix);
  }
}

void StatementReader::read_amount(Cursor& cursor, const Frame& here) {
  const Node node = cursor.node();
  const bool wants_number = here.place == Place::decision;
  Quantity amount;
  Text unit;
  bool any = false;
  each_field(cursor, [&](Field field, Node child) {
    any = true;
    if (wants_number != (field == Field::value)) {
      report_unexpected(child.range(), here);
    } else if (wants_number) {
      amount = values_.quantity(child);
    } else if (choose(child, Kind::amount, Choices<bool>(money_units))) {
      unit = values_.word(child);
    }
  });
  if (wants_number) {
    report_missing(node, {{!any, "ett tal, till exempel 1,8 mnkr", "a number, for example 1,8 mnkr"}});
    if (here.thing != no_index) plan_.decisions[here.thing].amount = amount;
    return;
  }
  report_missing(node, {{!any, "mnkr, tkr eller kr", "mnkr, tkr or kr"}});
  if (here.place == Place::table && here.thing != no_index) plan_.tables[here.thing].unit = unit;
  if (here.place == Place::header) plan_.header.money_unit = unit;
}

void StatementReader::read_target_change(Cursor& cursor, const Frame& here) {
  TargetChange change;
  const Node node = cursor.node();
  change.range = node.range();
  each_field(cursor, [&](Field field, Node child) {
    if (field == Field::name) change.indicator = values_.text(child);
    if (field == Field::old_value) change.from = values_.quantity(child);
    if (field == Field::new_value) change.to = values_.quantity(child);
  });
  report_missing(node, {{!change.to.present(), "det nya årsmålet", "the new target"}});
  if (here.place == Place::decision && here.thing != no_index) plan_.decisions[here.thing].changes.push_back(change);
  if (here.place == Place::indicator && here.thing != no_index) plan_.indicators[here.thing].changes.push_back(change);
}

// ---- tables ---------------------------------------------------------------------------------------------------------

void StatementReader::read_table(Cursor& cursor, const Frame& here) {
  const Node node = cursor.node();
  if (take_over(plan_.tables, node)) {
    Table& table = plan_.tables.back();
    table.owner = here.owner;
    if (!table.unit) table.unit = plan_.header.money_unit;
    return;
  }
  const auto index = static_cast<Index>(plan_.tables.size());
  Table& table = plan_.tables.emplace_back();
  table.range = node.range();
  table.heading = keyword_range(node);
  table.owner = here.owner;
  table.kind = table_kind_of(word_of(node));
  if (const auto title = node.child(Field::title)) {
    table.title = values_.text(*title);
    table.heading.end = title->range().end;
  }
  Frame block = open(node, table.title.value, here);
  block.thing = index;
  if (table.kind == TableKind::result_units) block.list = ListOf::result_units;
  read_body(cursor, block);
  finish_table(plan_.tables[index]);
}

void StatementReader::read_table_property(Cursor& cursor, const Frame& here) {
  const Node node = cursor.node();
  Table elsewhere;
  Table& table = here.place == Place::table && here.thing != no_index ? plan_.tables[here.thing] : elsewhere;
  bool any = false;
  each_field(cursor, [&](Field, Node child) {
    any = true;
    table.signs = choose(child, Kind::sign_convention, Choices<SignConvention>(sign_conventions));
    table.signs_declared = true;
  });
  report_missing(node, {{!any, "positiva eller negativa", "positiva or negativa"}});
}

/// Splits a row at its bars; the tree is not asked, because a row has more cells than anything else has children.
void StatementReader::read_row(Node node, const Frame& here) {
  if (here.place != Place::table || here.thing == no_index) return;
  Table& table = plan_.tables[here.thing];
  Row& row = table.rows.emplace_back();
  row.range = node.range();
  row.first_cell = static_cast<std::uint32_t>(table.cells.size());
  const auto text = findings_.source()->text();
  for (auto at = row.range.start + 1; at <= row.range.end;) {
    auto bar = at;
    while (bar < row.range.end && (text[bar] != '|' || text[bar - 1] == '\\')) ++bar;
    auto start = at;
    auto end = bar;
    while (start < end && is_blank(text[start])) ++start;
    while (end > start && is_blank(text[end - 1])) --end;
    if (bar == row.range.end && start == end) break;  // nothing behind the last bar
    Cell& cell = table.cells.emplace_back();
    cell.text = values_.cell({.start = start, .end = end});
    if (cell.text) cell.value = Decimal::parse(cell.text.value);
    at = bar + 1;
  }
  row.cell_count = static_cast<std::uint32_t>(table.cells.size()) - row.first_cell;
}

void StatementReader::finish_table(Table& table) {
  if (!table.unit) table.unit = plan_.header.money_unit;
  assign_roles(table);
  if (table.kind != TableKind::result_units) return;
  Text group;
  for (const Row& row : table.rows) {
    const Cell* name = table.cell(row, 0);
    if (name == nullptr || !name->text || row.role == RowRole::header || row.role == RowRole::separator) continue;
    const bool is_group = row.role == RowRole::group && row.cell_count > 1;
    if (is_group) {
      group = name->text;
    } else {
      plan_.result_units.push_back({.name = name->text, .group = group});
    }
  }
}

// ---- text -----------------------------------------------------------------------------------------------------------

void StatementReader::read_section(Cursor& cursor, const Frame& here) {
  const Node node = cursor.node();
  const auto index = static_cast<Index>(plan_.sections.size());
  Section& section = plan_.sections.emplace_back();
  section.range = node.range();
  section.keyword = keyword_range(node);
  section.parent = here.owner.section;
  section.owner = here.owner;
  section.title = text_in(node, Field::title);
  report_missing(node, {{!section.title, "rubrik inom citattecken", "a heading in quotation marks"}});
  Frame block = open(node, section.title.value, here);
  block.owner.section = index;
  read_body(cursor, block);
}

void StatementReader::read_text(Cursor& cursor, const Frame& here) {
  const Text text = only_text(cursor, Field::text);
  if (text) plan_.paragraphs.push_back({.text = text, .owner = here.owner});
}

void StatementReader::read_directive(Cursor& cursor, const Frame& here) {
  const Node node = cursor.node();
  const auto index = static_cast<Index>(plan_.directives.size());
  Directive& directive = plan_.directives.emplace_back();
  directive.range = node.range();
  directive.title = text_in(node, Field::title);
  report_missing(node, {{!directive.title, "rubrik inom citattecken", "a heading in quotation marks"}});
  Frame block = open(node, directive.title.value, here);
  block.thing = index;
  read_body(cursor, block);
}

void StatementReader::read_directive_goals(Cursor& cursor, const Frame& here) {
  const Node node = cursor.node();
  std::vector<GoalReference> goals;
  each_field(cursor, [&](Field, Node child) {
    goals.push_back({.number = values_.goal_number(child).value, .range = child.range()});
  });
  report_missing(node, {{goals.empty(), "målens nummer", "the numbers of the goals"}});
  if (here.place == Place::directive && here.thing != no_index) {
    plan_.directives[here.thing].described_under = std::move(goals);
  }
}

void StatementReader::read_programme(Cursor& cursor, const Frame& here) {
  const Node node = cursor.node();
  Programme programme;
  programme.range = node.range();
  programme.owner = here.owner;
  each_field(cursor, [&](Field field, Node child) {
    if (field == Field::title) programme.title = values_.text(child);
    if (field == Field::years) {
      programme.years = child.kind() == Kind::year_range ? values_.word(child) : values_.text(child);
    }
  });
  report_missing(node, {{!programme.title, "titel inom citattecken", "a title in quotation marks"}});
  read_years(programme);
  plan_.programmes.push_back(programme);
}

}  // namespace planlint
