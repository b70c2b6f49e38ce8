// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
//
// One Lua program in a fresh sandbox, and all that can be seen of it from outside.
#pragma once

#include <gtest/gtest.h>

#include <ostream>
#include <string>
#include <string_view>

#include "lua/library.h"

namespace planlint {

struct Ended {
  Outcome outcome = Outcome::ok;
  std::string message;
  std::string log;  ///< lines of print, each with a line break
  std::uint64_t work = 0;
  std::size_t peak = 0;
};

inline std::ostream& operator<<(std::ostream& out, Outcome outcome) {
  constexpr const char* names[] = {"ok", "error", "out_of_work", "out_of_memory", "out_of_time"};
  return out << names[static_cast<std::size_t>(outcome)];
}

inline Ended run_lua(std::string_view program, const Limits& limits = {}) {
  Ended run;
  LuaState state(limits);
  state.set_log([&](std::string_view line) { run.log.append(line) += '\n'; });
  CallResult result = open_library(state);
  EXPECT_TRUE(result.ok()) << result.message;
  state.start_budget();
  result = state.load("rules/test.lua", program);
  if (result.ok()) result = state.call(0, 0);
  EXPECT_EQ(lua_gettop(state.get()), 0);
  run.outcome = result.outcome;
  run.message = result.message;
  run.work = state.work();
  run.peak = state.peak_memory();
  return run;
}

/// What the program prints; the error where it ends with one.
inline std::string printed(std::string_view program) {
  const Ended run = run_lua(program);
  return run.outcome == Outcome::ok ? run.log : run.log + "error: " + run.message;
}

}  // namespace planlint
