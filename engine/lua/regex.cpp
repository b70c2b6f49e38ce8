// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
#include <array>
#include <memory>
#include <string>
#include <utility>

#include "lua/exported.h"
#include "lua/library_parts.h"
#include "lua/patterns.h"

namespace planlint {
namespace {

const char patterns_key = 0;  // its address is the key in the registry

struct Match {
  std::array<re2::StringPiece, 33> groups;  // 0 is the whole
  int count = 0;                            // with the whole
  std::size_t begin = 0;
  std::size_t end = 0;
};

const RE2& compiled(lua_State* state, std::string_view pattern) { return compiled_pattern(state, pattern)->regex(); }

/// A search may have to look at everything that is left, in the worst case once for each instruction of the pattern: it
/// begins only if that can be paid for. Charged is what it passed, and a little for looking ahead.
bool search(lua_State* state, const RE2& pattern, std::string_view text, std::size_t from, Match& match) {
  const std::size_t rest = text.size() - from;
  const auto size = static_cast<std::uint64_t>(pattern.ProgramSize());
  const std::uint64_t worst = worst_price(pattern, rest);
  charge(state, worst > LuaState::of(state).work_left() ? worst : 8 + rest / 8);
  match.count = 1 + pattern.NumberOfCapturingGroups();
  const bool found = pattern.Match(text, from, text.size(), RE2::UNANCHORED, match.groups.data(), match.count);
  match.begin = found ? static_cast<std::size_t>(match.groups[0].data() - text.data()) : text.size();
  match.end = match.begin + (found ? match.groups[0].size() : 0);
  charge(state, (match.end - from) * size / 16);
  return found;
}

/// The next match that is not the empty end of the one before.
bool search_next(lua_State* state, const RE2& pattern, std::string_view text, std::size_t& from, bool& after_match,
                 Match& match) {
  while (from <= text.size()) {
    if (!search(state, pattern, text, from, match)) return false;
    if (!after_match || match.end > from) {
      after_match = true;
      from = match.end;
      return true;
    }
    after_match = false;
    do ++from;
    while (from < text.size() && (static_cast<unsigned char>(text[from]) & 0xC0U) == 0x80U);
  }
  return false;
}

void push_group(lua_State* state, const re2::StringPiece& group) {
  if (group.data() == nullptr) {
    lua_pushnil(state);
  } else {
    lua_pushlstring(state, group.data(), group.size());
  }
}

/// All groups; one table with numbers and names where some have names. Gives the number of values pushed.
int push_groups(lua_State* state, const RE2& pattern, const Match& match) {
  luaL_checkstack(state, match.count + 2, nullptr);
  const auto& names = pattern.NamedCapturingGroups();
  if (names.empty()) {
    for (int i = 1; i < match.count; ++i) push_group(state, match.groups[static_cast<std::size_t>(i)]);
    return match.count - 1;
  }
  lua_createtable(state, match.count - 1, static_cast<int>(names.size()));
  for (int i = 1; i < match.count; ++i) {
    push_group(state, match.groups[static_cast<std::size_t>(i)]);
    lua_rawseti(state, -2, i);
  }
  for (const auto& [name, number] : names) {
    push_group(state, match.groups[static_cast<std::size_t>(number)]);
    lua_setfield(state, -2, name.c_str());
  }
  return 1;
}

int push_match(lua_State* state, const RE2& pattern, const Match& match) {
  if (match.count > 1) return push_groups(state, pattern, match);
  push_group(state, match.groups[0]);
  return 1;
}

int push_nothing(lua_State* state) {
  lua_pushnil(state);
  return 1;
}

/// Where to begin (argument 3), as string.find counted; beyond the end where there can be no match.
std::size_t check_start(lua_State* state, std::size_t size) {
  const auto length = static_cast<lua_Integer>(size);
  const lua_Integer start = luaL_optinteger(state, 3, 1);
  if (start > length) return start == length + 1 ? size : size + 1;
  if (start > 0) return static_cast<std::size_t>(start - 1);
  return start == 0 || start < -length ? 0 : static_cast<std::size_t>(length + start);
}

int find(lua_State* state) {
  const auto text = check_string(state, 1);
  const RE2& pattern = compiled(state, check_string(state, 2));
  const std::size_t start = check_start(state, text.size());
  Match match;
  if (start > text.size() || !search(state, pattern, text, start, match)) return push_nothing(state);
  lua_pushinteger(state, static_cast<lua_Integer>(match.begin) + 1);
  lua_pushinteger(state, static_cast<lua_Integer>(match.end));
  return 2 + push_groups(state, pattern, match);
}

int match_first(lua_State* state) {
  const auto text = check_string(state, 1);
  const RE2& pattern = compiled(state, check_string(state, 2));
  const std::size_t start = check_start(state, text.size());
  Match match;
  if (start > text.size() || !search(state, pattern, text, start, match)) return push_nothing(state);
  return push_match(state, pattern, match);
}

/// Upvalues: the text, the pattern, where to go on, whether a match ended there.
int next_match(lua_State* state) {
  const auto text = check_string(state, lua_upvalueindex(1));
  const RE2& pattern = compiled(state, check_string(state, lua_upvalueindex(2)));
  auto from = static_cast<std::size_t>(lua_tointeger(state, lua_upvalueindex(3)));
  bool after_match = lua_toboolean(state, lua_upvalueindex(4)) != 0;
  Match match;
  const bool found = search_next(state, pattern, text, from, after_match, match);
  lua_pushinteger(state, static_cast<lua_Integer>(found ? from : text.size() + 1));
  lua_replace(state, lua_upvalueindex(3));
  lua_pushboolean(state, static_cast<int>(after_match));
  lua_replace(state, lua_upvalueindex(4));
  return found ? push_match(state, pattern, match) : 0;
}

int match_each(lua_State* state) {
  check_string(state, 1);
  compiled(state, check_string(state, 2));  // an invalid pattern is reported here
  lua_settop(state, 2);
  lua_pushinteger(state, 0);
  lua_pushboolean(state, 0);
  lua_pushcclosure(state, exported<next_match>, 4);
  return 1;
}

void append(lua_State* state, std::string& result, std::string_view part) {
  check_size(state, result.size() + part.size());
  charge_bytes(state, part.size());
  result.append(part);
}

/// The template with `\0` to `\9` filled in.
void append_filled(lua_State* state, std::string& result, std::string_view filling, const Match& match) {
  for (std::size_t at = 0; at < filling.size();) {
    const std::size_t backslash = std::min(filling.find('\\', at), filling.size());
    append(state, result, filling.substr(at, backslash - at));
    at = backslash + 2;
    if (backslash == filling.size()) return;
    const char what = backslash + 1 < filling.size() ? filling[backslash + 1] : '\0';
    if (what == '\\') {
      append(state, result, "\\");
    } else if (what >= '0' && what < '0' + std::min(match.count, 10)) {
      const auto& group = match.groups[static_cast<std::size_t>(what - '0')];
      append(state, result, {group.data(), group.size()});
    } else {
      raise(state,
            "re.replace: a backslash is followed by the number of a group of the pattern, or by another backslash");
    }
  }
}

/// What the function at 3 makes of the match; false or nil keeps it.
void append_called(lua_State* state, std::string& result, const RE2& pattern, const Match& match) {
  lua_pushvalue(state, 3);
  lua_call(state, push_match(state, pattern, match), 1);
  if (lua_toboolean(state, -1) == 0) {
    append(state, result, {match.groups[0].data(), match.groups[0].size()});
  } else if (lua_isstring(state, -1) != 0) {
    append(state, result, check_string(state, -1));
  } else {
    luaL_error(state, "re.replace: the function gave a %s, not a string", luaL_typename(state, -1));
  }
  lua_pop(state, 1);
}

int replace(lua_State* state) {
  const auto text = check_string(state, 1);
  const auto pattern_text = check_string(state, 2);
  luaL_argexpected(state, lua_isfunction(state, 3) || lua_isstring(state, 3) != 0, 3, "string or function");
  const bool calls = lua_isfunction(state, 3);
  std::string result;
  Match match;
  bool after_match = false;
  std::size_t kept = 0;
  lua_Integer count = 0;
  // The function may use other patterns, so ours is looked up each time.
  for (std::size_t from = 0; search_next(state, compiled(state, pattern_text), text, from, after_match, match);
       ++count) {
    append(state, result, text.substr(kept, match.begin - kept));
    kept = match.end;
    if (calls) {
      append_called(state, result, compiled(state, pattern_text), match);
    } else {
      append_filled(state, result, check_string(state, 3), match);
    }
  }
  append(state, result, text.substr(kept));
  push(state, result);
  lua_pushinteger(state, count);
  return 2;
}

}  // namespace

const std::shared_ptr<const Pattern>& compiled_pattern(lua_State* state, std::string_view pattern) {
  lua_rawgetp(state, LUA_REGISTRYINDEX, &patterns_key);
  auto* patterns = static_cast<Patterns*>(lua_touserdata(state, -1));
  lua_pop(state, 1);
  return patterns->compiled(state, pattern);
}

std::uint64_t worst_price(const RE2& pattern, std::size_t bytes) {
  return 1 + bytes * static_cast<std::uint64_t>(pattern.ProgramSize()) / 16;
}

bool has_match(lua_State* state, const RE2& pattern, std::string_view text) {
  Match match;
  return search(state, pattern, text, 0, match);
}

void push_regex(lua_State* state) {
  auto patterns = std::make_shared<Patterns>();
  lua_pushlightuserdata(state, patterns.get());
  LuaState::of(state).keep(std::move(patterns));
  lua_rawsetp(state, LUA_REGISTRYINDEX, &patterns_key);
  static constexpr luaL_Reg functions[] = {{"find", exported<find>},
                                           {"gmatch", exported<match_each>},
                                           {"match", exported<match_first>},
                                           {"replace", exported<replace>}};
  push_functions(state, functions);
}

}  // namespace planlint
