// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
//
// What host functions keep in Lua's registry and look up with almost every field: by small numbers, which Lua finds
// several times faster than addresses. Rules cannot reach the registry.
#pragma once

#include <cstddef>
#include <lua.hpp>

namespace planlint {

/// Numbers in the registry, behind those that Lua uses itself.
enum class Kept : lua_Integer {
  things = LUA_RIDX_LAST + 2,  ///< all that were pushed, by number
  thing_lists,                 ///< what rules look at, by kinds
  chunks,                      ///< functions that were loaded, by the address of their bytecode
  environment_maker,           ///< see chunks.cpp
  prepared_rules,              ///< by the address of their bytecode
  decimals,                    ///< the metatable of a type, as the next ones
  quantities,
  dates,
  ranges,
  thing_metatables,  ///< of the first kind; those of the others follow
};

/// Pushes what is kept `offset` places behind `kept`.
inline void push_kept(lua_State* state, Kept kept, std::size_t offset = 0) {
  lua_rawgeti(state, LUA_REGISTRYINDEX, static_cast<lua_Integer>(kept) + static_cast<lua_Integer>(offset));
}

/// Keeps the value on top there, and pops it.
inline void set_kept(lua_State* state, Kept kept, std::size_t offset = 0) {
  lua_rawseti(state, LUA_REGISTRYINDEX, static_cast<lua_Integer>(kept) + static_cast<lua_Integer>(offset));
}

}  // namespace planlint
