// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
//
// What the files of rules give, before any document is there: their tables, with the helpers that they asked for.
#pragma once

#include <lua.hpp>
#include <set>
#include <string>

namespace planlint {

/// Runs a rule's file, in a budget of its own, and makes the helpers that it will ask for, for `push_rule`. The
/// bytecode outlives the state.
void prepare_rule(lua_State* state, const std::string& bytecode, const std::set<std::string>& helpers);

/// Pushes the table of a rule, as its file gives it when it runs. What was prepared costs no less, and a thousand units
/// more for the file and each helper.
void push_rule(lua_State* state, const std::string& bytecode);

/// Nothing is prepared from here on: in a new state, and where what was prepared is no longer as it was.
void forget_prepared_rules(lua_State* state);

}  // namespace planlint
