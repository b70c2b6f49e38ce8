// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
#include "syntax/query.h"

#include <gtest/gtest.h>

#include <string>

namespace planlint {
namespace {

constexpr std::string_view plan =
    "verksamhetsplan 2024 \"N\" {}\n"
    "mål 1.1 \"A\" {\n"
    "  indikator \"Ett\" { årsmål 5 st }\n"
    "  indikator \"Två\" { årsmål 7 stycken }\n"
    "  kf-indikator \"Tre\" { årsmål 9 % }\n"
    "}\n";

/// "@name text" of each capture, or what is wrong with the query.
std::string found(std::string_view text) {
  const auto query = Query::parse(text);
  if (const auto* problem = std::get_if<QueryProblem>(&query)) {
    constexpr const char* kinds[] = {"syntax", "node", "field", "capture", "structure", "predicate", "arguments"};
    return std::string(kinds[static_cast<std::size_t>(problem->kind)]) + " at " + std::to_string(problem->offset) +
           ": " + problem->name + (problem->nearest.empty() ? "" : ", nearest " + problem->nearest);
  }
  std::string list;
  for (const Captured& one : std::get<Query>(query).run(SyntaxTree::parse(plan), plan)) {
    list += "@" + std::string(one.name) + " " +
            std::string(plan.substr(one.range.start, one.range.end - one.range.start)) + "\n";
  }
  return list;
}

TEST(Query, GivesCapturesInTheOrderOfTheText) {
  EXPECT_EQ(found("(unit) @u"), "@u st\n@u stycken\n@u %\n");
  EXPECT_EQ(found("(kf_indicator name: (string) @name) (indicator name: (string) @name)"),
            "@name \"Ett\"\n@name \"Två\"\n@name \"Tre\"\n");
  EXPECT_EQ(found("(programme) @p"), "");
  EXPECT_EQ(found(""), "");
}

TEST(Query, GivesANodeOnceUnderOneName) { EXPECT_EQ(found("(unit) @u (unit) @u"), "@u st\n@u stycken\n@u %\n"); }

TEST(Query, KnowsPredicates) {
  EXPECT_EQ(found("((unit) @u (#eq? @u \"st\"))"), "@u st\n");
  EXPECT_EQ(found("((unit) @u (#not-eq? @u \"st\"))"), "@u stycken\n@u %\n");
  EXPECT_EQ(found("((unit) @u (#any-of? @u \"st\" \"%\"))"), "@u st\n@u %\n");
  EXPECT_EQ(found("((unit) @u (#not-any-of? @u \"st\" \"%\"))"), "@u stycken\n");
  EXPECT_EQ(found("((unit) @u (#not-eq? @u \"st\") (#not-eq? @u \"%\"))"), "@u stycken\n");
  EXPECT_EQ(found("(quantity (_) @a (unit) @b (#eq? @a @b))"), "");
}

TEST(Query, NamesThePlaceAndTheNearestName) {
  EXPECT_EQ(found("(indikator) @i"), "node at 1: indikator, nearest indicator");
  EXPECT_EQ(found("(indicator names: (string))"), "field at 11: names, nearest name");
  EXPECT_EQ(found("((unit) @u (#eq? @v \"st\"))").substr(0, 7), "capture");
  EXPECT_EQ(found("(unit) @u )").substr(0, 6), "syntax");
  EXPECT_EQ(found("(unit").substr(0, 6), "syntax");
  EXPECT_EQ(found("(unit (indicator))").substr(0, 9), "structure");
}

TEST(Query, RefusesPredicatesThatItDoesNotKnow) {
  EXPECT_EQ(found("((unit) @u (#match? @u \"s\"))").substr(0, 9), "predicate");
  EXPECT_EQ(found("((unit) @u (#eqq? @u \"s\"))"), "predicate at 12: eqq?, nearest eq?");
  EXPECT_EQ(found("((unit) @u (#eq? @u))"), "arguments at 12: eq?");
  EXPECT_EQ(found("((unit) @u (#eq? @u \"a\" \"b\"))"), "arguments at 12: eq?");
  EXPECT_EQ(found("((unit) @u (#eq? \"a\" @u))"), "arguments at 12: eq?");
  EXPECT_EQ(found("((unit) @u (#any-of? @u))"), "arguments at 12: any-of?");
}

}  // namespace
}  // namespace planlint
