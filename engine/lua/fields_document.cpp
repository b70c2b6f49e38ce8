// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
//
// Fields and methods of documents.
#include <optional>

#include "lua/fields.h"
#include "lua/passages.h"
#include "lua/reads.h"

namespace planlint {
namespace {

const NameIndex& names_of(const Thing& document) { return document.host->file(document.slot)->names(); }

/// A name to look up, whose folding is paid for.
std::string_view check_name(lua_State* state) {
  const auto name = check_string(state, 2);
  charge_bytes(state, 16 * name.size());
  return name;
}

std::string_view optional_string(lua_State* state, int index) {
  return lua_isnoneornil(state, index) ? std::string_view() : check_string(state, index);
}

int push_goal(lua_State* state, const Thing& document, Index index) {
  if (index == no_index) {
    lua_pushnil(state);
  } else {
    push_thing(state, sibling(document, kind_of_goal(document.plan().goals[index]), index));
  }
  return 1;
}

/// The price of a search through all names of a document.
void charge_search(lua_State* state, const Thing& document) {
  charge(state,
         200 * (document.plan().indicators.size() + document.plan().activities.size() + document.plan().goals.size()));
}

int find_goal(lua_State* state) {
  const Thing& document = check_document(state);
  return push_goal(state, document, names_of(document).goal(check_name(state)));
}

int nearest_goal(lua_State* state) {
  const Thing& document = check_document(state);
  charge_search(state, document);
  return push_goal(state, document, names_of(document).nearest_goal(check_name(state)));
}

int find_indicator(lua_State* state) {
  const Thing& document = check_document(state);
  const Index index = names_of(document).kf_indicator(check_name(state), optional_string(state, 3));
  push_thing(state, sibling(document, ThingKind::indicator, index));
  return 1;
}

int nearest_indicator(lua_State* state) {
  const Thing& document = check_document(state);
  charge_search(state, document);
  push_thing(state,
             sibling(document, ThingKind::indicator, names_of(document).nearest_kf_indicator(check_name(state))));
  return 1;
}

int find_activity(lua_State* state) {
  const Thing& document = check_document(state);
  const Index index = names_of(document).kf_activity(check_name(state), optional_string(state, 3));
  push_thing(state, sibling(document, ThingKind::activity, index));
  return 1;
}

int nearest_activity(lua_State* state) {
  const Thing& document = check_document(state);
  charge_search(state, document);
  push_thing(state, sibling(document, ThingKind::activity, names_of(document).nearest_kf_activity(check_name(state))));
  return 1;
}

const std::vector<Text>& boards_of_goal(const Plan& plan, Index goal) {
  static const std::vector<Text> everybody;
  return goal == no_index ? everybody : plan.goals[goal].boards;
}

/// `catalogue:gives_to(thing, board)`: the thing's own boards count, or else those of its goal.
int gives_to(lua_State* state) {
  const Thing& document = check_document(state);
  const Thing* thing = to_thing(state, 2);
  if (thing == nullptr || thing->slot != document.slot) raise(state, "gives_to takes a thing of the same document");
  if (Reads* reads = reads_of(state, *thing)) reads->fields[static_cast<std::size_t>(thing->kind)] |= all_fields;
  const Plan& plan = document.plan();
  const std::vector<Text>* boards = nullptr;
  switch (thing->kind) {
    case ThingKind::indicator: {
      const Indicator& indicator = plan.indicators[thing->index];
      boards = indicator.boards.empty() ? &boards_of_goal(plan, indicator.owner.goal) : &indicator.boards;
      break;
    }
    case ThingKind::activity: {
      const Activity& activity = plan.activities[thing->index];
      boards = activity.boards.empty() ? &boards_of_goal(plan, activity.owner.goal) : &activity.boards;
      break;
    }
    case ThingKind::focus_goal:
    case ThingKind::area_goal:
    case ThingKind::board_goal: boards = &plan.goals[thing->index].boards; break;
    default: raise(state, "gives_to takes a goal, an indicator or an activity");
  }
  charge(state, 200 * (1 + boards->size()) * (1 + plan.board_groups.size()));
  lua_pushboolean(state, is_given_to(plan, *boards, check_string(state, 3)));
  return 1;
}

const char* name_of_document_kind(DocumentKind kind) {
  switch (kind) {
    case DocumentKind::unknown: return nullptr;
    case DocumentKind::plan: return "plan";
    case DocumentKind::catalogue: return "catalogue";
    case DocumentKind::tertial_report:
    case DocumentKind::annual_report: return "report";
  }
  return nullptr;
}

template <ThingKind Kind>
void push_all(lua_State* state, const Thing& document) {
  push_counted(state, count_of(document.plan(), Kind),
               [&](Index index) { push_thing(state, sibling(document, Kind, index)); });
}

void push_goals(lua_State* state, const Thing& document, std::optional<GoalLevel> level) {
  const auto& goals = document.plan().goals;
  std::vector<Index> wanted;
  for (Index i = 0; i < goals.size(); ++i) {
    if (!level || goals[i].level == *level) wanted.push_back(i);
  }
  push_list(state, wanted, [&](Index index) { push_goal(state, document, index); });
}

/// The goals of one level.
template <GoalLevel Level>
void push_goals_of(lua_State* state, const Thing& document) {
  push_goals(state, document, Level);
}

/// A list of `{ name = …, boards = … }`.
void push_board_groups(lua_State* state, const Thing& document) {
  push_list(state, document.plan().board_groups, [state](const BoardGroup& group) {
    lua_createtable(state, 0, 2);
    push_text(state, group.name);
    lua_setfield(state, -2, "name");
    push_texts(state, group.boards);
    lua_setfield(state, -2, "boards");
  });
}

template <lua_CFunction Function>
void push_method(lua_State* state, const Thing&) {
  lua_pushcfunction(state, Function);
}

}  // namespace

std::span<const FieldGetter> document_fields() {
  static constexpr FieldGetter fields[] = {
      {"activities", push_all<ThingKind::activity>},
      {"activity", push_method<exported<find_activity>>},
      {"appendices", push_all<ThingKind::appendix>},
      {"appendix_references", push_method<exported<appendix_references_of_document>>},
      {"area_goals", push_goals_of<GoalLevel::area>},
      {"based_on", [](lua_State* state, const Thing& thing) { push_text(state, thing.plan().header.based_on); }},
      {"board", [](lua_State* state, const Thing& thing) { push_text(state, thing.plan().header.board); }},
      {"board_groups", push_board_groups},
      {"board_goals", push_goals_of<GoalLevel::board>},
      {"capital_words", push_method<exported<capital_words_of_document>>},
      {"decided",
       [](lua_State* state, const Thing& thing) { push_date(state, thing.plan().header.decided, thing.source()); }},
      {"decisions", push_all<ThingKind::decision>},
      {"directives", push_all<ThingKind::directive>},
      {"document_kind",
       [](lua_State* state, const Thing& thing) {
         lua_pushstring(state, name_of_document_kind(thing.plan().header.kind));
       }},
      {"file", [](lua_State* state, const Thing& thing) { push(state, thing.host->file(thing.slot)->path); }},
      {"first_word", push_method<exported<first_word_of_document>>},
      {"focus_goals", push_goals_of<GoalLevel::focus>},
      {"gives_to", push_method<exported<gives_to>>},
      {"goal", push_method<exported<find_goal>>},
      {"goal_references", push_method<exported<goal_references_of_document>>},
      {"goals", [](lua_State* state, const Thing& thing) { push_goals(state, thing, std::nullopt); }},
      {"indicator", push_method<exported<find_indicator>>},
      {"indicators", push_all<ThingKind::indicator>},
      {"money_unit", [](lua_State* state, const Thing& thing) { push_text(state, thing.plan().header.money_unit); }},
      {"near_names", push_method<exported<near_names_of_document>>},
      {"near_paragraphs", push_method<exported<near_paragraphs_of_document>>},
      {"near_words", push_method<exported<near_words_of_document>>},
      {"nearest_activity", push_method<exported<nearest_activity>>},
      {"nearest_goal", push_method<exported<nearest_goal>>},
      {"nearest_indicator", push_method<exported<nearest_indicator>>},
      {"odd_dates",
       [](lua_State* state, const Thing& thing) {
         const auto& decided = thing.plan().header.decided;
         lua_pushboolean(state, decided && is_odd(*decided) ? 1 : 0);
       }},
      {"paragraph", push_method<exported<paragraph_of_document>>},
      {"paragraphs", push_all<ThingKind::paragraphs>},
      {"passage", push_method<exported<passage_of_document>>},
      {"passages", push_method<exported<passages_of_document>>},
      {"programmes", push_all<ThingKind::programme>},
      {"repeats", push_method<exported<repeats_of_document>>},
      {"result_units",
       [](lua_State* state, const Thing& thing) {
         push_list(state, thing.plan().result_units, [state](const ResultUnit& unit) { push(state, unit.name.value); });
       }},
      {"sdg_lists", push_all<ThingKind::sdg_list>},
      {"sections", push_all<ThingKind::section>},
      {"tables", push_all<ThingKind::table>},
      {"tertial", [](lua_State* state, const Thing& thing) { push_nonzero(state, thing.plan().header.tertial); }},
      {"title", [](lua_State* state, const Thing& thing) { push_text(state, thing.plan().header.title); }},
      {"year", [](lua_State* state, const Thing& thing) { push_nonzero(state, thing.plan().header.year); }},
  };
  return fields;
}

}  // namespace planlint
