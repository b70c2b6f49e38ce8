// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
//
// `check --profile-rules`: what rules cost, beside findings that stay as they are.
#include <gtest/gtest.h>

#include <sstream>

#include "program.h"

namespace planlint::test {
namespace {

std::string rule_that(const std::string& check) {
  return "return { summary = { sv = 's', en = 's' }, rationale = { sv = 'r', en = 'r' }, severity = 'warning', "
         "looks_at = 'indicator', messages = { found = { sv = 'fel', en = 'wrong' } }, examples = { bad = 'x', good = "
         "'x' },\n"
         "check = function(ctx, indicator) " +
         check + " end }\n";
}

/// The figures of a line: the rule, steps, share, %, calls, findings.
struct Line {
  std::string rule;
  long steps = 0;
  std::string share;
  std::string percent;
  long calls = 0;
  long findings = 0;
};

std::vector<Line> lines_of(const std::string& table) {
  std::vector<Line> lines;
  std::istringstream stream(table);
  std::string text;
  std::getline(stream, text);  // the heading
  while (std::getline(stream, text)) {
    std::istringstream words(text);
    Line line;
    words >> line.rule >> line.steps >> line.share >> line.percent >> line.calls >> line.findings;
    lines.push_back(line);
  }
  return lines;
}

struct Profiled : Program {
  Profiled() {
    write("r/a/cheap.lua", rule_that("if indicator.name == 'Ett' then ctx:report(indicator, 'found') end"));
    write("r/a/dear.lua", rule_that("local n = 0 for i = 1, 1000 do n = n + i end"));
    write("r/a/idle.lua", rule_that("").replace(rule_that("").find("'indicator'"), 11, "'programme'"));
    for (const std::string name : {"a", "b", "c"}) {
      write(name + ".plan",
            "verksamhetsplan 2024 \"N\" {}\nmål 1.1 \"Å\" {\n  indikator \"Ett\" {}\n  indikator \"Två\" {}\n}\n");
    }
  }
};

TEST(ProfileRules, SortsRulesByWhatTheyCost) {
  const Profiled program;
  const Outcome run = program.run({"check", "--rules", "r", "--profile-rules", "--format", "short"});
  EXPECT_TRUE(run.err.starts_with("rule")) << run.err;
  const auto lines = lines_of(run.err);
  ASSERT_EQ(lines.size(), 4U) << run.err;
  EXPECT_EQ(lines[0].rule, "a/dear");
  EXPECT_GT(lines[0].steps, 6 * 1000);
  EXPECT_LT(lines[0].steps, 6 * 20'000);
  EXPECT_EQ(lines[0].calls, 6);
  EXPECT_EQ(lines[0].findings, 0);
  EXPECT_EQ(lines[1].rule, "a/cheap");
  EXPECT_GT(lines[1].steps, 0);
  EXPECT_EQ(lines[1].findings, 3);
  EXPECT_EQ(lines[2].rule, "a/idle");
  EXPECT_EQ(lines[2].calls, 0);
  EXPECT_EQ(lines[3].rule, "total");
  EXPECT_EQ(lines[3].steps, lines[0].steps + lines[1].steps + lines[2].steps);
  EXPECT_EQ(lines[3].calls, 12);
}

TEST(ProfileRules, LeavesFindingsAndExitCodeAsTheyAre) {
  const Profiled program;
  for (const std::string format : {"text", "short", "json", "sarif"}) {
    const Outcome plain = program.run({"check", "--rules", "r", "--format", format, "--fail-on", "warning"});
    const Outcome profiled =
        program.run({"check", "--rules", "r", "--format", format, "--fail-on", "warning", "--profile-rules"});
    EXPECT_EQ(plain.exit_code, 1);
    EXPECT_EQ(plain.exit_code, profiled.exit_code);
    EXPECT_EQ(plain.out, profiled.out);
  }
}

TEST(ProfileRules, CountsTheSameWithAnyNumberOfThreads) {
  const Profiled program;
  const auto steps = [&](const std::string& threads) {
    std::vector<long> counts;
    for (const auto& line :
         lines_of(program.run({"check", "--rules", "r", "--profile-rules", "--threads", threads}).err))
      counts.push_back(line.steps);
    return counts;
  };
  EXPECT_EQ(steps("1"), steps("3"));
}

TEST(ProfileRules, CountsWhatARuleThatBreaksCost) {
  const Profiled program;
  program.write("r/a/dear.lua", rule_that("for i = 1, 1000 do end ctx:report(indicator, 'found') error('broken')"));
  const Outcome run = program.run({"check", "--rules", "r", "--profile-rules", "a.plan"});
  EXPECT_EQ(run.exit_code, 2);
  const auto lines = lines_of(run.err);
  ASSERT_EQ(lines.size(), 4U) << run.err;
  EXPECT_EQ(lines[0].rule, "a/dear");
  EXPECT_GT(lines[0].steps, 500);
  EXPECT_EQ(lines[0].findings, 0);
}

TEST(ProfileRules, HasNothingToMeasureWhereNoRuleRuns) {
  const Outcome run = Program().run({"check", "--explain-import", "--profile-rules"});
  EXPECT_EQ(run.exit_code, 2);
  EXPECT_TRUE(run.err.starts_with("planlint: error: --explain-import runs no rules")) << run.err;
}

}  // namespace
}  // namespace planlint::test
