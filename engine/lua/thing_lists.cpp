// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
#include "lua/thing_lists.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <utility>

#include "lua/fields.h"
#include "lua/registry.h"

namespace planlint {
namespace {

std::vector<Thing> things_in_order(Host& host, std::uint32_t kinds) {
  const Plan& plan = host.plan(FileSlot::document);
  std::vector<std::pair<std::uint32_t, Thing>> found;
  for (unsigned i = 0; i <= static_cast<unsigned>(ThingKind::paragraphs); ++i) {
    const auto kind = static_cast<ThingKind>(i);
    if ((kinds & kind_bit(kind)) == 0) continue;
    for (Index index = 0; index < count_of(plan, kind); ++index) {
      if (is_goal(kind) && kind_of_goal(plan.goals[index]) != kind) continue;
      const Thing thing = {
          .host = &host, .kind = kind, .slot = FileSlot::document, .index = index, .row = 0, .column = 0};
      found.emplace_back(kind == ThingKind::document ? 0 : full_range(thing).range.start, thing);
    }
  }
  const auto start = [](const auto& entry) { return entry.first; };
  if (!std::ranges::is_sorted(found, {}, start)) std::ranges::stable_sort(found, {}, start);
  std::vector<Thing> things;
  std::ranges::transform(found, std::back_inserter(things), [](const auto& entry) { return entry.second; });
  return things;
}

/// The getters of some fields, for each of the kinds.
using Getters = std::array<std::vector<const FieldGetter*>, thing_kind_count>;

Getters getters_of(std::uint32_t kinds, const std::vector<std::string>& fields) {
  Getters getters;
  for (std::size_t i = 0; i < getters.size(); ++i) {
    const auto kind = static_cast<ThingKind>(i);
    if ((kinds & kind_bit(kind)) == 0) continue;
    for (const std::string& field : fields) getters[i].push_back(find_field(kind, field));
  }
  return getters;
}

/// Whether a thing has, for all of these fields, something else than nil and false.
bool has_all(lua_State* state, const Thing& thing, const std::vector<const FieldGetter*>& getters) {
  return std::ranges::all_of(getters, [&](const FieldGetter* getter) {
    push_field(state, thing, *getter);
    const bool has = lua_toboolean(state, -1) != 0;
    lua_pop(state, 1);
    return has;
  });
}

}  // namespace

const ThingLists::List& ThingLists::prepare(lua_State* state, std::uint32_t kinds,
                                            const std::vector<std::string>& having) {
  const auto known =
      std::ranges::find_if(lists_, [&](const List& list) { return list.kinds == kinds && list.having == having; });
  if (known != lists_.end()) return *known;
  luaL_checkstack(state, 8, "what rules look at");
  List list = {.kinds = kinds, .having = having, .reads = {}, .count = 0, .place = 0};
  list.place = static_cast<lua_Integer>(lists_.size()) + 1;
  list.reads.kinds = kinds;
  const Getters getters = getters_of(kinds, having);
  push_kept(state, Kept::thing_lists);
  lua_newtable(state);
  LuaState::of(state).note_reads(&list.reads);
  for (const Thing& thing : things_in_order(host_, kinds)) {
    if (!has_all(state, thing, getters[static_cast<std::size_t>(thing.kind)])) continue;
    push_thing(state, thing);
    lua_rawseti(state, -2, ++list.count);
  }
  LuaState::of(state).note_reads(nullptr);
  lua_rawseti(state, -2, list.place);
  lua_pop(state, 1);
  return lists_.emplace_back(std::move(list));
}

void ThingLists::push(lua_State* state, const List& list) {
  push_kept(state, Kept::thing_lists);
  lua_rawgeti(state, -1, list.place);
  lua_remove(state, -2);
}

}  // namespace planlint
