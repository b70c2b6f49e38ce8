// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
//
// Tables that nobody can change any more: what shared helpers give to rules, so that none changes what the next one
// sees.
#pragma once

#include <lua.hpp>

namespace planlint {

/// Pops a value and pushes it as rules may have it. A table is frozen in place, and what it leads to when it is first
/// looked at: who wrote it cannot change it either. Of a function, what it gives is frozen. A table with a metatable is
/// refused, and what is withheld.
void guard(lua_State* state);

/// Keeps the protected table on top (protect_table) from being given: its content is not frozen.
void withhold(lua_State* state);

/// Pushes the content of the frozen table at `index`, for functions that read tables without metamethods; the value
/// itself where it is none.
void push_content(lua_State* state, int index);

}  // namespace planlint
