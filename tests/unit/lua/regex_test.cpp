// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
#include <string>
#include <thread>
#include <vector>

#include "lua/patterns.h"
#include "lua/run_lua.h"

namespace planlint {
namespace {

TEST(Regex, FindGivesPositionsAndGroups) {
  EXPECT_EQ(printed("print(re.find('antal 42 st', [[\\d+]]))"), "7\t8\n");
  EXPECT_EQ(printed("print(re.find('antal 42 st', [[(\\d+) (st)]]))"), "7\t11\t42\tst\n");
  EXPECT_EQ(printed("print(re.find('å1', [[\\d]]), re.find('x', 'y'))"), "3\tnil\n");
  EXPECT_EQ(printed("print(re.find('aaa', 'a', 3)) print(re.find('aaa', 'a', -1)) print(re.find('a', 'a', 3)) "
                    "print(re.find('a', '$', 2))"),
            "3\t3\n3\t3\nnil\n2\t1\n");
}

TEST(Regex, MatchGivesGroupsOrTheWhole) {
  EXPECT_EQ(printed("print(re.match('år 2023', [[\\d+]]), re.match('2023-12', [[(\\d+)-(\\d+)(x)?]]))"),
            "2023\t2023\t12\tnil\n");
  EXPECT_EQ(printed("local m = re.match('2023-12', [[(?P<year>\\d+)-(\\d+)]]) print(m.year, m[1], m[2])"),
            "2023\t2023\t12\n");
  EXPECT_EQ(printed("print(re.match('x', 'y'), re.match('Å', '(?i)å'))"), "nil\tÅ\n");
}

TEST(Regex, GmatchGoesThroughAllMatches) {
  EXPECT_EQ(printed("for n in re.gmatch('1, 22 och 333', [[\\d+]]) do print(n) end"), "1\n22\n333\n");
  EXPECT_EQ(printed("for k, v in re.gmatch('a=1 b=2', [[(\\w)=(\\d)]]) do print(k, v) end"), "a\t1\nb\t2\n");
  EXPECT_EQ(printed("local n = 0 for w in re.gmatch('åäö', 'x*') do n = n + 1 end print(n)"), "4\n");
  EXPECT_EQ(printed("for w in re.gmatch('aab', 'a*') do print('<' .. w .. '>') end"), "<aa>\n<>\n");
}

TEST(Regex, ReplaceFillsInGroupsOrAsksAFunction) {
  EXPECT_EQ(printed("print(re.replace('a1 b22', [[(\\w)(\\d+)]], [[\\2\\1<\\0>\\\\]]))"), "1a<a1>\\ 22b<b22>\\\t2\n");
  EXPECT_EQ(printed("print(re.replace('a b', [[\\w]], function(c) if c == 'a' then return c:upper() end end))"),
            "A b\t2\n");
  EXPECT_EQ(printed("print(re.replace('abc', 'x*', '-'))"), "-a-b-c-\t4\n");
  EXPECT_EQ(printed("re.replace('a', 'a', [[\\1]])"),
            "error: rules/test.lua:1: re.replace: a backslash is followed by the number of a group of the pattern, or "
            "by another backslash");
  EXPECT_EQ(printed("re.replace('a', 'a', function() return {} end)"),
            "error: rules/test.lua:1: re.replace: the function gave a table, not a string");
  EXPECT_EQ(printed("re.replace('a', 'a')"),
            "error: rules/test.lua:1: bad argument #3 to 'replace' (string or function expected, got no value)");
}

TEST(Regex, AnInvalidPatternGivesTheReason) {
  EXPECT_EQ(printed("re.find('x', '(')"), "error: rules/test.lua:1: invalid pattern '(': missing ): (");
  EXPECT_EQ(printed("re.gmatch('x', [[(a)\\1]])"),
            "error: rules/test.lua:1: invalid pattern '(a)\\1': invalid escape sequence: \\1");
  EXPECT_EQ(printed("re.find('x', ('()'):rep(33))"),
            "error: rules/test.lua:1: the pattern has too many groups (the most is 32)");
  EXPECT_EQ(printed("re.find('x', ('x'):rep(4097))"),
            "error: rules/test.lua:1: the pattern is too long (the most is 4096 bytes)");
}

TEST(Regex, AStateLeavesNoPatternBehind) {
  const std::string pattern = "(?:lämnar|inget) [a-zåäö]+ efter sig";
  const auto shared = shared_pattern(pattern);
  const auto holders = shared.use_count();
  for (int i = 0; i < 3; ++i)
    EXPECT_EQ(printed("print(re.find('inget skräp efter sig', '" + pattern + "'))"), "1\t22\n");
  EXPECT_EQ(shared.use_count(), holders) << "a state's memory is dropped as a whole, and nothing in it is closed";
}

TEST(Regex, MorePatternsThanAreKept) {
  EXPECT_EQ(
      printed("local n = 0 for i = 1, 1000 do if re.find('a' .. i, '^a' .. i .. '$') then n = n + 1 end end print(n)"),
      "1000\n");
}

TEST(Regex, CostsTheSameWhoeverCompiledThePattern) {
  const auto first = run_lua("re.find('abc', 'only used here+')");
  EXPECT_EQ(run_lua("re.find('abc', 'only used here+')").work, first.work);
  EXPECT_EQ(run_lua("re.find('abc', 'only used here?')").work, first.work);
}

TEST(Regex, StatesOnSeveralThreadsShareCompiledPatterns) {
  std::vector<std::thread> threads;
  std::vector<std::string> logs(4);
  for (auto& log : logs) {
    threads.emplace_back([&log] {
      log = printed(
          "local n = 0 for i = 1, 400 do n = n + #re.match('x' .. i, [[x\\d+]] .. i % 300 .. '?|.') end print(n)");
    });
  }
  for (auto& thread : threads) thread.join();
  for (const auto& log : logs) EXPECT_EQ(log, logs[0]);
  EXPECT_EQ(logs[0].find("error"), std::string::npos) << logs[0];
}

}  // namespace
}  // namespace planlint
