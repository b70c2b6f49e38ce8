// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
#include "lsp/features/selection.h"

#include <gtest/gtest.h>

#include "lsp/moving.h"

namespace planlint::lsp::test {
namespace {

/// What is selected step by step, the file left out.
std::string selected(const std::string& text) {
  const auto marked = snapshot_of({{"a.plan", text}});
  const auto ranges = selections(marked.snapshot, marked.offset);
  std::string list;
  for (std::size_t i = 0; i < ranges.size(); ++i) {
    EXPECT_TRUE(i == 0 || (ranges[i].contains(ranges[i - 1]) && ranges[i] != ranges[i - 1]));
    if (i + 1 < ranges.size()) list.append(marked.snapshot.file().source->slice(ranges[i])).append(" / ");
  }
  EXPECT_EQ(ranges.back().end, marked.snapshot.file().source->text().size());
  EXPECT_EQ(ranges.back().start, 0U);
  return list;
}

TEST(Selection, GrowsFromAWordToTheStatement) {
  EXPECT_EQ(selected("# a\nmål 1.1 \"Alla lä‸ser\" { årsmål 3 }\n"),
            "läser / Alla läser / \"Alla läser\" / mål 1.1 \"Alla läser\" { årsmål 3 } / ");
}

TEST(Selection, GrowsFromAValueToItsBlock) {
  EXPECT_EQ(selected("mål 1.1 \"A\" {\r\n  årsmål 1‸0 st\r\n}\r\n"),
            "10 / 10 st / årsmål 10 st / {\r\n  årsmål 10 st\r\n} / mål 1.1 \"A\" {\r\n  årsmål 10 st\r\n} / ");
}

TEST(Selection, IsTheFileWhereNothingElseIs) {
  EXPECT_EQ(selected("‸"), "");
  EXPECT_EQ(selected("\n\n‸\n"), "");
  EXPECT_EQ(selected("text \"\"\"\n  Å ä‸\n"), "ä / Å ä / \"\"\"\n  Å ä\n / ");
}

}  // namespace
}  // namespace planlint::lsp::test
