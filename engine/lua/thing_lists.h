// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
//
// The things that rules look at, listed once for all rules that look at the same.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "lua/reads.h"
#include "lua/things.h"

namespace planlint {

class ThingLists {
 public:
  /// For a state that `open_things` has been called with, and its document.
  explicit ThingLists(Host& host) : host_(host) {}

  /// What was read to choose the things of some kinds (bits as in LoadedRule) that have some fields: lists them first,
  /// if nobody has yet. To be called inside a protected call.
  const Reads& prepare(lua_State* state, std::uint32_t kinds, const std::vector<std::string>& having);
  /// Pushes that list, which has been prepared, in the document's order; the document itself comes first.
  void push(lua_State* state, std::uint32_t kinds, const std::vector<std::string>& having) const;

 private:
  struct List {
    std::uint32_t kinds = 0;
    std::vector<std::string> having;
    Reads reads;
  };

  [[nodiscard]] std::size_t place_of(std::uint32_t kinds, const std::vector<std::string>& having) const;

  Host& host_;
  std::vector<List> lists_;  ///< as in the registry's table of lists
};

}  // namespace planlint
