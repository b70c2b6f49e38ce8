// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
#include "lua/finding.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "lua/frozen.h"
#include "lua/placeholders.h"
#include "lua/things.h"
#include "text/encoding.h"

namespace planlint {
namespace {

constexpr auto extra_keys = std::to_array<std::string_view>({"label", "related", "fixes"});

/// Findings are not in Lua's memory, so its cap does not see them: their bytes are so dear that a rule can afford about
/// 16 MB of them.
void charge_reported(lua_State* state, std::size_t bytes) { charge(state, 3 * bytes); }

Location locate(const SourceRange& place) { return {.source = place.source->shared_from_this(), .range = place.range}; }

/// The value of a placeholder, from the table at `data`.
std::string value_of(lua_State* state, Numbers numbers, const MessageInfo& message, std::string_view name, int data) {
  const std::string before = "the message ”" + message.id + "” needs ";
  if (lua_isnoneornil(state, data)) raise(state, before + "data: " + std::string(name));
  if (lua_type(state, data) != LUA_TTABLE)
    raise(state, before + "a table as data, not a " + luaL_typename(state, data));
  push(state, name);
  lua_gettable(state, data);
  charge_reported(state, lua_type(state, -1) == LUA_TSTRING ? lua_rawlen(state, -1) : 0);
  auto value = to_message_text(state, -1, numbers);
  if (!value)
    raise(state, before + "a text or a value as " + std::string(name) + ", not a " + luaL_typename(state, -1));
  if (detect_other_encoding(*value)) raise(state, before + "whole UTF-8 characters as " + std::string(name));
  lua_pop(state, 1);
  return std::move(*value);
}

/// Pushes an entry of the table at `list`, without metamethods; its type.
int push_entry(lua_State* state, int list, lua_Integer number) {
  push_content(state, list);
  const int type = lua_rawgeti(state, -1, number);
  lua_remove(state, -2);
  return type;
}

template <class Read>
void each_entry(lua_State* state, int list, Read read) {
  luaL_checktype(state, list, LUA_TTABLE);
  for (lua_Integer i = 1; push_entry(state, list, i) != LUA_TNIL; ++i) {
    charge(state, 50);
    luaL_checktype(state, -1, LUA_TTABLE);
    read();
    lua_settop(state, list);
  }
  lua_settop(state, list);
}

/// Pushes the first three entries of the table on top; its index.
int unpack(lua_State* state) {
  const int table = lua_gettop(state);
  luaL_checkstack(state, 8, "a finding");
  for (lua_Integer i = 1; i <= 3; ++i) push_entry(state, table, i);
  return table;
}

/// `{ where, id [, data] }` on top.
Related read_related(lua_State* state, const Host& host) {
  const int table = unpack(state);
  Related related;
  related.location = locate(check_place(state, table + 1));
  related.message = compose(state, host, check_message(state, host, table + 2), table + 3);
  return related;
}

/// `{ range, text, side }` on top, as ctx:replace makes it: an edit of `source`.
Edit read_edit(lua_State* state, const Source* source) {
  const int table = unpack(state);
  const SourceRange place = check_place(state, table + 1);
  if (place.source != source) raise(state, "a fix must be in the file of its finding");
  Edit edit = {.range = place.range, .replacement = check_text(state, table + 2)};
  const lua_Integer side = lua_tointeger(state, table + 3);
  if (side < 0) edit.range.end = edit.range.start;
  if (side > 0) edit.range.start = edit.range.end;
  return edit;
}

/// `{ applicability, title, edits }` on top, as ctx:fix makes it.
Fix read_fix(lua_State* state, const Source* source) {
  const int table = unpack(state);
  Fix fix = {
      .title = check_text(state, table + 2), .applicability = check_applicability(state, table + 1), .edits = {}};
  each_entry(state, table + 3, [&] { fix.edits.push_back(read_edit(state, source)); });
  if (fix.edits.empty()) raise(state, "a fix needs edits");
  std::ranges::sort(fix.edits);
  const auto overlap = [](const Edit& a, const Edit& b) { return b.range.start < a.range.end; };
  if (std::ranges::adjacent_find(fix.edits, overlap) != fix.edits.end()) raise(state, "the edits of a fix overlap");
  return fix;
}

void read_extra(lua_State* state, const Host& host, int data, int extra, Diagnostic& diagnostic) {
  luaL_checktype(state, extra, LUA_TTABLE);
  push_content(state, extra);
  const int content = lua_gettop(state);
  for (lua_pushnil(state); lua_next(state, content) != 0; lua_pop(state, 1)) {
    const bool is_text = lua_type(state, -2) == LUA_TSTRING;
    const std::string_view key = is_text ? check_string(state, -2) : "an entry without a name";
    if (std::ranges::find(extra_keys, key) == extra_keys.end()) {
      raise(state, "report knows label, related and fixes, not ”" + std::string(key) + "”");
    }
  }
  if (lua_getfield(state, extra, "label") != LUA_TNIL) {
    diagnostic.label = compose(state, host, check_message(state, host, lua_gettop(state)), data);
  }
  if (lua_getfield(state, extra, "related") != LUA_TNIL) {
    each_entry(state, lua_gettop(state), [&] { diagnostic.related.push_back(read_related(state, host)); });
  }
  if (lua_getfield(state, extra, "fixes") != LUA_TNIL) {
    const Source* source = diagnostic.location.source.get();
    each_entry(state, lua_gettop(state), [&] { diagnostic.fixes.push_back(read_fix(state, source)); });
  }
  lua_settop(state, extra);
}

}  // namespace

SourceRange check_place(lua_State* state, int index) {
  if (const Thing* thing = to_thing(state, index)) return name_range(*thing);
  if (const auto range = to_source_range(state, index)) return *range;
  raise(state, std::string("a finding needs a place: a thing, a value or a range of the plan, not a ") +
                   luaL_typename(state, index));
}

const MessageInfo& check_message(lua_State* state, const Host& host, int index) {
  const auto id = check_string(state, index);
  const auto found = std::ranges::find(host.rule->messages, id, &MessageInfo::id);
  if (found == host.rule->messages.end()) raise(state, "the rule has no message ”" + std::string(id) + "”");
  if (host.messages != nullptr) host.messages->insert(found->id);
  return *found;
}

std::string compose(lua_State* state, const Host& host, const MessageInfo& message, int data,
                    std::optional<Numbers> numbers) {
  const std::string_view text = message.text.in(host.language());
  std::string composed;
  std::size_t at = 0;
  for (const Placeholder& placeholder : placeholders_in(text)) {
    composed.append(text.substr(at, placeholder.start - at));
    composed.append(value_of(state, numbers.value_or(host.numbers), message, placeholder.name, data));
    at = placeholder.end;
  }
  composed.append(text.substr(at));
  charge_reported(state, composed.size());
  return composed;
}

std::string check_text(lua_State* state, int index) {
  const auto text = check_string(state, index);
  charge_reported(state, text.size());
  if (detect_other_encoding(text)) raise(state, "a text must be whole UTF-8 characters, without NUL");
  return std::string(text);
}

Applicability check_applicability(lua_State* state, int index) {
  const auto name = check_string(state, index);
  for (const auto candidate : {Applicability::safe, Applicability::suggested, Applicability::has_placeholders}) {
    if (name_of(candidate) == name) return candidate;
  }
  raise(state, "a fix is safe, suggested or has_placeholders, not ”" + std::string(name) + "”");
}

Diagnostic read_finding(lua_State* state, const Host& host) {
  const SourceRange place = check_place(state, 2);
  const auto* document = host.file(FileSlot::document);
  if (document != nullptr && place.source != document->source.get()) {
    raise(state, "a finding must be in the document that is checked; other places are related ones");
  }
  const MessageInfo& message = check_message(state, host, 3);
  Diagnostic diagnostic;
  diagnostic.rule = host.rule->id;
  diagnostic.severity = message.severity.value_or(host.rule->severity);
  diagnostic.location = locate(place);
  diagnostic.message_id = message.id;
  diagnostic.message = compose(state, host, message, 4);
  if (!lua_isnil(state, 5)) read_extra(state, host, 4, 5, diagnostic);
  return diagnostic;
}

}  // namespace planlint
