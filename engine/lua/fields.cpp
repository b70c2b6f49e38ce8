// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
//
// Fields of goals, indicators and activities, and what getters share.
#include "lua/fields.h"

#include "lua/reads.h"
#include "text/names.h"

namespace planlint {
namespace {

const Goal& goal_of(const Thing& thing) { return thing.plan().goals[thing.index]; }
const Indicator& indicator_of(const Thing& thing) { return thing.plan().indicators[thing.index]; }
const Activity& activity_of(const Thing& thing) { return thing.plan().activities[thing.index]; }

Thing in_file(const Thing& thing, FileSlot slot, ThingKind kind, Index index) {
  return {.host = thing.host, .kind = kind, .slot = slot, .index = index, .row = 0, .column = 0};
}

void push_goal_at(lua_State* state, const Thing& thing, FileSlot slot, Index index) {
  if (index == no_index) return lua_pushnil(state);
  push_thing(state, in_file(thing, slot, kind_of_goal(thing.host->plan(slot).goals[index]), index));
}

const char* name_of_period(Period period) {
  switch (period) {
    case Period::none: return nullptr;
    case Period::year: return "year";
    case Period::half_year: return "half_year";
    case Period::tertial: return "tertial";
    case Period::quarter: return "quarter";
    case Period::month: return "month";
  }
  return nullptr;
}

const char* name_of_fulfilment(Fulfilment fulfilment) {
  switch (fulfilment) {
    case Fulfilment::none: return nullptr;
    case Fulfilment::full: return "full";
    case Fulfilment::partial: return "partial";
    case Fulfilment::not_met: return "not_met";
  }
  return nullptr;
}

void push_kf_goal(lua_State* state, const Thing& thing) {
  const Goal& goal = goal_of(thing);
  if (thing.host->file(FileSlot::catalogue) == nullptr || thing.slot == FileSlot::catalogue || !goal.number ||
      goal.level == GoalLevel::board) {
    return lua_pushnil(state);
  }
  push_goal_at(state, thing, FileSlot::catalogue,
               thing.host->file(FileSlot::catalogue)->names().goal(goal.number.value));
}

const Indicator* kf_indicator_of(const Thing& thing) {
  const Index index = thing.host->kf_indicator(thing.slot, thing.index);
  return index == no_index ? nullptr : &thing.host->plan(FileSlot::catalogue).indicators[index];
}

void push_kf_indicator(lua_State* state, const Thing& thing) {
  push_thing(state, in_file(thing, FileSlot::catalogue, ThingKind::indicator,
                            thing.host->kf_indicator(thing.slot, thing.index)));
}

void push_kf_activity(lua_State* state, const Thing& thing) {
  push_thing(state, in_file(thing, FileSlot::catalogue, ThingKind::activity,
                            thing.host->kf_activity(thing.slot, thing.index)));
}

/// Which way is better: as the document says, or as its catalogue does.
void push_better(lua_State* state, const Thing& thing) {
  Better better = indicator_of(thing).better;
  if (better == Better::unknown) {
    if (const Indicator* kf = kf_indicator_of(thing)) better = kf->better;
  }
  if (better == Better::unknown) return lua_pushnil(state);
  lua_pushstring(state, better == Better::higher ? "higher" : "lower");
}

bool is_stated(const Quantity& value) {
  return value.kind != QuantityKind::absent && value.kind != QuantityKind::missing;
}

/// KF's value for an indicator: the catalogue's, or else the one that the document restates.
void push_kf_value(lua_State* state, const Thing& thing) {
  const Indicator* kf = kf_indicator_of(thing);
  if (kf != nullptr && is_stated(kf->target))
    return push_quantity(state, kf->target, thing.host->plan(FileSlot::catalogue).source.get());
  const Quantity& restated = indicator_of(thing).kf_target;
  is_stated(restated) ? push_quantity(state, restated, thing.source()) : lua_pushnil(state);
}

void push_lacks_target(lua_State* state, const Thing& thing) {
  const Quantity& target = indicator_of(thing).target;
  lua_pushboolean(state, !is_stated(target) || target.kind == QuantityKind::deferred);
}

void push_lacks_unit(lua_State* state, const Thing& thing) {
  const Indicator& indicator = indicator_of(thing);
  lua_pushboolean(state, indicator.target.is_number() && indicator.target.unit.empty() && !indicator.unit);
}

void push_scope_is_city(lua_State* state, const Thing& thing) {
  const Indicator* kf = kf_indicator_of(thing);
  lua_pushboolean(state, indicator_of(thing).scope_is_city || (kf != nullptr && kf->scope_is_city));
}

void push_value_period(lua_State* state, const Thing& thing) {
  const ValuePeriod& period = indicator_of(thing).value_period;
  if (period.range.empty()) return lua_pushnil(state);
  lua_createtable(state, 0, 4);
  lua_pushstring(state, name_of_period(period.part));
  lua_setfield(state, -2, "part");
  push_nonzero(state, period.number);
  lua_setfield(state, -2, "number");
  push_nonzero(state, period.year);
  lua_setfield(state, -2, "year");
  push_range(state, {.source = thing.source(), .range = period.range});
  lua_setfield(state, -2, "range");
}

void push_other_targets(lua_State* state, const Thing& thing) {
  push_list(state, indicator_of(thing).other_targets,
            [&](const Quantity& target) { push_quantity(state, target, thing.source()); });
}

/// Whether rules have anything to say of the days of an activity.
void push_odd_dates(lua_State* state, const Thing& thing) {
  static const FieldSet year_field = field_set(ThingKind::document, "year");
  const Activity& activity = activity_of(thing);
  if (Reads* reads = reads_of(state, thing)) reads->fields[static_cast<std::size_t>(ThingKind::document)] |= year_field;
  if (!activity.start || !activity.end || is_odd(*activity.start) || is_odd(*activity.end))
    return lua_pushboolean(state, 1);
  const int year = thing.plan().header.year;
  const bool is_outside = year != 0 && (activity.start->year != year || activity.end->year != year);
  lua_pushboolean(state, is_outside || activity.end->days() < activity.start->days());
}

template <Quantity Indicator::*Member>
void push_indicator_value(lua_State* state, const Thing& thing) {
  push_quantity(state, indicator_of(thing).*Member, thing.source());
}

/// Getters for a member of a struct: `member<goal_of, &Goal::title>`.
template <auto Of, auto Member>
void push_text_member(lua_State* state, const Thing& thing) {
  push_text(state, Of(thing).*Member);
}

template <auto Of, auto Member>
void push_texts_member(lua_State* state, const Thing& thing) {
  push_texts(state, Of(thing).*Member);
}

template <auto Of>
void push_folded_name(lua_State* state, const Thing& thing) {
  charge_bytes(state, 16 * Of(thing).name.value.size());
  push(state, fold_name(Of(thing).name.value));
}

void push_text_range(lua_State* state, const Thing& thing, const Text& text) {
  text ? push_range(state, {.source = thing.source(), .range = text.range}) : lua_pushnil(state);
}

}  // namespace

void push_text(lua_State* state, const Text& text) { text ? push(state, text.value) : lua_pushnil(state); }

void push_texts(lua_State* state, const std::vector<Text>& texts) {
  push_list(state, texts, [state](const Text& text) { push(state, text.value); });
}

void push_nonzero(lua_State* state, int number) { number == 0 ? lua_pushnil(state) : lua_pushinteger(state, number); }

void push_owner_goal(lua_State* state, const Thing& thing, const Owner& owner) {
  push_goal_at(state, thing, thing.slot, owner.goal);
}

void push_owner_section(lua_State* state, const Thing& thing, const Owner& owner) {
  push_thing(state, sibling(thing, ThingKind::section, owner.section));
}

void push_target_changes(lua_State* state, const Thing& thing, const std::vector<TargetChange>& changes) {
  push_list(state, changes, [&](const TargetChange& change) {
    lua_createtable(state, 0, 4);
    push_text(state, change.indicator);
    lua_setfield(state, -2, "indicator");
    push_quantity(state, change.from, thing.source());
    lua_setfield(state, -2, "from");
    push_quantity(state, change.to, thing.source());
    lua_setfield(state, -2, "to");
    push_range(state, {.source = thing.source(), .range = change.range});
    lua_setfield(state, -2, "range");
  });
}

void push_goal_references(lua_State* state, const Thing& thing, const std::vector<GoalReference>& references) {
  push_list(state, references, [&](const GoalReference& reference) {
    lua_createtable(state, 0, 2);
    push(state, reference.number);
    lua_setfield(state, -2, "number");
    push_range(state, {.source = thing.source(), .range = reference.range});
    lua_setfield(state, -2, "range");
  });
}

std::span<const FieldGetter> goal_fields() {
  static constexpr FieldGetter fields[] = {
      {"activities",
       [](lua_State* state, const Thing& thing) {
         push_things(state, thing, ThingKind::activity, thing.host->children(thing.slot, thing.index).activities);
       }},
      {"analysis", push_text_member<goal_of, &Goal::analysis>},
      {"assessment",
       [](lua_State* state, const Thing& thing) {
         lua_pushstring(state, name_of_fulfilment(goal_of(thing).assessment.fulfilment));
       }},
      {"boards", push_texts_member<goal_of, &Goal::boards>},
      {"comment", push_text_member<goal_of, &Goal::comment>},
      {"description", push_text_member<goal_of, &Goal::description>},
      {"expected_results", push_texts_member<goal_of, &Goal::expected_results>},
      {"goals",
       [](lua_State* state, const Thing& thing) {
         push_list(state, thing.host->children(thing.slot, thing.index).goals,
                   [&](Index index) { push_goal_at(state, thing, thing.slot, index); });
       }},
      {"indicators",
       [](lua_State* state, const Thing& thing) {
         push_things(state, thing, ThingKind::indicator, thing.host->children(thing.slot, thing.index).indicators);
       }},
      {"kf", push_kf_goal},
      {"level",
       [](lua_State* state, const Thing& thing) {
         static constexpr const char* levels[] = {"focus", "area", "board"};
         lua_pushstring(state, levels[static_cast<std::size_t>(goal_of(thing).level)]);
       }},
      {"number", push_text_member<goal_of, &Goal::number>},
      {"number_last",
       [](lua_State* state, const Thing& thing) {
         const auto parts = parts_of_number(goal_of(thing).number.value);
         parts ? lua_pushinteger(state, parts->last) : lua_pushnil(state);
       }},
      {"number_parent",
       [](lua_State* state, const Thing& thing) {
         const auto parts = parts_of_number(goal_of(thing).number.value);
         parts ? push(state, parts->parent) : lua_pushnil(state);
       }},
      {"number_range",
       [](lua_State* state, const Thing& thing) { push_text_range(state, thing, goal_of(thing).number); }},
      {"parent",
       [](lua_State* state, const Thing& thing) { push_goal_at(state, thing, thing.slot, goal_of(thing).parent); }},
      {"priorities", push_texts_member<goal_of, &Goal::priorities>},
      {"supports",
       [](lua_State* state, const Thing& thing) { push_goal_references(state, thing, goal_of(thing).supports); }},
      {"title", push_text_member<goal_of, &Goal::title>},
      {"title_range",
       [](lua_State* state, const Thing& thing) { push_text_range(state, thing, goal_of(thing).title); }},
  };
  return fields;
}

std::span<const FieldGetter> indicator_fields() {
  static constexpr FieldGetter fields[] = {
      {"analysis", push_text_member<indicator_of, &Indicator::analysis>},
      {"better", push_better},
      {"boards", push_texts_member<indicator_of, &Indicator::boards>},
      {"changes",
       [](lua_State* state, const Thing& thing) { push_target_changes(state, thing, indicator_of(thing).changes); }},
      {"comment", push_text_member<indicator_of, &Indicator::comment>},
      {"folded_name", push_folded_name<indicator_of>},
      {"forecast", push_indicator_value<&Indicator::forecast>},
      {"from_kf", [](lua_State* state, const Thing& thing) { lua_pushboolean(state, indicator_of(thing).from_kf); }},
      {"goal", [](lua_State* state, const Thing& thing) { push_owner_goal(state, thing, indicator_of(thing).owner); }},
      {"kf", push_kf_indicator},
      {"kf_target", push_indicator_value<&Indicator::kf_target>},
      {"kf_value", push_kf_value},
      {"lacks_target", push_lacks_target},
      {"lacks_unit", push_lacks_unit},
      {"name", push_text_member<indicator_of, &Indicator::name>},
      {"other_targets", push_other_targets},
      {"outcome", push_indicator_value<&Indicator::outcome>},
      {"outcome_men", push_indicator_value<&Indicator::outcome_men>},
      {"outcome_women", push_indicator_value<&Indicator::outcome_women>},
      {"period",
       [](lua_State* state, const Thing& thing) { lua_pushstring(state, name_of_period(indicator_of(thing).period)); }},
      {"planned",
       [](lua_State* state, const Thing& thing) {
         if (thing.slot != FileSlot::document) return lua_pushnil(state);
         push_thing(state, in_file(thing, FileSlot::followed, ThingKind::indicator,
                                   thing.host->planned_indicator(thing.index)));
       }},
      {"previous", push_indicator_value<&Indicator::previous>},
      {"responsible", push_texts_member<indicator_of, &Indicator::responsible>},
      {"scope_is_city", push_scope_is_city},
      {"section",
       [](lua_State* state, const Thing& thing) { push_owner_section(state, thing, indicator_of(thing).owner); }},
      {"target", push_indicator_value<&Indicator::target>},
      {"unit", push_text_member<indicator_of, &Indicator::unit>},
      {"value_period", push_value_period},
  };
  return fields;
}

std::span<const FieldGetter> activity_fields() {
  static constexpr FieldGetter fields[] = {
      {"analysis", push_text_member<activity_of, &Activity::analysis>},
      {"boards", push_texts_member<activity_of, &Activity::boards>},
      {"comment", push_text_member<activity_of, &Activity::comment>},
      {"deviation", push_text_member<activity_of, &Activity::deviation>},
      {"finish",
       [](lua_State* state, const Thing& thing) { push_date(state, activity_of(thing).end, thing.source()); }},
      {"folded_name", push_folded_name<activity_of>},
      {"from_kf", [](lua_State* state, const Thing& thing) { lua_pushboolean(state, activity_of(thing).from_kf); }},
      {"goal", [](lua_State* state, const Thing& thing) { push_owner_goal(state, thing, activity_of(thing).owner); }},
      {"kf", push_kf_activity},
      {"name", push_text_member<activity_of, &Activity::name>},
      {"odd_dates", push_odd_dates},
      {"planned",
       [](lua_State* state, const Thing& thing) {
         if (thing.slot != FileSlot::document) return lua_pushnil(state);
         push_thing(state,
                    in_file(thing, FileSlot::followed, ThingKind::activity, thing.host->planned_activity(thing.index)));
       }},
      {"responsible", push_texts_member<activity_of, &Activity::responsible>},
      {"section",
       [](lua_State* state, const Thing& thing) { push_owner_section(state, thing, activity_of(thing).owner); }},
      {"start",
       [](lua_State* state, const Thing& thing) { push_date(state, activity_of(thing).start, thing.source()); }},
      {"time_range",
       [](lua_State* state, const Thing& thing) {
         push_range(state, {.source = thing.source(), .range = activity_of(thing).time_range});
       }},
  };
  return fields;
}

}  // namespace planlint
