// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
#include <unistd.h>

#include <fstream>
#include <vector>

#include "lua/attacks.h"
#include "lua/run_lua.h"

namespace planlint {
namespace {

std::vector<Attack> all_attacks() {
  std::vector<Attack> all = classic_attacks();
  const std::vector<Attack> own = own_attacks();
  all.insert(all.end(), own.begin(), own.end());
  return all;
}

class Attacks : public testing::TestWithParam<Attack> {};

TEST_P(Attacks, EndsAsItShouldWithinItsLimits) {
  Limits limits;
  limits.seconds = 120;  // far more than any takes, so that a busy machine changes nothing
  const Ended run = run_lua(GetParam().program, limits);
  EXPECT_EQ(run.outcome, GetParam().outcome.value_or(run.outcome)) << run.message;
  EXPECT_NE(run.outcome, Outcome::out_of_time) << "only the clock stopped it, after " << run.work << " steps";
  EXPECT_NE(run.message.find(GetParam().message), std::string::npos) << run.message;
  EXPECT_EQ(run.message.empty(), run.outcome == Outcome::ok);
  EXPECT_LE(run.peak, limits.memory);
  EXPECT_LE(run.message.size(), 1100U);
}

TEST_P(Attacks, CostsTheSameInEveryState) {
  Limits limits;
  limits.work = 300'000;
  limits.seconds = 120;
  const Ended first = run_lua(GetParam().program, limits);
  for (int i = 0; i < 9; ++i) {
    const Ended again = run_lua(GetParam().program, limits);
    ASSERT_EQ(again.outcome, first.outcome) << again.message;
    ASSERT_EQ(again.message, first.message);
    ASSERT_EQ(again.work, first.work);
    ASSERT_EQ(again.log, first.log);
  }
}

std::string name_of_attack(const testing::TestParamInfo<Attack>& info) { return info.param.name; }

INSTANTIATE_TEST_SUITE_P(Classic, Attacks, testing::ValuesIn(classic_attacks()), name_of_attack);
INSTANTIATE_TEST_SUITE_P(Own, Attacks, testing::ValuesIn(own_attacks()), name_of_attack);

/// Bytes of this process that are in memory; 0 where that cannot be told, or says nothing as freed memory is kept.
std::size_t resident_bytes() {
#if defined(__SANITIZE_ADDRESS__)
  return 0;
#else
  std::ifstream statm("/proc/self/statm");
  std::size_t all = 0;
  std::size_t resident = 0;
  return statm >> all >> resident ? resident * static_cast<std::size_t>(::sysconf(_SC_PAGESIZE)) : 0;
#endif
}

TEST(Sandbox, OneProcessOutlivesAllAttacksTwoHundredTimes) {
  Limits limits;
  limits.work = 10'000;
  limits.seconds = 120;
  limits.memory = std::size_t{4} << 20U;
  std::size_t resident_at_first = 0;
  for (int i = 0; i < 200; ++i) {
    for (const Attack& attack : all_attacks()) {
      const Ended run = run_lua(attack.program, limits);
      ASSERT_LE(run.peak, limits.memory) << attack.name;
    }
    if (i == 19) resident_at_first = resident_bytes();
  }
  EXPECT_LE(resident_bytes(), resident_at_first + (std::size_t{8} << 20U)) << "memory grows with each round";
  EXPECT_EQ(printed("print('alive')"), "alive\n");
}

TEST(Sandbox, NamesTheLineWhereALimitWasHit) {
  EXPECT_EQ(run_lua("local x\nwhile true do end").message, "rules/test.lua:2: used up its 50000000 steps of work");
  EXPECT_EQ(run_lua("local x = 1\n\nx = ('x'):rep(1e9)").message,
            "rules/test.lua:3: wanted 1000000000 bytes for one value, more than the 16777216 allowed");
  EXPECT_EQ(run_lua("local t = {}\nwhile true do t = { t } end").message,
            "rules/test.lua:2: used up its 64 MiB of memory");
}

// Work inside single instructions is not counted; nothing but the clock ends a loop of them.
TEST(Sandbox, TheClockEndsWhatCountsForLittle) {
  Limits limits;
  limits.seconds = 0.2;
  const Ended run = run_lua("local a, b = ('x'):rep(4e6), ('x'):rep(4e6)\nwhile a == b do end", limits);
  EXPECT_EQ(run.outcome, Outcome::out_of_time);
  EXPECT_EQ(run.message, "rules/test.lua:2: was stopped after 0.2 seconds");
}

TEST(Sandbox, AddressesAreNeverShown) {
  const std::string log = printed(
      "local t = setmetatable({}, { __name = 'thing' })\n"
      "print({}, print, t, string, pairs({}))\n"
      "print(string.format('%s|%s|%10s', {}, print, t))\n"
      "print(pcall(error, {}))\n"
      "print(select(2, pcall(string.format, '%p', {})))");
  EXPECT_EQ(log.find("0x"), std::string::npos) << log;
  EXPECT_EQ(log.substr(0, log.find('\n')), "table\tfunction\tthing\ttable\tfunction\ttable\tnil");
}

TEST(Sandbox, OnlyTheAllowListIsThere) {
  for (const char* name : {"_G", "_VERSION", "collectgarbage", "coroutine", "debug", "dofile", "io", "load", "loadfile",
                           "next", "os", "package", "require", "xpcall"}) {
    const Ended run = run_lua(std::string("return ") + name);
    EXPECT_EQ(run.outcome, Outcome::error) << name;
    EXPECT_EQ(run.message.find(std::string("rules/test.lua:1: ") + name + " is not available in rules"), 0U)
        << run.message;
  }
  EXPECT_EQ(printed("print(undeclared)"), "error: rules/test.lua:1: 'undeclared' is not defined");
  EXPECT_EQ(printed("return string.foo"), "error: rules/test.lua:1: there is no string.foo");
}

TEST(Sandbox, WhatIsThereCannotBeChanged) {
  EXPECT_EQ(printed("x = 1"), "error: rules/test.lua:1: global 'x' cannot be set: write 'local x'");
  EXPECT_EQ(printed("function check() end"),
            "error: rules/test.lua:1: global 'check' cannot be set: write 'local check'");
  EXPECT_EQ(printed("string.upper = 1"), "error: rules/test.lua:1: string is read-only: 'upper' cannot be set");
  EXPECT_EQ(printed("table.insert(table, 1)"), "error: rules/test.lua:1: table is read-only: '1' cannot be set");
  EXPECT_EQ(printed("print(getmetatable(''), getmetatable(string), getmetatable(_ENV))"), "false\tfalse\tfalse\n");
}

}  // namespace
}  // namespace planlint
