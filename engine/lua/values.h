// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
//
// Decimals, quantities, dates and ranges as rules see them: immutable userdata with fields and arithmetic.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "lua/exported.h"
#include "lua/profile.h"
#include "model/date.h"
#include "model/decimal.h"
#include "model/quantity.h"
#include "text/source.h"

namespace planlint {

/// A range with the source it is in.
struct SourceRange {
  const Source* source = nullptr;
  Range range;
};

/// Puts the metatables of the values, and the functions `decimal` and `date`, into a state.
void open_values(lua_State* state);

void push_decimal(lua_State* state, Decimal value);
/// nil where nothing was written.
void push_quantity(lua_State* state, const Quantity& value, const Source* source);
/// nil where there is none.
void push_date(lua_State* state, const std::optional<Date>& value, const Source* source);
/// nil for an empty range at 0: a thing that is not written anywhere.
void push_range(lua_State* state, SourceRange range);

/// The place of a quantity, date or range; nothing for other values.
[[nodiscard]] std::optional<SourceRange> to_source_range(lua_State* state, int index);
/// How a value stands in a message, decimals with these digits; nothing for what has no such form (tables, functions,
/// nil).
[[nodiscard]] std::optional<std::string> to_message_text(lua_State* state, int index, Numbers numbers);

/// The names of enumerations as rules see them; nullptr where there is no name.
[[nodiscard]] const char* lua_name(Operator op);
[[nodiscard]] const char* lua_name(QuantityKind kind);
[[nodiscard]] const char* lua_name(Direction direction);

/// A field that a thing lacks: an error that names both, and the field that was probably meant.
[[noreturn]] void raise_unknown_field(lua_State* state, const char* thing, int key_index,
                                      std::string_view nearest = {});
/// `__newindex` of all that belongs to the document.
int refuse_assignment(lua_State* state);

}  // namespace planlint
