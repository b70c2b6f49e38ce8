// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
//
// The things of a document as rules see them: small handles into the flat arrays of the model. The same thing is always
// the same Lua value.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "lua/host.h"
#include "lua/values.h"

namespace planlint {

/// What rules can look at, and the columns, rows and cells that they meet on the way.
enum class ThingKind : std::uint8_t {
  document,
  focus_goal,
  area_goal,
  board_goal,
  indicator,
  activity,
  table,
  decision,
  appendix,
  section,
  directive,
  programme,
  sdg_list,
  paragraphs,
  column,
  row,
  cell,
};
inline constexpr std::size_t thing_kind_count = 17;

/// Of a set of kinds.
[[nodiscard]] constexpr std::uint32_t kind_bit(ThingKind kind) { return 1U << static_cast<unsigned>(kind); }

struct Thing {
  Host* host = nullptr;
  ThingKind kind = ThingKind::document;
  FileSlot slot = FileSlot::document;
  Index index = 0;  ///< in the array of its kind; of columns, rows and cells: of their table
  std::uint32_t row = 0;
  std::uint32_t column = 0;

  [[nodiscard]] const Plan& plan() const { return host->plan(slot); }
  [[nodiscard]] const Source* source() const { return plan().source.get(); }
};

/// Puts the metatables of things into a state that works for `host`.
void open_things(lua_State* state);

/// The handle of a thing; nil for `no_index`.
void push_thing(lua_State* state, const Thing& thing);
void push_document(lua_State* state, Host& host, FileSlot slot);

[[nodiscard]] const Thing* to_thing(lua_State* state, int index);
/// The document at 1, whose method is called; an argument error for what is none.
[[nodiscard]] const Thing& check_document(lua_State* state);

/// What a finding about the thing underlines.
[[nodiscard]] SourceRange name_range(const Thing& thing);
/// The whole thing.
[[nodiscard]] SourceRange full_range(const Thing& thing);

/// "indicator", "board_goal", …: in `looks_at` and in the field `kind`.
[[nodiscard]] const char* lua_name(ThingKind kind);
[[nodiscard]] std::optional<ThingKind> thing_kind_of(std::string_view name);
/// The names of a kind's fields, those that all things have among them.
[[nodiscard]] std::vector<std::string_view> field_names(ThingKind kind);
[[nodiscard]] ThingKind kind_of_goal(const Goal& goal);
[[nodiscard]] inline bool is_goal(ThingKind kind) {
  return kind >= ThingKind::focus_goal && kind <= ThingKind::board_goal;
}

/// How many things of a kind a document has.
[[nodiscard]] std::size_t count_of(const Plan& plan, ThingKind kind);

}  // namespace planlint
