// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
//
// Indicators, activities, and the properties that several things have.
#include <array>

#include "reader/statements.h"

namespace planlint {
namespace {

constexpr std::array<std::pair<std::string_view, Period>, 5> periods = {{{"år", Period::year},
                                                                         {"halvår", Period::half_year},
                                                                         {"tertial", Period::tertial},
                                                                         {"kvartal", Period::quarter},
                                                                         {"månad", Period::month}}};
constexpr std::array<std::pair<std::string_view, Better>, 2> directions = {
    {{"högre", Better::higher}, {"lägre", Better::lower}}};
constexpr std::array<std::pair<std::string_view, bool>, 1> scopes = {{{"staden", true}}};

}  // namespace

// ---- indicators -----------------------------------------------------------------------------------------------------

void StatementReader::read_indicator(Cursor& cursor, const Frame& here) {
  const Node node = cursor.node();
  if (take_over(plan_.indicators, node)) {
    plan_.indicators.back().owner = here.owner;
    return;
  }
  const auto index = static_cast<Index>(plan_.indicators.size());
  Indicator& indicator = plan_.indicators.emplace_back();
  indicator.from_kf = node.kind() == Kind::kf_indicator;
  indicator.range = node.range();
  indicator.keyword = keyword_range(node);
  indicator.owner = here.owner;
  indicator.name = text_in(node, Field::name);
  report_missing(node, {{!indicator.name, "namn inom citattecken", "a name in quotation marks"}});
  Frame block = open(node, indicator.name.value, here);
  block.thing = index;
  read_body(cursor, block);
}

void StatementReader::read_indicator_value(Cursor& cursor, Kind kind, const Frame& here) {
  const auto sex = cursor.node().child(Field::sex);
  const Quantity value = only_value(cursor);
  if (here.place != Place::indicator || here.thing == no_index) return;
  Indicator& indicator = plan_.indicators[here.thing];
  switch (kind) {
    case Kind::target:
      if (indicator.target.present()) {
        indicator.other_targets.push_back(value);
      } else {
        indicator.target = value;
      }
      break;
    case Kind::kf_target: indicator.kf_target = value; break;
    case Kind::previous_outcome: indicator.previous = value; break;
    case Kind::forecast: indicator.forecast = value; break;
    default:
      (!sex                               ? indicator.outcome
       : values_.slice(*sex) == "kvinnor" ? indicator.outcome_women
                                          : indicator.outcome_men) = value;
  }
}

void StatementReader::read_indicator_word(Cursor& cursor, Kind kind, const Frame& here) {
  const Node node = cursor.node();
  Indicator elsewhere;
  const bool placed = here.place == Place::indicator && here.thing != no_index;
  Indicator& indicator = placed ? plan_.indicators[here.thing] : elsewhere;
  bool any = false;
  each_field(cursor, [&](Field, Node child) {
    any = true;
    if (kind == Kind::period && child.kind() != Kind::word) {
      indicator.period_text = values_.text(child);
    } else if (kind == Kind::period) {
      indicator.period = choose(child, kind, Choices<Period>(periods));
      indicator.period_text = values_.word(child);
    } else if (kind == Kind::better) {
      indicator.better = choose(child, kind, Choices<Better>(directions));
    } else if (kind == Kind::scope) {
      indicator.scope_is_city = choose(child, kind, Choices<bool>(scopes));
    } else {
      indicator.unit = values_.unit(child);
    }
  });
  report_missing(node, {{!any, "värde", "a value"}});
}

/// `2023`, `tertial 1 2023`.
void StatementReader::read_value_period(Cursor& cursor, const Frame& here) {
  const Node node = cursor.node();
  ValuePeriod period;
  period.range = node.range();
  bool any = false;
  each_field(cursor, [&](Field field, Node child) {
    any = true;
    if (field == Field::part) {
      period.part = choose(child, Kind::value_period, Choices<Period>(periods));
    } else {
      period.number = std::exchange(period.year, values_.integer(child));
    }
  });
  report_missing(
      node, {{!any, "period, till exempel 2024 eller tertial 1 2024", "a period, for example 2024 or tertial 1 2024"}});
  if (any && here.place == Place::indicator && here.thing != no_index)
    plan_.indicators[here.thing].value_period = period;
}

// ---- activities -----------------------------------------------------------------------------------------------------

void StatementReader::read_activity(Cursor& cursor, const Frame& here) {
  const Node node = cursor.node();
  if (take_over(plan_.activities, node)) {
    plan_.activities.back().owner = here.owner;
    return;
  }
  const auto index = static_cast<Index>(plan_.activities.size());
  Activity& activity = plan_.activities.emplace_back();
  activity.from_kf = node.kind() == Kind::kf_activity;
  activity.range = node.range();
  activity.keyword = keyword_range(node);
  activity.owner = here.owner;
  activity.name = text_in(node, Field::name);
  report_missing(node, {{!activity.name, "namn inom citattecken", "a name in quotation marks"}});
  Frame block = open(node, activity.name.value, here);
  block.thing = index;
  read_body(cursor, block);
}

void StatementReader::read_time(Cursor& cursor, const Frame& here) {
  const Node node = cursor.node();
  Activity elsewhere;
  const bool placed = here.place == Place::activity && here.thing != no_index;
  Activity& activity = placed ? plan_.activities[here.thing] : elsewhere;
  activity.time_range = node.range();
  each_field(cursor, [&](Field field, Node child) {
    (field == Field::start ? activity.start : activity.end) = values_.date(child);
  });
}

// ---- properties of several things -----------------------------------------------------------------------------------

void StatementReader::read_shared_property(Cursor& cursor, Kind kind, const Frame& here) {
  const Node node = cursor.node();
  const Text text = only_text(cursor, Field::text);
  const auto set = [&](auto& thing) {
    (kind == Kind::analysis ? thing.analysis : kind == Kind::deviation ? thing.deviation : thing.comment) = text;
  };
  if (here.place == Place::indicator && here.thing != no_index) {
    set(plan_.indicators[here.thing]);
  } else if (here.place == Place::activity && here.thing != no_index) {
    set(plan_.activities[here.thing]);
  } else if (here.place == Place::table && here.thing != no_index) {
    Table& table = plan_.tables[here.thing];
    report_missing(node, {{table.rows.empty(), "en rad ovanför, som den gäller", "a row above that it is about"}});
    if (!table.rows.empty()) table.rows.back().comment = text;
  } else if (here.owner.goal != no_index) {
    Goal& goal = plan_.goals[here.owner.goal];
    if (kind == Kind::description) {
      goal.description = text;
    } else {
      set(goal);
    }
  }
}

void StatementReader::read_names(Cursor& cursor, Kind kind, const Frame& here) {
  std::vector<Text> names;
  const Node node = cursor.node();
  each_field(cursor, [&](Field, Node child) { names.push_back(values_.text(child)); });
  report_missing(node, {{names.empty(), "namn inom citattecken", "a name in quotation marks"}});
  const auto set = [&](auto& thing) { (kind == Kind::boards ? thing.boards : thing.responsible) = std::move(names); };
  if (here.place == Place::indicator && here.thing != no_index) {
    set(plan_.indicators[here.thing]);
  } else if (here.place == Place::activity && here.thing != no_index) {
    set(plan_.activities[here.thing]);
  } else if (here.owner.goal != no_index) {
    set(plan_.goals[here.owner.goal]);
  }
}

}  // namespace planlint
