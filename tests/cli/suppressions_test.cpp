// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
//
// `planlint suppressions`, and the day of a run.
#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

#include "program.h"

namespace planlint::test {
namespace {

using nlohmann::json;

constexpr std::string_view dated_plan =
    "verksamhetsplan 2024 \"Norra nämnden\"\n"
    "mål 1.1 \"X\" {\n"
    "  # planlint: ignorera demo/name till 2024-03-31 ansvarig controllern -- heter så\n"
    "  indikator \"Fel\"\n"
    "}\n";

/// `suppressions` with the rule demo/name.
Outcome list(const Program& program, std::vector<std::string> words, const Surroundings& surroundings = {}) {
  (void)program.check({"--help"});  // makes the rule
  words.insert(words.begin(), {"suppressions", "--rules", ".rules"});
  return program.run(words, surroundings);
}

TEST(Suppressions, AreListed) {
  const Program program;
  program.write("m/b.plan", dated_plan);
  program.write("m/a.plan", "verksamhetsplan 2024 \"N\"\n# planlint: ignorera-fil demo/name -- för säkerhets skull\n");
  const Outcome run = list(program, {"m", "--today", "2024-03-31"});
  EXPECT_EQ(run.exit_code, 0);
  EXPECT_EQ(run.err, "");
  EXPECT_EQ(
      run.out,
      "m/a.plan:2: demo/name (unused); for the file; reason: för säkerhets skull\n"
      "m/b.plan:3: demo/name (used); for the next statement until 2024-03-31; responsible: controllern; reason: heter "
      "så\n"
      "2 suppressions: 1 used, 1 unused\n");
  EXPECT_NE(list(program, {"m/b.plan", "--today=2024-04-01", "--lang=sv"}).out.find("demo/name (har gått ut)"),
            std::string::npos);
}

TEST(Suppressions, AreListedAsJson) {
  const Program program;
  const Outcome run = list(program, {"-", "--format", "json", "--stdin-filename", "x.plan", "--today", "2025-01-01"},
                           {.input = dated_plan, .environment = {}});
  EXPECT_EQ(run.exit_code, 0);
  const auto listed = json::parse(run.out)["suppressions"];
  ASSERT_EQ(listed.size(), 1U);
  EXPECT_EQ(listed[0]["file"], "x.plan");
  EXPECT_EQ(listed[0]["rules"][0]["state"], "expired");
  EXPECT_EQ(listed[0]["owner"], "controllern");
}

TEST(Suppressions, ThatCannotBeUnderstoodAreSaid) {
  const Program program;
  program.write("a.plan", "verksamhetsplan 2024 \"N\"\n# planlint: ignorera demo/name till i morgon -- skäl\n");
  const Outcome run = list(program, {"a.plan"});
  EXPECT_EQ(run.exit_code, 0);
  EXPECT_EQ(run.out, "no suppressions\n");
  EXPECT_TRUE(run.err.starts_with("planlint: note: a.plan:2: ”i morgon” is no date")) << run.err;
}

TEST(Suppressions, OfFilesThatCannotBeReadAreExitCode2) {
  const Program program;
  program.write("a.plan", "\xFF\xFE");
  const Outcome run = list(program, {"a.plan"});
  EXPECT_EQ(run.exit_code, 2);
  EXPECT_TRUE(run.err.starts_with("planlint: error: a.plan: ")) << run.err;
  EXPECT_EQ(list(program, {"finns-inte.plan"}).exit_code, 2);
}

TEST(Today, DecidesWhatHasExpired) {
  const Program program;
  program.write("a.plan", dated_plan);
  EXPECT_EQ(program.check({"a.plan", "--today", "2024-03-31"}).out, "no findings in 1 file\n");
  const Outcome run = program.check({"a.plan", "--today", "2024-04-01", "--format", "short"});
  EXPECT_EQ(run.out,
            "a.plan:3:24: warning[suppression/expired]: the suppression of demo/name was for until 2024-03-31 and has "
            "expired: mend the fault or write a new date\n"
            "a.plan:4:14: warning[demo/name]: the indicator is called ”Fel”\n");
  // The clock of whoever runs this is past 2024.
  EXPECT_EQ(program.check({"a.plan", "--format", "short"}).out, run.out);
}

TEST(Today, ComesFromSourceDateEpochWhereTheOptionIsNotGiven) {
  const Program program;
  program.write("a.plan", dated_plan);
  const auto at = [&](std::string second, std::vector<std::string> words = {}) {
    words.insert(words.begin(), "a.plan");
    return program.check(words, {.input = {}, .environment = {"SOURCE_DATE_EPOCH=" + second}});
  };
  EXPECT_EQ(at("1711929599").out, "no findings in 1 file\n") << "2024-03-31 23:59:59 UTC";
  EXPECT_NE(at("1711929600").out.find("suppression/expired"), std::string::npos);
  EXPECT_EQ(at("1711929600", {"--today", "2024-01-01"}).out, "no findings in 1 file\n");
  EXPECT_NE(at("").out.find("suppression/expired"), std::string::npos) << "empty is not set";
  for (const std::string wrong : {"x", "-1", "1e9", "99999999999999999999", "253402300800"}) {
    const Outcome run = at(wrong);
    EXPECT_EQ(run.exit_code, 2) << wrong;
    EXPECT_NE(run.err.find("SOURCE_DATE_EPOCH ”" + wrong + "”: a number of seconds"), std::string::npos) << run.err;
  }
}

TEST(Today, ThatIsNoDateIsExitCode2) {
  const Program program;
  program.write("a.plan", dated_plan);
  for (const std::string wrong : {"2024-02-30", "i dag", "20240101"}) {
    const Outcome run = program.check({"a.plan", "--today", wrong});
    EXPECT_EQ(run.exit_code, 2);
    EXPECT_EQ(run.err, "planlint: error: --today ”" + wrong +
                           "”: a date that exists is needed, as in 2024-03-31\nsee planlint check --help\n");
  }
  EXPECT_EQ(list(program, {"a.plan", "--today", "x"}).exit_code, 2);
}

}  // namespace
}  // namespace planlint::test
