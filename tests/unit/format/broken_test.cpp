// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
#include <gtest/gtest.h>

#include "format/samples.h"

namespace planlint::tests {
namespace {

TEST(FormatBroken, FormatsAroundAnError) {
  const FormatResult result = result_of("mål  1 \"a\" {\nårsmål   5\n   årsmål  = = 6   \nperiodicitet   år\n}\n");
  EXPECT_EQ(result.text, "mål 1 \"a\" {\n  årsmål 5\n   årsmål  = = 6   \n  periodicitet år\n}\n");
  EXPECT_TRUE(result.broken);
}

TEST(FormatBroken, CopiesAStringWithoutItsEnd) {
  const FormatResult result = result_of("mål  1 \"a\nbilaga   2 \"b\"\n");
  EXPECT_EQ(result.text, "mål  1 \"a\nbilaga 2 \"b\"\n");
  EXPECT_TRUE(result.broken);
}

TEST(FormatBroken, IndentsInABlockWhoseTitleHasNoEnd) {
  EXPECT_EQ(formatted("mål  1 \"a {\nårsmål   5\n}\nbilaga   2 \"b\"\n"),
            "mål  1 \"a {\n  årsmål 5\n}\n\nbilaga 2 \"b\"\n");
}

TEST(FormatBroken, CopiesATextWithoutItsEnd) {
  constexpr std::string_view broken = "bilaga 1 \"a\"\nbeskrivning   \"\"\"\n   Text  \n  utan slut\n";
  const FormatResult result = result_of(broken);
  EXPECT_EQ(result.text, broken);
  EXPECT_TRUE(result.broken);
}

TEST(FormatBroken, LeavesABlockWithoutItsEndAlone) {
  const FormatResult result = result_of("bilaga   1 \"a\"\nmål 1   \"b\" {\n      årsmål   5\n\n\n  bilaga 2 \"c\"");
  EXPECT_EQ(result.text, "bilaga 1 \"a\"\nmål 1   \"b\" {\n      årsmål   5\n\n\n  bilaga 2 \"c\"\n");
  EXPECT_TRUE(result.broken);
}

TEST(FormatBroken, KeepsAStrayBrace) {
  const FormatResult result = result_of("mål 1   \"a\"\n  }\nbilaga   2 \"b\"\n");
  EXPECT_EQ(result.text, "mål 1 \"a\"\n  }\nbilaga 2 \"b\"\n");
  EXPECT_TRUE(result.broken);
}

TEST(FormatBroken, KeepsTheWordsOfWhatIsNoPlan) {
  EXPECT_EQ(formatted("Hej!\n\n  Det här   är ; ett = brev.\n"), "Hej!\n\nDet här   är ; ett = brev.\n");
}

TEST(FormatBroken, SurvivesBytesThatAreNoText) {
  const std::string bytes("m\xE5l 1 \"\xFF\xFE\"\n\0\x01|\x80|\n# \xC3\n", 23);
  EXPECT_EQ(formatted(formatted(bytes)), formatted(bytes));
}

TEST(FormatBroken, SurvivesManyErrorsOnOneLine) {
  std::string line;
  for (int i = 0; i < 50'000; ++i) line += "= ";
  EXPECT_EQ(formatted(line + "\n"), line + "\n");
}

}  // namespace
}  // namespace planlint::tests
