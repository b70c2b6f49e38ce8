// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
//
// `ctx`: what a rule is handed besides the thing it looks at, and how it reports.
#pragma once

#include "lua/host.h"

namespace planlint {

/// Puts the metatable of contexts into a state.
void open_context(lua_State* state);

/// Pushes the context for the rule that runs; `host` outlives it.
void push_context(lua_State* state, Host& host);

}  // namespace planlint
