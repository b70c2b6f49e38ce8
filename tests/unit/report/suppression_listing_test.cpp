// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
#include "report/suppression_listing.h"

#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

namespace planlint {
namespace {

SuppressionResult result(std::string rule, SuppressionState state) {
  SuppressionResult one;
  one.suppression.rule = std::move(rule);
  one.suppression.reason = "läsåret";
  one.state = state;
  return one;
}

std::vector<ListedComment> comments() {
  std::vector<ListedComment> all = {
      {.file = "a.plan",
       .position = {.line = 3, .column = 5},
       .rules = {result("a/b", SuppressionState::used), result("c/d", SuppressionState::unused)}},
      {.file = "b.plan", .position = {.line = 1, .column = 1}, .rules = {result("a/b", SuppressionState::expired)}}};
  auto& expired = all[1].rules[0].suppression;
  expired.expires = day_of("2024-03-31");
  expired.owner = "controllern";
  expired.scope = SuppressionScope::file;
  return all;
}

TEST(SuppressionListing, HasALineForEachCommentAndASum) {
  EXPECT_EQ(suppressions_as_text(comments(), Language::swedish),
            "a.plan:3: a/b (används), c/d (behövs inte); gäller nästa sats; skäl: läsåret\n"
            "b.plan:1: a/b (har gått ut); gäller filen till 2024-03-31; ansvarig controllern; skäl: läsåret\n"
            "3 undantag: 1 används, 1 behövs inte, 1 har gått ut\n");
  const auto all = comments();
  EXPECT_EQ(suppressions_as_text(std::span(all).subspan(1), Language::english),
            "b.plan:1: a/b (expired); for the file until 2024-03-31; responsible: controllern; reason: läsåret\n"
            "1 suppression: 1 expired\n");
  EXPECT_EQ(suppressions_as_text({}, Language::english), "no suppressions\n");
}

TEST(SuppressionListing, CannotDisturbATerminal) {
  auto all = comments();
  all[0].rules[0].suppression.reason = "\x1B[31m";
  EXPECT_EQ(suppressions_as_text(all, Language::english).find('\x1B'), std::string::npos);
}

TEST(SuppressionListing, AsJson) {
  const auto json = nlohmann::json::parse(suppressions_as_json(comments()));
  EXPECT_EQ(json["version"], 1);
  const auto& first = json["suppressions"][0];
  EXPECT_EQ(first["file"], "a.plan");
  EXPECT_EQ(first["line"], 3);
  EXPECT_EQ(first["column"], 5);
  EXPECT_EQ(first["rules"][1]["rule"], "c/d");
  EXPECT_EQ(first["rules"][1]["state"], "unused");
  EXPECT_EQ(first["scope"], "statement");
  EXPECT_TRUE(first["expires"].is_null() && first["owner"].is_null());
  const auto& second = json["suppressions"][1];
  EXPECT_EQ(second["expires"], "2024-03-31");
  EXPECT_EQ(second["owner"], "controllern");
  EXPECT_EQ(second["rules"][0]["state"], "expired");
}

}  // namespace
}  // namespace planlint
