// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
//
// From what a rule hands to `ctx:report` to a Diagnostic: each part is checked here, and wrong ones are Lua errors that
// say what was expected.
#pragma once

#include <cstddef>
#include <optional>
#include <string>

#include "lua/host.h"
#include "lua/values.h"

namespace planlint {

/// What one rule may report on one file: nobody reads further.
inline constexpr std::size_t most_findings = 10'000;

/// The place at `index`: a thing's name, a value's place or a range.
[[nodiscard]] SourceRange check_place(lua_State* state, int index);
/// The message of the running rule whose id is at `index`.
[[nodiscard]] const MessageInfo& check_message(lua_State* state, const Host& host, int index);
/// The message with its placeholders filled from the table at `data`; each must have a value. Decimals are written with
/// the host's digits, or with these.
[[nodiscard]] std::string compose(lua_State* state, const Host& host, const MessageInfo& message, int data,
                                  std::optional<Numbers> numbers = std::nullopt);
/// The text at `index`, which goes into a report or a file: whole characters, no NUL.
[[nodiscard]] std::string check_text(lua_State* state, int index);
[[nodiscard]] Applicability check_applicability(lua_State* state, int index);

/// `ctx:report(where, id, data, extra)` with its arguments at 2 to 5.
[[nodiscard]] Diagnostic read_finding(lua_State* state, const Host& host);

}  // namespace planlint
