// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
//
// `:part(first, last)`: the place in the source of a part of a text, for findings about a few words of a paragraph.
#pragma once

#include "lua/things.h"
#include "lua/values.h"

namespace planlint {

/// Method of things: `thing:part(first, last [, field [, item]])`.
int part_of_thing(lua_State* state);

/// Pushes the place of the bytes `first` to `last` (arguments 2 and 3, from 1) of `text`, which was read from `place`;
/// nil where they do not stand there as they read.
int push_part(lua_State* state, std::string_view text, SourceRange place);

}  // namespace planlint
