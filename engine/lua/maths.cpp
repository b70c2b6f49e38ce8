// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
#include <limits>

#include "lua/library_parts.h"

namespace planlint {

void push_maths(lua_State* state) {
  static constexpr const char* stock[] = {"abs", "acos",  "asin", "atan", "ceil",      "cos",  "deg",
                                          "exp", "floor", "fmod", "log",  "max",       "min",  "modf",
                                          "rad", "sin",   "sqrt", "tan",  "tointeger", "type", "ult"};
  static const auto functions = with_stock("math", stock, {});
  push_functions(state, functions);
  lua_pushnumber(state, 3.141592653589793238462643383279502884);
  lua_setfield(state, -2, "pi");
  lua_pushnumber(state, std::numeric_limits<lua_Number>::infinity());
  lua_setfield(state, -2, "huge");
  lua_pushinteger(state, std::numeric_limits<lua_Integer>::max());
  lua_setfield(state, -2, "maxinteger");
  lua_pushinteger(state, std::numeric_limits<lua_Integer>::min());
  lua_setfield(state, -2, "mininteger");
}

}  // namespace planlint
