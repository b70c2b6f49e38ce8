// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
//
// Decisions, lists, tables, sections and directives.
#include <algorithm>
#include <array>
#include <charconv>

#include "reader/statements.h"

namespace planlint {
namespace {

constexpr std::array<std::pair<std::string_view, bool>, 3> money_units = {{{"mnkr", true}, {"tkr", true}, {"kr", true}}};
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

bool is_blank(char c) { return c == ' ' || c == '\t' || c == '\r'; }

}  // namespace

// ---- decisions ------------------------------------------------------------------------------------------------------

void StatementReader::read_decision(Cursor& cursor, const Frame& here) {
  const Node node = cursor.node();
  const auto index = static_cast<Index>(plan_.decisions.size());
  plan_.decisions.emplace_back();
  plan_.decisions[index].range = node.range();
  plan_.decisions[index].keyword = keyword_range(node);
  each_field(cursor, [&](Field field, Node child) {
    Decision& decision = plan_.decisions[index];
    if (field == Field::number) decision.number = values_.integer(child);
    if (field == Field::subject) decision.subject = values_.text(child);
    if (field != Field::body) return;
    const Frame block = {.parent = &here, .place = Place::decision, .kind = Kind::decision, .keyword = decision.keyword,
                         .title = decision.subject.value, .owner = here.owner, .thing = index, .list = ListOf::nothing};
    read_block(cursor, block);
  });
  if (!plan_.decisions[index].subject) {
    report_missing_part(node, Kind::decision, "rubrik inom citattecken", "a subject in quotation marks");
  }
}

void StatementReader::read_appendix(Cursor& cursor, const Frame& here) {
  const Node node = cursor.node();
  Appendix appendix;
  appendix.range = node.range();
  each_field(cursor, [&](Field field, Node child) {
    if (field == Field::number) appendix.number = values_.integer(child);
    if (field == Field::title) appendix.title = values_.text(child);
  });
  if (!appendix.number) report_missing_part(node, Kind::appendix, "nummer", "a number");
  if (here.place == Place::decision && here.thing != no_index) {
    plan_.decisions[here.thing].appendices.push_back({.number = appendix.number.value_or(0), .range = node.range()});
  } else {
    plan_.appendices.push_back(appendix);
  }
}

void StatementReader::read_amount(Cursor& cursor, const Frame& here) {
  const Node node = cursor.node();
  Quantity amount;
  Text unit;
  each_field(cursor, [&](Field field, Node child) {
    if (field == Field::value) amount = values_.quantity(child);
    if (field == Field::unit && choose(child, Kind::amount, std::span<const std::pair<std::string_view, bool>>(money_units))) {
      unit = values_.word(child);
    }
  });
  if (here.place == Place::decision) {
    if (!amount.present()) return report_missing_part(node, Kind::amount, "belopp", "an amount");
    if (here.thing != no_index) set_once(plan_.decisions[here.thing].amount, amount, node, Kind::amount);
    return;
  }
  if (!unit && !amount.present() && ts_node_named_child_count(node.raw()) == 0) {
    report_missing_part(node, Kind::amount, "mnkr, tkr eller kr", "mnkr, tkr or kr");
  }
  if (here.place == Place::table && here.thing != no_index) {
    set_once(plan_.tables[here.thing].unit, unit, node, Kind::amount);
  } else if (here.place == Place::header) {
    set_once(plan_.header.money_unit, unit, node, Kind::amount);
  }
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
  if (!change.to.present()) report_missing_part(node, Kind::target_change, "det nya årsmålet", "the new target");
  if (here.place == Place::decision && here.thing != no_index) plan_.decisions[here.thing].changes.push_back(change);
  if (here.place == Place::indicator && here.thing != no_index) plan_.indicators[here.thing].changes.push_back(change);
}

// ---- lists ----------------------------------------------------------------------------------------------------------

void StatementReader::read_list_statement(Cursor& cursor, Kind kind, const Frame& here) {
  const Node node = cursor.node();
  Frame block = {.parent = &here, .place = Place::list, .kind = kind, .keyword = keyword_range(node),
                 .title = {}, .owner = here.owner, .thing = no_index, .list = ListOf::expected_results};
  if (kind == Kind::priorities) block.list = ListOf::priorities;
  if (kind == Kind::expected_results && here.owner.goal != no_index) {
    plan_.goals[here.owner.goal].expected_results_range = node.range();
  }
  if (kind == Kind::board_group) {
    block.list = ListOf::boards;
    block.thing = static_cast<Index>(plan_.board_groups.size());
    plan_.board_groups.emplace_back().range = node.range();
  }
  each_field(cursor, [&](Field field, Node child) {
    if (field == Field::name) plan_.board_groups[block.thing].name = values_.text(child);
    if (field == Field::text) add_list_item(values_.text(child), block);
    if (field == Field::body) read_block(cursor, block);
  });
}

void StatementReader::read_list_item(Cursor& cursor, const Frame& here) {
  const Text item = only_text(cursor, Field::text, Kind::list_item);
  if (item) add_list_item(item, here);
}

void StatementReader::add_list_item(Text text, const Frame& here) {
  switch (here.list) {
    case ListOf::expected_results:
      if (here.owner.goal != no_index) plan_.goals[here.owner.goal].expected_results.push_back(text);
      break;
    case ListOf::priorities:
      if (here.owner.goal != no_index) plan_.goals[here.owner.goal].priorities.push_back(text);
      break;
    case ListOf::boards: plan_.board_groups[here.thing].boards.push_back(text); break;
    case ListOf::result_units: plan_.result_units.push_back({.name = text, .group = plan_.tables[here.thing].title}); break;
    case ListOf::nothing: break;
  }
}

void StatementReader::read_agenda(Cursor& cursor, const Frame& here) {
  SdgList list;
  list.owner = here.owner;
  const Node node = cursor.node();
  list.range = node.range();
  each_field(cursor, [&](Field, Node child) {
    Sdg sdg;
    sdg.range = child.range();
    if (const auto number = child.child(Field::number); number && !number->is_missing()) sdg.number = values_.integer(*number);
    if (const auto name = child.child(Field::name)) sdg.name = values_.text(*name);
    list.goals.push_back(sdg);
  });
  if (list.goals.empty()) return report_missing_part(node, Kind::agenda2030, "målens nummer", "the numbers of the goals");
  plan_.sdg_lists.push_back(std::move(list));
}

// ---- tables ---------------------------------------------------------------------------------------------------------

void StatementReader::read_table(Cursor& cursor, const Frame& here) {
  const Node node = cursor.node();
  const auto index = static_cast<Index>(plan_.tables.size());
  {
    Table& table = plan_.tables.emplace_back();
    table.range = node.range();
    table.heading = keyword_range(node);
    table.owner = here.owner;
    table.kind = table_kind_of(findings_.source()->slice(table.heading));
  }
  each_field(cursor, [&](Field field, Node child) {
    Table& table = plan_.tables[index];
    if (field == Field::title) {
      table.title = values_.text(child);
      table.heading.end = child.range().end;
    }
    if (field != Field::body) return;
    const Frame block = {.parent = &here, .place = Place::table, .kind = Kind::table, .keyword = keyword_range(node),
                         .title = table.title.value, .owner = here.owner, .thing = index,
                         .list = table.kind == TableKind::result_units ? ListOf::result_units : ListOf::nothing};
    read_block(cursor, block);
  });
  finish_table(plan_.tables[index]);
}

void StatementReader::read_table_property(Cursor& cursor, const Frame& here) {
  if (here.place != Place::table || here.thing == no_index) return;
  const Node node = cursor.node();
  Table& table = plan_.tables[here.thing];
  bool any = false;
  each_field(cursor, [&](Field, Node child) {
    any = true;
    table.signs = choose(child, Kind::sign_convention,
                         std::span<const std::pair<std::string_view, SignConvention>>(sign_conventions));
    table.signs_declared = true;
  });
  if (!any) report_missing_part(node, Kind::sign_convention, "positiva eller negativa", "positiva or negativa");
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
    while (bar < row.range.end && text[bar] != '|') ++bar;
    auto start = at;
    auto end = bar;
    while (start < end && is_blank(text[start])) ++start;
    while (end > start && is_blank(text[end - 1])) --end;
    if (bar == row.range.end && start == end) break;  // nothing behind the last bar
    Cell& cell = table.cells.emplace_back();
    cell.text = {.value = text.substr(start, end - start), .range = {.start = start, .end = end}, .present = start < end};
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
  if (const auto title = node.child(Field::title)) section.title = values_.text(*title);
  if (!section.title) report_missing_part(node, Kind::section, "rubrik inom citattecken", "a heading in quotation marks");
  const Frame block = {.parent = &here, .place = Place::section, .kind = Kind::section, .keyword = section.keyword,
                       .title = section.title.value, .owner = {.goal = here.owner.goal, .section = index},
                       .thing = no_index, .list = ListOf::nothing};
  each_field(cursor, [&](Field field, Node) {
    if (field == Field::body) read_block(cursor, block);
  });
}

void StatementReader::read_text(Cursor& cursor, const Frame& here) {
  const Text text = only_text(cursor, Field::text, Kind::text);
  if (text) plan_.paragraphs.push_back({.text = text, .owner = here.owner});
}

void StatementReader::read_directive(Cursor& cursor, const Frame& here) {
  const Node node = cursor.node();
  const auto index = static_cast<Index>(plan_.directives.size());
  plan_.directives.emplace_back().range = node.range();
  each_field(cursor, [&](Field field, Node child) {
    Directive& directive = plan_.directives[index];
    if (field == Field::title) directive.title = values_.text(child);
    if (field != Field::body) return;
    const Frame block = {.parent = &here, .place = Place::directive, .kind = Kind::directive, .keyword = keyword_range(node),
                         .title = directive.title.value, .owner = here.owner, .thing = index, .list = ListOf::nothing};
    read_block(cursor, block);
  });
  if (!plan_.directives[index].title) {
    report_missing_part(node, Kind::directive, "rubrik inom citattecken", "a heading in quotation marks");
  }
}

void StatementReader::read_directive_goals(Cursor& cursor, const Frame& here) {
  const Node node = cursor.node();
  std::vector<GoalReference> goals;
  each_field(cursor, [&](Field, Node child) {
    goals.push_back({.number = values_.goal_number(child).value, .range = child.range()});
  });
  if (goals.empty()) return report_missing_part(node, Kind::described_under, "målens nummer", "the numbers of the goals");
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
    if (field == Field::years) programme.years = values_.word(child);
  });
  if (!programme.title) report_missing_part(node, Kind::programme, "titel inom citattecken", "a title in quotation marks");
  if (programme.years) {
    const auto years = programme.years.value;
    std::from_chars(years.data(), years.data() + 4, programme.first_year);
    const auto last = years.find_last_not_of("0123456789") + 1;
    std::from_chars(years.data() + last, years.data() + years.size(), programme.last_year);
    if (programme.last_year < 100) programme.last_year += programme.first_year / 100 * 100;  // 2018–22
  }
  plan_.programmes.push_back(programme);
}

/// What can be said only when all is read: board goals outside an area goal belong to the first goal they support.
void StatementReader::finish() {
  for (Goal& goal : plan_.goals) {
    if (goal.level != GoalLevel::board || goal.parent != no_index) continue;
    for (const auto& reference : goal.supports) {
      const auto found = std::ranges::find_if(plan_.goals, [&](const Goal& other) {
        return other.level == GoalLevel::area && other.number && other.number.value == reference.number;
      });
      if (found == plan_.goals.end()) continue;
      goal.parent = static_cast<Index>(found - plan_.goals.begin());
      break;
    }
  }
}

}  // namespace planlint
