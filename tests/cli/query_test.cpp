// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
//
// `query`: captures of tree-sitter queries, and what is wrong with a query.
#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

#include "program.h"

namespace planlint::test {
namespace {

using nlohmann::json;

TEST(QueryVerb, PrintsPlaceNameAndText) {
  const Program program;
  program.write("b.plan", wrong_plan);
  program.write("a.plan",
                "verksamhetsplan 2024 \"Norra nämnden\"\nmål 1.1 \"Å\" {\n  indikator \"É\" { årsmål 5 st }\n}\n");
  const Outcome run = program.run({"query", "(string) @s (indicator) @i (area_goal) @a"});
  EXPECT_EQ(run.exit_code, 0) << run.err;
  EXPECT_EQ(run.out,
            "a.plan:1:22: @s \"Norra nämnden\"\n"
            "a.plan:2:1: @a mål 1.1 \"Å\" { …\n"
            "a.plan:2:9: @s \"Å\"\n"
            "a.plan:3:3: @i indikator \"É\" { årsmål 5 st }\n"
            "a.plan:3:13: @s \"É\"\n"
            "b.plan:1:22: @s \"Norra nämnden\"\n"
            "b.plan:2:15: @s \"Trygghet\"\n");
  const Outcome none = program.run({"query", "(programme) @p", "a.plan"});
  EXPECT_EQ(none.exit_code, 0);
  EXPECT_EQ(none.out + none.err, "");
}

TEST(QueryVerb, ReadsStandardInput) {
  const Surroundings piped = {.input = clean_plan, .environment = {}};
  EXPECT_EQ(Program().run({"query", "(string) @s", "-"}, piped).out, "<stdin>:1:22: @s \"Norra nämnden\"\n");
  EXPECT_EQ(Program().run({"query", "(string) @s", "-", "--stdin-filename", "a.plan"}, piped).out,
            "a.plan:1:22: @s \"Norra nämnden\"\n");
}

TEST(QueryVerb, WritesJson) {
  const Program program;
  program.write("a.plan", clean_plan);
  const auto result = json::parse(program.run({"query", "(string) @s", "--format", "json"}).out);
  EXPECT_EQ(result["version"], 1);
  ASSERT_EQ(result["captures"].size(), 1U);
  const auto& capture = result["captures"][0];
  EXPECT_EQ(capture["file"], "a.plan");
  EXPECT_EQ(capture["name"], "s");
  EXPECT_EQ(capture["kind"], "string");
  EXPECT_EQ(capture["text"], "\"Norra nämnden\"");
  EXPECT_EQ(capture["range"]["start"]["column"], 22);
  EXPECT_EQ(capture["range"]["end"]["column"], 37);
  EXPECT_EQ(json::parse(program.run({"query", "(programme) @s", "--format", "json"}).out)["captures"].size(), 0U);
}

TEST(QueryVerb, ShowsWhereAQueryIsWrong) {
  const Program program;
  program.write("a.plan", clean_plan);
  const Outcome node = program.run({"query", "(strnig) @s"});
  EXPECT_EQ(node.exit_code, 2);
  EXPECT_EQ(node.out, "");
  EXPECT_EQ(node.err,
            "planlint: error: query, line 1, column 2: there is no node ”strnig”; the nearest is string\n"
            "  (strnig) @s\n   ^\n");
  const Surroundings swedish = {.input = {}, .environment = {"LC_ALL=sv_SE.UTF-8"}};
  EXPECT_EQ(program.run({"query", "(string) @s\n(indicator names: (string))"}, swedish).err,
            "planlint: fel: frågan, rad 2, kolumn 12: det finns inget fält ”names”; närmast är name\n"
            "  (indicator names: (string))\n             ^\n");
  const auto error = [&](const std::string& query) {
    const Outcome run = program.run({"query", query});
    EXPECT_EQ(run.exit_code, 2) << query;
    return run.err;
  };
  EXPECT_NE(error("(string").find("the query cannot be read; a pattern is like"), std::string::npos);
  EXPECT_NE(error("((unit) @u (#match? @u \"s\"))").find("there is no predicate #match?; there are #eq?"),
            std::string::npos);
  EXPECT_NE(error("((unit) @u (#eq? @u))").find("#eq? needs a @capture"), std::string::npos);
  EXPECT_NE(error("((unit) @u (#eq? @w \"s\"))").find("is not captured by the query"), std::string::npos);
  EXPECT_NE(error("(unit (indicator))").find("the pattern can match nothing"), std::string::npos);
}

TEST(QueryVerb, SaysWhatItCannotRead) {
  const Program program;
  program.write("a.plan", clean_plan);
  program.write("b.txt", "Verksamhetsplan 2024\n");
  program.write("c.plan", "n\xE4mnd\n");
  EXPECT_EQ(program.run({"query"}).err, "planlint: error: QUERY is missing\nsee planlint query --help\n");
  const Outcome document = program.run({"query", "(string) @s", "b.txt", "a.plan"});
  EXPECT_EQ(document.exit_code, 2);
  EXPECT_TRUE(document.err.starts_with("planlint: error: b.txt is a document; query searches plan files"))
      << document.err;
  EXPECT_EQ(document.out, "a.plan:1:22: @s \"Norra nämnden\"\n");
  const Outcome latin = program.run({"query", "(string) @s", "c.plan"});
  EXPECT_EQ(latin.exit_code, 2);
  EXPECT_EQ(latin.err, "planlint: error: c.plan: the file looks like Windows-1252; save it as UTF-8\n");
  EXPECT_EQ(program.run({"query", "(string) @s", "gone.plan"}).exit_code, 2);
  EXPECT_EQ(program.run({"query", "(string) @s", "--format", "sarif"}).exit_code, 2);
}

}  // namespace
}  // namespace planlint::test
