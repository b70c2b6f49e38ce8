// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
#include "lsp/features/folding.h"

#include <gtest/gtest.h>

#include "lsp/moving.h"

namespace planlint::lsp::test {
namespace {

/// ”block 1-4” for each, by lines.
std::string folded(const std::string& text) {
  constexpr std::array<std::string_view, 4> names = {"block", "text", "comments", "suppressions"};
  const auto marked = snapshot_of({{"a.plan", text}});
  std::string list;
  for (const Fold& fold : folds(marked.snapshot)) {
    const Source& source = *marked.snapshot.file().source;
    list.append(list.empty() ? "" : ", ").append(names[static_cast<std::size_t>(fold.kind)]);
    list += " " + std::to_string(source.position(fold.range.start).line) + "-" +
            std::to_string(source.position(fold.range.end).line);
  }
  return list;
}

TEST(Folding, FoldsBlocksAndTextsOfSeveralLines) {
  EXPECT_EQ(folded("mål 1.1 \"Å\" {\n  text \"\"\"\n    A\n    \"\"\"\n}\ntabell \"T\" {\n  | a |\n}\n"),
            "block 1-5, text 2-4, block 6-8");
  EXPECT_EQ(folded("mål 1.1 \"Å\" { årsmål 3 }\n"), "");
}

TEST(Folding, FoldsRunsOfComments) {
  EXPECT_EQ(folded("# a\n# b\n\n# c\nmål 1.1 \"A\" # d\n# e\n  # f\n"), "comments 1-2, comments 6-7");
  EXPECT_EQ(folded("\xEF\xBB\xBF# a\r\n# b\r\nmål 1.1 \"A\"\r\n"), "comments 1-2");
}

TEST(Folding, FoldsSuppressionsByThemselves) {
  EXPECT_EQ(folded("# a\n# b\n# planlint: ignorera x/y -- z\n# planlint: ignorera x/z -- z\nmål 1.1 \"A\"\n"),
            "comments 1-2, suppressions 3-4");
}

TEST(Folding, FoldsWhatIsHalfTyped) { EXPECT_EQ(folded("mål 1.1 {\n  indikator \"A\" {\n"), "block 1-3"); }

}  // namespace
}  // namespace planlint::lsp::test
