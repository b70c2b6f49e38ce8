// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
#include <algorithm>
#include <vector>

#include "lua/exported.h"
#include "lua/library_parts.h"
#include "lua/word_diff.h"
#include "text/names.h"
#include "text/spaces.h"

namespace planlint {
namespace {

/// Normalising sorts runs of combining characters by insertion, so a run's price is its square; any run of non-ASCII
/// bytes may be one.
std::uint64_t price_of_folding(std::string_view text) {
  std::uint64_t price = 4 + text.size() / 2;
  std::uint64_t run = 0;
  for (const char c : text) {
    run = static_cast<unsigned char>(c) >= 0x80 ? run + 1 : 0;
    price += run / 16;
  }
  return price;
}

std::string_view check_foldable(lua_State* state, int index) {
  const auto text = check_string(state, index);
  charge_bytes(state, text.size());
  charge(state, price_of_folding(text));
  return text;
}

int fold(lua_State* state) {
  push(state, fold_name(check_foldable(state, 1)));
  return 1;
}

int equal(lua_State* state) {
  const auto a = check_foldable(state, 1);
  const auto b = check_foldable(state, 2);
  lua_pushboolean(state, static_cast<int>(a == b || fold_name(a) == fold_name(b)));
  return 1;
}

int trim(lua_State* state) {
  const auto text = check_string(state, 1);
  charge_bytes(state, text.size());
  push(state, trimmed(text));
  return 1;
}

std::vector<std::string_view> words_at(lua_State* state, int index) {
  const auto text = check_string(state, index);
  charge(state, 4 + text.size() / 2);
  return split_words(text);
}

int words(lua_State* state) {
  const auto found = words_at(state, 1);
  charge(state, 4 * found.size());
  check_size(state, found.size() * 16);
  lua_createtable(state, static_cast<int>(found.size()), 0);
  lua_Integer index = 0;
  for (const auto word : found) {
    push(state, word);
    lua_rawseti(state, -2, ++index);
  }
  return 1;
}

int distance(lua_State* state) {
  const auto a = check_string(state, 1);
  const auto b = check_string(state, 2);
  charge(state, 4 + a.size() + b.size());
  charge(state, a.size() * b.size() / 4);
  lua_pushinteger(state, static_cast<lua_Integer>(edit_distance(a, b, std::max(a.size(), b.size()))));
  return 1;
}

int nearest(lua_State* state) {
  const auto name = check_string(state, 1);
  luaL_checktype(state, 2, LUA_TTABLE);
  const lua_Integer count = luaL_len(state, 2);
  if (count > 0) charge(state, 4 * static_cast<std::uint64_t>(count));
  // Keeps the candidates alive, as a metamethod may make them up.
  lua_createtable(state, 0, 0);
  std::vector<std::string_view> candidates;
  for (lua_Integer i = 1; i <= count; ++i) {
    lua_geti(state, 2, i);
    if (lua_type(state, -1) != LUA_TSTRING) raise(state, "text.nearest: the list holds something that is not a string");
    candidates.push_back(check_string(state, -1));
    charge(state, 4 + (name.size() + candidates.back().size()) * 4);
    lua_rawseti(state, 3, i);
  }
  charge(state, price_of_folding(name));
  const auto best = nearest_name(name, candidates);
  if (best) {
    push(state, candidates[*best]);
  } else {
    lua_pushnil(state);
  }
  return 1;
}

int diff(lua_State* state) {
  charge(state, 8 * (check_foldable(state, 1).size() + check_foldable(state, 2).size()));
  const auto a = words_at(state, 1);
  const auto b = words_at(state, 2);
  charge(state, std::min(a.size() * b.size(), most_diff_cells) / 2);
  const auto [only_a, only_b] = differing_words(a, b);
  push(state, only_a);
  push(state, only_b);
  return 2;
}

int starts_with(lua_State* state) {
  const auto prefix = check_string(state, 2);
  charge_bytes(state, prefix.size());
  lua_pushboolean(state, static_cast<int>(check_string(state, 1).starts_with(prefix)));
  return 1;
}

int ends_with(lua_State* state) {
  const auto suffix = check_string(state, 2);
  charge_bytes(state, suffix.size());
  lua_pushboolean(state, static_cast<int>(check_string(state, 1).ends_with(suffix)));
  return 1;
}

int contains(lua_State* state) {
  const auto text = check_string(state, 1);
  const auto part = check_string(state, 2);
  charge_bytes(state, text.size());
  charge(state,
         text.size() < part.size() ? 1 : text.size() * part.size() / 64);  // the plain search is quadratic at worst
  lua_pushboolean(state, static_cast<int>(text.find(part) != std::string_view::npos));
  return 1;
}

}  // namespace

void push_texts(lua_State* state) {
  static constexpr luaL_Reg functions[] = {{"appendix_references", exported<appendix_references>},
                                           {"citation", exported<citation>},
                                           {"cited_words", exported<cited_words>},
                                           {"contains", exported<contains>},
                                           {"diff", exported<diff>},
                                           {"distance", exported<distance>},
                                           {"ends_with", exported<ends_with>},
                                           {"equal", exported<equal>},
                                           {"fold", exported<fold>},
                                           {"goal_references", exported<goal_references>},
                                           {"near_texts", exported<near_texts>},
                                           {"near_words", exported<near_words>},
                                           {"nearest", exported<nearest>},
                                           {"repeats", exported<repeats>},
                                           {"starts_with", exported<starts_with>},
                                           {"trim", exported<trim>},
                                           {"words", exported<words>}};
  push_functions(state, functions);
}

}  // namespace planlint
