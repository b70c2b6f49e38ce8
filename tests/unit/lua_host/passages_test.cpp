// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
#include <gtest/gtest.h>

#include <string>

#include "lua_host/host_rules.h"

namespace planlint {
namespace {

using testing::document_of;
using testing::value_in;

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
