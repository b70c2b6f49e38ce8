// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
//
// The functions that files of rules and helpers compile to. A state loads each once, and each call begins as if it had
// just been loaded: a function has nothing that its calls leave behind but its `_ENV`, and each gets a new one.
#pragma once

#include <lua.hpp>
#include <string>

namespace planlint {

/// Prepares a state for `push_chunk`.
void open_chunks(lua_State* state);

/// Pushes the function of a file's bytecode, which outlives the state. What loading took is charged each time, so that
/// no rule gets it for less than another.
void push_chunk(lua_State* state, const std::string& bytecode);

}  // namespace planlint
