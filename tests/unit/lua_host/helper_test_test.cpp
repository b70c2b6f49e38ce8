// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
//
// Tests of helpers say where they failed.
#include "lua/helper_test.h"

#include "host_rules.h"

namespace planlint::testing {
namespace {

const RuleSet& rules() {
  static const RuleSet set = rules_of({{"lib/double.lua",
                                        "local double = {}\n"
                                        "function double.of(x) return 2 * x end\n"
                                        "return double\n"},
                                       {"test/rule.lua", document_rule("")}});
  return set;
}

std::string outcome_of(std::string_view text) { return run_helper_test(rules(), "tests/lib/double.lua", text).message; }

TEST(HelperTest, PassesWhenItRunsToItsEnd) {
  const auto result = run_helper_test(rules(), "t.lua", "assert(lib('double').of(4) == 8)\nassert(decimal('1,5'))\n");
  EXPECT_TRUE(result.ok()) << result.message;
}

TEST(HelperTest, NamesTheLineOfTheFailingAssertion) {
  EXPECT_EQ("tests/lib/double.lua:2: 8 is 9", outcome_of("\nassert(lib('double').of(4) == 9, '8 is 9')\n"));
  EXPECT_EQ("tests/lib/double.lua:1: assertion failed!", outcome_of("assert(false)\n"));
  EXPECT_EQ("tests/lib/double.lua:1: wrong", outcome_of("error('wrong')\n"));
}

TEST(HelperTest, NamesTheCallsThatLedThere) {
  EXPECT_EQ("tests/lib/double.lua:1: not 9\n  called from line 2",
            outcome_of("local function is(x) assert(lib('double').of(4) == x, 'not ' .. x) end\nis(9)\n"));
  const auto inside = outcome_of("local double = lib('double')\ndouble.of(nil)\n");
  EXPECT_TRUE(inside.starts_with("tests/lib/double.lua: lib/double.lua:2: attempt to perform arithmetic")) << inside;
  EXPECT_TRUE(inside.ends_with("\n  called from line 2")) << inside;
}

TEST(HelperTest, NamesWhatCannotBeCompiledOrFound) {
  const auto syntax = outcome_of("local x =\n");
  EXPECT_TRUE(syntax.starts_with("tests/lib/double.lua:2: unexpected symbol")) << syntax;
  EXPECT_EQ("tests/lib/double.lua:1: there is no lib/triple.lua", outcome_of("lib('triple')\n"));
  EXPECT_NE("", outcome_of("\x1bLua"));
}

TEST(HelperTest, HasTheLimitsOfARule) {
  EXPECT_EQ(Outcome::out_of_work, run_helper_test(rules(), "t.lua", "while true do pcall(error) end").outcome);
  EXPECT_EQ(Outcome::out_of_memory, run_helper_test(rules(), "t.lua", "local s = ('x'):rep(1e9)").outcome);
  EXPECT_NE(std::string::npos, outcome_of("io.write('x')").find("io is not available in rules"));
}

}  // namespace
}  // namespace planlint::testing
