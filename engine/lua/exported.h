// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
//
// What every function that Lua can call is wrapped in: it pays for its work, and no C++ exception crosses Lua.
#pragma once

#include <cstddef>
#include <cstdint>
#include <exception>
#include <string_view>

#include "lua/state.h"

namespace planlint {

/// Raises the limit error when the budget is used up: called before the work, so that work which is too much is not
/// begun.
inline void charge(lua_State* state, std::uint64_t units) { LuaState::of(state).charge(units); }

/// The price of looking at, or copying, so many bytes once.
inline void charge_bytes(lua_State* state, std::size_t bytes) { charge(state, 1 + bytes / 16); }

/// Ends the run where a text of this size may not be made.
inline void check_size(lua_State* state, std::size_t bytes) {
  if (bytes > LuaState::of(state).limits().single_allocation) LuaState::of(state).raise_too_large(bytes);
}

/// A Lua error with the place in the rule before the text.
[[noreturn]] void raise(lua_State* state, std::string_view message);

/// The string at `index`, which stays owned by Lua; an argument error where it is none.
inline std::string_view check_string(lua_State* state, int index) {
  std::size_t size = 0;
  const char* data = luaL_checklstring(state, index, &size);
  return {data, size};
}

inline void push(lua_State* state, std::string_view text) { lua_pushlstring(state, text.data(), text.size()); }

namespace detail {
[[noreturn]] void raise_exception(lua_State* state, const std::exception& exception);
}

/// `lua_pushcfunction(state, exported<function>)`: standard exceptions become Lua errors. Lua's own (it throws a
/// pointer) pass and unwind as they should.
template <auto Function>
int exported(lua_State* state) {
  try {
    return Function(state);
  } catch (const std::exception& exception) {
    detail::raise_exception(state, exception);
  }
}

}  // namespace planlint
