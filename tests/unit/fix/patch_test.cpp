// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
#include "fix/patch.h"

#include <gtest/gtest.h>

namespace planlint {
namespace {

Fix fix_of(std::vector<Edit> edits) {
  return {.title = "fix", .applicability = Applicability::safe, .edits = std::move(edits)};
}

Fix replace(std::uint32_t start, std::uint32_t end, std::string text) {
  return fix_of({{.range = {.start = start, .end = end}, .replacement = std::move(text)}});
}

Fix insert(std::uint32_t at, std::string text) { return replace(at, at, std::move(text)); }

TEST(Patch, MakesTheEditsThatItTook) {
  Patch patch("ett två tre");
  EXPECT_EQ(patch.apply().text, "ett två tre");
  patch.take(replace(9, 11, "TR"));
  patch.take(replace(0, 3, "1"));
  patch.take(insert(5, "!"));
  EXPECT_EQ(patch.apply().text, "1 t!vå TRe");
}

TEST(Patch, WhatMeetsAnEditDoesNotFit) {
  Patch patch("0123456789");
  patch.take(replace(3, 6, "x"));
  EXPECT_FALSE(patch.fits(replace(5, 7, "y")));
  EXPECT_FALSE(patch.fits(replace(0, 9, "y")));
  EXPECT_FALSE(patch.fits(replace(3, 6, "x"))) << "not even the same";
  EXPECT_FALSE(patch.fits(insert(4, "y")));
  EXPECT_FALSE(patch.fits(insert(3, "y"))) << "before or instead of it?";
  EXPECT_FALSE(patch.fits(insert(6, "y")));
  EXPECT_TRUE(patch.fits(replace(6, 7, "y")));
  EXPECT_TRUE(patch.fits(replace(0, 3, "y")));
  EXPECT_TRUE(patch.fits(insert(7, "y")));
}

TEST(Patch, TwoInsertionsAtOnePlaceDoNotFitUnlessOneFixMakesThem) {
  Patch patch("ab");
  patch.take(fix_of(
      {{.range = {.start = 1, .end = 1}, .replacement = "1"}, {.range = {.start = 1, .end = 1}, .replacement = "2"}}));
  EXPECT_FALSE(patch.fits(insert(1, "3")));
  EXPECT_TRUE(patch.fits(insert(2, "3")));
  EXPECT_EQ(patch.apply().text, "a12b");
}

TEST(Patch, OneEditThatDoesNotFitKeepsTheWholeFixOut) {
  Patch patch("0123456789");
  patch.take(replace(3, 6, "x"));
  EXPECT_FALSE(patch.fits(fix_of(
      {{.range = {.start = 0, .end = 1}, .replacement = "y"}, {.range = {.start = 4, .end = 5}, .replacement = "y"}})));
}

TEST(Patch, EditsOutsideTheTextAndFixesWithoutEditsDoNotFit) {
  const Patch patch("0123");
  EXPECT_FALSE(patch.fits(replace(3, 5, "x")));
  EXPECT_FALSE(patch.fits(replace(3, 2, "x")));
  EXPECT_FALSE(patch.fits(fix_of({})));
  EXPECT_TRUE(patch.fits(insert(4, "x")));
}

TEST(Patch, LineBreaksBecomeThoseOfTheText) {
  Patch patch("a\r\nb\r\n");
  patch.take(insert(3, "x\ny\r\n\n"));
  EXPECT_EQ(patch.apply().text, "a\r\nx\r\ny\r\n\r\nb\r\n");
  Patch unix_patch("a\nb\r\n");
  unix_patch.take(insert(2, "x\n"));
  EXPECT_EQ(unix_patch.apply().text, "a\nx\nb\r\n");
}

TEST(Patched, KnowsWhereARangeHasGone) {
  Patch patch("0123456789");
  patch.take(replace(2, 4, "longer"));
  patch.take(insert(7, "ins"));
  const Patched patched = patch.apply();
  ASSERT_EQ(patched.text, "01longer456ins789");
  EXPECT_EQ(patched.moved({.start = 0, .end = 2}), (Range{.start = 0, .end = 2}));
  EXPECT_EQ(patched.moved({.start = 2, .end = 4}), (Range{.start = 2, .end = 8}));
  EXPECT_EQ(patched.moved({.start = 3, .end = 5}), (Range{.start = 2, .end = 9})) << "with the whole replacement";
  EXPECT_EQ(patched.moved({.start = 7, .end = 7}), (Range{.start = 11, .end = 14})) << "with what was inserted";
  EXPECT_EQ(patched.moved({.start = 5, .end = 7}), (Range{.start = 9, .end = 14}));
  EXPECT_EQ(patched.moved({.start = 8, .end = 10}), (Range{.start = 15, .end = 17}));
}

}  // namespace
}  // namespace planlint
