// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
#include "lua/library.h"

#include <algorithm>
#include <array>
#include <string>
#include <utility>

#include "lua/exported.h"
#include "lua/library_parts.h"

namespace planlint {
namespace {

const char globals_key = 0;  // its address is the key in the registry

struct Hint {
  std::string_view name;
  std::string_view instead;
};

constexpr Hint hints[] = {
    {"string.find", "use text.contains for plain text, re.find for patterns"},
    {"string.match", "use re.match"},
    {"string.gmatch", "use re.gmatch"},
    {"string.gsub", "use re.replace"},
    {"math.random", "a rule must give the same result every time"},
    {"math.randomseed", "a rule must give the same result every time"},
    {"next", "use pairs, whose order is fixed"},
    {"xpcall", "use pcall"},
    {"os", "a rule sees the document, not the machine"},
    {"io", "a rule sees the document, not the machine"},
    {"require", "a rule is one file"},
    {"dofile", "a rule is one file"},
    {"load", "a rule is one file"},
};

constexpr std::string_view absent[] = {"_G",    "_VERSION", "collectgarbage", "coroutine",
                                       "debug", "loadfile", "package",        "string.dump"};

/// `__index` of what has no such field. Upvalue: the library's name, empty for globals.
int missing_field(lua_State* state) {
  if (lua_type(state, 2) != LUA_TSTRING) return 0;
  const std::string library = lua_tostring(state, lua_upvalueindex(1));
  const std::string name = (library.empty() ? "" : library + ".") + lua_tostring(state, 2);
  const auto hint = std::ranges::find(hints, name, &Hint::name);
  if (hint != std::end(hints)) raise(state, name + " is not available in rules: " + std::string(hint->instead));
  if (std::ranges::find(absent, name) != std::end(absent)) raise(state, name + " is not available in rules");
  if (library.empty()) raise(state, "'" + name + "' is not defined");
  raise(state, "there is no " + name);
}

/// `__newindex` of what is read-only. Upvalue: its name, empty for globals.
int refuse_change(lua_State* state) {
  const std::string table = lua_tostring(state, lua_upvalueindex(1));
  push_text_of(state, 2);
  const std::string field(check_string(state, -1));
  if (table.empty()) raise(state, "global '" + field + "' cannot be set: write 'local " + field + "'");
  raise(state, table + " is read-only: '" + field + "' cannot be set");
}

int length_of_protected(lua_State* state) {
  lua_len(state, lua_upvalueindex(1));
  return 1;
}

int pairs_of_protected(lua_State* state) {
  lua_settop(state, 0);
  lua_pushvalue(state, lua_upvalueindex(1));
  return pairs_in_order(state);
}

void set_closure(lua_State* state, const char* field, lua_CFunction function) {
  lua_pushcclosure(state, function, 1);  // takes the upvalue on top
  lua_setfield(state, -2, field);
}

void fail_on_missing(lua_State* state, const char* name) {
  lua_createtable(state, 0, 1);
  lua_pushstring(state, name);
  set_closure(state, "__index", exported<missing_field>);
  lua_setmetatable(state, -2);
}

/// `("x"):upper()` works, and `("x"):find()` says what to use instead.
void set_string_metatable(lua_State* state, int strings) {
  lua_pushliteral(state, "");
  lua_createtable(state, 0, 2);
  lua_pushvalue(state, strings);
  lua_setfield(state, -2, "__index");
  lua_pushboolean(state, 0);
  lua_setfield(state, -2, "__metatable");
  lua_setmetatable(state, -2);
  lua_pop(state, 1);
}

void open_all(lua_State* state) {
  push_base(state);
  const int globals = lua_gettop(state);
  fail_on_missing(state, "");
  lua_pushvalue(state, globals);
  lua_rawsetp(state, LUA_REGISTRYINDEX, &globals_key);

  constexpr std::array<std::pair<const char*, void (*)(lua_State*)>, 6> libraries = {{{"string", push_strings},
                                                                                      {"table", push_tables},
                                                                                      {"math", push_maths},
                                                                                      {"utf8", push_utf8},
                                                                                      {"text", push_texts},
                                                                                      {"re", push_regex}}};
  for (const auto& [name, push_library] : libraries) {
    push_library(state);
    if (push_library == push_strings) set_string_metatable(state, lua_gettop(state));
    protect_library(state, name);
    lua_setfield(state, globals, name);
  }
  protect_table(state, "");
  lua_rawseti(state, LUA_REGISTRYINDEX, LUA_RIDX_GLOBALS);  // what `_ENV` of a chunk is
}

}  // namespace

CallResult open_library(LuaState& state) { return state.protect(open_all); }

void add_global(lua_State* state, const char* name) {
  lua_rawgetp(state, LUA_REGISTRYINDEX, &globals_key);
  lua_insert(state, -2);
  lua_setfield(state, -2, name);
  lua_pop(state, 1);
}

void push_environment(lua_State* state, const char* name) {
  luaL_checkstack(state, 6, nullptr);
  lua_newtable(state);
  const int environment = lua_gettop(state);
  lua_rawgetp(state, LUA_REGISTRYINDEX, &globals_key);
  for (lua_pushnil(state); lua_next(state, environment + 1) != 0;) {
    lua_pushvalue(state, -2);
    lua_insert(state, -2);
    lua_rawset(state, environment);
  }
  lua_pop(state, 1);
  lua_insert(state, -2);
  lua_setfield(state, -2, name);
  fail_on_missing(state, "");
  protect_table(state, "");
}

void protect_table(lua_State* state, const char* name) {
  luaL_checkstack(state, 4, nullptr);
  lua_createtable(state, 0, 0);
  lua_createtable(state, 0, 5);
  lua_pushvalue(state, -3);
  lua_setfield(state, -2, "__index");
  lua_pushvalue(state, -3);
  set_closure(state, "__len", exported<length_of_protected>);
  lua_pushvalue(state, -3);
  set_closure(state, "__pairs", exported<pairs_of_protected>);
  lua_pushstring(state, name);
  set_closure(state, "__newindex", exported<refuse_change>);
  lua_pushboolean(state, 0);
  lua_setfield(state, -2, "__metatable");
  lua_setmetatable(state, -2);
  lua_remove(state, -2);
}

void protect_library(lua_State* state, const char* name) {
  fail_on_missing(state, name);
  protect_table(state, name);
}

}  // namespace planlint
