// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
#include "format/diff.h"

#include <gtest/gtest.h>

#include <chrono>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <random>
#include <vector>

namespace planlint::tests {
namespace {

TEST(Diff, OfEqualTextsIsEmpty) {
  EXPECT_EQ(unified_diff("", "", "a"), "");
  EXPECT_EQ(unified_diff("a\n", "a\n", "a"), "");
}

TEST(Diff, HasThreeLinesOfContext) {
  EXPECT_EQ(unified_diff("1\n2\n3\n4\n5\n6\n7\n8\n9\n", "1\n2\n3\n4\nx\n6\n7\n8\n9\n", "p.plan"),
            "--- p.plan\n+++ p.plan\n@@ -2,7 +2,7 @@\n 2\n 3\n 4\n-5\n+x\n 6\n 7\n 8\n");
}

TEST(Diff, JoinsHunksWhoseContextTouches) {
  EXPECT_EQ(unified_diff("a\n1\n2\n3\n4\n5\n6\nb\n", "1\n2\n3\n4\n5\n6\n", "p"),
            "--- p\n+++ p\n@@ -1,8 +1,6 @@\n-a\n 1\n 2\n 3\n 4\n 5\n 6\n-b\n");
  EXPECT_EQ(unified_diff("a\n1\n2\n3\n4\n5\n6\n7\nb\n", "1\n2\n3\n4\n5\n6\n7\n", "p"),
            "--- p\n+++ p\n@@ -1,4 +1,3 @@\n-a\n 1\n 2\n 3\n@@ -6,4 +5,3 @@\n 5\n 6\n 7\n-b\n");
}

TEST(Diff, NamesEmptySidesByTheLineAbove) {
  EXPECT_EQ(unified_diff("", "a\n", "p"), "--- p\n+++ p\n@@ -0,0 +1 @@\n+a\n");
  EXPECT_EQ(unified_diff("a\nb\n", "", "p"), "--- p\n+++ p\n@@ -1,2 +0,0 @@\n-a\n-b\n");
}

TEST(Diff, SaysWhereTheLastLineBreakIsMissing) {
  EXPECT_EQ(unified_diff("a\nb", "a\nb\n", "p"),
            "--- p\n+++ p\n@@ -1,2 +1,2 @@\n a\n-b\n\\ No newline at end of file\n+b\n");
  EXPECT_EQ(unified_diff("x\nb", "y\nb", "p"),
            "--- p\n+++ p\n@@ -1,2 +1,2 @@\n-x\n+y\n b\n\\ No newline at end of file\n");
}

TEST(Diff, MarksTheEndOfANameWithSpaces) {
  EXPECT_TRUE(unified_diff("a\n", "b\n", "min plan.plan").starts_with("--- min plan.plan\t\n+++ min plan.plan\t\n"));
}

TEST(Diff, FindsTheShortestScript) {
  EXPECT_EQ(unified_diff("a\nb\nc\na\nb\nb\na\n", "c\nb\na\nb\na\nc\n", "p"),
            "--- p\n+++ p\n@@ -1,7 +1,6 @@\n-a\n-b\n c\n+b\n a\n b\n-b\n a\n+c\n");
}

std::string file_text(const std::filesystem::path& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
}

/// Applies a diff as strictly as the format says: every line has to fit, in its place.
std::string applied(const std::string& before, const std::string& diff) {
  const auto split = [](const std::string& text) {
    std::vector<std::string> lines;
    for (std::size_t at = 0; at < text.size();) {
      const std::size_t end = std::min(text.size(), text.find('\n', at)) + 1;
      lines.push_back(text.substr(at, end - at));
      at = end;
    }
    return lines;
  };
  const auto old_lines = split(before);
  const auto diff_lines = split(diff);
  std::string result;
  std::size_t next = 0;
  for (std::size_t i = diff.empty() ? 0 : 2; i < diff_lines.size(); ++i) {
    std::string line = diff_lines[i];
    if (line.starts_with("@@ -")) {
      const std::size_t start = std::stoul(line.substr(4));
      const bool is_empty = line.substr(4, line.find(' ', 4) - 4).ends_with(",0");
      while (next < start - (is_empty ? 0 : 1)) result += old_lines.at(next++);
      continue;
    }
    if (line.starts_with('\\')) continue;
    if (i + 1 < diff_lines.size() && diff_lines[i + 1].starts_with('\\')) line.pop_back();
    if (line[0] != '+' && old_lines.at(next++) != line.substr(1)) return "does not fit: " + line;
    if (line[0] != '-') result += line.substr(1);
  }
  while (next < old_lines.size()) result += old_lines[next++];
  return result;
}

std::string random_text(std::mt19937& random, std::size_t lines, std::size_t words) {
  std::string text;
  for (std::size_t i = 0; i < lines; ++i) text += "rad " + std::to_string(random() % words) + "\n";
  if (!text.empty() && random() % 3 == 0) text.pop_back();
  return text;
}

TEST(Diff, LeadsFromOneTextToTheOther) {
  std::mt19937 random(7);
  for (int i = 0; i < 2000; ++i) {
    const std::string before = random_text(random, random() % 40, 1 + random() % 30);
    std::string after = random() % 2 == 0 ? random_text(random, random() % 40, 1 + random() % 30) : before;
    if (!after.empty()) after.erase(random() % after.size(), random() % 20);
    ASSERT_EQ(applied(before, unified_diff(before, after, "p")), after);
  }
}

TEST(Diff, AppliesWithPatch) {
  if (std::system("command -v patch >/dev/null 2>&1") != 0) GTEST_SKIP() << "no patch(1)";
  const std::filesystem::path folder = std::filesystem::path(testing::TempDir()) / "planlint diff";
  std::filesystem::create_directories(folder);
  std::mt19937 random(11);
  for (int i = 0; i < 20; ++i) {
    const std::string before = random_text(random, 1 + random() % 60, 25);
    const std::string after = random_text(random, 1 + random() % 60, 25);
    std::ofstream(folder / "min plan.plan", std::ios::binary) << before;
    std::ofstream(folder / "change.diff", std::ios::binary) << unified_diff(before, after, "min plan.plan");
    const std::string command = "cd '" + folder.string() + "' && patch -s -p0 --posix -i change.diff";
    ASSERT_EQ(std::system(command.c_str()), 0);
    ASSERT_EQ(file_text(folder / "min plan.plan"), after);
  }
  std::filesystem::remove_all(folder);
}

TEST(Diff, IsQuickWhereEveryLineChanged) {
  std::string before;
  std::string after;
  for (int i = 0; i < 100'000; ++i) {
    before += "rad " + std::to_string(i % 1000) + "\n}\n";
    after += "  rad " + std::to_string(i % 999) + "\n}\n";
  }
  const auto start = std::chrono::steady_clock::now();
  EXPECT_EQ(applied(before, unified_diff(before, after, "p")), after);
  EXPECT_LT(std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count(), 10.0);
}

}  // namespace
}  // namespace planlint::tests
