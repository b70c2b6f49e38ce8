// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
//
// The things that rules look at, listed once for all rules that look at the same.
#pragma once

#include <cstdint>
#include <deque>
#include <string>
#include <vector>

#include "lua/reads.h"
#include "lua/things.h"

namespace planlint {

class ThingLists {
 public:
  struct List {
    std::uint32_t kinds = 0;          ///< bits as in LoadedRule
    std::vector<std::string> having;  ///< fields that all of the things have
    Reads reads;                      ///< what was read to choose them
    lua_Integer count = 0;
    lua_Integer place = 0;  ///< in the table of lists
  };

  /// For a state that `open_things` has been called with, and its document.
  explicit ThingLists(Host& host) : host_(host) {}

  /// Lists the things, if nobody has yet, in the document's order; the document itself comes first. To be called inside
  /// a protected call.
  const List& prepare(lua_State* state, std::uint32_t kinds, const std::vector<std::string>& having);
  static void push(lua_State* state, const List& list);

 private:
  Host& host_;
  std::deque<List> lists_;
};

}  // namespace planlint
