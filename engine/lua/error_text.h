// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
//
// An error of a rule as a text that a person can use, whatever object was thrown.
#pragma once

#include <lua.hpp>
#include <string>
#include <string_view>

namespace planlint {

/// "file:line" of the innermost Lua function that runs; empty where none does.
[[nodiscard]] std::string place_of(lua_State* state);

/// At most about 1,000 bytes, not cut inside a character.
[[nodiscard]] std::string shortened(std::string_view text);

/// The message handler: replaces the error object by a text. Runs where the error was raised, and may meet anything.
int describe_error(lua_State* state);

}  // namespace planlint
