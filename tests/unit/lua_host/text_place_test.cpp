// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
//
// A part of a text is found again in the lines that the text was made from.
#include "lua/text_place.h"

#include <gtest/gtest.h>

#include <string>

namespace planlint {
namespace {

/// What `part` of `text` is in `source`; "-" where that is not known.
std::string place(std::string_view text, std::string_view part, std::string_view source, std::size_t from = 0) {
  const std::size_t first = text.find(part, from);
  EXPECT_NE(first, std::string_view::npos) << part;
  const auto found = place_in_source({.text = text, .first = first, .end = first + part.size()}, source,
                                     {.start = 0, .end = static_cast<std::uint32_t>(source.size())});
  return found ? std::string(source.substr(found->start, found->end - found->start)) : "-";
}

TEST(TextPlaceTest, TheTextItself) {
  EXPECT_EQ(place("ökar med 1,4 mnkr", "1,4", "ökar med 1,4 mnkr"), "1,4");
  const auto second = place_in_source({.text = "1 1", .first = 2, .end = 3}, "xx1 1", {.start = 2, .end = 5});
  ASSERT_TRUE(second);
  EXPECT_EQ(second->start, 4U);
}

TEST(TextPlaceTest, JoinedLines) {
  EXPECT_EQ(place("är 1,4 mnkr högre än 2020", "1,4 mnkr högre", "är 1,4 \nmnkr\n\n  högre än 2020"),
            "1,4 \nmnkr\n\n  högre");
  EXPECT_EQ(place("parkdrift/ränta ökar", "drift/ränta", "parkdrift/\nränta ökar"), "drift/\nränta");
}

TEST(TextPlaceTest, CutWords) {
  EXPECT_EQ(place("nettobudgeten ökar", "budgeten", "nettobud-\ngeten ökar"), "bud-\ngeten");
  EXPECT_EQ(place("nettobudgeten ökar", "nettobudgeten", "nettobud-\n  geten ökar"), "nettobud-\n  geten");
}

TEST(TextPlaceTest, Marks) {
  EXPECT_EQ(place("budget 2,0 mnkr netto", "2,0 mnkr netto", "budget **2,0 mnkr** \\netto"), "2,0 mnkr** \\netto");
}

TEST(TextPlaceTest, TheRightOneOfSeveral) {
  const std::string_view text = "om 2 mnkr och 2 mnkr";
  const std::string_view source = "om 2\nmnkr och\n2 mnkr";
  EXPECT_EQ(place(text, "2 mnkr", source), "2\nmnkr");
  EXPECT_EQ(place(text, "2 mnkr", source, 6), "2 mnkr");
}

TEST(TextPlaceTest, WhatCannotBeTold) {
  EXPECT_EQ(place("om 2 mnkr för 3 barn", "3", "om 2 mnkr\nSida 3\nför 3 barn"), "-");
  EXPECT_EQ(place("om 2 mnkr", "2", "om två mnkr"), "-");
  EXPECT_FALSE(place_in_source({.text = "text", .first = 2, .end = 2}, "te xt", {.start = 0, .end = 5}));
  EXPECT_FALSE(place_in_source({.text = "te  xt", .first = 2, .end = 4}, "te xt", {.start = 0, .end = 5}));
  EXPECT_FALSE(place_in_source({.text = "text", .first = 1, .end = 9}, "te xt", {.start = 0, .end = 5}));
}

}  // namespace
}  // namespace planlint
