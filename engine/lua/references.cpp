// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
//
// `text.goal_references`, `text.appendix_references` and the document's methods of these names.
#include <vector>

#include "lua/exported.h"
#include "lua/library_parts.h"
#include "lua/passages.h"
#include "text/prose_references.h"

namespace planlint {
namespace {

/// Rules do not look at other documents' goals, nor at focus goals (”inriktningsmål 1”).
bool is_for_rules(const GoalInProse& goal) {
  return !goal.is_elsewhere && goal.number.find('.') != std::string_view::npos;
}
bool is_for_rules(const AppendixInProse&) { return true; }

void set_integer(lua_State* state, const char* field, std::size_t value) {
  lua_pushinteger(state, static_cast<lua_Integer>(value));
  lua_setfield(state, -2, field);
}

void set_flag(lua_State* state, const char* field, bool value) {
  lua_pushboolean(state, static_cast<int>(value));
  lua_setfield(state, -2, field);
}

void set_own_fields(lua_State* state, std::string_view text, const GoalInProse& goal) {
  push(state, goal.number);
  lua_setfield(state, -2, "number");
  set_integer(state, "after", title_start(text, goal.range.end) + std::size_t{1});
}

void set_own_fields(lua_State* state, std::string_view /*text*/, const AppendixInProse& appendix) {
  set_integer(state, "number", static_cast<std::size_t>(appendix.number));
  set_flag(state, "elsewhere", appendix.is_elsewhere);
}

/// `{ number, first, last, range }` of a text, and `after` or `elsewhere`.
template <class Reference>
void push_reference(lua_State* state, std::string_view text, const Reference& reference) {
  charge(state, 32);
  lua_createtable(state, 0, 6);
  set_own_fields(state, text, reference);
  set_integer(state, "first", reference.range.start + std::size_t{1});
  set_integer(state, "last", reference.range.end);
  set_flag(state, "range", reference.is_range_end);
}

template <class Reference>
int push_references(lua_State* state, std::vector<Reference> (*find)(std::string_view)) {
  const auto text = check_string(state, 1);
  charge(state, 1 + text.size() / 8);
  lua_createtable(state, 0, 0);
  lua_Integer count = 0;
  for (const Reference& reference : find(text)) {
    if (!is_for_rules(reference)) continue;
    push_reference(state, text, reference);
    lua_rawseti(state, -2, ++count);
  }
  return 1;
}

template <class Reference>
int push_references(lua_State* state, const Passages& passages, const std::vector<InPassage<Reference>>& all) {
  charge(state, 1 + passages.all().size());
  lua_createtable(state, 0, 0);
  lua_Integer count = 0;
  for (const InPassage<Reference>& found : all) {
    if (!is_for_rules(found.thing)) continue;
    push_reference(state, passages.all()[found.passage].text, found.thing);
    set_integer(state, "text", found.passage + 1);
    lua_rawseti(state, -2, ++count);
  }
  return 1;
}

}  // namespace

int goal_references(lua_State* state) { return push_references(state, goals_in_prose); }

int appendix_references(lua_State* state) { return push_references(state, appendices_in_prose); }

int goal_references_of_document(lua_State* state) {
  const Passages& passages = check_passages(state);
  return push_references(state, passages, passages.goals());
}

int appendix_references_of_document(lua_State* state) {
  const Passages& passages = check_passages(state);
  return push_references(state, passages, passages.appendices());
}

}  // namespace planlint
