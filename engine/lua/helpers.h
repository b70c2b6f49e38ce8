// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
//
// `lib("money")`: what rules of a pack share.
#pragma once

#include "lua/rule_set.h"

namespace planlint {

/// Makes `lib` a global, which gives the helpers of a pack. `rules` outlives the state.
void open_helpers(lua_State* state, const RuleSet& rules, const std::string& pack);

/// Forgets the helpers that are loaded, so that what one rule leaves in them does not reach the next.
void forget_helpers(lua_State* state);
/// Those that say `shared = true`, too.
void forget_all_helpers(lua_State* state);

}  // namespace planlint
