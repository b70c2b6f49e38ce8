// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
//
// What rules find in their state: the allow-list of docs/lua-api.md, "Library", and nothing else.
#pragma once

#include "lua/state.h"

namespace planlint {

/// Puts the library into a new state. Globals and library tables are read-only from Lua.
CallResult open_library(LuaState& state);

/// Makes the value on top (popped) a global that rules can read. For the host's own: `date`, `decimal`.
void add_global(lua_State* state, const char* name);

/// Takes a value from the top and pushes what is global with this value under `name`: to be what `_ENV` of a chunk is.
void push_environment(lua_State* state, const char* name);

/// Replaces the table on top by one that reads the same (also `#`, `pairs`, `ipairs`) and refuses to be changed with an
/// error that calls it `name`.
void protect_table(lua_State* state, const char* name);

/// As `protect_table`; besides, reading a field that is not there is an error that names it.
void protect_library(lua_State* state, const char* name);

/// Pushes what `tostring` gives: `__tostring`, else `__name`, else the type's name; never an address.
void push_text_of(lua_State* state, int index);

}  // namespace planlint
