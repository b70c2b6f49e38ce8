// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
//
// Headers, goals, indicators and activities, and what the statements have in common.
#include "reader/statements.h"

#include <array>

namespace planlint {
namespace {

template <class Value>
using Choices = std::span<const std::pair<std::string_view, Value>>;

constexpr std::array<std::pair<std::string_view, Period>, 5> periods = {{{"år", Period::year},
                                                                        {"halvår", Period::half_year},
                                                                        {"tertial", Period::tertial},
                                                                        {"kvartal", Period::quarter},
                                                                        {"månad", Period::month}}};
constexpr std::array<std::pair<std::string_view, Better>, 2> directions = {
    {{"högre", Better::higher}, {"lägre", Better::lower}}};
constexpr std::array<std::pair<std::string_view, bool>, 2> scopes = {{{"staden", true}, {"nämnden", false}}};
constexpr std::array<std::pair<std::string_view, Fulfilment>, 4> degrees = {{{"helt", Fulfilment::full},
                                                                            {"delvis", Fulfilment::partial},
                                                                            {"inte", Fulfilment::not_met},
                                                                            {"ej", Fulfilment::not_met}}};

/// The first number and the first text of a misspelt statement: `nämdmål 1.2.1 "…"`.
Text number_in(Node statement, const ValueReader& values) {
  const auto keyword = statement.child(Field::keyword);
  if (!keyword) return {};
  auto start = keyword->range().end;
  const auto rest = values.slice(statement).substr(start - statement.range().start);
  const auto first = rest.find_first_not_of(" \t");
  if (first == std::string_view::npos) return {};
  const auto digits = rest.substr(first, rest.find_first_not_of("0123456789.", first) - first);
  if (digits.empty()) return {};
  start += static_cast<std::uint32_t>(first);
  Text number = {
      .value = digits, .range = {.start = start, .end = start + static_cast<std::uint32_t>(digits.size())}, .present = true};
  if (number.value.ends_with('.')) number.value.remove_suffix(1);
  return number;
}

std::optional<Node> first_string(Node statement) {
  for (std::uint32_t i = 0; i < ts_node_named_child_count(statement.raw()); ++i) {
    const Node child(ts_node_named_child(statement.raw(), i));
    if (child.kind() == Kind::string || child.kind() == Kind::unterminated_string) return child;
  }
  return std::nullopt;
}

}  // namespace

Range StatementReader::keyword_range(Node node) {
  const TSNode first = ts_node_child(node.raw(), 0);
  return ts_node_is_null(first) ? node.range() : Node(first).range();
}

// ---- what statements have in common ---------------------------------------------------------------------------------

Text StatementReader::only_text(Cursor& cursor, Field field, Kind kind) {
  Text text;
  const Node node = cursor.node();
  each_field(cursor, [&](Field found, Node value) {
    if (found == field && !text) text = values_.text(value);
  });
  if (!text) report_missing_part(node, kind, "text inom citattecken", "text in quotation marks");
  return text;
}

Quantity StatementReader::only_value(Cursor& cursor, Kind kind) {
  Quantity value;
  const Node node = cursor.node();
  each_field(cursor, [&](Field field, Node child) {
    if (field == Field::value) value = values_.quantity(child);
  });
  if (!value.present()) report_missing_part(node, kind, "värde", "a value");
  return value;
}

void StatementReader::set_once(Text& slot, Text text, Node node, Kind kind) {
  if (slot) return report_repeated(node, slot.range, kind);
  slot = text;
}

void StatementReader::set_once(Quantity& slot, Quantity value, Node node, Kind kind) {
  if (slot.present()) return report_repeated(node, slot.range, kind);
  slot = value;
}

void StatementReader::report_repeated(Node node, Range first, Kind kind) {
  const TSNode parent = ts_node_parent(ts_node_parent(node.raw()));
  const std::string place(ts_node_is_null(parent) ? std::string_view() : keyword_of(Node(parent).kind()));
  auto& finding = findings_.add("syntax/repeated", "repeated", keyword_range(node),
                                {{"word", std::string(keyword_of(kind))}, {"place", place}});
  findings_.relate(finding, "first_here", first);
}

void StatementReader::report_missing_part(Node node, Kind kind, std::string_view swedish, std::string_view english) {
  findings_.add("syntax/missing-part", "missing", keyword_range(node),
                {{"word", std::string(keyword_of(kind))},
                 {"part", std::string(findings_.language() == Language::swedish ? swedish : english)}});
}

void StatementReader::read_statement(Cursor& cursor, Kind kind, const Frame& here) {
  switch (kind) {
    case Kind::plan_header:
    case Kind::catalogue_header:
    case Kind::report_header: return read_header(cursor, kind, here);
    case Kind::based_on:
    case Kind::follows_up:
    case Kind::decided_on:
    case Kind::document_title: return read_header_property(cursor, kind);
    case Kind::focus_goal:
    case Kind::area_goal:
    case Kind::board_goal: return read_goal(cursor, kind, here);
    case Kind::supports:
    case Kind::assessment: return read_goal_property(cursor, kind, here);
    case Kind::kf_indicator:
    case Kind::indicator: return read_indicator(cursor, kind, here);
    case Kind::target:
    case Kind::kf_target:
    case Kind::period:
    case Kind::unit_property:
    case Kind::better:
    case Kind::scope:
    case Kind::value_period:
    case Kind::outcome:
    case Kind::previous_outcome:
    case Kind::forecast: return read_indicator_property(cursor, kind, here);
    case Kind::kf_activity:
    case Kind::activity: return read_activity(cursor, kind, here);
    case Kind::time: return read_time(cursor, here);
    case Kind::description:
    case Kind::analysis:
    case Kind::deviation:
    case Kind::comment_property: return read_shared_property(cursor, kind, here);
    case Kind::responsible:
    case Kind::boards: return read_names(cursor, kind, here);
    case Kind::decision: return read_decision(cursor, here);
    case Kind::appendix: return read_appendix(cursor, here);
    case Kind::amount: return read_amount(cursor, here);
    case Kind::target_change: return read_target_change(cursor, here);
    case Kind::expected_results:
    case Kind::priorities:
    case Kind::board_group: return read_list_statement(cursor, kind, here);
    case Kind::list_item: return read_list_item(cursor, here);
    case Kind::agenda2030: return read_agenda(cursor, here);
    case Kind::table: return read_table(cursor, here);
    case Kind::row: return read_row(cursor.node(), here);
    case Kind::sign_convention: return read_table_property(cursor, here);
    case Kind::section: return read_section(cursor, here);
    case Kind::text: return read_text(cursor, here);
    case Kind::directive: return read_directive(cursor, here);
    case Kind::described_under: return read_directive_goals(cursor, here);
    case Kind::programme: return read_programme(cursor, here);
    default: return;  // nodes inside statements, met only in an error
  }
}

// ---- the document ---------------------------------------------------------------------------------------------------

void StatementReader::read_header(Cursor& cursor, Kind kind, const Frame& here) {
  const Node node = cursor.node();
  Header header;
  header.range = node.range();
  header.keyword = keyword_range(node);
  header.kind = kind == Kind::plan_header        ? DocumentKind::plan
                : kind == Kind::catalogue_header ? DocumentKind::catalogue
                                                 : DocumentKind::annual_report;
  if (values_.slice(node).starts_with("tertialrapport")) header.kind = DocumentKind::tertial_report;
  const bool first = plan_.header.kind == DocumentKind::unknown;
  if (!first) report_repeated(node, plan_.header.keyword, kind);
  each_field(cursor, [&](Field field, Node child) {
    switch (field) {
      case Field::year: header.year = values_.integer(child); break;
      case Field::tertial: header.tertial = values_.integer(child); break;
      case Field::board: header.board = values_.text(child); break;
      case Field::body: {
        if (first) plan_.header = header;
        Frame block = {.parent = &here, .place = Place::header, .kind = kind, .keyword = header.keyword,
                       .title = {}, .owner = {}, .thing = no_index, .list = ListOf::nothing};
        read_block(cursor, block);
        header.based_on = plan_.header.based_on;
        header.follows_up = plan_.header.follows_up;
        header.decided = plan_.header.decided;
        header.title = plan_.header.title;
        header.money_unit = plan_.header.money_unit;
        break;
      }
      default: break;
    }
  });
  if (header.tertial > 3 && header.year == 0) std::swap(header.tertial, header.year);  // `tertialrapport 2023`
  if (header.year == 0) report_missing_part(node, kind, "år", "a year");
  if (!header.board) report_missing_part(node, kind, "nämndens namn", "the board's name");
  if (first) plan_.header = header;
}

void StatementReader::read_header_property(Cursor& cursor, Kind kind) {
  const Node node = cursor.node();
  Header& header = plan_.header;
  switch (kind) {
    case Kind::based_on: return set_once(header.based_on, only_text(cursor, Field::file, kind), node, kind);
    case Kind::follows_up: return set_once(header.follows_up, only_text(cursor, Field::file, kind), node, kind);
    case Kind::document_title: return set_once(header.title, only_text(cursor, Field::title, kind), node, kind);
    default: break;
  }
  std::optional<Date> decided;
  each_field(cursor, [&](Field, Node child) { decided = values_.date(child); });
  if (!decided) return report_missing_part(node, kind, "datum", "a date");
  if (header.decided) return report_repeated(node, header.decided->range, kind);
  header.decided = decided;
}

// ---- goals ----------------------------------------------------------------------------------------------------------

Frame StatementReader::open_goal(GoalLevel level, Kind kind, Node node, const Frame& here) {
  const auto index = static_cast<Index>(plan_.goals.size());
  Goal& goal = plan_.goals.emplace_back();
  goal.level = level;
  goal.range = node.range();
  goal.keyword = keyword_range(node);
  if (node.kind() == Kind::unknown_statement) {
    goal.number = number_in(node, values_);
    if (const auto title = first_string(node)) goal.title = values_.text(*title);
  } else {
    if (const auto number = node.child(Field::number)) goal.number = values_.goal_number(*number);
    if (const auto title = node.child(Field::title)) goal.title = values_.text(*title);
  }
  const Index outer = here.owner.goal;
  if (level == GoalLevel::focus) {
    focus_goal_ = index;
  } else if (level == GoalLevel::area) {
    goal.parent = outer != no_index ? outer : focus_goal_;
  } else {
    goal.parent = outer;
  }
  return {.parent = &here, .place = place_of(kind).value_or(Place::file), .kind = kind, .keyword = goal.keyword, .title = goal.title.value,
          .owner = {.goal = index, .section = no_index}, .thing = no_index, .list = ListOf::nothing};
}

void StatementReader::read_goal(Cursor& cursor, Kind kind, const Frame& here) {
  const Node node = cursor.node();
  const GoalLevel level = kind == Kind::focus_goal  ? GoalLevel::focus
                          : kind == Kind::area_goal ? GoalLevel::area
                                                    : GoalLevel::board;
  const Frame block = open_goal(level, kind, node, here);
  const Goal& goal = plan_.goals.back();
  if (!goal.number && level != GoalLevel::board) report_missing_part(node, kind, "nummer", "a number");
  if (!goal.title) report_missing_part(node, kind, "titel inom citattecken", "a title in quotation marks");
  each_field(cursor, [&](Field field, Node) {
    if (field == Field::body) read_block(cursor, block);
  });
}

void StatementReader::read_goal_property(Cursor& cursor, Kind kind, const Frame& here) {
  const Node node = cursor.node();
  Goal* goal = here.owner.goal == no_index ? nullptr : &plan_.goals[here.owner.goal];
  bool any = false;
  each_field(cursor, [&](Field field, Node child) {
    any = true;
    if (goal == nullptr) return;
    if (field == Field::goal) {
      goal->supports.push_back({.number = values_.goal_number(child).value, .range = child.range()});
    } else if (field == Field::text) {
      goal->assessment.text = values_.text(child);
    } else if (field == Field::value) {
      goal->assessment.text = values_.word(child);
      if (const auto degree = child.child(Field::degree)) {
        goal->assessment.fulfilment = choose(*degree, kind, Choices<Fulfilment>(degrees));
      }
    }
  });
  if (!any) {
    if (kind == Kind::supports) return report_missing_part(node, kind, "målets nummer", "the number of a goal");
    report_missing_part(node, kind, "uppfylls helt, uppfylls delvis eller uppfylls inte",
                        "uppfylls helt, uppfylls delvis or uppfylls inte");
  }
}

// ---- indicators -----------------------------------------------------------------------------------------------------

Frame StatementReader::open_indicator(Kind kind, Node node, const Frame& here) {
  const auto index = static_cast<Index>(plan_.indicators.size());
  Indicator& indicator = plan_.indicators.emplace_back();
  indicator.from_kf = kind == Kind::kf_indicator;
  indicator.range = node.range();
  indicator.keyword = keyword_range(node);
  indicator.owner = here.owner;
  const auto name = node.kind() == Kind::unknown_statement ? first_string(node) : node.child(Field::name);
  if (name) indicator.name = values_.text(*name);
  return {.parent = &here, .place = Place::indicator, .kind = kind, .keyword = indicator.keyword,
          .title = indicator.name.value, .owner = here.owner, .thing = index, .list = ListOf::nothing};
}

void StatementReader::read_indicator(Cursor& cursor, Kind kind, const Frame& here) {
  const Node node = cursor.node();
  const Frame block = open_indicator(kind, node, here);
  if (!plan_.indicators.back().name) report_missing_part(node, kind, "namn inom citattecken", "a name in quotation marks");
  each_field(cursor, [&](Field field, Node) {
    if (field == Field::body) read_block(cursor, block);
  });
}

void StatementReader::read_indicator_property(Cursor& cursor, Kind kind, const Frame& here) {
  if (here.place != Place::indicator || here.thing == no_index) return;
  const Node node = cursor.node();
  Indicator& indicator = plan_.indicators[here.thing];
  switch (kind) {
    case Kind::target: {
      const Quantity value = only_value(cursor, kind);
      if (indicator.target.present()) {
        indicator.other_targets.push_back(value);
      } else {
        indicator.target = value;
      }
      return;
    }
    case Kind::kf_target: return set_once(indicator.kf_target, only_value(cursor, kind), node, kind);
    case Kind::previous_outcome: return set_once(indicator.previous, only_value(cursor, kind), node, kind);
    case Kind::forecast: return set_once(indicator.forecast, only_value(cursor, kind), node, kind);
    case Kind::outcome: {
      const auto sex = node.child(Field::sex);
      Quantity& slot = !sex                               ? indicator.outcome
                       : values_.slice(*sex) == "kvinnor" ? indicator.outcome_women
                                                          : indicator.outcome_men;
      return set_once(slot, only_value(cursor, kind), node, kind);
    }
    default: break;
  }
  bool any = false;
  int numbers[2] = {0, 0};
  int count = 0;
  each_field(cursor, [&](Field field, Node child) {
    any = true;
    if (kind == Kind::period) {
      indicator.period = choose(child, kind, Choices<Period>(periods));
      indicator.period_text = values_.word(child);
    } else if (kind == Kind::better) {
      indicator.better = choose(child, kind, Choices<Better>(directions));
    } else if (kind == Kind::scope) {
      indicator.scope_is_city = choose(child, kind, Choices<bool>(scopes));
    } else if (kind == Kind::unit_property) {
      indicator.unit = values_.unit(child);
    } else if (field == Field::part) {
      indicator.value_period.part = choose(child, kind, Choices<Period>(periods));
    } else if (field == Field::number && count < 2) {
      numbers[count++] = values_.integer(child);
    }
  });
  if (!any) return report_missing_part(node, kind, "värde", "a value");
  if (kind == Kind::value_period) {  // `2023`, `tertial 1 2023`
    indicator.value_period.range = node.range();
    indicator.value_period.year = numbers[count == 2 ? 1 : 0];
    indicator.value_period.number = count == 2 ? numbers[0] : 0;
  }
}

// ---- activities -----------------------------------------------------------------------------------------------------

Frame StatementReader::open_activity(Kind kind, Node node, const Frame& here) {
  const auto index = static_cast<Index>(plan_.activities.size());
  Activity& activity = plan_.activities.emplace_back();
  activity.from_kf = kind == Kind::kf_activity;
  activity.range = node.range();
  activity.keyword = keyword_range(node);
  activity.owner = here.owner;
  const auto name = node.kind() == Kind::unknown_statement ? first_string(node) : node.child(Field::name);
  if (name) activity.name = values_.text(*name);
  return {.parent = &here, .place = Place::activity, .kind = kind, .keyword = activity.keyword,
          .title = activity.name.value, .owner = here.owner, .thing = index, .list = ListOf::nothing};
}

void StatementReader::read_activity(Cursor& cursor, Kind kind, const Frame& here) {
  const Node node = cursor.node();
  const Frame block = open_activity(kind, node, here);
  if (!plan_.activities.back().name) report_missing_part(node, kind, "namn inom citattecken", "a name in quotation marks");
  each_field(cursor, [&](Field field, Node) {
    if (field == Field::body) read_block(cursor, block);
  });
}

void StatementReader::read_time(Cursor& cursor, const Frame& here) {
  if (here.place != Place::activity || here.thing == no_index) return;
  const Node node = cursor.node();
  Activity& activity = plan_.activities[here.thing];
  if (!activity.time_range.empty()) return report_repeated(node, activity.time_range, Kind::time);
  activity.time_range = node.range();
  each_field(cursor, [&](Field field, Node child) {
    (field == Field::start ? activity.start : activity.end) = values_.date(child);
  });
}

// ---- properties of several things -----------------------------------------------------------------------------------

void StatementReader::read_shared_property(Cursor& cursor, Kind kind, const Frame& here) {
  const Node node = cursor.node();
  const Text text = only_text(cursor, Field::text, kind);
  const auto set = [&](Text& description_or_analysis) { set_once(description_or_analysis, text, node, kind); };
  if (here.place == Place::indicator && here.thing != no_index) {
    Indicator& indicator = plan_.indicators[here.thing];
    if (kind == Kind::analysis) return set(indicator.analysis);
    if (kind == Kind::deviation) return set(indicator.deviation);
    if (kind == Kind::comment_property) return set(indicator.comment);
  } else if (here.place == Place::activity && here.thing != no_index) {
    Activity& activity = plan_.activities[here.thing];
    if (kind == Kind::analysis) return set(activity.analysis);
    if (kind == Kind::deviation) return set(activity.deviation);
    if (kind == Kind::comment_property) return set(activity.comment);
  } else if (here.place == Place::table && here.thing != no_index) {
    Table& table = plan_.tables[here.thing];
    if (kind == Kind::comment_property && !table.rows.empty()) return set(table.rows.back().comment);
  } else if (here.place == Place::decision && here.thing != no_index) {
    if (text) plan_.decisions[here.thing].text = text;
  } else if (here.place == Place::directive && here.thing != no_index) {
    return set(plan_.directives[here.thing].text);
  } else if (here.owner.goal != no_index) {
    Goal& goal = plan_.goals[here.owner.goal];
    if (kind == Kind::description) return set(goal.description);
    if (kind == Kind::analysis) return set(goal.analysis);
    if (kind == Kind::deviation) return set(goal.deviation);
    if (kind == Kind::comment_property) return set(goal.comment);
  }
}

void StatementReader::read_names(Cursor& cursor, Kind kind, const Frame& here) {
  std::vector<Text> names;
  const Node node = cursor.node();
  each_field(cursor, [&](Field, Node child) { names.push_back(values_.text(child)); });
  if (names.empty()) return report_missing_part(node, kind, "namn inom citattecken", "a name in quotation marks");
  const bool boards = kind == Kind::boards;
  if (here.place == Place::indicator && here.thing != no_index) {
    Indicator& indicator = plan_.indicators[here.thing];
    (boards ? indicator.boards : indicator.responsible) = std::move(names);
  } else if (here.place == Place::activity && here.thing != no_index) {
    Activity& activity = plan_.activities[here.thing];
    (boards ? activity.boards : activity.responsible) = std::move(names);
  } else if (here.owner.goal != no_index) {
    Goal& goal = plan_.goals[here.owner.goal];
    (boards ? goal.boards : goal.responsible) = std::move(names);
  }
}

}  // namespace planlint
