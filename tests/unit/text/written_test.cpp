// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
#include "text/written.h"

#include <gtest/gtest.h>

#include <string>

namespace planlint {
namespace {

/// What stands in `written` for the one place of `part` in `text`; "nowhere" where it has no place.
std::string written_for(std::string_view part, std::string_view text, std::string_view written) {
  const auto first = text.find(part);
  if (first == std::string_view::npos) return "not in the text";
  const auto range = find_written(text, written, first, first + part.size());
  return range ? std::string(written.substr(range->start, range->end - range->start)) : "nowhere";
}

TEST(Written, TheSameTextIsWhereItIs) {
  EXPECT_EQ(written_for("mål 4.9", "se mål 4.9 här", "se mål 4.9 här"), "mål 4.9");
  EXPECT_FALSE(find_written("abc", "abc", 2, 2));
  EXPECT_FALSE(find_written("abc", "abc", 2, 4));
  EXPECT_EQ(written_for(" b ", "a b c", "a\n b  c"), "b");
  EXPECT_FALSE(find_written("a b", "a  b", 1, 2));
}

TEST(Written, LinesAreJoined) {
  EXPECT_EQ(written_for("mål 4.9", "Vi når mål 4.9 i år.", "Vi når mål\r\n   4.9 i år."), "mål\r\n   4.9");
  EXPECT_EQ(written_for("b c", "a b c d", "a  b\u00A0c d"), "b\u00A0c");
  EXPECT_EQ(written_for("eller", "och/eller så", "och/\neller så"), "eller");
  EXPECT_EQ(written_for("drift/ränta", "parkdrift/ränta ökar", "parkdrift/\nränta ökar"), "drift/\nränta");
}

TEST(Written, LinesMayBeIndented) {
  const std::string_view text = "Ett mål\n\n  till år 1\nsom nåddes";
  const std::string_view written = "\n    Ett mål\n  \n      till år 1\r\n    som nåddes\n  ";
  EXPECT_EQ(written_for("mål", text, written), "mål");
  EXPECT_EQ(written_for("mål\n\n  till", text, written), "mål\n  \n      till");
  EXPECT_EQ(written_for("\nsom nåddes", text, written), "som nåddes");
  WrittenText whole(text, written);
  EXPECT_EQ(whole.find(text.find("nåddes"), text.size())->start, written.find("nåddes"));
  EXPECT_EQ(whole.find(text.find("Ett"), text.find("mål") + 4)->start, written.find("Ett"));
  // From the first line that is written in another way on, words are looked for.
  EXPECT_EQ(written_for("c", "a\nb c\nd", "  a\n  b  c\n  d"), "c");
  EXPECT_EQ(written_for("d", "a\nb c\nd", "  a\n  b  c\n  d"), "d");
  EXPECT_EQ(written_for("a\nb c", "a\nb c\nd", "  a\n  b  c\n  d"), "a\n  b  c");
  EXPECT_EQ(find_written("a\nb", "a\nbc b", 2, 3)->start, 5);
}

TEST(Written, WordsAreMended) {
  EXPECT_EQ(written_for("förskoleverksamhet", "all förskoleverksamhet nu", "all förskole-\nverksamhet nu"),
            "förskole-\nverksamhet");
  EXPECT_EQ(written_for("budgeten", "nettobudgeten ökar", "nettobud-\n  geten ökar"), "bud-\n  geten");
  EXPECT_EQ(written_for("nu", "all förskoleverksamhet nu", "all förskole-\nverksamhet nu"), "nu");
  EXPECT_EQ(written_for("miljö- och", "miljö- och klimat", "miljö-\noch klimat"), "miljö-\noch");
  EXPECT_EQ(written_for("åtgärder", "arbetsmarknadsåtgärder", "arbetsmarknads åtgärder"), "åtgärder");
}

TEST(Written, MarkUpIsTakenOff) {
  EXPECT_EQ(written_for("bilaga 7", "se bilaga 7, sidan 2", "se <b>bilaga</b> **7**, sidan 2"), "bilaga</b> **7");
  EXPECT_EQ(written_for("7,", "se bilaga 7, sidan 2", "se bilaga *7*, sidan 2"), "7*,");
  EXPECT_EQ(written_for("Program", "ett *Program* 2022* i", "ett *Program* 2022*\n i"), "Program");
  EXPECT_EQ(written_for("2022", "ett *Program 2022* i", "ett *Program 2022*\n i"), "2022");
  EXPECT_EQ(written_for("citat", "ett \"citat\" till", "ett \\\"citat\\\" till"), "citat");
}

TEST(Written, PagesAndListMarksLieBetween) {
  const std::string_view written = "Vi når målen\n\n\f12 (40) Plan 2024\n\nunder hela året med mål 4.9.";
  EXPECT_EQ(written_for("mål 4.9", "Vi når målen under hela året med mål 4.9.", written), "mål 4.9");
  EXPECT_EQ(written_for("målen under", "Vi når målen under hela året med mål 4.9.", written), "nowhere");
  EXPECT_EQ(written_for("andra raden", "- första raden\n- andra raden", "första raden\n\n• andra raden"),
            "andra raden");
  EXPECT_EQ(written_for("raden", "- här\n- andra raden", "här\n   andra raden"), "raden");
}

TEST(Written, OfSeveralTheRightOneIsFound) {
  const std::string_view text = "om 2 mnkr och 2 mnkr";
  const std::string_view written = "om 2\nmnkr och\n2 mnkr";
  const auto first = find_written(text, written, text.find("2 mnkr"), text.find("2 mnkr") + 6);
  const auto second = find_written(text, written, text.rfind("2 mnkr"), text.size());
  ASSERT_TRUE(first && second);
  EXPECT_EQ(first->start, written.find("2\nmnkr"));
  EXPECT_EQ(second->start, written.rfind("2 mnkr"));
  // A page's foot that lies between says the same.
  EXPECT_EQ(written_for("3 barn", "om 2 mnkr för 3 barn", "om 2 mnkr\nSida 3\nför 3 barn"), "3 barn");
}

TEST(Written, WhatIsNotThereHasNoPlace) {
  EXPECT_EQ(written_for("två", "ett två tre", "ett 2 tre"), "nowhere");
  EXPECT_EQ(written_for("tre", "ett två tre", "ett 2 tre"), "tre");
  EXPECT_EQ(written_for("en", "en barnen", "barnen"), "nowhere");
}

TEST(Written, LongTextsAreReadInOneGo) {
  std::string text;
  std::string written;
  for (int i = 0; i < 20000; ++i) {
    text += "x" + std::to_string(i) + (i % 5 == 0 ? " & " : " ");
    written += "x" + std::to_string(i) + (i % 5 == 0 ? " &amp;\n" : "\n");
  }
  text += "slut";
  written += "slut";
  // What is not found is not looked for again and again; what is far behind it need not be found, but never elsewhere.
  const auto last = find_written(text, written, text.size() - 4, text.size());
  EXPECT_TRUE(!last || last->end == written.size());
  EXPECT_EQ(written_for("x7 ", text, written), "x7");
}

}  // namespace
}  // namespace planlint
