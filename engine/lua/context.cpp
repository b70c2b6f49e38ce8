// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
#include "lua/context.h"

#include <algorithm>
#include <new>
#include <string>

#include "diagnostics/engine_rules.h"
#include "lua/things.h"

namespace planlint {
namespace {

constexpr const char* context_name = "ctx";

struct Context {
  Host* host;
  const LoadedRule* rule;
};

Context& check_context(lua_State* state) {
  return *static_cast<Context*>(luaL_checkudata(state, 1, context_name));
}

/// A thing's name, a value's place or a range.
SourceRange check_place(lua_State* state, int index) {
  if (const Thing* thing = to_thing(state, index)) return name_range(*thing);
  if (const auto range = to_source_range(state, index)) return *range;
  raise(state, std::string("a finding needs a place: a thing, a value or a range of the plan, not ") +
                   luaL_typename(state, index));
}

const MessageInfo& check_message(lua_State* state, const RuleInfo& rule, int index) {
  const auto id = check_string(state, index);
  const auto found = std::ranges::find(rule.messages, id, &MessageInfo::id);
  if (found == rule.messages.end()) raise(state, "the rule has no message ”" + std::string(id) + "”");
  return *found;
}

/// The message with its placeholders filled from the table at `data` (0 for none); each must have a value.
std::string compose(lua_State* state, const Host& host, const MessageInfo& message, int data) {
  const std::string_view text = message.text.in(host.language());
  charge_bytes(state, text.size());
  std::string composed;
  for (std::size_t at = 0; at < text.size();) {
    const auto open = std::min(text.find('{', at), text.size());
    composed.append(text.substr(at, open - at));
    if (open == text.size()) break;
    const auto close = text.find('}', open);
    const std::string name(text.substr(open + 1, close - open - 1));
    if (data == 0 || lua_type(state, data) != LUA_TTABLE) raise(state, "the message ”" + message.id + "” needs data: " + name);
    lua_getfield(state, data, name.c_str());
    const auto value = to_message_text(state, -1);
    if (!value) raise(state, "the message ”" + message.id + "” needs a text or a value as " + name);
    lua_pop(state, 1);
    composed.append(*value);
    at = close + 1;
  }
  return composed;
}

Location locate(const SourceRange& place) { return {.source = place.source->shared_from_this(), .range = place.range}; }

/// `{ where, id [, data] }` at the top.
Related read_related(lua_State* state, const Host& host) {
  const int table = lua_gettop(state);
  lua_rawgeti(state, table, 1);
  lua_rawgeti(state, table, 2);
  lua_rawgeti(state, table, 3);
  Related related;
  related.location = locate(check_place(state, table + 1));
  related.message = compose(state, host, check_message(state, *host.rule, table + 2), table + 3);
  lua_settop(state, table);
  return related;
}

/// `{ range, text }` at the top, as ctx:replace makes it.
Edit read_edit(lua_State* state) {
  const int table = lua_gettop(state);
  luaL_checktype(state, table, LUA_TTABLE);
  lua_rawgeti(state, table, 1);
  lua_rawgeti(state, table, 2);
  const SourceRange place = check_place(state, table + 1);
  Edit edit = {.range = place.range, .replacement = std::string(check_string(state, table + 2))};
  lua_rawgeti(state, table, 3);
  const lua_Integer side = lua_tointeger(state, -1);
  if (side < 0) edit.range.end = edit.range.start;
  if (side > 0) edit.range.start = edit.range.end;
  lua_settop(state, table);
  return edit;
}

/// `{ applicability, title, edits }` at the top, as ctx:fix makes it.
Fix read_fix(lua_State* state) {
  const int table = lua_gettop(state);
  luaL_checktype(state, table, LUA_TTABLE);
  Fix fix;
  lua_rawgeti(state, table, 1);
  const auto applicability = check_string(state, -1);
  for (const auto candidate : {Applicability::safe, Applicability::suggested, Applicability::has_placeholders}) {
    if (name_of(candidate) == applicability) fix.applicability = candidate;
  }
  lua_rawgeti(state, table, 2);
  fix.title = check_string(state, -1);
  lua_rawgeti(state, table, 3);
  luaL_checktype(state, -1, LUA_TTABLE);
  const int edits = lua_gettop(state);
  for (lua_Integer i = 1; lua_rawgeti(state, edits, i) != LUA_TNIL; ++i) {
    fix.edits.push_back(read_edit(state));
    lua_settop(state, edits);
  }
  std::ranges::sort(fix.edits);
  lua_settop(state, table);
  return fix;
}

template <class Read>
void each_entry(lua_State* state, int table, const char* key, Read read) {
  lua_getfield(state, table, key);
  if (lua_isnil(state, -1)) return lua_pop(state, 1);
  luaL_checktype(state, -1, LUA_TTABLE);
  const int list = lua_gettop(state);
  for (lua_Integer i = 1; lua_rawgeti(state, list, i) != LUA_TNIL; ++i) {
    luaL_checktype(state, -1, LUA_TTABLE);
    read();
    lua_settop(state, list);
  }
  lua_settop(state, list - 1);
}

void read_extra(lua_State* state, const Host& host, int data, int extra, Diagnostic& diagnostic) {
  luaL_checktype(state, extra, LUA_TTABLE);
  for (lua_pushnil(state); lua_next(state, extra) != 0; lua_pop(state, 1)) {
    const auto key = check_string(state, -2);
    if (key != "label" && key != "related" && key != "fixes") {
      raise(state, "report knows label, related and fixes, not ”" + std::string(key) + "”");
    }
  }
  if (lua_getfield(state, extra, "label") != LUA_TNIL) {
    diagnostic.label = compose(state, host, check_message(state, *host.rule, -1), data);
  }
  lua_pop(state, 1);
  each_entry(state, extra, "related", [&] { diagnostic.related.push_back(read_related(state, host)); });
  each_entry(state, extra, "fixes", [&] { diagnostic.fixes.push_back(read_fix(state)); });
}

/// ctx:report(where, id [, data [, extra]])
int report(lua_State* state) {
  Host& host = *check_context(state).host;
  lua_settop(state, 5);
  charge(state, 100);
  const SourceRange place = check_place(state, 2);
  const auto* document = host.file(FileSlot::document);
  if (document != nullptr && place.source != document->source.get()) {
    raise(state, "a finding must be in the document that is checked; other places are related ones");
  }
  const RuleInfo& rule = *host.rule;
  const MessageInfo& message = check_message(state, rule, 3);
  const int data = lua_isnil(state, 4) ? 0 : 4;
  Diagnostic diagnostic;
  diagnostic.rule = rule.id;
  diagnostic.severity = message.severity.value_or(rule.severity);
  diagnostic.location = locate(place);
  diagnostic.message_id = message.id;
  diagnostic.message = compose(state, host, message, data);
  if (!lua_isnil(state, 5)) read_extra(state, host, data, 5, diagnostic);
  host.diagnostics.push_back(std::move(diagnostic));
  return 0;
}

/// An edit: `{ where, text, side }`, side -1 for before, 1 for after, 0 for instead.
template <int Side>
int make_edit(lua_State* state) {
  check_context(state);
  check_place(state, 2);
  check_string(state, 3);
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
  const auto applicability = check_string(state, 2);
  if (applicability != "safe" && applicability != "suggested" && applicability != "has_placeholders") {
    raise(state, "a fix is safe, suggested or has_placeholders");
  }
  const MessageInfo& message = check_message(state, *host.rule, 3);
  luaL_checktype(state, 5, LUA_TTABLE);
  const std::string title = compose(state, host, message, lua_isnil(state, 4) ? 0 : 4);
  lua_createtable(state, 3, 0);
  lua_pushvalue(state, 2);
  lua_rawseti(state, -2, 1);
  push(state, title);
  lua_rawseti(state, -2, 2);
  lua_pushvalue(state, 5);
  lua_rawseti(state, -2, 3);
  return 1;
}

void push_options(lua_State* state, const LoadedRule& rule) {
  lua_createtable(state, 0, static_cast<int>(rule.options.size()));
  for (const auto& [name, value] : rule.options) {
    push_plain_value(state, value);
    lua_setfield(state, -2, name.c_str());
  }
}

int context_index(lua_State* state) {
  const Context& context = check_context(state);
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
    push_options(state, *context.rule);
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
  lua_pushboolean(state, 0);
  lua_setfield(state, -2, "__metatable");
  lua_pop(state, 1);
}

void push_context(lua_State* state, Host& host, const LoadedRule& rule) {
  new (lua_newuserdatauv(state, sizeof(Context), 0)) Context{.host = &host, .rule = &rule};
  luaL_setmetatable(state, context_name);
}

}  // namespace planlint
