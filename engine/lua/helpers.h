// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
//
// `lib("money")`: what rules of a pack share.
#pragma once

#include <string>
#include <vector>

#include "lua/rule_set.h"

namespace planlint {

/// Makes `lib` a global, which gives the helpers of a pack. `rules` outlives the state.
void open_helpers(lua_State* state, const RuleSet& rules, const std::string& pack);

/// Forgets the helpers that are loaded, so that what one rule leaves in them does not reach the next.
void forget_helpers(lua_State* state);
/// The names of those that the rule which runs has asked for.
[[nodiscard]] std::vector<std::string> asked_helpers(lua_State* state);
/// Pushes what it was given, and what making each took, by their names.
void push_asked_helpers(lua_State* state);
/// Takes such two tables from the top: the next rule is given these instead of new ones, for no less work.
void offer_helpers(lua_State* state);
/// Notes that the rule which runs uses what shared helpers have found out.
void note_sharing(lua_State* state);
/// Those that say `shared = true`, too.
void forget_all_helpers(lua_State* state);

}  // namespace planlint
