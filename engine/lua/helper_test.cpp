// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
#include "lua/helper_test.h"

#include <string>

#include "lua/error_text.h"
#include "lua/exported.h"
#include "lua/helpers.h"
#include "lua/library.h"
#include "lua/values.h"

namespace planlint {
namespace {

// What Lua calls the file. Lua shortens long names, and a path may be long.
constexpr std::string_view chunk = "test";

/// The message handler: describe_error, and the lines of the test file that led to the place that it names.
int describe_with_calls(lua_State* state) {
  describe_error(state);
  if (LuaState::of(state).spent() || lua_type(state, 1) != LUA_TSTRING) return 1;
  std::string message(check_string(state, 1));
  lua_Debug activation;
  for (int level = 0; level < 50 && lua_getstack(state, level, &activation) != 0; ++level) {
    lua_getinfo(state, "Sl", &activation);
    if (activation.currentline <= 0 || chunk != activation.short_src) continue;
    const std::string line = std::to_string(activation.currentline);
    if (!message.starts_with(std::string(chunk) + ':' + line + ':')) message += "\n  called from line " + line;
  }
  push(state, message);
  return 1;
}

/// Compiles and runs the text inside a protected call.
void run(lua_State* state, std::string_view text) {
  lua_pushcfunction(state, describe_with_calls);
  const int handler = lua_gettop(state);
  const std::string name = "@" + std::string(chunk);
  int status = luaL_loadbufferx(state, text.data(), text.size(), name.c_str(), "t");
  if (status == LUA_OK) status = lua_pcall(state, 0, 0, handler);
  LuaState::of(state).rethrow_limit(status);
  if (status != LUA_OK) lua_error(state);
}

}  // namespace

CallResult run_helper_test(const RuleSet& rules, std::string_view path, std::string_view text,
                           const std::string& pack) {
  LuaState lua(rules.limits);
  CallResult result = open_library(lua);
  if (result.ok()) {
    result = lua.protect([&](lua_State* state) {
      open_values(state);
      open_helpers(state, rules, pack);
    });
  }
  lua.start_budget();
  if (result.ok()) result = lua.protect([&](lua_State* state) { run(state, text); });
  if (result.ok()) return result;
  const bool is_placed = result.message.starts_with(std::string(chunk) + ':');
  result.message =
      std::string(path) + (is_placed ? "" : ": ") + (is_placed ? result.message.substr(chunk.size()) : result.message);
  return result;
}

}  // namespace planlint
