// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
#include "format/format.h"

#include <gtest/gtest.h>

#include "format/samples.h"

namespace planlint::tests {
namespace {

TEST(Format, LeavesTheExampleOfTheLanguageAsItIs) {
  constexpr std::string_view canonical = R"(mål 1.2 "Alla barn" {
  agenda2030 3, 4, 5, 10

  kf-indikator "Förskollärartäthet" {
    årsmål        15,5 st
    kf-årsmål     15,5
    periodicitet  tertial
  }
  kf-aktivitet "Utveckla stödet" {
    tid 2023-01-01 till 2023-12-31
  }

  nämndmål 1.2.1 "Barnen lär" {
    beskrivning """
      Fritext i Markdown.
      """
    förväntat resultat {
      - "Övergången är planerad."
    }
    indikator "Andel nöjda" { årsmål 84 %  periodicitet år }
  }
}
)";
  const FormatResult result = result_of(canonical);
  EXPECT_EQ(result.text, canonical);
  EXPECT_FALSE(result.changed);
  EXPECT_FALSE(result.broken);
}

TEST(Format, SaysThatTheTextChanged) {
  EXPECT_TRUE(result_of("mål  1 \"a\"\n").changed);
  EXPECT_TRUE(result_of("\uFEFFmål 1 \"a\"\n").changed);
  EXPECT_TRUE(result_of("mål 1 \"a\"").changed);
}

TEST(Format, IndentsByDepth) {
  EXPECT_EQ(formatted("mål 1 \"a\" {\nnämndmål 1.1 \"b\" {\n      årsmål 5\n}\n}\n"),
            "mål 1 \"a\" {\n  nämndmål 1.1 \"b\" {\n    årsmål 5\n  }\n}\n");
}

TEST(Format, DoesNotIndentForEver) {
  std::string deep;
  for (int i = 0; i < 20'000; ++i) deep += "{\n";
  for (int i = 0; i < 20'000; ++i) deep += "}\n";
  const FormatResult result = result_of(deep);
  EXPECT_LT(result.text.size(), 100 * deep.size());
  EXPECT_EQ(formatted(result.text), result.text);
}

TEST(Format, KeepsAtMostOneBlankLine) {
  EXPECT_EQ(formatted("\n\nbilaga 1 \"a\"\n\n\n \t\nbilaga 2 \"b\"\nbilaga 3 \"c\"\n\n\n"),
            "bilaga 1 \"a\"\n\nbilaga 2 \"b\"\nbilaga 3 \"c\"\n");
}

TEST(Format, HasNoBlankLinesInsideBraces) {
  EXPECT_EQ(formatted("mål 1 \"a\" {\n\n  årsmål 5\n\n}\n"), "mål 1 \"a\" {\n  årsmål 5\n}\n");
}

TEST(Format, PutsBlankLinesAroundBlocksAtTheTop) {
  EXPECT_EQ(formatted("bilaga 1 \"a\"\nmål 1 \"b\" {\nårsmål 5\n}\nbilaga 2 \"c\"\n"),
            "bilaga 1 \"a\"\n\nmål 1 \"b\" {\n  årsmål 5\n}\n\nbilaga 2 \"c\"\n");
}

TEST(Format, PutsABlankLineBeforeABlockBehindProperties) {
  EXPECT_EQ(formatted("mål 1 \"a\" {\nagenda2030 3\nindikator \"b\" {\nårsmål 5\n}\nindikator \"c\" {\nårsmål 6\n}\n"
                      "nämndmål \"d\" {\nårsmål 7\n}\n}\n"),
            "mål 1 \"a\" {\n  agenda2030 3\n\n  indikator \"b\" {\n    årsmål 5\n  }\n  indikator \"c\" {\n"
            "    årsmål 6\n  }\n\n  nämndmål \"d\" {\n    årsmål 7\n  }\n}\n");
}

TEST(Format, KeepsShortBlocksOnOneLine) {
  EXPECT_EQ(formatted("indikator \"a\" {årsmål 84% periodicitet   år}\n"),
            "indikator \"a\" { årsmål 84 %  periodicitet år }\n");
  EXPECT_EQ(formatted("mål 1 \"a\" { indikator \"b\" {årsmål 5} }\n"),
            "mål 1 \"a\" { indikator \"b\" { årsmål 5 } }\n");
}

TEST(Format, DoesNotJoinWhatStandsOnSeveralLines) {
  EXPECT_EQ(formatted("indikator \"a\" {\nårsmål 84 %\n}\n"), "indikator \"a\" {\n  årsmål 84 %\n}\n");
}

TEST(Format, BreaksBlocksThatDoNotFit) {
  const std::string name(79, 'a');  // `indikator "…" { årsmål 5 }` takes 25 more columns
  const std::string fits = "indikator \"" + name.substr(0, 74) + "\" { årsmål 5 }\n";
  const std::string too_long = "indikator \"" + name.substr(0, 76) + "\" { årsmål 5 }\n";
  EXPECT_EQ(formatted(fits), fits);
  EXPECT_EQ(formatted(too_long), "indikator \"" + name.substr(0, 76) + "\" {\n  årsmål 5\n}\n");
}

TEST(Format, CountsColumnsNotBytes) {
  std::string name;
  for (int i = 0; i < 70; ++i) name += i % 2 == 0 ? "ö" : "o\u0308";
  const std::string line = "indikator \"" + name + "\" { årsmål 5 }\n";
  EXPECT_EQ(formatted(line).find("{\n"), std::string::npos);
}

TEST(Format, BreaksTheOuterBlockFirst) {
  const std::string name(60, 'a');
  EXPECT_EQ(formatted("mål 1 \"" + name + "\" { indikator \"b\" { årsmål 5 periodicitet år } }\n"),
            "mål 1 \"" + name + "\" {\n  indikator \"b\" { årsmål 5  periodicitet år }\n}\n");
}

TEST(Format, WritesEmptyBlocksInOneWay) {
  EXPECT_EQ(formatted("mål 1 \"a\" {}\n"), "mål 1 \"a\" { }\n");
  EXPECT_EQ(formatted("mål 1 \"a\" {\n\n}\n"), "mål 1 \"a\" { }\n");
}

TEST(Format, KeepsABlockOnTheLineOfAStatementThatTakesNone) {
  EXPECT_EQ(formatted("årsmål 5 {\nkommentar \"a\"\n}\n"), "årsmål 5 {\n  kommentar \"a\"\n}\n");
}

TEST(Format, GivesEveryStatementItsLine) {
  EXPECT_EQ(formatted("indikator \"a\" {\nårsmål 84 %  periodicitet år\n}\n"),
            "indikator \"a\" {\n  årsmål        84 %\n  periodicitet  år\n}\n");
}

TEST(Format, AlignsProperties) {
  EXPECT_EQ(formatted("mål 1 \"a\" {\nutfall män 5\nutfall 6\nårsmål 7\n\nprognos 8\n}\n"),
            "mål 1 \"a\" {\n  utfall män  5\n  utfall      6\n  årsmål      7\n\n  prognos 8\n}\n");
}

TEST(Format, AlignsWhatABrokenListGoesOnWith) {
  EXPECT_EQ(formatted("ansvarig \"A\" ,\n\"B\",\"C\"\nårsmål 5\n"),
            "ansvarig  \"A\",\n          \"B\", \"C\"\nårsmål    5\n");
}

TEST(Format, KeepsNumbersAsTheyAreWritten) {
  constexpr std::string_view canonical =
      "årsmål 1\u00A0100 st\n\nårsmål 77,0 %\n\nårsmål +/-1 %\n\nårsmål ± 2\n\nårsmål 10 - 12\n";
  EXPECT_EQ(formatted(canonical), canonical);
}

TEST(Format, NormalisesTheSpelling) {
  EXPECT_EQ(formatted(sample_plans().back()),
            "mål 1.1 \"Trygghet för alla\" {\n"
            "  årsmål     1\u00A0100 st\n"
            "  kommentar  \"1\u00A0100\"  # no-break space\n"
            "  beskrivning \"\"\"\n    Rad ett\n\n    Rad två\n    \"\"\"\n"
            "}\n");
}

TEST(Format, NormalisesQuotes) {
  EXPECT_EQ(formatted("bilaga 1 ”Karta”\nbilaga 2 \"”Bra”\"\nbilaga 3 “a \\\" b”\n"),
            "bilaga 1 \"Karta\"\nbilaga 2 \"”Bra”\"\nbilaga 3 \"a \\\" b\"\n");
}

TEST(Format, LeavesUnknownStatementsAlone) {
  EXPECT_EQ(formatted("  arsmol   1  100 ,x “y”  # z\n"), "arsmol   1  100 ,x “y”  # z\n");
}

TEST(Format, KeepsTheLineBreakThatEndsAnUnknownStatement) {
  constexpr std::string_view joined = "okänd a,\n\nokänd b\n";
  EXPECT_EQ(formatted(joined), joined);
}

TEST(Format, WritesTheLineEndingsThatAreAskedFor) {
  EXPECT_EQ(formatted("mål 1\r\nmål 2\n"), "mål 1\nmål 2\n");
  EXPECT_EQ(formatted("mål 1 = \r"), "mål 1 = \n");
  EXPECT_EQ(result_of("mål 1\nmål 2\n", {.line_ending = LineEnding::crlf}).text, "mål 1\r\nmål 2\r\n");
  const FormatResult kept = result_of("mål 1\r\nmål 2\r\n", {.line_ending = LineEnding::as_source});
  EXPECT_EQ(kept.text, "mål 1\r\nmål 2\r\n");
  EXPECT_FALSE(kept.changed);
  EXPECT_EQ(result_of("mål 1\nmål 2\r\n", {.line_ending = LineEnding::as_source}).text, "mål 1\nmål 2\n");
}

TEST(Format, OfNothingIsNothing) {
  EXPECT_EQ(formatted(""), "");
  EXPECT_EQ(formatted("\uFEFF \n\t\n"), "");
  EXPECT_FALSE(result_of("").changed);
}

TEST(Format, ReindentsTexts) {
  EXPECT_EQ(formatted("mål 1 \"a\" {\nbeskrivning \"\"\"   \n\t\tEtt  \n\t\t  Två\n   \n\t\tTre\n\"\"\"\n}\n"),
            "mål 1 \"a\" {\n  beskrivning \"\"\"\n    Ett  \n      Två\n\n    Tre\n    \"\"\"\n}\n");
}

TEST(Format, KeepsTextThatStandsBesideTheQuotes) {
  EXPECT_EQ(formatted("text \"\"\"på en rad\"\"\"\n"), "text \"\"\"på en rad\"\"\"\n");
  EXPECT_EQ(formatted("text \"\"\"börjar här\n      och slutar\n      här\"\"\"\n"),
            "text \"\"\"börjar här\n  och slutar\n  här\"\"\"\n");
}

}  // namespace
}  // namespace planlint::tests
