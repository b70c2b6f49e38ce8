// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
//
// Data that outlives a Lua state: what `collect` hands over to `check_all`, and the values of options.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <utility>
#include <variant>
#include <vector>

#include "diagnostics/diagnostic.h"
#include "lua/exported.h"

namespace planlint {

struct PlainValue;

/// A Lua table: keys in the order of `pairs`.
struct PlainTable {
  std::vector<std::pair<PlainValue, PlainValue>> entries;
};

struct PlainValue {
  std::variant<std::monostate, bool, std::int64_t, double, std::string, Location, std::shared_ptr<const PlainTable>>
      value;
};

/// The value at `index`; a quantity or a date of the plan becomes its range. Functions, rings, things, decimals and
/// more than 4 MB are a Lua error that says so: collect what is needed as strings and numbers.
[[nodiscard]] PlainValue to_plain_value(lua_State* state, int index);
void push_plain_value(lua_State* state, const PlainValue& value);

}  // namespace planlint
