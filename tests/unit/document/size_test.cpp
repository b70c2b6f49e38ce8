// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
//
// Long documents of one kind of line. Nothing is timed: what takes the square of a document's length does not finish.
#include <gtest/gtest.h>

#include "document/reading.h"
#include "document/said.h"

namespace planlint::tests {
namespace {

std::string times(std::size_t count, std::string_view line) {
  std::string text;
  text.reserve(count * line.size());
  for (std::size_t i = 0; i < count; ++i) text += line;
  return text;
}

Plan read_long(std::string text) {
  auto read = tests::read(std::move(text));
  EXPECT_EQ(piece_fault(read), "");
  return std::move(read.plan);
}

constexpr std::size_t many = 100'000;

TEST(LongDocuments, MayBeRowsBetweenTabs) {
  EXPECT_EQ(
      read_long("Indikator\tÅrsmål\tPeriodicitet\n" + times(many, "Andel nöjda boende\t80 %\tÅr\n")).indicators.size(),
      many);
}
TEST(LongDocuments, MayBeWordsBetweenTabs) {
  EXPECT_EQ(read_long(times(many, "ord\tannat ord\n")).paragraphs.size(), 1U);
}
TEST(LongDocuments, MayBeFigures) {
  EXPECT_EQ(read_long("Område\tBudget\n" + times(many, "Parker\t1,2\n")).tables.at(0).rows.size(), many + 1);
}
TEST(LongDocuments, MayBeWrappedRows) {
  EXPECT_EQ(
      read_long("Indikator Årsmål Periodicitet\n" + times(many / 5, "Andel nöjda\nboende 80 % År\n")).indicators.size(),
      many / 5);
}
TEST(LongDocuments, MayBeRowsInColumns) {
  EXPECT_EQ(read_long("Aktivitet          Startdatum    Slutdatum\n" +
                      times(many / 5, "Scenen byggs       2023-01-01    2023-12-31\n"))
                .activities.size(),
            many / 5);
}
TEST(LongDocuments, MayBeLabels) {
  EXPECT_TRUE(read_long(times(many, "Beskrivning\n")).goals.empty());
  EXPECT_EQ(read_long("Nämndmål: 1 A\n" + times(many, "Beskrivning\n")).goals.size(), 1U);
}
TEST(LongDocuments, MayBeGoals) {
  EXPECT_GE(read_long(times(many / 2, "Nämndmål: 1.1.1 Trygga parker\n")).goals.size(), many / 2 - 1);
}
TEST(LongDocuments, MayListTheirGoalsAtLength) {
  std::string goals;
  for (std::size_t i = 0; i < many; ++i) goals += "Nämndmål: 1.1." + std::to_string(i) + " Trygga parker\n";
  EXPECT_EQ(read_long(goals + goals).goals.size(), many);
}
TEST(LongDocuments, MayBeDecisions) {
  EXPECT_EQ(read_long("Förslag till beslut\n" + times(many, "1. Nämnden godkänner planen.\n")).decisions.size(), many);
}
TEST(LongDocuments, MayListTheirContentsAtLength) {
  std::string contents = "Innehåll\n";
  std::string goals;
  for (std::size_t i = 0; i < many / 5; ++i) {
    contents += "Rubrik " + std::to_string(i) + " ...... 3\n";
    goals += "Nämndmål: 1.1.1 Rubrik " + std::to_string(i) + "\n";
  }
  EXPECT_EQ(read_long(contents + goals).goals.size(), many / 5);
}
TEST(LongDocuments, MayBeLinesOfManyCharacters) {
  EXPECT_EQ(read_long(times(50, std::string(100'000, 'x') + "\n")).paragraphs.size(), 1U);
  EXPECT_EQ(read_long(times(50, times(25'000, "ord ") + "\n")).paragraphs.size(), 1U);
  EXPECT_EQ(read_long(std::string(5'000'000, 'x')).paragraphs.size(), 1U);
}
TEST(LongDocuments, MayBeBlank) {
  EXPECT_TRUE(read_long(times(many, "\n")).paragraphs.empty());
  EXPECT_TRUE(read_long(times(5 * many, " \n")).paragraphs.empty());
}
TEST(LongDocuments, MayBeHeaders) {
  EXPECT_TRUE(read_long(times(many, "Indikator\tÅrsmål\tPeriodicitet\n")).indicators.empty());
  EXPECT_TRUE(read_long(times(many / 2, "Indikator Årsmål Periodicitet\n")).indicators.empty());
  EXPECT_TRUE(read_long(times(many, "Område\tBudget\tUtfall\n")).tables.empty());
}
TEST(LongDocuments, MayBePipes) {
  EXPECT_TRUE(read_long(std::string(5'000'000, '|')).indicators.empty());
  EXPECT_TRUE(read_long(times(many, "|||||||\n")).tables.empty());
  EXPECT_TRUE(read_long("Nämndmål: 1 A\n" + times(many, "|||||||\n")).tables.empty());
  EXPECT_EQ(read_long("Resultatenheter\n\n" + times(many, "|||||||\n")).sections.size(), 1U);
  EXPECT_TRUE(read_long(times(50, std::string(100'000, '|') + "\n")).tables.empty());
}
TEST(LongDocuments, MayBeMarks) {
  for (const char* mark : {"*", "<", "&", "#", "\\", "●", "-", "\t"})
    EXPECT_TRUE(read_long(times(1'000'000, mark)).goals.empty());
}
TEST(LongDocuments, MayBeLinesOfManyCells) {
  EXPECT_TRUE(read_long("Indikator\tÅrsmål\n" + times(50, times(50'000, "1\t") + "\n")).goals.empty());
}
TEST(LongDocuments, MayBeRowsWithTextBetween) {
  EXPECT_FALSE(read_long(times(many, "a\tb\ntext\n")).paragraphs.empty());
}
TEST(LongDocuments, MayBePageFeet) { EXPECT_TRUE(read_long(times(many / 2, "Sida 3 (40)\n")).paragraphs.empty()); }

}  // namespace
}  // namespace planlint::tests
