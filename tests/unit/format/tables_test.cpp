// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
#include <gtest/gtest.h>

#include <algorithm>
#include <chrono>

#include "format/samples.h"

namespace planlint::tests {
namespace {

TEST(FormatTables, AlignCells) {
  EXPECT_EQ(formatted("driftbudget \"a\" {\n|Verksamhet|Kostnader|Netto|\n|Förskola|530,2|488,3|\n"
                      "|Summa|3\u00A0128,8|−2 762,0|\n}\n"),
            "driftbudget \"a\" {\n  | Verksamhet | Kostnader |    Netto |\n  | Förskola   |     530,2 |    488,3 |\n"
            "  | Summa      |   3\u00A0128,8 | −2 762,0 |\n}\n");
}

TEST(FormatTables, CountColumnsOfCombiningAndWideCharacters) {
  EXPECT_EQ(formatted("tabell \"a\" {\n|x\u0323\u0302|1|\n|日本|2|\n|a\u030Abc|3|\n}\n"),
            "tabell \"a\" {\n  | x\u0323\u0302    | 1 |\n  | 日本 | 2 |\n  | åbc  | 3 |\n}\n");
}

TEST(FormatTables, KeepRaggedRowsAndEmptyCells) {
  EXPECT_EQ(formatted("tabell \"a\" {\n|b|c|d|\n|eee|\n||f|\n|\n||||\n| g | h\n}\n"),
            "tabell \"a\" {\n  | b   | c | d |\n  | eee |\n  |     | f |\n  |\n  |     |   |   |\n  | g   | h\n}\n");
}

TEST(FormatTables, KeepSeparators) {
  EXPECT_EQ(formatted("tabell \"a\" {\n|Namn|Tal|\n|---|--:|\n|b|5|\n}\n"),
            "tabell \"a\" {\n  | Namn | Tal |\n  | ---  | --: |\n  | b    |   5 |\n}\n");
}

TEST(FormatTables, PutNumbersToTheRightInColumnsOfWords) {
  EXPECT_EQ(formatted("tabell \"a\" {\n|Namn|\n|femton|\n|sexton|\n|17|\n}\n"),
            "tabell \"a\" {\n  | Namn   |\n  | femton |\n  | sexton |\n  |     17 |\n}\n");
}

TEST(FormatTables, SplitAtNoEscapedBar) {
  constexpr std::string_view canonical = "tabell \"a\" {\n  | b \\| c | \\# d | \\} |\n  | \\\\|    | e\\   |\n}\n";
  EXPECT_EQ(formatted("tabell \"a\" {\n|b \\| c|\\# d|\\}|\n|\\\\||e\\ |\n}\n"), canonical);
  EXPECT_EQ(formatted(canonical), canonical);
}

TEST(FormatTables, KeepWordsWithHashesAndBraces) {
  constexpr std::string_view canonical = "tabell \"a\" {\n  | b#c | { d } |\n  | e   | 5 st  |\n}\n";
  EXPECT_EQ(formatted(canonical), canonical);
}

/// The grammar may read such a cell as the start of something else; then the line stays as it is.
TEST(FormatTables, NeverSplitTheLineOfARow) {
  for (const std::string_view row : {"|-|b|", "|%|b|", "|a|{|", "|-|"}) {
    const std::string text = formatted("tabell \"a\" {\n" + std::string(row) + "\n}\n");
    EXPECT_EQ(std::ranges::count(text, '\n'), 3) << text;
  }
}

TEST(FormatTables, DoNotWidenForOneHugeCell) {
  const std::string huge(2000, 'x');
  const std::string text = formatted("tabell \"a\" {\n|b|c|\n|" + huge + "|d|\n}\n");
  EXPECT_EQ(text, "tabell \"a\" {\n  | b | c |\n  | " + huge + " | d |\n}\n");
}

TEST(FormatTables, OutsideOfBlocksAlignToo) { EXPECT_EQ(formatted("|a|b|\n|cc|d|\n"), "| a  | b |\n| cc | d |\n"); }

/// Quadratic work would take minutes here.
TEST(FormatTables, TakeTimeInProportion) {
  const auto seconds_for = [](int rows) {
    std::string text = "driftbudget \"a\" {\n";
    for (int i = 0; i < rows; ++i)
      text += "|rad " + std::to_string(i) + "|1 000,5|-3|\nårsmål " + std::to_string(i) + "\n";
    const auto start = std::chrono::steady_clock::now();
    EXPECT_FALSE(result_of(text + "}\n").broken);
    return std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
  };
  seconds_for(1000);  // warms up
  EXPECT_LT(seconds_for(40'000), 80 * (seconds_for(2000) + 0.005));
}

}  // namespace
}  // namespace planlint::tests
