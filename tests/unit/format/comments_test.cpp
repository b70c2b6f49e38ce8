// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
#include <gtest/gtest.h>

#include "format/samples.h"

namespace planlint::tests {
namespace {

TEST(FormatComments, KeepTheirLineAndTakeTheDepthOfWhatFollows) {
  EXPECT_EQ(formatted("    # överst\nmål 1 \"a\" {\n# om årsmålet\nårsmål 5\n}\n"),
            "# överst\nmål 1 \"a\" {\n  # om årsmålet\n  årsmål 5\n}\n");
}

TEST(FormatComments, StayBehindTheirStatement) {
  EXPECT_EQ(formatted("årsmål 5# a\nmål 1 \"b\" {# c  \nårsmål 6      # d\n} # e\n"),
            "årsmål 5  # a\n\nmål 1 \"b\" {  # c\n  årsmål 6  # d\n}  # e\n");
}

TEST(FormatComments, StandLastInABlock) {
  EXPECT_EQ(formatted("mål 1 \"a\" {\nårsmål 5\n# sist\n}\n"), "mål 1 \"a\" {\n  årsmål 5\n  # sist\n}\n");
  EXPECT_EQ(formatted("mål 1 \"a\" {\n# ensam\n}\n"), "mål 1 \"a\" {\n  # ensam\n}\n");
  EXPECT_EQ(formatted("mål 1 \"a\" { # ensam\n}\n"), "mål 1 \"a\" {  # ensam\n}\n");
}

TEST(FormatComments, StayWithTheBlockBelow) {
  EXPECT_EQ(formatted("bilaga 1 \"a\"\n# om målet\n# mer om målet\nmål 1 \"b\" {\nårsmål 5\n}\n"),
            "bilaga 1 \"a\"\n\n# om målet\n# mer om målet\nmål 1 \"b\" {\n  årsmål 5\n}\n");
}

TEST(FormatComments, StandBetweenRows) {
  EXPECT_EQ(formatted("tabell \"a\" {\n|b|c|# d\n# e\n|fff|g|\n}\n"),
            "tabell \"a\" {\n  | b   | c |  # d\n  # e\n  | fff | g |\n}\n");
}

TEST(FormatComments, DoNotBreakAlignment) {
  EXPECT_EQ(formatted("årsmål 5\n# a\nperiodicitet år\n"), "årsmål        5\n# a\nperiodicitet  år\n");
}

TEST(FormatComments, HoldTheBlockThatTheySpeakOfOnOneLine) {
  const std::string line =
      "indikator \"" + std::string(90, 'a') + "\" { årsmål 5 }  # planlint: ignorera target/missing\n";
  EXPECT_EQ(formatted(line), line);
}

TEST(FormatComments, KeepTheirWords) {
  constexpr std::string_view canonical =
      "#utan blank\n#  planlint: ignorera date/outside-year -- fortsätter  från 2022\n";
  EXPECT_EQ(formatted(canonical), canonical);
}

TEST(FormatComments, EndAtACarriageReturn) {
  EXPECT_EQ(formatted("bilaga 1 # a\rbilaga 2\n"), "bilaga 1  # a\nbilaga 2\n");
  // Here the statement goes on behind the comment.
  constexpr std::string_view inside = "bilaga # a\r 1\n";
  EXPECT_EQ(formatted(inside), inside);
}

}  // namespace
}  // namespace planlint::tests
