// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
//
// `text.near_texts`, `text.near_words`, `text.repeats`, `text.cited_words` and `text.citation`: searches that would
// take a rule too long.
#include <algorithm>
#include <vector>

#include "lua/citations.h"
#include "lua/exported.h"
#include "lua/library_parts.h"
#include "lua/near_texts.h"
#include "lua/near_words.h"
#include "lua/passages.h"
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

int push_near_words(lua_State* state, std::span<const std::string_view> texts) {
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

void set_repeat(lua_State* state, const Repeat& repeat) {
  set_integer(state, "first", repeat.start + 1);
  set_integer(state, "second", repeat.middle + 1);
  set_integer(state, "last", repeat.end);
}

constexpr std::size_t most_cited_words = 100;

/// The byte that argument 2 names; the size where it is behind the end.
std::size_t check_place(lua_State* state, std::string_view text) {
  const lua_Integer place = luaL_optinteger(state, 2, 1);
  luaL_argcheck(state, place >= 1, 2, "a byte of the text, from 1");
  return std::min(text.size(), static_cast<std::size_t>(place - 1));
}

std::vector<CitedWord> check_words_at(lua_State* state, std::string_view text, std::size_t most) {
  const std::size_t at = check_place(state, text);
  charge(state, 8 + std::min(16 * most, text.size() - at));
  return citation_words(text, at, most);
}

}  // namespace

int cited_words(lua_State* state) {
  const auto text = check_string(state, 1);
  const lua_Integer most = luaL_optinteger(state, 3, most_cited_words);
  luaL_argcheck(state, most >= 1 && most <= static_cast<lua_Integer>(most_cited_words), 3, "from 1 to 100");
  const auto words = check_words_at(state, text, static_cast<std::size_t>(most));
  return push_found(state, words, [state](const CitedWord& word) { push(state, word.key); });
}

int citation(lua_State* state) {
  constexpr std::size_t slack = 3;  // words that a citation may have more than the title
  const auto text = check_string(state, 1);
  const auto title = check_strings(state, 3, "text.citation");
  luaL_argcheck(state, title.size() <= most_cited_words, 3, "at most 100 words");
  const auto words = check_words_at(state, text, title.size() + slack);
  charge(state, 8 + title.size() * words.size());
  lua_pushnil(state);
  if (words.size() < 2) return 1;
  const Citation found = align_citation(title, words);
  if (found.length == 0 || 2 * (title.size() - found.cost) < title.size()) return 1;
  const CitedWord& last = words[found.length - 1];
  lua_createtable(state, 0, 6);
  set_integer(state, "cost", found.cost);
  set_integer(state, "lacking", found.lacking);
  set_integer(state, "words", found.length);
  set_integer(state, "first", words.front().first + 1);
  set_integer(state, "last", last.end);
  push(state, last.key);
  lua_setfield(state, -2, "ending");
  return 1;
}

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

int near_words(lua_State* state) { return push_near_words(state, check_strings(state, 1, "text.near_words")); }

int near_words_of_document(lua_State* state) { return push_near_words(state, check_passages(state).texts()); }

int repeats(lua_State* state) {
  const auto text = check_string(state, 1);
  charge(state, 1 + text.size() / 8);
  return push_found(state, find_repeats(text), [state](const Repeat& repeat) {
    lua_createtable(state, 0, 3);
    set_repeat(state, repeat);
  });
}

int repeats_of_document(lua_State* state) {
  const auto& passages = check_passages(state).all();
  lua_createtable(state, 0, 0);
  lua_Integer index = 0;
  for (std::size_t i = 0; i < passages.size(); ++i) {
    charge(state, 1 + passages[i].text.size() / 8);
    for (const Repeat& repeat : find_repeats(passages[i].text)) {
      charge(state, 32);
      lua_createtable(state, 0, 4);
      set_repeat(state, repeat);
      set_integer(state, "text", i + 1);
      lua_rawseti(state, -2, ++index);
    }
  }
  return 1;
}

int first_word_of_document(lua_State* state) {
  const auto beginning = check_string(state, 2);
  const auto found = check_passages(state).words().first(beginning, check_string(state, 3));
  charge(state, 16 + found.looked_at);
  if (found.word.empty()) {
    lua_pushnil(state);
  } else {
    push(state, found.word);
  }
  return 1;
}

}  // namespace planlint
