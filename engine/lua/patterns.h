// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
//
// Compiled patterns: one compilation for all states, one price for each budget.
#pragma once

#include <re2/re2.h>

#include <cstdint>
#include <lua.hpp>
#include <map>
#include <memory>
#include <string>
#include <string_view>

namespace planlint {

/// The patterns that one state has used. What it pays does not depend on what other states or rules compiled before.
class Patterns {
 public:
  /// The compiled pattern, valid until the next call. An invalid pattern is a Lua error with RE2's reason.
  const RE2& compiled(lua_State* state, std::string_view pattern);

 private:
  std::map<std::string, std::shared_ptr<const RE2>, std::less<>> used_;
  std::uint64_t budget_ = 0;
};

}  // namespace planlint
