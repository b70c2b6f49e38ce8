// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
#include <gtest/gtest.h>

#include <string>

#include "lua_host/host_rules.h"

namespace planlint {
namespace {

using testing::document_of;
using testing::value_in;

TEST(Passages, KnowTheirWords) {
  const auto document = document_of(
      "verksamhetsplan 2024 \"N\"\nmål 1.1 \"Arbetssättet\" {\n  beskrivning \"Ett e-arbetssätt, arbetsättet och "
      "3arbetslag.\"\n"
      "  analys \"Det är är arbetssättet.\"\n}\n");
  const auto expect_in = [&](const char* code, const char* value) {
    EXPECT_EQ(value_in(document, code), value) << code;
  };
  expect_in("doc:passage(2).text", "\"Ett e-arbetssätt, arbetsättet och 3arbetslag.\"");
  expect_in("doc:passage(3).field", "\"analysis\"");
  expect_in("#doc:near_words(6)", "1");
  expect_in("doc:near_words(6)[1].rare", "{count=1, first=20, text=2, word=\"arbetsättet\"}");
  expect_in("doc:near_words(6)[1].common", "{count=2, first=1, text=1, word=\"Arbetssättet\"}");
  expect_in("doc:repeats()", "{{first=5, last=11, second=9, text=3}}");
  expect_in("doc:first_word('arbets', 'arbetss')", "\"arbetsättet\"");
  expect_in("doc:first_word('arbetssät', 'x')", "\"arbetssättet\"");
  expect_in("doc:first_word('arbetsl', 'x')", "\"arbetslag\"");
  expect_in("doc:first_word('arbetssätt', 'arbetssätte')", "nil");  // what follows a hyphen is no beginning
  expect_in("doc:first_word('ä', 'x')", "\"är\"");
  expect_in("select(2, pcall(doc.passage, doc, 4))",
            "\"bad argument #2 to '?' (there is no passage with that number)\"");
  expect_in("pcall(doc.near_words, doc, 3)", "false");
  expect_in("pcall(doc.repeats, 1)", "false");
  expect_in("pcall(doc.first_word, doc)", "false");
}

TEST(Passages, OfLongTextsComeInPieces) {
  std::string lines;
  for (int i = 0; i < 600; ++i) lines += "    Rad " + std::to_string(i) + " av många.\n" + (i % 50 == 0 ? "\n" : "");
  const auto document = document_of("verksamhetsplan 2024 \"N\"\ntext \"\"\"\n" + lines + "    \"\"\"\n");
  EXPECT_EQ(value_in(document, "#doc:passages()"), "2");
  EXPECT_EQ(value_in(document, "doc:passages()[1].text .. doc:passages()[2].text == doc.paragraphs[1].text"), "true");
  EXPECT_EQ(value_in(document, "doc:passages()[1].text:sub(-2) == '\\n\\n' and #doc:passages()[1].text <= 8192"),
            "true");
  EXPECT_EQ(value_in(document, "doc:passages('Rad 599 ')[1].before == #doc:passages()[1].text"), "true");
  EXPECT_EQ(value_in(document, "doc:passages('Rad 599 ')[1].of == #doc.paragraphs[1].text"), "true");
  EXPECT_EQ(value_in(document, "#doc:passages('Rad 7 ')"), "1");
}

}  // namespace
}  // namespace planlint
