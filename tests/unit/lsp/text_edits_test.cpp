// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
#include "lsp/features/text_edits.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace planlint::lsp {
namespace {

std::string applied(std::string text, const std::vector<Edit>& edits) {
  for (auto edit = edits.rbegin(); edit != edits.rend(); ++edit)
    text.replace(edit->range.start, edit->range.end - edit->range.start, edit->replacement);
  return text;
}

TEST(EditsBetween, LeadFromOneTextToTheOther) {
  const std::vector<std::string> texts = {"",       "a",          "a\n",          "a\nb\nc\n", "a\nx\nc\n",
                                          "b\nc\n", "a\nb\nc\nd", "x\na\nb\nc\n", "c\nb\na\n", "a\nb\n\nc\n"};
  for (const std::string& before : texts) {
    for (const std::string& after : texts) EXPECT_EQ(applied(before, edits_between(before, after)), after);
  }
}

TEST(EditsBetween, LeaveWhatIsTheSame) {
  EXPECT_TRUE(edits_between("a\nb\n", "a\nb\n").empty());
  const auto edits = edits_between("a\nb\nc\nd\n", "a\nx\nc\nd\ne\n");
  ASSERT_EQ(edits.size(), 2U);
  EXPECT_EQ(edits[0], (Edit{.range = {.start = 2, .end = 4}, .replacement = "x\n"}));
  EXPECT_EQ(edits[1], (Edit{.range = {.start = 8, .end = 8}, .replacement = "e\n"}));
}

}  // namespace
}  // namespace planlint::lsp
