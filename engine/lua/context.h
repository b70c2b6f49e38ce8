// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
//
// `ctx`: what a rule is handed besides the thing it looks at, and how it reports.
#pragma once

#include "lua/host.h"
#include "lua/rule_set.h"

namespace planlint {

/// Puts the metatable of contexts into a state.
void open_context(lua_State* state);

/// Pushes the context for a rule; `host` and `rule` outlive it.
void push_context(lua_State* state, Host& host, const LoadedRule& rule);

}  // namespace planlint
