// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
#include "convert/format.h"

#include <gtest/gtest.h>

namespace planlint {
namespace {

TEST(Format, GoesByTheEndOfTheName) {
  EXPECT_EQ(format_of("a/b.plan"), Format::plan);
  EXPECT_EQ(format_of("Södermalm.DOCX"), Format::docx);
  EXPECT_EQ(format_of("a.b.Pdf"), Format::pdf);
  EXPECT_EQ(format_of("a.htm"), Format::html);
  EXPECT_EQ(format_of("a.odt"), Format::odt);
  EXPECT_EQ(format_of("a.md"), Format::markdown);
  EXPECT_EQ(format_of("a.txt"), Format::text);
  for (const char* other : {"docx", ".docx", "a.doc", "a.docx.bak", "a", ""}) EXPECT_FALSE(format_of(other)) << other;
  EXPECT_EQ(extension_of(Format::html), ".html");
}

TEST(Contents, AreToldByHowTheyBegin) {
  EXPECT_EQ(contents_of("%PDF-1.7\n"), Contents::pdf);
  EXPECT_EQ(contents_of("\xEF\xBB\xBF <!DOCTYPE html>"), Contents::html);
  EXPECT_EQ(contents_of("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"), Contents::old_word);
  EXPECT_EQ(contents_of("PK\x03\x04 and so on"), Contents::other_archive);
  EXPECT_EQ(contents_of("\x7F"
                        "ELF\x02\x01"),
            Contents::other);
  EXPECT_EQ(contents_of("Verksamhetsplan 2023, 3 < 4"), Contents::other);
  EXPECT_EQ(contents_of(""), Contents::other);
}

}  // namespace
}  // namespace planlint
