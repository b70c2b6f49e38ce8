// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
#include "lua/context.h"

#include <new>
#include <string>

#include "lua/finding.h"
#include "lua/things.h"

namespace planlint {
namespace {

constexpr const char* context_name = "ctx";
constexpr std::uint64_t price_of_finding = 100;

struct Context {
  Host* host;
};

Context& check_context(lua_State* state) { return *static_cast<Context*>(luaL_checkudata(state, 1, context_name)); }

/// ctx:report(where, id [, data [, extra]])
int report(lua_State* state) {
  Host& host = *check_context(state).host;
  lua_settop(state, 5);
  charge(state, price_of_finding);
  if (host.diagnostics.size() == most_findings) {
    raise(state, "the rule has reported " + std::to_string(most_findings) + " findings in this file, and may not more");
  }
  host.diagnostics.push_back(read_finding(state, host));
  return 0;
}

/// An edit: `{ where, text, side }`, side -1 for before, 1 for after, 0 for instead.
template <int Side>
int make_edit(lua_State* state) {
  check_context(state);
  (void)check_place(state, 2);
  luaL_checktype(state, 3, LUA_TSTRING);
  lua_createtable(state, 3, 0);
  lua_pushvalue(state, 2);
  lua_rawseti(state, -2, 1);
  lua_pushvalue(state, 3);
  lua_rawseti(state, -2, 2);
  lua_pushinteger(state, Side);
  lua_rawseti(state, -2, 3);
  return 1;
}

/// ctx:fix(applicability, id, data, edits)
int make_fix(lua_State* state) {
  const Host& host = *check_context(state).host;
  lua_settop(state, 5);
  (void)check_applicability(state, 2);
  luaL_checktype(state, 5, LUA_TTABLE);
  // A title shows what would be written, which is the plan language.
  const std::string title = compose(state, host, check_message(state, host, 3), 4, Numbers::swedish);
  lua_createtable(state, 3, 0);
  lua_pushvalue(state, 2);
  lua_rawseti(state, -2, 1);
  push(state, title);
  lua_rawseti(state, -2, 2);
  lua_pushvalue(state, 5);
  lua_rawseti(state, -2, 3);
  return 1;
}

void push_options(lua_State* state, const RuleOptions& options) {
  lua_createtable(state, 0, static_cast<int>(options.size()));
  for (const auto& [name, value] : options) {
    push_plain_value(state, value);
    lua_setfield(state, -2, name.c_str());
  }
}

int context_index(lua_State* state) {
  const auto& context =
      *static_cast<const Context*>(lua_touserdata(state, 1));  // rules reach this through `ctx.` alone
  const auto key = check_string(state, 2);
  if (key == "report") {
    lua_pushcfunction(state, exported<report>);
  } else if (key == "document") {
    push_document(state, *context.host, FileSlot::document);
  } else if (key == "catalogue") {
    push_document(state, *context.host, FileSlot::catalogue);
  } else if (key == "followed") {
    push_document(state, *context.host, FileSlot::followed);
  } else if (key == "options") {
    push_options(state, *context.host->options);
  } else if (key == "replace") {
    lua_pushcfunction(state, exported<make_edit<0>>);
  } else if (key == "insert_before") {
    lua_pushcfunction(state, exported<make_edit<-1>>);
  } else if (key == "insert_after") {
    lua_pushcfunction(state, exported<make_edit<1>>);
  } else if (key == "fix") {
    lua_pushcfunction(state, exported<make_fix>);
  } else {
    raise_unknown_field(state, context_name, 2);
  }
  return 1;
}

}  // namespace

void open_context(lua_State* state) {
  luaL_newmetatable(state, context_name);
  lua_pushcfunction(state, exported<context_index>);
  lua_setfield(state, -2, "__index");
  lua_pushcfunction(state, refuse_assignment);
  lua_setfield(state, -2, "__newindex");
  lua_pushboolean(state, 0);
  lua_setfield(state, -2, "__metatable");
  lua_pop(state, 1);
}

void push_context(lua_State* state, Host& host) {
  new (lua_newuserdatauv(state, sizeof(Context), 0)) Context{.host = &host};
  luaL_setmetatable(state, context_name);
}

}  // namespace planlint
