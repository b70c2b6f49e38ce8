// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
#include <map>
#include <memory>
#include <stdexcept>
#include <string>
#include <utility>

#include "lua/library_parts.h"

namespace planlint {
namespace {

using Functions = std::map<std::string, lua_CFunction, std::less<>>;

void collect(lua_State* state, const char* library, lua_CFunction open, Functions& functions) {
  luaL_requiref(state, library, open, 0);
  for (lua_pushnil(state); lua_next(state, -2) != 0; lua_pop(state, 1)) {
    if (lua_iscfunction(state, -1) == 0) continue;
    functions.emplace(std::string(library) + "." + lua_tostring(state, -2), lua_tocfunction(state, -1));
  }
  lua_pop(state, 1);
}

/// Lua exports its functions only by opening whole libraries: done once, in a state that no rule ever sees.
Functions collect_all() {
  const std::unique_ptr<lua_State, void (*)(lua_State*)> state(luaL_newstate(), lua_close);
  if (state == nullptr) throw std::bad_alloc();
  Functions functions;
  collect(state.get(), "base", luaopen_base, functions);
  collect(state.get(), "string", luaopen_string, functions);
  collect(state.get(), "math", luaopen_math, functions);
  collect(state.get(), "utf8", luaopen_utf8, functions);
  return functions;
}

}  // namespace

lua_CFunction stock_function(const char* library, const char* name) {
  static const Functions functions = collect_all();
  return functions.at(std::string(library) + "." + name);
}

std::vector<luaL_Reg> with_stock(const char* library, std::span<const char* const> names,
                                 std::span<const luaL_Reg> own) {
  std::vector<luaL_Reg> functions(own.begin(), own.end());
  for (const char* name : names) functions.push_back({name, stock_function(library, name)});
  return functions;
}

void push_functions(lua_State* state, std::span<const luaL_Reg> functions) {
  lua_createtable(state, 0, static_cast<int>(functions.size()));
  for (const auto& function : functions) {
    lua_pushcfunction(state, function.func);
    lua_setfield(state, -2, function.name);
  }
}

}  // namespace planlint
