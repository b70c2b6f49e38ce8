// SPDX-FileCopyrightText: The planlint developers
// SPDX-License-Identifier: MIT
#include "lsp/features/formatting.h"

#include <gtest/gtest.h>

#include <chrono>

#include "format/format.h"
#include "lsp/moving.h"

namespace planlint::lsp::test {
namespace {

std::string text_of(const Marked& marked) { return std::string(marked.snapshot.file().source->text()); }

std::string document(const std::string& text) {
  const auto marked = snapshot_of({{"a.plan", text}});
  return edited(text, format_document(marked.snapshot));
}

/// Formats what stands between two marks.
std::string range(std::string text) {
  const auto second = text.rfind(cursor_mark);
  text.erase(second, cursor_mark.size());
  const auto marked = snapshot_of({{"a.plan", text}});
  const Range wanted = {.start = marked.offset, .end = static_cast<std::uint32_t>(second - cursor_mark.size())};
  return edited(text_of(marked), format_range(marked.snapshot, wanted));
}

std::string typed(const std::string& text, char byte) {
  const auto marked = snapshot_of({{"a.plan", text}});
  return edited(text_of(marked), format_on_type(marked.snapshot, marked.offset, byte));
}

TEST(Formatting, MakesWhatTheCommandMakes) {
  for (const std::string text :
       {"mål   1.1 \"Å\" {\nårsmål 3\n\n\n  kf-årsmål   4 %\n}\ntabell \"T\" {\n| a|1 |\n|bb | 100|\n}\n",
        "text \"\"\"\n      A\n        B\n      \"\"\"\nmål 1.1 “A”\n", "mål 1.1 { indikator \"A\n  }", "\n\n\n",
        "mål 1.1 \"A\" {\r\nårsmål 3\r\n}\r\n"}) {
    const Source source("a.plan", text);
    EXPECT_EQ(document(text), format(source, {.line_ending = LineEnding::as_source}).text) << text;
  }
}

TEST(Formatting, KeepsAByteOrderMark) {
  EXPECT_EQ(document("\xEF\xBB\xBFmål  1.1 \"A\"\n"), "\xEF\xBB\xBFmål 1.1 \"A\"\n");
}

TEST(Formatting, ChangesNothingButBlanksWhereItCan) {
  const auto marked = snapshot_of({{"a.plan", "mål 1.1 \"A\" {\nårsmål  3 %\n    periodicitet år\n}\n"}});
  for (const Edit& edit : format_document(marked.snapshot)) {
    EXPECT_EQ(marked.snapshot.file().source->slice(edit.range).find_first_not_of(' '), std::string_view::npos);
    EXPECT_EQ(edit.replacement.find_first_not_of(' '), std::string::npos);
  }
}

TEST(Formatting, HasNothingToDoInAFormattedText) {
  const auto marked = snapshot_of({{"a.plan", "mål 1.1 \"A\" {\n  årsmål 3 %\n}\n"}});
  EXPECT_TRUE(format_document(marked.snapshot).empty());
}

TEST(FormatRange, FormatsTheStatementsThatItTouchesAlone) {
  EXPECT_EQ(range("mål  1.1 \"A\"\nmå‸l  1.2‸ \"B\"\nmål  1.3 \"C\"\n"),
            "mål  1.1 \"A\"\nmål 1.2 \"B\"\nmål  1.3 \"C\"\n");
  EXPECT_EQ(
      range("mål 1.1 \"A\" {\nindikator  \"X\" {\nårsmål    3 %\n   peri‸odi‸citet år\n}\naktivitet   \"Y\"\n}\n"),
      "mål 1.1 \"A\" {\nindikator  \"X\" {\nårsmål    3 %\n    periodicitet  år\n}\naktivitet   \"Y\"\n}\n")
      << "the columns of the whole block, on its line alone";
  EXPECT_EQ(range("mål 1.1 \"A\" {\n‸indikator  \"X\" {\nårsmål    3 %\n}‸\naktivitet   \"Y\"\n}\n"),
            "mål 1.1 \"A\" {\n  indikator \"X\" {\n    årsmål 3 %\n  }\naktivitet   \"Y\"\n}\n");
}

TEST(FormatRange, DoesNothingBetweenStatements) {
  EXPECT_EQ(range("mål  1.1 \"A\"\n‸\n‸\nmål  1.2 \"B\"\n"), "mål  1.1 \"A\"\n\n\nmål  1.2 \"B\"\n");
  EXPECT_EQ(range("‸‸"), "");
}

TEST(FormatRange, KeepsLineEndsAndStandsHalfTypedText) {
  EXPECT_EQ(range("mål  1.1 \"A\"\r\nmål 1.2 \"B\" {\r\n‸årsmål  3‸\r\n}\r\n"),
            "mål  1.1 \"A\"\r\nmål 1.2 \"B\" {\r\n  årsmål 3\r\n}\r\n");
  const std::string open = range("mål  1.1 \"A\" {\nindikator  \"B\" {\n‸periodicitet   år‸\n");
  EXPECT_EQ(open, "mål  1.1 \"A\" {\nindikator  \"B\" {\nperiodicitet   år\n") << "what has no end is not moved";
}

TEST(FormatRange, EqualsTheWholeWhereAllIsTouched) {
  const std::string text = "mål  1.1 \"A\" {\nårsmål  3 %\n\n\nkf-årsmål 4\n}\nmål  1.2 \"B\"\n";
  EXPECT_EQ(range("‸" + text.substr(0, text.size() - 1) + "‸\n"), document(text));
}

TEST(FormatOnType, AlignsTheTable) {
  EXPECT_EQ(typed("tabell \"T\" {\n  | Post | Budget |\n  | Böcker | 1 |‸\n}\n", '|'),
            "tabell \"T\" {\n  | Post   | Budget |\n  | Böcker |      1 |\n}\n");
  EXPECT_EQ(typed("tabell \"T\" {\n| Post | Budget |\n| Böcker | 10 |\n‸\nbelopp   mnkr\n}\n", '\n'),
            "tabell \"T\" {\n  | Post   | Budget |\n  | Böcker |     10 |\n\nbelopp   mnkr\n}\n")
      << "rows alone: the empty line, where the cursor is, stays";
  EXPECT_EQ(typed("tabell \"T\" {\r\n  | aaa | b |\r\n  | c |‸\r\n", '|'),
            "tabell \"T\" {\r\n  | aaa | b |\r\n  | c   |\r\n")
      << "half typed";
}

TEST(FormatOnType, LeavesOtherBarsAndLines) {
  for (const std::string text : {"text \"a  |‸ b\"\n", "#  |‸\n", "mål  1.1 \"A\"\n|‸"})
    EXPECT_EQ(typed(text, '|'),
              edited(text, {{{static_cast<std::uint32_t>(text.find(cursor_mark)),
                              static_cast<std::uint32_t>(text.find(cursor_mark) + cursor_mark.size())},
                             ""}}));
  EXPECT_EQ(typed("mål  1.1 \"A\"\n‸", '\n'), "mål  1.1 \"A\"\n");
  EXPECT_EQ(typed("‸", '\n'), "");
  EXPECT_EQ(typed("mål  1.1 x‸", 'x'), "mål  1.1 x");
}

TEST(FormatOnType, MovesABraceBelowItsStatement) {
  EXPECT_EQ(typed("mål 1.1 \"A\" {\n  indikator \"B\" {\n    årsmål  3\n    }‸\n}\n", '}'),
            "mål 1.1 \"A\" {\n  indikator \"B\" {\n    årsmål  3\n  }\n}\n");
  EXPECT_EQ(typed("mål 1.1 \"A\" { årsmål  3   }‸\n", '}'), "mål 1.1 \"A\" { årsmål  3   }\n");
  EXPECT_EQ(typed("text \"\"\"\n      }‸\n  \"\"\"\n", '}'), "text \"\"\"\n      }\n  \"\"\"\n");
  EXPECT_EQ(typed("  }‸\n", '}'), "  }\n") << "it closes nothing";
}

TEST(FormatOnType, IsFastInAMegabyte) {
  std::string text = large_plan();
  text.insert(text.find("|\n", text.size() / 2) + 1, cursor_mark);
  const auto marked = snapshot_of({{"plan.plan", std::move(text)}});
  const auto start = std::chrono::steady_clock::now();
  EXPECT_FALSE(format_on_type(marked.snapshot, marked.offset, '|').empty());
  const std::chrono::duration<double, std::milli> took = std::chrono::steady_clock::now() - start;
  RecordProperty("milliseconds", std::to_string(took.count()));
  EXPECT_LT(took.count(), 500) << "a machine with work to do; less than one where there is none";
}

}  // namespace
}  // namespace planlint::lsp::test
