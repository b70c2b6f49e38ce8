// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
#include "lua/parts.h"

#include <string>
#include <utility>

#include "lua/exported.h"
#include "lua/reads.h"
#include "text/written.h"

namespace planlint {

/// A text that is pointed into, and how far it was found again in its source.
struct PartsOfText {
  PartsOfText(const Text& of_text, const RuleInfo* of_rule, std::string own_text, std::string_view source)
      : of(&of_text), rule(of_rule), text(std::move(own_text)), written(text, source) {}

  const Text* of;
  const RuleInfo* rule;
  std::string text;
  WrittenText written;  // of `text`
};

namespace {

/// A text of a goal, an indicator or an activity that is not its name; `item` is from 1 for lists, or else 0.
const Text* field_of(const Thing& thing, std::string_view field, lua_Integer item) {
  const auto in_list = [item](const std::vector<Text>& texts) {
    return item >= 1 && std::cmp_less_equal(item, texts.size()) ? &texts[static_cast<std::size_t>(item - 1)] : nullptr;
  };
  const Plan& plan = thing.plan();
  if (is_goal(thing.kind)) {
    const Goal& goal = plan.goals[thing.index];
    if (field == "description") return &goal.description;
    if (field == "analysis") return &goal.analysis;
    if (field == "comment") return &goal.comment;
    if (field == "expected_results") return in_list(goal.expected_results);
    if (field == "priorities") return in_list(goal.priorities);
  } else if (thing.kind == ThingKind::indicator) {
    const Indicator& indicator = plan.indicators[thing.index];
    if (field == "analysis") return &indicator.analysis;
    if (field == "comment") return &indicator.comment;
  } else if (thing.kind == ThingKind::activity) {
    const Activity& activity = plan.activities[thing.index];
    if (field == "analysis") return &activity.analysis;
    if (field == "comment") return &activity.comment;
    if (field == "deviation") return &activity.deviation;
  }
  return nullptr;
}

/// The text that is meant where no field is named: what a thing is called; of paragraphs and cells, what they say.
const Text* main_text(const Thing& thing) {
  const Plan& plan = thing.plan();
  switch (thing.kind) {
    case ThingKind::document: return &plan.header.board;
    case ThingKind::focus_goal:
    case ThingKind::area_goal:
    case ThingKind::board_goal: return &plan.goals[thing.index].title;
    case ThingKind::indicator: return &plan.indicators[thing.index].name;
    case ThingKind::activity: return &plan.activities[thing.index].name;
    case ThingKind::table: return &plan.tables[thing.index].title;
    case ThingKind::decision: return &plan.decisions[thing.index].subject;
    case ThingKind::appendix: return &plan.appendices[thing.index].title;
    case ThingKind::section: return &plan.sections[thing.index].title;
    case ThingKind::directive: return &plan.directives[thing.index].title;
    case ThingKind::programme: return &plan.programmes[thing.index].title;
    case ThingKind::paragraphs: return &plan.paragraphs[thing.index].text;
    case ThingKind::column: return &plan.tables[thing.index].columns[thing.column].heading;
    case ThingKind::cell: {
      const Table& table = plan.tables[thing.index];
      return &table.cells[table.rows[thing.row].first_cell + thing.column].text;
    }
    case ThingKind::sdg_list:
    case ThingKind::row: break;
  }
  return nullptr;
}

/// The text at hand. What is paid for reading it does not depend on what other rules have read.
PartsOfText& parts_of(lua_State* state, const Thing& thing, const Text& text, SourceRange place) {
  auto& known = thing.host->parts;
  if (known != nullptr && known->of == &text && known->rule == thing.host->rule) {
    charge(state, 16);
    return *known;
  }
  const std::string_view written = place.source->slice(place.range);
  charge_bytes(state, 4 * (text.value.size() + written.size()) + text.value.size());
  known = std::make_shared<PartsOfText>(
      text, thing.host->rule, thing.kind == ThingKind::paragraphs ? dedent(text.value) : std::string(text.value),
      written);
  return *known;
}

/// Pushes the place of the bytes that arguments 2 and 3 say; nil where they do not stand there as they read.
int push_part(lua_State* state, std::string_view text, WrittenText& whole, SourceRange place) {
  const lua_Integer first = luaL_checkinteger(state, 2);
  const lua_Integer last = luaL_checkinteger(state, 3);
  luaL_argcheck(state, first >= 1, 2, "positions are from 1");
  luaL_argcheck(state, last >= first && std::cmp_less_equal(last, text.size()), 3, "not in the text");
  charge_bytes(state, static_cast<std::size_t>(last - first));
  const auto found = whole.find(static_cast<std::size_t>(first - 1), static_cast<std::size_t>(last));
  if (found) {
    push_range(state, {.source = place.source,
                       .range = {.start = place.range.start + found->start, .end = place.range.start + found->end}});
  } else {
    lua_pushnil(state);
  }
  return 1;
}

}  // namespace

int part_of_thing(lua_State* state) {
  const Thing* thing = to_thing(state, 1);
  if (thing == nullptr) luaL_typeerror(state, 1, "thing (is the method called with a colon?)");
  const bool named = !lua_isnoneornil(state, 4);
  if (Reads* reads = reads_of(state, *thing)) reads->parts.emplace(thing->kind, thing->index);
  const Text* text = named ? field_of(*thing, check_string(state, 4), luaL_optinteger(state, 5, 0)) : main_text(*thing);
  if (text == nullptr || !*text) {
    const std::string what = named ? "text ”" + std::string(check_string(state, 4)) + "”" : "text of its own";
    raise(state, std::string(lua_name(thing->kind)) + " has no " + what + " to take a part of");
  }
  const SourceRange place{.source = thing->source(), .range = text->range};
  PartsOfText& parts = parts_of(state, *thing, *text, place);
  return push_part(state, parts.text, parts.written, place);
}

int push_part(lua_State* state, std::string_view text, SourceRange place) {
  const std::string_view written = place.source->slice(place.range);
  charge_bytes(state, 4 * (text.size() + written.size()));
  WrittenText whole(text, written);
  return push_part(state, text, whole, place);
}

}  // namespace planlint
