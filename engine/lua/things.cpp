// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
#include "lua/things.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <new>
#include <string>
#include <vector>

#include "lua/fields.h"
#include "lua/parts.h"
#include "lua/reads.h"
#include "lua/registry.h"
#include "text/names.h"

namespace planlint {
namespace {

constexpr std::array<const char*, thing_kind_count> names = {
    "document", "focus_goal", "area_goal", "board_goal", "indicator",  "activity", "table", "decision", "appendix",
    "section",  "directive",  "programme", "sdg_list",   "paragraphs", "column",   "row",   "cell"};

constexpr std::array<std::span<const FieldGetter> (*)(), thing_kind_count> fields = {
    document_fields, goal_fields,       goal_fields,     goal_fields,    indicator_fields, activity_fields,
    table_fields,    decision_fields,   appendix_fields, section_fields, directive_fields, programme_fields,
    sdg_list_fields, paragraphs_fields, column_fields,   row_fields,     cell_fields};

/// A metatable that has `marker` is one of a thing; rules cannot make one, as it is no string.
const char marker = 0;

constexpr std::uint64_t price_of_field = 5;

const Thing& thing_at(lua_State* state, int index) { return *static_cast<const Thing*>(lua_touserdata(state, index)); }

const Thing& check_thing(lua_State* state, int index) {
  const Thing* thing = to_thing(state, index);
  if (thing == nullptr) luaL_typeerror(state, index, "thing (is the method called with a colon?)");
  return *thing;
}

/// One number for each thing that a document can have, in the order of the document within each kind. A file has less
/// than 2^25 bytes (max_file_size), so that an index needs no more bits than it has here.
lua_Integer number_of(const Thing& thing) {
  static_assert(max_file_size <= std::size_t{1} << 25U && thing_kind_count * 3 < 64);
  std::uint64_t part = thing.row | thing.column;  // of rows the column is 0, of columns the row
  if (thing.kind == ThingKind::cell) {
    part = std::uint64_t{thing.plan().tables[thing.index].rows[thing.row].first_cell} + thing.column;
  }
  const std::uint64_t kind = static_cast<std::uint64_t>(thing.kind) * 3 + static_cast<std::uint64_t>(thing.slot);
  return static_cast<lua_Integer>(kind << 57U | std::uint64_t{thing.index} << 32U | part);
}

int text_of_thing(lua_State* state) {
  const Thing& thing = check_thing(state, 1);
  if (Reads* reads = reads_of(state, thing)) reads->places = true;
  const auto range = full_range(thing);
  push(state, range.source->slice(range.range));
  return 1;
}

// Fields that all things have.
constexpr FieldGetter common_fields[] = {
    {"document", [](lua_State* state, const Thing& thing) { push_document(state, *thing.host, thing.slot); }},
    {"kind", [](lua_State* state, const Thing& thing) { lua_pushstring(state, lua_name(thing.kind)); }},
    {"name_range", [](lua_State* state, const Thing& thing) { push_range(state, name_range(thing)); }},
    {"part", [](lua_State* state, const Thing&) { lua_pushcfunction(state, exported<part_of_thing>); }},
    {"range", [](lua_State* state, const Thing& thing) { push_range(state, full_range(thing)); }},
    {"text", [](lua_State* state, const Thing&) { lua_pushcfunction(state, exported<text_of_thing>); }},
};

constexpr const FieldGetter* range_getter = std::ranges::find(common_fields, "range", &FieldGetter::name);

/// Says which field was probably meant. Upvalue 1 of the running function is the table of fields.
[[noreturn]] void refuse_field(lua_State* state, const Thing& thing) {
  if (lua_type(state, 2) == LUA_TSTRING) {
    const auto known = field_names(thing.kind);
    const auto key = check_string(state, 2);
    charge_bytes(state, 1000 + key.size());
    if (const auto nearest = nearest_name(key, known))
      raise_unknown_field(state, lua_name(thing.kind), 2, known[*nearest]);
  }
  raise_unknown_field(state, lua_name(thing.kind), 2);
}

/// Of what all things have only the place of the whole is noted: the rest does not change while a thing stays what it
/// is, and the text of a thing is noted when it is asked for.
void note_field(Reads& reads, ThingKind kind, const FieldGetter& getter) {
  const auto own = fields[static_cast<std::size_t>(kind)]();
  static_assert(sizeof(FieldSet) * 8 >= 48);
  if (&getter == range_getter) reads.fields[static_cast<std::size_t>(kind)] |= range_field;
  const std::less<const FieldGetter*> before;
  if (before(&getter, own.data()) || !before(&getter, own.data() + own.size())) return;
  reads.fields[static_cast<std::size_t>(kind)] |= FieldSet{1} << static_cast<unsigned>(&getter - own.data());
}

/// `thing.field`: upvalue 1 is the table from names to getters.
int get_field(lua_State* state) {
  const Thing& thing = thing_at(state, 1);  // __metatable hides this function: it is called for things alone
  lua_pushvalue(state, 2);
  lua_rawget(state, lua_upvalueindex(1));
  const auto* getter = static_cast<const FieldGetter*>(lua_touserdata(state, -1));
  if (getter == nullptr) refuse_field(state, thing);
  push_field(state, thing, *getter);
  return 1;
}

int thing_order(lua_State* state) {
  lua_pushinteger(state, number_of(check_thing(state, 1)));
  return 1;
}

int thing_text(lua_State* state) {
  const Thing& thing = check_thing(state, 1);
  if (Reads* reads = reads_of(state, thing)) reads->places = true;
  const auto range = name_range(thing);
  push(state, std::string(lua_name(thing.kind)) + " " + std::string(range.source->slice(range.range)));
  return 1;
}

void make_metatable(lua_State* state, std::size_t kind) {
  lua_createtable(state, 0, 6);
  lua_createtable(state, 0, 32);
  const auto add = [state](const FieldGetter& getter) {
    push(state, getter.name);
    lua_pushlightuserdata(state, const_cast<FieldGetter*>(&getter));
    lua_rawset(state, -3);
  };
  std::ranges::for_each(common_fields, add);
  std::ranges::for_each(fields[kind](), add);  // `text` of paragraphs is theirs
  lua_pushcclosure(state, exported<get_field>, 1);
  lua_setfield(state, -2, "__index");
  lua_pushcfunction(state, refuse_assignment);
  lua_setfield(state, -2, "__newindex");
  lua_pushcfunction(state, exported<thing_order>);
  lua_setfield(state, -2, "__order");
  lua_pushcfunction(state, exported<thing_text>);
  lua_setfield(state, -2, "__tostring");
  lua_pushboolean(state, 0);
  lua_setfield(state, -2, "__metatable");
  lua_pushstring(state, names[kind]);
  lua_setfield(state, -2, "__name");
  lua_pushboolean(state, 1);
  lua_rawsetp(state, -2, &marker);
  set_kept(state, Kept::thing_metatables, kind);
}

Range row_label_range(const Table& table, const Row& row) {
  for (std::uint32_t i = 0; i < row.cell_count; ++i) {
    const Text& text = table.cells[row.first_cell + i].text;
    if (text) return text.range;
  }
  return row.range;
}

Range range_of(const Thing& thing, bool whole) {
  const Plan& plan = thing.plan();
  const auto pick = [whole](Range range, const Text& name, Range keyword) {
    if (whole) return range;
    return name ? name.range : keyword;
  };
  switch (thing.kind) {
    case ThingKind::document: return pick(plan.header.range, plan.header.board, plan.header.keyword);
    case ThingKind::focus_goal:
    case ThingKind::area_goal:
    case ThingKind::board_goal: {
      const Goal& goal = plan.goals[thing.index];
      return pick(goal.range, goal.title ? goal.title : goal.number, goal.keyword);
    }
    case ThingKind::indicator: {
      const Indicator& indicator = plan.indicators[thing.index];
      return pick(indicator.range, indicator.name, indicator.keyword);
    }
    case ThingKind::activity: {
      const Activity& activity = plan.activities[thing.index];
      return pick(activity.range, activity.name, activity.keyword);
    }
    case ThingKind::table: {
      const Table& table = plan.tables[thing.index];
      return pick(table.range, table.title, table.heading);
    }
    case ThingKind::decision: {
      const Decision& decision = plan.decisions[thing.index];
      return pick(decision.range, decision.subject, decision.keyword);
    }
    case ThingKind::appendix: {
      const auto& appendix = plan.appendices[thing.index];
      return pick(appendix.range, appendix.title, appendix.range);
    }
    case ThingKind::section: {
      const auto& section = plan.sections[thing.index];
      return pick(section.range, section.title, section.keyword);
    }
    case ThingKind::directive: {
      const auto& directive = plan.directives[thing.index];
      return pick(directive.range, directive.title, directive.range);
    }
    case ThingKind::programme: {
      const auto& programme = plan.programmes[thing.index];
      return pick(programme.range, programme.title, programme.range);
    }
    case ThingKind::sdg_list: return plan.sdg_lists[thing.index].range;
    case ThingKind::paragraphs: return plan.paragraphs[thing.index].text.range;
    case ThingKind::column: {
      const Text& heading = plan.tables[thing.index].columns[thing.column].heading;
      return heading ? heading.range : plan.tables[thing.index].heading;
    }
    case ThingKind::row: {
      const Table& table = plan.tables[thing.index];
      const Row& row = table.rows[thing.row];
      return whole ? row.range : row_label_range(table, row);
    }
    case ThingKind::cell: {
      const Table& table = plan.tables[thing.index];
      return table.cells[table.rows[thing.row].first_cell + thing.column].text.range;
    }
  }
  return {};
}

}  // namespace

void open_things(lua_State* state) {
  for (const Kept kept : {Kept::things, Kept::thing_lists}) {
    lua_newtable(state);
    set_kept(state, kept);
  }
  for (std::size_t kind = 0; kind < thing_kind_count; ++kind) make_metatable(state, kind);
}

void push_thing(lua_State* state, const Thing& thing) {
  if (thing.index == no_index) return lua_pushnil(state);
  const lua_Integer number = number_of(thing);
  push_kept(state, Kept::things);
  if (lua_rawgeti(state, -1, number) == LUA_TNIL) {
    lua_pop(state, 1);
    new (lua_newuserdatauv(state, sizeof(Thing), 0)) Thing(thing);
    push_kept(state, Kept::thing_metatables, static_cast<std::size_t>(thing.kind));
    lua_setmetatable(state, -2);
    lua_pushvalue(state, -1);
    lua_rawseti(state, -3, number);
  }
  lua_remove(state, -2);
}

const FieldGetter* find_field(ThingKind kind, std::string_view field) {
  const std::span<const FieldGetter> common = common_fields;
  for (const auto getters : {fields[static_cast<std::size_t>(kind)](), common}) {
    const auto getter = std::ranges::find(getters, field, &FieldGetter::name);
    if (getter != getters.end()) return &*getter;
  }
  return nullptr;
}

void push_field(lua_State* state, const Thing& thing, const FieldGetter& getter) {
  charge(state, price_of_field);
  if (Reads* reads = reads_of(state, thing)) note_field(*reads, thing.kind, getter);
  getter.push(state, thing);
}

void push_document(lua_State* state, Host& host, FileSlot slot) {
  if (host.file(slot) == nullptr) return lua_pushnil(state);
  push_thing(state, {.host = &host, .kind = ThingKind::document, .slot = slot, .index = 0, .row = 0, .column = 0});
}

const Thing* to_thing(lua_State* state, int index) {
  if (lua_type(state, index) != LUA_TUSERDATA || lua_getmetatable(state, index) == 0) return nullptr;
  const bool is_thing = lua_rawgetp(state, -1, &marker) != LUA_TNIL;
  lua_pop(state, 2);
  return is_thing ? &thing_at(state, index) : nullptr;
}

const Thing& check_document(lua_State* state) {
  const Thing* thing = to_thing(state, 1);
  if (thing == nullptr || thing->kind != ThingKind::document)
    luaL_typeerror(state, 1, "document (is the method called with a colon?)");
  return *thing;
}

SourceRange name_range(const Thing& thing) { return {.source = thing.source(), .range = range_of(thing, false)}; }
SourceRange full_range(const Thing& thing) { return {.source = thing.source(), .range = range_of(thing, true)}; }

const char* lua_name(ThingKind kind) { return names[static_cast<std::size_t>(kind)]; }

std::vector<std::string_view> field_names(ThingKind kind) {
  std::vector<std::string_view> known;
  std::ranges::transform(common_fields, std::back_inserter(known), &FieldGetter::name);
  std::ranges::transform(fields[static_cast<std::size_t>(kind)](), std::back_inserter(known), &FieldGetter::name);
  return known;
}

FieldSet field_set(ThingKind kind, std::string_view field) {
  const auto own = fields[static_cast<std::size_t>(kind)]();
  const auto found = std::ranges::find(own, field, &FieldGetter::name);
  return found == own.end() ? 0 : FieldSet{1} << static_cast<unsigned>(found - own.begin());
}

std::optional<ThingKind> thing_kind_of(std::string_view name) {
  const auto* found = std::ranges::find(names, name);
  if (found == names.end()) return std::nullopt;
  return static_cast<ThingKind>(found - names.begin());
}

ThingKind kind_of_goal(const Goal& goal) {
  switch (goal.level) {
    case GoalLevel::focus: return ThingKind::focus_goal;
    case GoalLevel::area: return ThingKind::area_goal;
    case GoalLevel::board: break;
  }
  return ThingKind::board_goal;
}

std::size_t count_of(const Plan& plan, ThingKind kind) {
  switch (kind) {
    case ThingKind::document: return 1;
    case ThingKind::focus_goal:
    case ThingKind::area_goal:
    case ThingKind::board_goal: return plan.goals.size();
    case ThingKind::indicator: return plan.indicators.size();
    case ThingKind::activity: return plan.activities.size();
    case ThingKind::table: return plan.tables.size();
    case ThingKind::decision: return plan.decisions.size();
    case ThingKind::appendix: return plan.appendices.size();
    case ThingKind::section: return plan.sections.size();
    case ThingKind::directive: return plan.directives.size();
    case ThingKind::programme: return plan.programmes.size();
    case ThingKind::sdg_list: return plan.sdg_lists.size();
    case ThingKind::paragraphs: return plan.paragraphs.size();
    case ThingKind::column:
    case ThingKind::row:
    case ThingKind::cell: break;
  }
  return 0;
}

}  // namespace planlint
