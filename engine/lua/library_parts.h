// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
//
// The parts that library.cpp puts together. Each pushes a new table.
#pragma once

#include <lua.hpp>
#include <span>
#include <vector>

namespace planlint {

void push_base(lua_State* state);
void push_strings(lua_State* state);
void push_tables(lua_State* state);
void push_maths(lua_State* state);
void push_utf8(lua_State* state);
void push_texts(lua_State* state);
void push_regex(lua_State* state);

/// In the order of the keys; see docs/lua-api.md.
int pairs_in_order(lua_State* state);
int sort_table(lua_State* state);
int set_metatable(lua_State* state);
int get_metatable(lua_State* state);
int raw_set(lua_State* state);

/// Searches through whole texts.
int near_texts(lua_State* state);
int near_words(lua_State* state);
int repeats(lua_State* state);

/// Titles where texts cite them.
int cited_words(lua_State* state);
int citation(lua_State* state);

/// References in prose.
int goal_references(lua_State* state);
int appendix_references(lua_State* state);

/// A function of Lua's own library ("base", "string", "math", "utf8").
[[nodiscard]] lua_CFunction stock_function(const char* library, const char* name);

/// `own` with functions of Lua's own library beside them; kept by the caller for the life of the process.
[[nodiscard]] std::vector<luaL_Reg> with_stock(const char* library, std::span<const char* const> names,
                                               std::span<const luaL_Reg> own);

/// Pushes a table with these functions.
void push_functions(lua_State* state, std::span<const luaL_Reg> functions);

}  // namespace planlint
