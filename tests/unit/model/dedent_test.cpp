// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
#include <gtest/gtest.h>

#include "model/plan.h"

namespace planlint {
namespace {

TEST(Dedent, TakesOffCommonIndentationAndTheLinesOfTheQuotes) {
  EXPECT_EQ(dedent("\n    Ett stycke.\n\n      - punkt\n    Slut.\n    "), "Ett stycke.\n\n  - punkt\nSlut.");
}

TEST(Dedent, LeavesOneLineAsItIs) {
  EXPECT_EQ(dedent(""), "");
  EXPECT_EQ(dedent("text"), "text");
  EXPECT_EQ(dedent("  text"), "text");
  EXPECT_EQ(dedent("\n"), "");
}

TEST(Dedent, TextBehindTheQuotesHasNoIndentation) {
  EXPECT_EQ(dedent("Första.\n      Andra.\n        Tredje.\n      "), "Första.\nAndra.\n  Tredje.");
}

TEST(Dedent, TakesOffOneBlankLineOnly) { EXPECT_EQ(dedent("\n\n  a\n\n  "), "\na\n"); }

TEST(Dedent, BlankLinesDoNotCountAsIndentation) { EXPECT_EQ(dedent("\n    a\n \n    b\n"), "a\n\nb"); }

TEST(Dedent, ReadsCarriageReturnsAsLineBreaks) { EXPECT_EQ(dedent("\r\n    a\r\n      b\r\n    "), "a\n  b"); }

TEST(Dedent, TabsAndSpacesShareOnlyWhatIsTheSame) {
  EXPECT_EQ(dedent("\n\t\ta\n\tb\n"), "\ta\nb");
  EXPECT_EQ(dedent("\n\ta\n    b\n"), "\ta\n    b");
}

TEST(Dedent, KeepsBlanksAtTheEndOfALine) { EXPECT_EQ(dedent("\n  a  \n  b\n"), "a  \nb"); }

}  // namespace
}  // namespace planlint
