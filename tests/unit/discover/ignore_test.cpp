// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
#include "discover/ignore.h"

#include <gtest/gtest.h>

#include <chrono>

namespace planlint {
namespace {

bool ignores(std::string_view patterns, std::string_view path, bool is_directory = false) {
  const std::vector<IgnoreFile> files = {{.folder = "/repo", .patterns = parse_ignore_file(patterns)}};
  return is_ignored(files, "/repo/" + std::string(path), is_directory);
}

TEST(Ignore, APatternWithoutASlashMatchesNamesAtAnyDepth) {
  EXPECT_TRUE(ignores("*.plan", "a.plan"));
  EXPECT_TRUE(ignores("*.plan", "x/y/a.plan"));
  EXPECT_FALSE(ignores("*.plan", "a.plan.txt"));
  EXPECT_TRUE(ignores("utkast", "x/utkast"));
}

TEST(Ignore, APatternWithASlashIsAnchored) {
  EXPECT_TRUE(ignores("/a.plan", "a.plan"));
  EXPECT_FALSE(ignores("/a.plan", "x/a.plan"));
  EXPECT_TRUE(ignores("x/*.plan", "x/a.plan"));
  EXPECT_FALSE(ignores("x/*.plan", "y/x/a.plan"));
  EXPECT_FALSE(ignores("x/*", "x/y/a.plan"));
}

TEST(Ignore, ASlashAtTheEndMeansFolders) {
  EXPECT_TRUE(ignores("build/", "x/build", true));
  EXPECT_FALSE(ignores("build/", "x/build", false));
  EXPECT_TRUE(ignores("x/build/", "x/build", true));
}

TEST(Ignore, TwoStarsStandForAnyNumberOfFolders) {
  EXPECT_TRUE(ignores("**/a.plan", "a.plan"));
  EXPECT_TRUE(ignores("**/a.plan", "x/y/a.plan"));
  EXPECT_TRUE(ignores("x/**/a.plan", "x/a.plan"));
  EXPECT_TRUE(ignores("x/**/a.plan", "x/y/z/a.plan"));
  EXPECT_FALSE(ignores("x/**/a.plan", "y/x/a.plan"));
  EXPECT_TRUE(ignores("x/**", "x/y/a.plan"));
  EXPECT_FALSE(ignores("x/**", "x", true));
  EXPECT_TRUE(ignores("**/x/**/y", "a/x/b/x/c/y"));
  EXPECT_TRUE(ignores("a**b", "axxb"));
  EXPECT_FALSE(ignores("/a**b", "ax/xb"));
}

TEST(Ignore, ALaterPatternTakesBackAnEarlierOne) {
  EXPECT_FALSE(ignores("*.plan\n!a.plan", "a.plan"));
  EXPECT_TRUE(ignores("*.plan\n!a.plan\na.*", "a.plan"));
  EXPECT_TRUE(ignores("!a.plan\n*.plan", "a.plan"));
}

TEST(Ignore, AnInnerFileDecidesBeforeAnOuterOne) {
  const std::vector<IgnoreFile> files = {{.folder = "/repo", .patterns = parse_ignore_file("*.plan")},
                                         {.folder = "/repo/x", .patterns = parse_ignore_file("!/a.plan")}};
  EXPECT_FALSE(is_ignored(files, "/repo/x/a.plan", false));
  EXPECT_TRUE(is_ignored(files, "/repo/x/b.plan", false));
  EXPECT_TRUE(is_ignored(files, "/repo/x/y/a.plan", false));
  EXPECT_TRUE(is_ignored(files, "/repo/xx/a.plan", false));
}

TEST(Ignore, CommentsBlanksAndEscapes) {
  EXPECT_FALSE(ignores("# a.plan\n\n   \n", "a.plan"));
  EXPECT_TRUE(ignores("\\#a", "#a"));
  EXPECT_TRUE(ignores("\\!a", "!a"));
  EXPECT_TRUE(ignores("a   ", "a"));
  EXPECT_TRUE(ignores("a\\ ", "a "));
  EXPECT_TRUE(ignores("a\r\nb\r\n", "a"));
  EXPECT_TRUE(
      ignores("\xEF\xBB\xBF"
              "a",
              "a"));
  EXPECT_TRUE(ignores("a\\*", "a*"));
  EXPECT_FALSE(ignores("a\\*", "ab"));
  EXPECT_FALSE(ignores("/", "a"));
}

TEST(Ignore, SetsAndSingleCharacters) {
  EXPECT_TRUE(ignores("plan-[0-9].plan", "plan-7.plan"));
  EXPECT_FALSE(ignores("plan-[!0-9].plan", "plan-7.plan"));
  EXPECT_TRUE(ignores("plan-[^a].plan", "plan-7.plan"));
  EXPECT_TRUE(ignores("[]a]", "]"));
  EXPECT_TRUE(ignores("[[:digit:]x]", "5"));
  EXPECT_FALSE(ignores("[[:digit:]x]", "y"));
  EXPECT_TRUE(ignores("[a-]", "-"));
  EXPECT_TRUE(ignores("s??der", "söder"));  // as Git: a byte, not a letter
  EXPECT_FALSE(ignores("s?der", "söder"));
  EXPECT_TRUE(ignores("[a", "[a"));
  EXPECT_FALSE(ignores("x?y", "x/y"));
}

TEST(Ignore, TakesNoTimeToSpeakOfForManyStars) {
  const std::string stars = "*a*a*a*a*a*a*a*a*a*a*b";
  std::string deep = "**/";
  for (int i = 0; i < 12; ++i) deep += "a/**/";
  std::string path;
  for (int i = 0; i < 200; ++i) path += "a/";
  const auto start = std::chrono::steady_clock::now();
  EXPECT_FALSE(glob_matches(stars, std::string(20'000, 'a')));
  EXPECT_FALSE(glob_matches(deep + "b", path + "c"));
  EXPECT_LT(std::chrono::steady_clock::now() - start, std::chrono::seconds(5));
}

}  // namespace
}  // namespace planlint
