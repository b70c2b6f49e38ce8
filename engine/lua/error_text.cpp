// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
#include "lua/error_text.h"

#include <cstdlib>
#include <exception>
#include <new>

#include "lua/exported.h"

namespace planlint {
namespace {

constexpr std::size_t longest_message = 1000;
constexpr int deepest_level = 250;

}  // namespace

std::string place_of(lua_State* state) {
  lua_Debug activation;
  for (int level = 0; level < deepest_level && lua_getstack(state, level, &activation) != 0; ++level) {
    lua_getinfo(state, "Sl", &activation);
    if (activation.currentline > 0)
      return std::string(activation.short_src) + ":" + std::to_string(activation.currentline);
  }
  return {};
}

std::string shortened(std::string_view text) {
  if (text.size() <= longest_message) return std::string(text);
  std::size_t end = longest_message;
  while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80U) --end;
  return std::string(text.substr(0, end)) + " …";
}

int describe_error(lua_State* state) {
  if (LuaState::of(state).spent()) return 1;
  lua_settop(state, 1);
  const std::string place = place_of(state);
  const char* text = nullptr;
  if (lua_type(state, 1) == LUA_TSTRING) {
    const std::string_view message = check_string(state, 1);
    const std::string_view file = std::string_view(place).substr(0, place.rfind(':') + 1);
    if (message.starts_with(file)) return 1;
    text = message.data();
  } else {
    lua_pushcfunction(state, [](lua_State* inner) { return luaL_callmeta(inner, 1, "__tostring"); });
    lua_pushvalue(state, 1);
    if (lua_pcall(state, 1, 1, 0) == LUA_OK && lua_type(state, -1) == LUA_TSTRING) text = lua_tostring(state, -1);
  }
  const char* colon = place.empty() ? "" : ": ";
  if (text != nullptr) {
    lua_pushfstring(state, "%s%s%s", place.c_str(), colon, text);
  } else {
    lua_pushfstring(state, "%s%serror with a %s instead of a message", place.c_str(), colon, luaL_typename(state, 1));
  }
  return 1;
}

void raise(lua_State* state, std::string_view message) {
  const std::string place = place_of(state);
  push(state, place.empty() ? std::string(message) : place + ": " + std::string(message));
  lua_error(state);
  std::abort();
}

void detail::raise_exception(lua_State* state, const std::exception& exception) {
  if (dynamic_cast<const std::bad_alloc*>(&exception) != nullptr) LuaState::of(state).rethrow_limit(LUA_ERRMEM);
  raise(state, exception.what());
}

}  // namespace planlint
