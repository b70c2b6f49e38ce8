// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
#include "document/words.h"

#include <gtest/gtest.h>

namespace planlint {
namespace {

TEST(Folded, MakesSpellingsOfOneLabelEqual) {
  for (const char* spelling :
       {"Årsmål", "Arsmål", "ÅRSMÅL:", "**Årsmål**", "<b>Årsmål</b>", " årsmål. ", "A\u030Arsma\u030Al"})
    EXPECT_EQ(folded(spelling), "arsmal") << spelling;
}
TEST(Folded, TakesLettersWithTwoDotsAndAccents) { EXPECT_EQ(folded("Öppet Café, Äldre"), "oppet cafe, aldre"); }
TEST(Folded, MakesOneBlankOfAnyWhiteSpace) { EXPECT_EQ(folded("KF:s\u00A0\t  mål"), "kf:s mal"); }
TEST(Folded, LeavesInvisibleCharactersOut) { EXPECT_EQ(folded("\uFEFFkom\u00ADmun\u200Bal"), "kommunal"); }
TEST(Folded, MakesAllDashesOne) { EXPECT_EQ(folded("1–5, 1—5, 1−5, 1‑5"), "1-5, 1-5, 1-5, 1-5"); }
TEST(Folded, KeepsALessThanSign) { EXPECT_EQ(folded("< 5 år"), "< 5 ar"); }
TEST(Folded, GivesNothingForMarksAlone) { EXPECT_EQ(folded(" **: **"), ""); }

TEST(SpaceAt, TellsTheBytesOfABlank) {
  EXPECT_EQ(space_at(" a"), 1U);
  EXPECT_EQ(space_at("\u00A0a"), 2U);
  EXPECT_EQ(space_at("\u200Ba"), 3U);
  EXPECT_EQ(space_at("a "), 0U);
  EXPECT_EQ(space_at(""), 0U);
}

TEST(LengthOf, CountsCharactersAndNotBytes) {
  EXPECT_EQ(length_of("åäö"), 3U);
  EXPECT_EQ(length_of("🟢 ja"), 4U);
  EXPECT_EQ(length_of(""), 0U);
}

TEST(InitialOf, LooksBehindQuotesAndBrackets) {
  EXPECT_EQ(initial_of("”Öppet”"), Initial::upper);
  EXPECT_EQ(initial_of("(äldre)"), Initial::lower);
  EXPECT_EQ(initial_of("**\"Park"), Initial::upper);
}
TEST(InitialOf, KnowsDigitsAndWhatIsNoLetter) {
  EXPECT_EQ(initial_of("12 parker"), Initial::digit);
  EXPECT_EQ(initial_of("–"), Initial::other);
  EXPECT_EQ(initial_of(""), Initial::other);
}

TEST(EndsSentence, TakesTheUsualMarks) {
  for (const char* text : {"Klart.", "Klart?", "Klart!", "Så här:", "(Klart.)", "”Klart.”", "**Klart.**", "Klart. "})
    EXPECT_TRUE(ends_sentence(text)) << text;
}
TEST(EndsSentence, IsFalseForWhatGoesOn) {
  for (const char* text : {"Klart", "Klart,", "Klart;", "(2023)", "", "””"}) EXPECT_FALSE(ends_sentence(text)) << text;
}

TEST(Lexicon, CountsWordsWithoutWhatStandsAroundThem) {
  const Lexicon lexicon("Förskolan, förskolan och FÖRSKOLAN) vid parken.");
  EXPECT_EQ(lexicon.count("forskolan"), 3U);
  EXPECT_EQ(lexicon.count("parken"), 1U);
  EXPECT_EQ(lexicon.count("skolan"), 0U);
}

}  // namespace
}  // namespace planlint
