// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
#include "diagnostics/diagnostic.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace planlint {
namespace {

std::shared_ptr<const Source> source(std::string path) {
  return std::make_shared<const Source>(std::move(path), "mål 1.1 \"Titel\"");
}

Diagnostic diagnostic(std::shared_ptr<const Source> where, Range range, std::string rule = "sum/net-differs",
                      std::string id = "differs", std::string message = "…") {
  Diagnostic result;
  result.rule = std::move(rule);
  result.location = {.source = std::move(where), .range = range};
  result.message_id = std::move(id);
  result.message = std::move(message);
  return result;
}

/// Diagnostics in their order, each greater than the one before in one part of the key only.
std::vector<Diagnostic> in_order() {
  const auto a = source("a.plan");
  const auto b = source("b.plan");
  return {diagnostic(a, {0, 1}),
          diagnostic(a, {0, 2}),
          diagnostic(a, {1, 1}, "date/invalid"),
          diagnostic(a, {1, 1}),
          diagnostic(a, {1, 1}, "sum/net-differs", "sign"),
          diagnostic(a, {1, 1}, "sum/net-differs", "sign", "…!"),
          diagnostic(b, {0, 1})};
}

TEST(Diagnostics, OrderIsFileStartEndRuleIdMessage) {
  const auto sorted = in_order();
  for (std::size_t i = 0; i < sorted.size(); ++i) {
    for (std::size_t j = 0; j < sorted.size(); ++j) EXPECT_EQ(before(sorted[i], sorted[j]), i < j) << i << " " << j;
  }
}

TEST(Diagnostics, SortingDoesNotDependOnTheOrderFound) {
  const auto expected = in_order();
  auto found = expected;
  std::ranges::reverse(found);
  sort_and_unique(found);
  ASSERT_EQ(found.size(), expected.size());
  for (std::size_t i = 0; i < found.size(); ++i) {
    EXPECT_FALSE(before(found[i], expected[i]) || before(expected[i], found[i])) << i;
  }
}

TEST(Diagnostics, TheSameFindingTwiceIsOne) {
  // Two readings of one file: the path decides, not the object.
  std::vector<Diagnostic> found = {diagnostic(source("a.plan"), {3, 5}), diagnostic(source("b.plan"), {3, 5}),
                                   diagnostic(source("a.plan"), {3, 5})};
  sort_and_unique(found);
  ASSERT_EQ(found.size(), 2U);
  EXPECT_EQ(found[0].location.source->path(), "a.plan");
  EXPECT_EQ(found[1].location.source->path(), "b.plan");
}

TEST(Diagnostics, OfEqualFindingsTheFirstIsKept) {
  std::vector<Diagnostic> found = {diagnostic(source("a.plan"), {3, 5}), diagnostic(source("a.plan"), {3, 5})};
  found[0].label = "first";
  found[1].label = "second";
  sort_and_unique(found);
  ASSERT_EQ(found.size(), 1U);
  EXPECT_EQ(found[0].label, "first");
}

TEST(Diagnostics, EmptyListStaysEmpty) {
  std::vector<Diagnostic> none;
  sort_and_unique(none);
  EXPECT_TRUE(none.empty());
}

TEST(Diagnostics, NamesForMachines) {
  EXPECT_EQ(name_of(Severity::note), "note");
  EXPECT_EQ(name_of(Severity::warning), "warning");
  EXPECT_EQ(name_of(Severity::error), "error");
  EXPECT_EQ(name_of(Applicability::safe), "safe");
  EXPECT_EQ(name_of(Applicability::suggested), "suggested");
  EXPECT_EQ(name_of(Applicability::has_placeholders), "has_placeholders");
}

}  // namespace
}  // namespace planlint
