// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
//
// What a rule has read of the document that it ran on. Its findings hold for another view of the document where nothing
// of that has changed (lua/kept_run.h).
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <set>
#include <string>
#include <utility>

#include "lua/things.h"

namespace planlint {

/// Fields of one kind of thing: a bit for each, by its place in the table of getters.
using FieldSet = std::uint64_t;
inline constexpr FieldSet all_fields = ~FieldSet{0};
/// `range`, the place of the whole thing, which all kinds have.
inline constexpr FieldSet range_field = FieldSet{1} << 63U;
using FieldSets = std::array<FieldSet, thing_kind_count>;

struct Reads {
  FieldSets fields{};
  std::uint32_t kinds = 0;                      ///< of which it was given all things: kind_bit of each
  std::set<std::string, std::less<>> patterns;  ///< by which texts were asked for
  std::set<std::pair<ThingKind, Index>> parts;  ///< into whose texts it has pointed
  std::size_t last_passage = 0;                 ///< the number of the last that a pattern found; 0 for none
  bool all_texts = false;                       ///< whether texts were asked for without a pattern
  bool shares = false;  ///< whether it has used helpers that keep what they found out for other rules
  bool places = false;  ///< whether it has asked where a place is, or for the text there as it is written

  void add(const Reads& other) {
    for (std::size_t kind = 0; kind < fields.size(); ++kind) fields[kind] |= other.fields[kind];
    patterns.insert(other.patterns.begin(), other.patterns.end());
    parts.insert(other.parts.begin(), other.parts.end());
    kinds |= other.kinds;
    last_passage = std::max(last_passage, other.last_passage);
    shares = shares || other.shares;
    all_texts = all_texts || other.all_texts;
    places = places || other.places;
  }
};

/// Of a field that all things of a kind have; empty where it has no field of that name.
[[nodiscard]] FieldSet field_set(ThingKind kind, std::string_view field);

/// Where to note what is read of a thing; null where nobody asks, and for things of other documents.
[[nodiscard]] inline Reads* reads_of(lua_State* state, const Thing& thing) {
  return thing.slot == FileSlot::document ? LuaState::of(state).reads() : nullptr;
}

}  // namespace planlint
