// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
#include "lsp/uri.h"

#include <gtest/gtest.h>

namespace planlint::lsp {
namespace {

TEST(Uri, IsThePathOfAFile) {
  EXPECT_EQ(path_of_uri("file:///a/b%20c.plan"), "/a/b c.plan");
  EXPECT_EQ(path_of_uri("file:///a/%C3%A5.plan"), "/a/å.plan");
  EXPECT_EQ(path_of_uri("file:///a/å.plan"), "/a/å.plan");
  EXPECT_EQ(path_of_uri("file://localhost/a.plan"), "/a.plan");
  EXPECT_EQ(path_of_uri("file:///a/../b.plan"), "/b.plan");
  EXPECT_EQ(path_of_uri("file:///a%2"), "/a%2");
  EXPECT_EQ(path_of_uri("file://"), "");
  EXPECT_EQ(path_of_uri("untitled:Untitled-1"), "untitled:Untitled-1");
}

TEST(Uri, EscapesWhatIsNotPlain) {
  EXPECT_EQ(uri_of_path("/a/å b.plan"), "file:///a/%C3%A5%20b.plan");
  EXPECT_EQ(uri_of_path("untitled:Untitled-1"), "untitled:Untitled-1");
}

TEST(Uri, StaysAsTheClientSpelledIt) {
  Uris uris;
  EXPECT_EQ(uris.path("file:///c%3A/a.plan"), "/c:/a.plan");
  EXPECT_EQ(uris.of("/c:/a.plan"), "file:///c%3A/a.plan");
  EXPECT_EQ(uris.of("/other.plan"), "file:///other.plan");
}

}  // namespace
}  // namespace planlint::lsp
