// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
#include <gtest/gtest.h>

#include <array>

#include "document/text_pool.h"

namespace planlint {
namespace {

std::string join(std::string_view first, std::string_view second, std::string_view document = "") {
  const std::array parts = {first, second};
  return joined(parts, Lexicon(document));
}

TEST(Joined, PutsBlanksBetweenLines) { EXPECT_EQ(join("Parken är", " öppen "), "Parken är öppen"); }
TEST(Joined, PutsAWordTogetherThatTheDocumentHas) {
  EXPECT_EQ(join("och kultur-", "kvarter", "kulturkvarter"), "och kulturkvarter");
}
TEST(Joined, PutsAHalfTogetherThatIsNoWord) { EXPECT_EQ(join("Förskole-", "verksamhet"), "Förskoleverksamhet"); }
TEST(Joined, KeepsTheHyphenBeforeAConjunction) {
  EXPECT_EQ(join("Individ-", "och familjeomsorg"), "Individ- och familjeomsorg");
}
TEST(Joined, PutsNoBlankBehindASlash) { EXPECT_EQ(join("nämnd/", "styrelse"), "nämnd/styrelse"); }
TEST(Joined, PassesEmptyParts) { EXPECT_EQ(join("", "Park"), "Park"); }

TEST(WithoutMarkup, TakesTagsMarksAndEscapesOff) {
  EXPECT_EQ(without_markup("<b>Netto</b>"), "Netto");
  EXPECT_EQ(without_markup("Max 10<br>personer"), "Max 10 personer");
  EXPECT_EQ(without_markup("**Netto** och *drift*"), "Netto och drift");
  EXPECT_EQ(without_markup("i en väska\\."), "i en väska.");
  EXPECT_EQ(without_markup("Park &amp; gata"), "Park & gata");
  EXPECT_EQ(without_markup("  två \t blanka\u00A0tecken "), "två blanka tecken");
}
TEST(WithoutMarkup, KeepsWhatOnlyLooksLikeIt) {
  EXPECT_EQ(without_markup("5 < 6 > 4"), "5 < 6 > 4");
  EXPECT_EQ(without_markup("3 * 4"), "3 * 4");
  EXPECT_EQ(without_markup("<parkens namn>"), "<parkens namn>");
}

TEST(Mended, PutsTogetherWhatANarrowColumnHasCut) {
  EXPECT_EQ(mended("Arbetsmarknad såtgärder", Lexicon("Arbetsmarknadsåtgärder och annat")), "Arbetsmarknadsåtgärder");
  EXPECT_EQ(mended("Förskole- verksamhet", Lexicon("")), "Förskoleverksamhet");
}
TEST(Mended, PutsSubscriptsBack) {
  const Lexicon lexicon("");
  EXPECT_EQ(mended("kg CO ₂ per kg", lexicon), "kg CO₂ per kg");
}
TEST(Mended, LeavesTwoWordsApart) {
  EXPECT_EQ(mended("Parkens skötsel", Lexicon("Parkens skötsel, skötsel")), "Parkens skötsel");
}

class Pool : public testing::Test {
 protected:
  std::string source_ = "Ett **namn** här\nsom går vidare\n";
  std::deque<std::string> owned_;
  Lexicon lexicon_{source_};
  TextPool pool_{source_, owned_, lexicon_};
};

TEST_F(Pool, GivesAViewWhereTheTextReadsAsItStands) {
  const Text text = pool_.name({.start = 0, .end = 3});
  EXPECT_EQ(text.value.data(), source_.data());
  EXPECT_TRUE(owned_.empty());
}
TEST_F(Pool, OwnsATextWithoutItsMarks) {
  const Text text = pool_.name({.start = 4, .end = 12});
  EXPECT_EQ(text.value, "namn");
  EXPECT_EQ(text.range, (Range{.start = 4, .end = 12}));
  EXPECT_EQ(owned_.size(), 1U);
}
TEST_F(Pool, IsNotPresentForBlanksAlone) { EXPECT_FALSE(pool_.name({.start = 3, .end = 4}).present); }
TEST_F(Pool, JoinsTheLinesOfAParagraph) {
  const std::array<Range, 2> lines = {{{.start = 0, .end = 18}, {.start = 19, .end = 34}}};
  const Text text = pool_.paragraph(lines);
  EXPECT_EQ(text.range, (Range{.start = 0, .end = 34}));
  EXPECT_EQ(text.value.find('\n'), std::string_view::npos);
}
TEST_F(Pool, SetsParagraphsApartAndListItemsNot) {
  const std::array texts = {pool_.owned("Inledning", {}), pool_.owned("- ett", {}), pool_.owned("- två", {})};
  EXPECT_EQ(pool_.block(texts).value, "Inledning\n\n- ett\n- två");
}
TEST_F(Pool, CoversABlockWhoseTextsAreOutOfOrder) {
  const std::array texts = {pool_.owned("a", {.start = 20, .end = 21}), pool_.owned("b", {.start = 4, .end = 5})};
  EXPECT_EQ(pool_.block(texts).range, (Range{.start = 4, .end = 21}));
}

}  // namespace
}  // namespace planlint
