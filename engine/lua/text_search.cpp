// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
//
// `text.near_texts`, `text.near_words` and `text.repeats`: searches through a whole plan that would take a rule too
// long.
#include <vector>

#include "lua/exported.h"
#include "lua/library_parts.h"
#include "lua/near_texts.h"
#include "lua/near_words.h"
#include "lua/repeats.h"

namespace planlint {
namespace {

/// The strings of the list at `index`, kept alive by a copy of the list that takes its place.
std::vector<std::string_view> check_strings(lua_State* state, int index, const char* function) {
  luaL_checktype(state, index, LUA_TTABLE);
  const lua_Integer count = luaL_len(state, index);
  lua_createtable(state, 0, 0);
  std::vector<std::string_view> strings;
  for (lua_Integer i = 1; i <= count; ++i) {
    charge(state, 4);
    lua_geti(state, index, i);
    if (lua_type(state, -1) != LUA_TSTRING)
      raise(state, std::string(function) + ": the list holds something that is not a string");
    strings.push_back(check_string(state, -1));
    lua_rawseti(state, -2, i);
  }
  lua_replace(state, index);
  return strings;
}

void set_integer(lua_State* state, const char* field, std::size_t value) {
  lua_pushinteger(state, static_cast<lua_Integer>(value));
  lua_setfield(state, -2, field);
}

void set_word(lua_State* state, const char* field, const CountedWord& counted) {
  lua_createtable(state, 0, 4);
  push(state, counted.word);
  lua_setfield(state, -2, "word");
  set_integer(state, "text", counted.text + 1);
  set_integer(state, "first", counted.start + 1);
  set_integer(state, "count", counted.count);
  lua_setfield(state, -2, field);
}

/// Pushes a list; `push_one` pushes a table.
template <class Things, class PushOne>
int push_found(lua_State* state, const Things& things, PushOne push_one) {
  lua_createtable(state, 0, 0);
  lua_Integer index = 0;
  for (const auto& thing : things) {
    charge(state, 32);
    push_one(thing);
    lua_rawseti(state, -2, ++index);
  }
  return 1;
}

}  // namespace

int near_texts(lua_State* state) {
  const auto texts = check_strings(state, 1, "text.near_texts");
  const lua_Number likeness = luaL_checknumber(state, 2);
  luaL_argcheck(state, likeness > 0 && likeness <= 1, 2, "a share between 0 and 1");
  const lua_Integer words = luaL_optinteger(state, 3, 5);
  luaL_argcheck(state, words >= 1, 3, "at least 1");
  const NearTextsRequest request{.likeness = likeness, .words = static_cast<std::size_t>(words)};
  const auto found = find_near_texts(texts, request, [state](std::size_t work) { charge(state, work); });
  return push_found(state, found, [state](const NearTexts& near) {
    lua_createtable(state, 0, 3);
    set_integer(state, "first", near.first + 1);
    set_integer(state, "second", near.second + 1);
    lua_pushnumber(state, near.likeness);
    lua_setfield(state, -2, "likeness");
  });
}

int near_words(lua_State* state) {
  const auto texts = check_strings(state, 1, "text.near_words");
  const lua_Integer shortest = luaL_checkinteger(state, 2);
  luaL_argcheck(state, shortest >= 4, 2, "words of fewer than 4 letters are all alike");
  const auto found =
      find_near_words(texts, static_cast<std::size_t>(shortest), [state](std::size_t work) { charge(state, work); });
  return push_found(state, found, [state](const NearWords& near) {
    lua_createtable(state, 0, 2);
    set_word(state, "rare", near.rare);
    set_word(state, "common", near.common);
  });
}

int repeats(lua_State* state) {
  const auto text = check_string(state, 1);
  charge(state, 1 + text.size() / 8);
  return push_found(state, find_repeats(text), [state](const Repeat& repeat) {
    lua_createtable(state, 0, 3);
    set_integer(state, "first", repeat.start + 1);
    set_integer(state, "second", repeat.middle + 1);
    set_integer(state, "last", repeat.end);
  });
}

}  // namespace planlint
