// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
#include "text/origin.h"

#include <gtest/gtest.h>

#include <string>

#include "text/source.h"

namespace planlint {
namespace {

std::string path_of(const DocumentPlace& place) {
  std::string path;
  for (const auto heading : place.headings) path.append("/").append(heading);
  return path;
}

TEST(Origin, KnowsPagesAndTheHeadingsAround) {
  const Origin origin = {.pages = {{.offset = 0, .page = 1}, {.offset = 50, .page = 2}},
                         .headings = {{.offset = 10, .level = 1, .title = "A"},
                                      {.offset = 20, .level = 3, .title = "B"},
                                      {.offset = 30, .level = 2, .title = "C"},
                                      {.offset = 40, .level = 2, .title = "D"},
                                      {.offset = 60, .level = 1, .title = "E"}}};
  EXPECT_EQ(path_of(origin.place_of(9)), "");
  EXPECT_EQ(path_of(origin.place_of(10)), "/A");
  EXPECT_EQ(path_of(origin.place_of(25)), "/A/B");
  EXPECT_EQ(path_of(origin.place_of(35)), "/A/C");
  EXPECT_EQ(path_of(origin.place_of(59)), "/A/D");
  EXPECT_EQ(path_of(origin.place_of(1000)), "/E");
  EXPECT_EQ(origin.place_of(49).page, 1U);
  EXPECT_EQ(origin.place_of(50).page, 2U);
}

TEST(Origin, OfNothingIsNoPlace) {
  EXPECT_FALSE(Origin().place_of(7).page);
  EXPECT_TRUE(Origin().place_of(7).headings.empty());
}

TEST(Origin, BelongsToASourceThatWasConverted) {
  Source source("a.pdf", "text\n");
  EXPECT_FALSE(source.origin());
  source.set_origin({.pages = {{.offset = 0, .page = 3}}, .headings = {}});
  ASSERT_TRUE(source.origin());
  EXPECT_EQ(source.origin()->place_of(2).page, 3U);
}

}  // namespace
}  // namespace planlint
