// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
#include "cli/arguments.h"

#include <gtest/gtest.h>

namespace planlint {
namespace {

using Strings = std::vector<std::string>;

struct Parsed {
  bool diff = false;
  std::string format = "text";
  std::string output;
  Strings paths;
  std::optional<std::string> problem;
};

Parsed parse(const Strings& words, Language language = Language::english) {
  Parsed parsed;
  const ArgumentSpec spec = {.options = {{"--diff", &parsed.diff, {}},
                                         {"--format", &parsed.format, {"text", "short", "json"}},
                                         {"--output", &parsed.output, {}}},
                             .operands = &parsed.paths,
                             .required = {}};
  parsed.problem = parse_arguments(spec, words, language);
  return parsed;
}

TEST(Arguments, OptionsAndOperandsMayBeMixed) {
  const auto parsed = parse({"a.plan", "--format", "json", "-", "--diff", "--output=x y.json", "b.plan"});
  EXPECT_EQ(parsed.problem, std::nullopt);
  EXPECT_TRUE(parsed.diff);
  EXPECT_EQ(parsed.format, "json");
  EXPECT_EQ(parsed.output, "x y.json");
  EXPECT_EQ(parsed.paths, (Strings{"a.plan", "-", "b.plan"}));
}

TEST(Arguments, NothingIsFine) {
  const auto parsed = parse({});
  EXPECT_EQ(parsed.problem, std::nullopt);
  EXPECT_EQ(parsed.format, "text");
  EXPECT_TRUE(parsed.paths.empty());
}

TEST(Arguments, TheLastOneHolds) { EXPECT_EQ(parse({"--format", "json", "--format", "short"}).format, "short"); }

TEST(Arguments, BehindTwoDashesEverythingIsAPath) {
  const auto parsed = parse({"--", "--diff"});
  EXPECT_EQ(parsed.problem, std::nullopt);
  EXPECT_FALSE(parsed.diff);
  EXPECT_EQ(parsed.paths, Strings{"--diff"});
}

TEST(Arguments, AnUnknownOptionNamesTheNearest) {
  EXPECT_EQ(parse({"--fromat", "json"}).problem, "there is no option ”--fromat”; the nearest is --format");
  EXPECT_EQ(parse({"--fromat=json"}, Language::swedish).problem, "flaggan ”--fromat” finns inte; närmast är --format");
  EXPECT_EQ(parse({"--zebra"}).problem, "there is no option ”--zebra”");
}

TEST(Arguments, AWrongValueNamesTheNearestOrAll) {
  EXPECT_EQ(parse({"--format", "jsno"}).problem, "--format cannot be ”jsno”; the nearest is json");
  EXPECT_EQ(parse({"--format", "xml"}).problem, "--format cannot be ”xml”; it can be text, short or json");
  EXPECT_EQ(parse({"--format", ""}, Language::swedish).problem,
            "--format kan inte vara ””; det kan vara text, short eller json");
}

TEST(Arguments, AMissingValueIsNamed) {
  EXPECT_EQ(parse({"--output"}).problem, "--output needs a value");
  EXPECT_EQ(parse({"--output"}, Language::swedish).problem, "--output behöver ett värde");
}

TEST(Arguments, AnOptionThatMayStandBareTakesNoWordBehindIt) {
  const auto fix_of = [](const Strings& words) {
    std::string fix;
    Strings paths;
    const ArgumentSpec spec = {.options = {{"--fix", &fix, {"safe", "ask"}, {}, "safe"}}, .operands = &paths};
    const auto problem = parse_arguments(spec, words, Language::english);
    for (const auto& path : paths) fix += ' ' + path;
    return problem.value_or(fix);
  };
  EXPECT_EQ(fix_of({}), "");
  EXPECT_EQ(fix_of({"--fix"}), "safe");
  EXPECT_EQ(fix_of({"--fix", "ask"}), "safe ask");
  EXPECT_EQ(fix_of({"--fix=ask", "a.plan"}), "ask a.plan");
  EXPECT_EQ(fix_of({"--fix=aks"}), "--fix cannot be ”aks”; it can be safe or ask");
}

TEST(Arguments, OperandsAreCounted) {
  Strings operands;
  const ArgumentSpec one = {.options = {}, .operands = &operands, .required = "FILE"};
  EXPECT_EQ(parse_arguments(one, {}, Language::english), "FILE is missing");
  const Strings two = {"a", "b"};
  EXPECT_EQ(parse_arguments(one, two, Language::swedish), "”b” hör inte hit");
  const ArgumentSpec none = {.options = {}, .operands = nullptr, .required = {}};
  EXPECT_EQ(parse_arguments(none, two, Language::english), "”a” is one word too many");
}

}  // namespace
}  // namespace planlint
